#pragma once

#include "core/quality/cohort_facts.h"
#include "core/quality/next_steps.h"
#include "core/quality/set_up.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace groundwork::ui {

class DatesCard;
class FoundationsCard;
class JobsCard;
class NoPeopleCard;
class PageHeader;
class PipelineWidget;
class SetUpCard;

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
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void read();
    void showWeek();
    void showSetUp();
    void connectJobs();
    Result<void> answerQuestions(const quality::NextStep &step);
    void putOff(const quality::NextStep &step, QDate until);
    void askUntil(const quality::NextStep &step);
    void doStep(const quality::NextStep &step);
    void doSetUp(quality::SetUpStep step);
    void openCell(const QString &key);
    void printSheet(documents::DocumentKind kind);
    void arrange();
    quality::CohortFacts m_facts;
    bool m_settingUp = false;
    bool m_stale = true;
    QScrollArea *m_scroll;
    PageHeader *m_header;
    PipelineWidget *m_pipeline;
    QBoxLayout *m_columns;
    QPushButton *m_print;
    JobsCard *m_jobs;
    SetUpCard *m_setUp;
    QWidget *m_side;
    FoundationsCard *m_checks;
    DatesCard *m_dates;
    NoPeopleCard *m_noPeople;
};

} // namespace groundwork::ui
