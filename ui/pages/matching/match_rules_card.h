#pragma once

#include "core/matching/matching.h"
#include "ui/widgets/card.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QSpinBox;

namespace groundwork::ui {

/// What rules a pair out, with counts: the rules that always hold, those that the coordinator can ask for, and the
/// list of pairs kept apart.
class MatchRulesCard : public Card {
    Q_OBJECT

  public:
    explicit MatchRulesCard(Theme &theme, QWidget *parent = nullptr);
    void show(const matching::AskedRules &rules, const matching::RuleCounts &ruledOut, int never);
    using QWidget::show;

  Q_SIGNALS:
    void rulesChanged(const groundwork::matching::AskedRules &rules);
    void editRequested();

  private:
    QWidget *line(const QString &iconName, QWidget *words, QWidget *field, Label *count);
    Label *figure(const QString &name);
    void buildAsked();
    void buildFixed();

    struct Fixed {
        matching::PairRule rule;
        QWidget *row;
        Label *number;
    };
    Theme &m_theme;
    std::vector<Fixed> m_fixed;
    QCheckBox *m_samePlace = nullptr;
    QSpinBox *m_times = nullptr;
    QCheckBox *m_whole = nullptr;
    QCheckBox *m_trained = nullptr;
    Label *m_placeCount = nullptr;
    Label *m_timesCount = nullptr;
    Label *m_wholeCount = nullptr;
    Label *m_trainedCount = nullptr;
    Label *m_neverCount = nullptr;
    matching::AskedRules m_rules;
};

} // namespace groundwork::ui
