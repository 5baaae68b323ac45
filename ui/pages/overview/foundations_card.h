#pragma once

#include "core/framework_use/acknowledgement_rows.h"
#include "core/quality/cohort_facts.h"
#include "core/quality/core_checks.h"
#include "ui/widgets/card.h"

namespace groundwork::ui {

/// "Foundations: 3 of 7 met": the checks of the home page (domain.md 7.2) with their counts.
class FoundationsCard : public Card {
    Q_OBJECT

  public:
    explicit FoundationsCard(Theme &theme, QWidget *parent = nullptr);
    /// `reading`: how many have read the framework; left out when nobody is asked to.
    void setFacts(const quality::CohortFacts &facts, const framework_use::ReadingCounts &reading);

  Q_SIGNALS:
    /// Those who have not read the framework.
    void readingOpened();
    /// The pairs behind a "not yet": a filter of the Pairs page.
    void opened(const QString &filter);

  private:
    void addReading(const framework_use::ReadingCounts &reading);
    Theme &m_theme;
};

/// "Coming up": the milestones of the year plan.
class DatesCard : public Card {
    Q_OBJECT

  public:
    explicit DatesCard(Theme &theme, QWidget *parent = nullptr);
    /// All of them while a program is set up, else those from today on. Hides itself when there are none.
    void setFacts(const quality::CohortFacts &facts, bool fromStart);

  Q_SIGNALS:
    void planWanted();

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
