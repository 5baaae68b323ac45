#include "ui/pages/overview/overview_page.h"

#include "core/file/program_file.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/quality/cohort_dates.h"
#include "core/quality/core_checks.h"
#include "core/quality/pipeline.h"
#include "ui/pages/overview/job_row.h"
#include "ui/pages/overview/program_dialog.h"
#include "ui/shell/page_registry.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pipeline_widget.h"
#include "ui/words/date_words.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>
#include <QLocale>
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

bool pageExists(PageId page) {
    const std::vector<PageEntry> pages = pageRegistry();
    return std::any_of(pages.begin(), pages.end(),
                       [page](const PageEntry &entry) { return entry.id == page; });
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context)
    : Page(context)
    , m_scroll(new QScrollArea)
    , m_header(new PageHeader(context.theme, QString()))
    , m_pipeline(new PipelineWidget(context.theme))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_jobs(new Card(context.theme))
    , m_side(new QWidget)
    , m_checks(new Card(context.theme))
    , m_dates(new Card(context.theme)) {
    setObjectName(QStringLiteral("overviewPage"));
    Theme &theme = context.theme;
    m_jobs->setObjectName(QStringLiteral("jobs"));
    m_jobs->setFlush(true);
    m_checks->setObjectName(QStringLiteral("checks"));
    m_checks->setTight(true);
    m_dates->setObjectName(QStringLiteral("dates"));
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
    side->addStretch(1);
    auto *jobsColumn = new QVBoxLayout;
    jobsColumn->addWidget(m_jobs);
    jobsColumn->addStretch(1);
    m_columns->setSpacing(theme.space(12));
    m_columns->addLayout(jobsColumn, 1);
    m_columns->addWidget(m_side);
    column->addLayout(m_columns, 1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
    connect(m_pipeline, &PipelineWidget::cellClicked, this, &OverviewPage::openCell);
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
    fillJobs(steps);
    fillChecks();
    fillDates(false);
}

void OverviewPage::fillJobs(const std::vector<quality::NextStep> &steps) {
    QVBoxLayout &body = *m_jobs->body();
    clearLayout(body);
    Theme &theme = context().theme;
    if (steps.empty()) {
        auto *nothing = new EmptyState(theme, tr("Nothing needs you this week"),
                                       tr("When something does, it stands here with its reason."));
        nothing->setObjectName(QStringLiteral("nothingToDo"));
        body.addWidget(nothing);
        return;
    }
    std::optional<quality::StepGroup> group;
    int number = 0;
    for (const quality::NextStep &step : steps) {
        if (group != step.group) {
            auto *label =
                new Label(theme, words::stepGroupWord(step.group), TextRole::SmallStrong, Token::Ink2);
            label->setContentsMargins(theme.space(14), theme.space(10), theme.space(14), theme.space(4));
            body.addWidget(label);
            group = step.group;
        }
        auto *row = new JobRow(theme, step, ++number);
        connect(row, &JobRow::actionClicked, this, [this, step] { doStep(step); });
        body.addWidget(row);
    }
    body.addSpacing(theme.space(4));
}

void OverviewPage::fillChecks() {
    using quality::CheckId;
    QVBoxLayout &body = *m_checks->body();
    clearLayout(body);
    // Eight, as the home page of domain.md 7.2 has; the others are on paper and in the command line.
    static constexpr CheckId kShown[] = {CheckId::M1, CheckId::M2, CheckId::M4, CheckId::M5,
                                         CheckId::M6, CheckId::P1, CheckId::P5, CheckId::P7};
    int met = 0;
    int applying = 0;
    for (const quality::CheckResult &check : quality::coreChecks(m_facts)) {
        if (std::find(std::begin(kShown), std::end(kShown), check.id) == std::end(kShown))
            continue;
        CheckRow::Mark mark = CheckRow::Mark::DoesNotApply;
        if (check.state != quality::CheckState::DoesNotApply) {
            ++applying;
            met += check.state == quality::CheckState::Met ? 1 : 0;
            mark = check.state == quality::CheckState::Met ? CheckRow::Mark::Met : CheckRow::Mark::NotYet;
        }
        const bool opens = !check.notYet.empty() && pageExists(PageId::Pairs);
        auto *row = new CheckRow(context().theme, QStringLiteral("check.") + quality::checkKey(check.id),
                                 mark, words::checkWord(check.id, m_facts.cohort.thresholds),
                                 words::checkFigure(check), opens);
        const QString filter = QStringLiteral("check:") + quality::checkKey(check.id);
        connect(row, &CheckRow::clicked, this, [this, filter] {
            context().navigator.go(Place{PageId::Pairs, 0, {}, filter});
        });
        body.addWidget(row);
    }
    addReading(body);
    m_checks->setTitle(applying > 0 ? tr("Foundations: %1 of %2 met").arg(met).arg(applying)
                                    : tr("Foundations"));
}

void OverviewPage::addReading(QVBoxLayout &body) {
    const auto counts =
        framework_use::readingCounts(framework_use::readers(context().file, context().cohort));
    if (m_facts.framework.state == framework::FrameworkState::Draft || counts.all == 0)
        return;
    auto *row = new CheckRow(context().theme, QStringLiteral("check.reading"),
                             counts.read == counts.all ? CheckRow::Mark::Met : CheckRow::Mark::NotYet,
                             tr("Everybody has read the framework"),
                             tr("%1 of %2").arg(counts.read).arg(counts.all), pageExists(PageId::Framework));
    connect(row, &CheckRow::clicked, this, [this] {
        context().navigator.go(Place{PageId::Framework, 0, QStringLiteral("readers"), {}});
    });
    body.addWidget(row);
}

void OverviewPage::fillDates(bool fromStart) {
    using quality::CohortDateKind;
    QVBoxLayout &body = *m_dates->body();
    clearLayout(body);
    int shown = 0;
    for (const quality::CohortDate &date : quality::cohortDates(m_facts.program, m_facts.cohort)) {
        if (!fromStart && date.date < m_facts.today)
            continue;
        QString what;
        switch (date.kind) {
        case CohortDateKind::Start:
            what = tr("The cohort starts: first meetings");
            break;
        case CohortDateKind::AgreementsSigned:
            what = tr("Agreements signed");
            break;
        case CohortDateKind::Midpoint:
            what = tr("Midpoint");
            break;
        case CohortDateKind::ClosingTalks:
            what = tr("Closing talks begin");
            break;
        case CohortDateKind::End:
            what = tr("The cohort ends");
            break;
        case CohortDateKind::NamesErased:
            what = tr("Names are no longer needed");
            break;
        }
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *day = new Label(context().theme, words::shortDate(date.date), TextRole::SmallStrong);
        day->setMinimumWidth(context().theme.size(86));
        line->addWidget(day, 0, Qt::AlignTop);
        line->addWidget(wrappingLabel(context().theme, what), 1);
        body.addWidget(row);
        ++shown;
    }
    m_dates->setTitle(fromStart ? tr("The year, from your start date") : tr("Coming up"));
    m_dates->setVisible(shown > 0);
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
    fillSteps();
    fillDates(true);
}

void OverviewPage::fillSteps() {
    using quality::SetUpStep;
    QVBoxLayout &body = *m_jobs->body();
    clearLayout(body);
    int number = 0;
    bool nextFound = false;
    for (const quality::SetUpMark &mark : quality::setUpMarks(m_facts)) {
        SetUpRow::View view;
        view.done = mark.done;
        view.action = mark.done ? tr("Change") : tr("Start");
        switch (mark.step) {
        case SetUpStep::Purpose:
            view.key = QStringLiteral("purpose");
            view.title = tr("Say why, and for whom");
            view.detail = mark.done ? QStringLiteral("“%1”").arg(m_facts.program.purpose)
                                    : tr("One sentence that everybody will read");
            view.ownWords = mark.done;
            view.minutes = tr("5 min");
            break;
        case SetUpStep::Framework:
            if (!pageExists(PageId::Framework))
                continue;
            view.key = QStringLiteral("framework");
            view.title = tr("Read through the framework");
            view.detail = mark.done ? tr("Version %1 is published.").arg(m_facts.framework.version)
                                    : tr("What mentoring means here. Publish it when it fits.");
            view.minutes = tr("10 min");
            view.action = mark.done ? tr("Read") : tr("Open it");
            break;
        case SetUpStep::Dates:
            view.key = QStringLiteral("dates");
            view.title = tr("Choose length, rhythm and dates");
            view.detail =
                tr("From %1 to %2, a meeting every %n week(s)", nullptr, m_facts.cohort.cadenceWeeks)
                    .arg(words::longDate(m_facts.cohort.start), words::longDate(m_facts.cohort.end));
            view.minutes = tr("5 min");
            break;
        case SetUpStep::HelpLine:
            view.key = QStringLiteral("help_line");
            view.title = tr("Name a private help line");
            view.detail = mark.done ? m_facts.program.coordinatorName + QStringLiteral(", ") +
                                          m_facts.program.coordinatorContact
                                    : tr("It is printed on every sheet");
            view.minutes = tr("2 min");
            break;
        case SetUpStep::People:
            if (!pageExists(PageId::People))
                continue;
            view.key = QStringLiteral("people");
            view.title = tr("Bring people in");
            view.detail = m_facts.people.empty() ? tr("A list, or one by one")
                                                 : tr("%n (person|people) so far", nullptr,
                                                      static_cast<int>(m_facts.people.size()));
            view.minutes = tr("15 min");
            view.action = tr("Open people");
            break;
        case SetUpStep::Matching:
            if (!pageExists(PageId::Matching))
                continue;
            view.key = QStringLiteral("matching");
            view.title = tr("Decide what counts in matching");
            view.detail = tr("Criteria and rules come with the template");
            view.minutes = tr("10 min");
            view.action = tr("Open matching");
            break;
        }
        view.number = ++number;
        view.next = !mark.done && !nextFound;
        nextFound = nextFound || view.next;
        if (mark.done)
            view.minutes.clear();
        auto *row = new SetUpRow(context().theme, view);
        const SetUpStep step = mark.step;
        connect(row, &SetUpRow::actionClicked, this, [this, step] { doSetUp(step); });
        body.addWidget(row);
    }
}

void OverviewPage::doSetUp(quality::SetUpStep step) {
    using quality::SetUpStep;
    switch (step) {
    case SetUpStep::Purpose:
        (new ProgramDialog(context(), ProgramDialog::Part::Purpose, this))->open();
        break;
    case SetUpStep::HelpLine:
        (new ProgramDialog(context(), ProgramDialog::Part::HelpLine, this))->open();
        break;
    case SetUpStep::Dates:
        (new ProgramDialog(context(), ProgramDialog::Part::Dates, this))->open();
        break;
    case SetUpStep::Framework:
        context().navigator.go(Place{PageId::Framework, 0, {}, {}});
        break;
    case SetUpStep::People:
        context().navigator.go(Place{PageId::People, 0, {}, {}});
        break;
    case SetUpStep::Matching:
        context().navigator.go(Place{PageId::Matching, 0, {}, {}});
        break;
    }
}

void OverviewPage::doStep(const quality::NextStep &step) {
    using quality::StepKind;
    if (step.kind == StepKind::UnplacedMentees) {
        context().navigator.go(Place{PageId::Matching, 0, {}, {}});
        return;
    }
    if (step.kind == StepKind::FrameworkNotRead) {
        context().navigator.go(Place{PageId::Framework, 0, {}, {}});
        return;
    }
    if (step.pairs.size() == 1) {
        QString part;
        if (step.kind == StepKind::NotStarted)
            part = QStringLiteral("first_meeting");
        else if (step.kind == StepKind::Unsigned)
            part = QStringLiteral("agreement");
        else
            part = QStringLiteral("glance");
        context().navigator.go(Place{PageId::Pair, step.pairs.front().value, part, {}});
        return;
    }
    QString filter;
    switch (step.kind) {
    case StepKind::WaitingForYes:
        filter = QStringLiteral("waiting_yes");
        break;
    case StepKind::NotStarted:
    case StepKind::FirstMoveDue:
        filter = QStringLiteral("no_meeting");
        break;
    case StepKind::Unsigned:
        filter = QStringLiteral("unsigned");
        break;
    case StepKind::OneSidedGoals:
        filter = QStringLiteral("check:P5");
        break;
    case StepKind::ReportingLine:
        filter = QStringLiteral("check:M4");
        break;
    default:
        break;
    }
    context().navigator.go(Place{PageId::Pairs, 0, {}, filter});
}

void OverviewPage::openCell(const QString &key) {
    if (key == QLatin1String("enrolled")) {
        context().navigator.go(Place{PageId::People, 0, {}, {}});
        return;
    }
    if (key == QLatin1String("matched")) {
        const bool waiting = std::any_of(m_facts.pairs.begin(), m_facts.pairs.end(), [](const auto &pair) {
            return pair.state == partnerships::PartnershipState::Proposed;
        });
        if (m_facts.pairs.empty())
            context().navigator.go(Place{PageId::Matching, 0, {}, {}});
        else
            context().navigator.go(
                Place{PageId::Pairs, 0, {}, waiting ? QStringLiteral("waiting_yes") : QString()});
        return;
    }
    const QString filter = key == QLatin1String("first_meeting") ? QStringLiteral("no_meeting")
                           : key == QLatin1String("agreement")   ? QStringLiteral("unsigned")
                                                                 : QStringLiteral("underway");
    context().navigator.go(Place{PageId::Pairs, 0, {}, filter});
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
