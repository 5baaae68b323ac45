#pragma once

#include "core/quality/year_plan.h"
#include "ui/pages/page.h"

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class PageHeader;

/// What to do when in the course of the cohort: days that follow from its dates, marks that come from the file.
/// It prints on one page and goes out as a calendar or a table.
class YearPlanPage : public Page {
    Q_OBJECT

  public:
    explicit YearPlanPage(const PageContext &context);

    [[nodiscard]] PageId id() const override { return PageId::YearPlan; }
    [[nodiscard]] QString title() const override { return tr("Year plan"); }
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] QString printWords() const override { return tr("Print the year plan…"); }
    void print() override;

  private:
    void read();
    void addRow(const quality::PlanEntry &entry, bool next);
    void saveAs();
    quality::CohortFacts m_facts;
    std::vector<quality::PlanEntry> m_plan;
    PageHeader *m_header;
    QScrollArea *m_scroll;
    Card *m_card;
    bool m_stale = false;
};

} // namespace groundwork::ui
