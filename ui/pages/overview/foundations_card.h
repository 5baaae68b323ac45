#pragma once

#include "core/quality/cohort_facts.h"
#include "ui/widgets/card.h"

namespace groundwork::ui {

/// "Foundations: 3 of 7 met": the checks of the home page (domain.md 7.2) with their counts.
class FoundationsCard : public Card {
    Q_OBJECT

  public:
    explicit FoundationsCard(Theme &theme, QWidget *parent = nullptr);
    void setFacts(const quality::CohortFacts &facts);

  Q_SIGNALS:
    /// The pairs behind a "not yet": a filter of the Pairs page.
    void opened(const QString &filter);

  private:
    Theme &m_theme;
};

/// "Coming up": the days that follow from the cohort's dates.
class DatesCard : public Card {
    Q_OBJECT

  public:
    explicit DatesCard(Theme &theme, QWidget *parent = nullptr);
    /// All of them while a program is set up, else those from today on. Hides itself when there are none.
    void setFacts(const quality::CohortFacts &facts, bool fromStart);

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
