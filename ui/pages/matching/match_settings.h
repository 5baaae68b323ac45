#pragma once

#include "core/matching/matching.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <map>
#include <optional>

class QButtonGroup;
class QSpinBox;

namespace groundwork::ui {

class Card;
class Label;
class MatchRulesCard;
class OwnCriteriaCard;
class MatchWay;

/// The left side of the matching page: what counts and how much, what rules a pair out with counts, the aim with
/// its sentences, and how it is reached.
class MatchSettings : public QWidget {
    Q_OBJECT

  public:
    explicit MatchSettings(Theme &theme, QWidget *parent = nullptr);

    /// Shows settings, counts and what the plan says of the aim; only criteria that somebody answered are offered.
    void show(const matching::Scorer &scorer, const matching::Wanted &wanted, const std::optional<matching::Plan> &plan);
    using QWidget::show;

  Q_SIGNALS:
    /// Weights, rules, aim or how it is reached; pins and never as they were.
    void wantedChanged(const groundwork::matching::Wanted &wanted);
    /// The list of pairs that are kept apart.
    void editNeverRequested();

  private:
    void buildAim();
    void showWeights(const matching::Scorer &scorer, const matching::Weights &weights);
    QWidget *stepper(matching::Criterion criterion);
    template <class Set>
    void set(Set change) {
        matching::Wanted wanted = m_wanted;
        change(wanted);
        m_wanted = wanted; // the next change adds to this one, also while its plan is not there yet
        Q_EMIT wantedChanged(wanted);
    }

    Theme &m_theme;
    Card *m_weightsCard;
    OwnCriteriaCard *m_ownCard;
    MatchRulesCard *m_rulesCard;
    Card *m_aimCard;
    QButtonGroup *m_aims;
    Label *m_aimSentences = nullptr;
    MatchWay *m_way;
    std::map<matching::Criterion, QSpinBox *> m_steppers;
    matching::Wanted m_wanted;
};

} // namespace groundwork::ui
