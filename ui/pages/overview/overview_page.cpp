#include "ui/pages/overview/overview_page.h"

#include "core/file/program_file.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/quality/pipeline.h"
#include "ui/pages/overview/foundations_card.h"
#include "ui/pages/overview/jobs_card.h"
#include "ui/pages/overview/later_dialog.h"
#include "ui/pages/overview/no_people_card.h"
#include "ui/pages/overview/set_up_card.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pipeline_widget.h"
#include "ui/words/quality_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

namespace {

QString cellKey(quality::PipelineStage stage) {
    switch (stage) {
    case quality::PipelineStage::Enrolled:
        return QStringLiteral("enrolled");
    case quality::PipelineStage::Matched:
        return QStringLiteral("matched");
    case quality::PipelineStage::FirstMeeting:
        return QStringLiteral("first_meeting");
    case quality::PipelineStage::Agreement:
        return QStringLiteral("agreement");
    case quality::PipelineStage::Underway:
        return QStringLiteral("underway");
    }
    return {};
}

QString cellIcon(quality::PipelineStage stage) {
    switch (stage) {
    case quality::PipelineStage::Enrolled:
        return QStringLiteral("people");
    case quality::PipelineStage::Matched:
        return QStringLiteral("matching");
    case quality::PipelineStage::FirstMeeting:
        return QStringLiteral("together");
    case quality::PipelineStage::Agreement:
        return QStringLiteral("agreement");
    case quality::PipelineStage::Underway:
        return QStringLiteral("sprout");
    }
    return {};
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context)
    : Page(context)
    , m_scroll(scrollingPage())
    , m_header(new PageHeader(context.theme, QString()))
    , m_pipeline(new PipelineWidget(context.theme))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_print(button(context.theme, QStringLiteral("printWeek"), tr("Print this week"), ButtonKind::Plain,
                     QStringLiteral("print")))
    , m_jobs(new JobsCard(context.theme))
    , m_setUp(new SetUpCard(context.theme))
    , m_side(new QWidget)
    , m_checks(new FoundationsCard(context.theme))
    , m_dates(new DatesCard(context.theme))
    , m_noPeople(new NoPeopleCard(context.theme)) {
    setObjectName(QStringLiteral("overviewPage"));
    Theme &theme = context.theme;
    m_header->addAction(m_print);
    connect(m_print, &QPushButton::clicked, this, &OverviewPage::print);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_header);
    column->addWidget(m_pipeline);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(theme.space(12));
    side->addWidget(m_checks);
    side->addWidget(m_dates);
    side->addWidget(m_noPeople);
    side->addStretch(1);
    auto *jobsColumn = new QVBoxLayout;
    jobsColumn->addWidget(m_jobs);
    jobsColumn->addWidget(m_setUp);
    jobsColumn->addStretch(1);
    m_columns->setSpacing(theme.space(12));
    m_columns->addLayout(jobsColumn, 1);
    m_columns->addWidget(m_side);
    column->addLayout(m_columns, 1);
    putIntoPage(m_scroll, content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
    connect(m_pipeline, &PipelineWidget::cellClicked, this, &OverviewPage::openCell);
    connectJobs();
    connect(&theme, &Theme::changed, this, [this] {
        m_stale = true;
        arrange();
        if (isVisible())
            read();
    });
    read();
}

QString OverviewPage::title() const {
    return m_settingUp ? tr("Getting ready") : tr("This week");
}

void OverviewPage::refresh(const ChangeReport &report) {
    Q_UNUSED(report) // nearly every table counts here; it is read when it is looked at
    m_stale = true;
    if (isVisible())
        read();
}

void OverviewPage::opened(const Place &place) {
    Q_UNUSED(place)
    if (m_stale)
        read();
    if (QWidget *first = findChild<QWidget *>(m_settingUp ? QStringLiteral("setup.purpose.action")
                                                          : QStringLiteral("job.1.action")))
        first->setFocus(Qt::OtherFocusReason);
    else
        setFocus();
}

void OverviewPage::read() {
    m_stale = false;
    Result<quality::CohortFacts> facts = quality::cohortFacts(context().file, context().cohort);
    if (!facts) {
        context().navigator.showError(facts.error());
        return;
    }
    m_facts = std::move(*facts);
    m_settingUp = quality::isBeingSetUp(m_facts);
    if (m_settingUp)
        showSetUp();
    else
        showWeek();
    arrange();
}

void OverviewPage::showWeek() {
    const std::vector<quality::NextStep> steps = quality::nextSteps(m_facts);
    m_header->setTitle(title());
    const QString today = QLocale().toString(m_facts.today, QStringLiteral("dddd d MMMM yyyy"));
    m_header->setSub(steps.empty() ? today
                                   : today + QStringLiteral(" · ") +
                                         tr("%n job(s)", nullptr, static_cast<int>(steps.size())));
    std::vector<PipelineCellView> cells;
    for (const quality::PipelineCell &cell : quality::pipeline(m_facts)) {
        PipelineCellView view;
        view.key = cellKey(cell.stage);
        view.icon = cellIcon(cell.stage);
        view.title = words::pipelineStageWord(cell.stage);
        view.done = cell.done;
        view.total = cell.total;
        view.figure =
            cell.stage == quality::PipelineStage::Enrolled ? tr("people") : tr("of %1").arg(cell.total);
        view.note = words::pipelineNote(cell);
        view.sentence = words::pipelineSentence(cell);
        cells.push_back(view);
    }
    m_pipeline->setCells(cells);
    m_pipeline->show();
    m_checks->show();
    m_jobs->show();
    m_setUp->hide();
    m_print->show();
    m_jobs->setJobs(steps, quality::setAsideSteps(m_facts), m_facts.today, context().file.isReadOnly());
    framework_use::ReadingCounts reading;
    if (m_facts.framework.state != framework::FrameworkState::Draft)
        reading = framework_use::readingCounts(framework_use::readers(context().file, context().cohort));
    m_checks->setFacts(m_facts, reading);
    m_dates->setFacts(m_facts, false);
    m_noPeople->hide();
}

void OverviewPage::showSetUp() {
    const std::vector<quality::SetUpMark> marks = quality::setUpMarks(m_facts);
    const auto done =
        std::count_if(marks.begin(), marks.end(), [](const quality::SetUpMark &mark) { return mark.done; });
    m_header->setTitle(title());
    m_header->setSub(
        tr("%1 of %2 done. Any order is fine, and nothing is locked: you can come back to each one.")
            .arg(done)
            .arg(marks.size()));
    m_pipeline->hide();
    m_checks->hide();
    m_jobs->hide();
    m_print->hide();
    m_setUp->show();
    m_setUp->setFacts(m_facts);
    m_dates->setFacts(m_facts, true);
    m_noPeople->setVisible(m_facts.people.empty());
}

QString OverviewPage::printWords() const {
    return m_settingUp ? QString() : tr("Print this week…");
}

void OverviewPage::print() {
    printSheet(documents::DocumentKind::Week);
}

void OverviewPage::arrange() {
    Theme &theme = context().theme;
    const bool narrow = width() < theme.size(860);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (narrow) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_side->setFixedWidth(theme.size(m_settingUp ? 318 : 300));
    }
}

void OverviewPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
