// What the jobs, the steps of the set-up and the figures lead to (overview_page.h).
#include "core/file/program_file.h"
#include "core/first_meeting/coordinator_questions.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/quality/job_marks.h"
#include "ui/pages/overview/foundations_card.h"
#include "ui/pages/overview/jobs_card.h"
#include "ui/pages/overview/later_dialog.h"
#include "ui/pages/overview/no_people_card.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/overview/program_dialog.h"
#include "ui/pages/overview/set_up_card.h"
#include "ui/pages/program/cohort_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_header.h"
#include "ui/words/date_words.h"
#include "ui/words/quality_words.h"

#include <algorithm>

namespace groundwork::ui {

namespace {

/// The names that a step of the history carries: a pair's two, one mentee's, none for several.
QStringList historyNames(const quality::NextStep &step) {
    return step.keys.size() == 1 ? step.names : QStringList();
}

} // namespace

void OverviewPage::connectJobs() {
    connect(m_jobs, &JobsCard::actionWanted, this, &OverviewPage::doStep);
    connect(m_jobs, &JobsCard::laterWanted, this, &OverviewPage::putOff);
    connect(m_jobs, &JobsCard::doneWanted, this, [this](const quality::NextStep &step) {
        const QString part = m_jobs->focusedPart();
        const Result<void> done =
            step.kind == quality::StepKind::QuestionWaits
                ? answerQuestions(step)
                : quality::markJobDone(context().file, context().cohort, step.keys, historyNames(step));
        if (done) {
            context().navigator.toast(tr("Done: %1").arg(words::stepTitle(step)), true);
        } else {
            context().navigator.showError(done.error());
            read(); // the tick goes again
        }
        m_jobs->giveFocus(part);
    });
    connect(m_jobs, &JobsCard::backWanted, this, [this](const quality::NextStep &step) {
        const Result<void> done =
            quality::bringBackJob(context().file, context().cohort, step.keys, historyNames(step));
        if (!done)
            context().navigator.showError(done.error());
    });
    connect(m_setUp, &SetUpCard::stepWanted, this, &OverviewPage::doSetUp);
    connect(m_checks, &FoundationsCard::opened, this, [this](const QString &filter) {
        context().navigator.go(Place{PageId::Pairs, 0, {}, filter});
    });
    connect(m_noPeople, &NoPeopleCard::listWanted, this, [this] {
        context().navigator.go(Place{PageId::People, 0, QStringLiteral("import"), {}});
    });
    connect(m_noPeople, &NoPeopleCard::formsWanted, this,
            [this] { printSheet(documents::DocumentKind::SignUpForms); });
    connect(m_dates, &DatesCard::planWanted, this,
            [this] { context().navigator.go(Place{PageId::YearPlan, 0, {}, {}}); });
    connect(m_checks, &FoundationsCard::readingOpened, this, [this] {
        context().navigator.go(Place{PageId::Framework, 0, QStringLiteral("readers"), {}});
    });
}

/// Ticking what pairs ask is the answer itself, so that their own pages say so too.
Result<void> OverviewPage::answerQuestions(const quality::NextStep &step) {
    std::vector<CoordinatorQuestionId> ids;
    for (const PartnershipId pair : step.pairs) {
        const auto asked = m_facts.questions.find(pair);
        if (asked == m_facts.questions.end())
            continue;
        for (const first_meeting::CoordinatorQuestion &question : asked->second)
            ids.push_back(question.id);
    }
    return first_meeting::answerQuestions(context().file, ids);
}

void OverviewPage::putOff(const quality::NextStep &step, QDate until) {
    if (!until.isValid()) {
        askUntil(step);
        return;
    }
    const Result<void> done =
        quality::putOffJob(context().file, context().cohort, step.keys, until, historyNames(step));
    if (!done)
        context().navigator.showError(done.error());
    else
        context().navigator.toast(tr("%1: back on %2").arg(words::stepTitle(step), words::longDate(until)),
                                  true);
}

void OverviewPage::askUntil(const quality::NextStep &step) {
    auto *dialog = new LaterDialog(context().theme, words::stepTitle(step), m_facts.today, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, step] { putOff(step, dialog->until()); });
    dialog->open();
}

void OverviewPage::printSheet(documents::DocumentKind kind) {
    documents::PrintRequest request;
    request.kind = kind;
    request.cohort = context().cohort;
    request.paper = context().paper;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

void OverviewPage::doSetUp(quality::SetUpStep step) {
    using quality::SetUpStep;
    switch (step) {
    case SetUpStep::Purpose:
        (new ProgramDialog(context(), ProgramDialog::Part::Purpose, this))->open();
        break;
    case SetUpStep::Questions:
        context().navigator.go(Place{PageId::People, 0, QStringLiteral("questions"), {}});
        break;
    case SetUpStep::HelpLine:
        (new ProgramDialog(context(), ProgramDialog::Part::HelpLine, this))->open();
        break;
    case SetUpStep::Dates:
        (new CohortDialog(context(), this))->open();
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
        else if (step.kind == StepKind::ReviewDue)
            part = QStringLiteral("reviews");
        else
            part = QStringLiteral("glance");
        context().navigator.go(Place{PageId::Pair, step.pairs.front().value, part, {}});
        return;
    }
    QString filter;
    switch (step.kind) {
    case StepKind::WaitingForYes:
    case StepKind::TalkFirst:
    case StepKind::TrialOver:
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
    case StepKind::QuestionWaits:
        filter = QStringLiteral("questions");
        break;
    case StepKind::ReviewDue:
        filter = QStringLiteral("reviews");
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
            return partnerships::isUndecided(pair.state);
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

} // namespace groundwork::ui
