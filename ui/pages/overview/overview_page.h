#pragma once

#include "core/quality/cohort_facts.h"
#include "core/quality/next_steps.h"
#include "core/quality/set_up.h"
#include "ui/pages/page.h"

#include <optional>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Card;
class PageHeader;
class PipelineWidget;

/// "This week": where the cohort stands, what to do next and why, and which foundations are laid. While the
/// program is being set up it is the list of steps instead.
class OverviewPage : public Page {
    Q_OBJECT

  public:
    explicit OverviewPage(const PageContext &context);

    [[nodiscard]] PageId id() const override { return PageId::Overview; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void read();
    void showWeek();
    void showSetUp();
    void fillJobs(const std::vector<quality::NextStep> &steps);
    void fillChecks();
    /// How many have read the framework; it opens the list of those who have not.
    void addReading(QVBoxLayout &body);
    void fillDates(bool fromStart);
    void fillSteps();
    void doStep(const quality::NextStep &step);
    void doSetUp(quality::SetUpStep step);
    void openCell(const QString &key);
    void arrange();
    quality::CohortFacts m_facts;
    bool m_settingUp = false;
    bool m_stale = true;
    QScrollArea *m_scroll;
    PageHeader *m_header;
    PipelineWidget *m_pipeline;
    QBoxLayout *m_columns;
    Card *m_jobs;
    QWidget *m_side;
    Card *m_checks;
    Card *m_dates;
};

} // namespace groundwork::ui
