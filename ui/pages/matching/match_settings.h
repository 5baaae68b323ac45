#pragma once

#include "core/matching/matching.h"
#include "ui/widgets/theme.h"

#include <QString>
#include <QWidget>

#include <map>
#include <vector>

class QButtonGroup;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class Label;

/// The left side of the matching page: what counts and how much, what rules a pair out with counts, and the
/// aim.
class MatchSettings : public QWidget {
    Q_OBJECT

  public:
    /// A pair that the coordinator keeps apart, by call names.
    struct NeverRow {
        matching::PairKey pair;
        QString mentee;
        QString mentor;
        bool operator==(const NeverRow &) const = default;
    };

    explicit MatchSettings(Theme &theme, QWidget *parent = nullptr);

    /// Shows settings and counts; only criteria that somebody answered are offered.
    void show(const matching::Scorer &scorer, const matching::Wanted &wanted,
              const matching::RuleCounts &ruledOut, const std::vector<NeverRow> &never);
    using QWidget::show;

  Q_SIGNALS:
    void weightsChanged(const groundwork::matching::Weights &weights);
    void aimChanged(groundwork::matching::Aim aim);
    /// Let these two be matched again.
    void letBe(const groundwork::matching::PairKey &pair);

  private:
    void buildAim();
    void showWeights(const matching::Scorer &scorer, const matching::Weights &weights);
    void showRules(const matching::RuleCounts &ruledOut, const std::vector<NeverRow> &never);
    QWidget *stepper(matching::Criterion criterion);

    Theme &m_theme;
    Card *m_weightsCard;
    Card *m_rulesCard;
    Card *m_aimCard;
    QButtonGroup *m_aims;
    Label *m_aimSentence = nullptr;
    std::map<matching::Criterion, QSpinBox *> m_steppers;
    matching::Weights m_weights;
    matching::RuleCounts m_ruledOut;
    std::vector<NeverRow> m_never;
    bool m_rulesShown = false;
};

} // namespace groundwork::ui
