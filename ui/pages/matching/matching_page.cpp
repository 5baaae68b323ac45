#include "ui/pages/matching/matching_page.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/matching/board_switch.h"
#include "ui/pages/matching/board_view.h"
#include "ui/pages/matching/match_desk.h"
#include "ui/pages/matching/match_dialogs.h"
#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/match_settings.h"
#include "ui/pages/matching/proposals_view.h"
#include "ui/pages/matching/scenario_bar.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/pages/matching/work_room.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/error_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QProgressBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

using matching::PairKey;
using models::MatchRow;

namespace {

constexpr int kOthersShown = 3;
constexpr int kHeightForScenarios = 560;
constexpr int kLeastWork = 200; ///< of table or board
/// What of this page is kept with the window.
QString stateKey(CohortId cohort) {
    return QStringLiteral("matching/") + cohort.toText();
}
bool isReviewed(const matching::Scenario &scenario, const PairKey &pair) {
    return std::any_of(scenario.reviewed.begin(), scenario.reviewed.end(),
                       [&](const PairKey &one) { return one == pair; });
}
enum View { ProposedPairs, WaitingPairs };
enum StackPage { ProposalsPage, WaitingPage, EmptyPage };

} // namespace

MatchingPage::MatchingPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_desk(new MatchDesk(context.file, context.cohort, this)) {
    setObjectName(QStringLiteral("matchingPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildMain();
    // With large text in a low window the page scrolls, so that table and board keep room to work in.
    m_scroll = scrollingPage(m_main);
    m_scroll->setObjectName(QStringLiteral("matchingScroll"));
    m_scroll->setAccessibleName(tr("Matching"));
    row->addWidget(m_scroll, 1);
    m_panel = new MatchPanel(context.theme, this);
    m_panel->hide();
    connectPanel();
    connect(&context.theme, &Theme::changed, this, [this] {
        arrange();
        m_proposals->layoutColumns();
    });
    m_remedyTimer.setSingleShot(true);
    connect(&m_remedyTimer, &QTimer::timeout, this, &MatchingPage::nextRemedies);
    connect(m_desk, &MatchDesk::changed, this, &MatchingPage::showDesk);
    connect(m_desk, &MatchDesk::working, this, &MatchingPage::showWork);
    connect(m_desk, &MatchDesk::failed, this,
            [this](const Error &error) { this->context().navigator.showError(error); });
    m_desk->setChoice(context.navigator.windowState(stateKey(context.cohort)));
    readWaiting();
    m_desk->reload();
    if (!m_desk->isReady())
        showView();
}

MatchingPage::~MatchingPage() = default;

QString MatchingPage::title() const {
    return tr("Matching");
}

void MatchingPage::openPanel() {
    m_panelClosed = false;
    m_panelOpen = true;
    showPanel();
}

void MatchingPage::refresh(const ChangeReport &report) {
    if (report.isEmpty() || report.touches(QStringLiteral("partnership")) ||
        report.touches(QStringLiteral("person")) || report.touches(QStringLiteral("participant"))) {
        readWaiting();
        if (m_desk->plan())
            showView();
    }
    m_desk->follow(report);
}

MatchRow MatchingPage::rowOf(const matching::Match &match) const {
    const MatchPerson &mentee = m_people.of(match.mentee);
    const MatchPerson &mentor = m_people.of(match.mentor);
    return {match.mentee,
            match.mentor,
            mentee.name,
            mentor.name,
            mentee.callName,
            mentor.callName,
            mentee.sortKey,
            mentor.sortKey,
            m_desk->matcher().sum(m_desk->scenario().wanted.weights, {match.mentee, match.mentor}),
            match.pinned,
            isReviewed(m_desk->scenario(), {match.mentee, match.mentor})};
}

void MatchingPage::readWaiting() {
    std::vector<partnerships::PartnershipRow> waiting;
    for (partnerships::PartnershipRow &row : partnerships::partnershipRows(context().file, context().cohort)) {
        if (partnerships::isUndecided(row.state))
            waiting.push_back(std::move(row));
    }
    m_waitingCount = static_cast<int>(waiting.size());
    m_waiting->setRows(std::move(waiting));
    if (m_waitingCount == 0)
        m_toMatch->setChecked(true);
}

/// What the desk has come to.
void MatchingPage::showDesk() {
    context().navigator.setWindowState(stateKey(context().cohort), m_desk->choice());
    if (m_desk->isReady()) {
        m_people.read(m_desk->matcher().input());
        showProblem();
        showPlan();
        showScenarios();
        showNever();
        if (m_waitingCount > 0 && m_desk->matcher().input().mentees.empty())
            m_toWait->setChecked(true);
    }
    showView();
}

void MatchingPage::showProblem() {
    const std::optional<Error> &problem = m_desk->problem();
    const bool say = problem && problem->code != ErrorCode::NobodyToMatch;
    if (say)
        m_problem->set(Banner::Tone::Attention, words::errorText(*problem));
    m_problem->setVisible(say);
}

void MatchingPage::showWork(int step, int steps) {
    const bool working = steps > 0;
    enablePublish();
    m_work->setVisible(working);
    if (!working)
        return;
    m_progress->setRange(0, steps);
    m_progress->setValue(step);
    m_workWords->setText(step == 0   ? tr("Reading the people…")
                         : step == 1 ? tr("Counting the points of every pair…")
                                     : tr("Looking for the best plan…"));
    m_cancel->setVisible(m_desk->isReady());
}

void MatchingPage::showPlan() {
    const std::optional<matching::Plan> &plan = m_desk->plan();
    ProposalsView::Plan shown;
    if (plan) {
        shown.rows.reserve(plan->matches.size());
        for (const matching::Match &match : plan->matches)
            shown.rows.push_back(rowOf(match));
        for (const matching::Unplaced &one : plan->unplaced)
            shown.unplaced.push_back({one.mentee, m_people.of(one.mentee).name, words::unplacedCause(one)});
        for (const ParticipantId id : plan->freeMentors)
            shown.freeMentors.append(words::isolated(m_people.of(id).name));
        shown.proof = (plan->certified ? tr("Checked: no other plan reaches the aim better.") + QLatin1Char(' ')
                                       : QString()) +
                      tr("%n possible pair(s), %1 ruled out.", nullptr, plan->pairs).arg(plan->ruledOut.total());
    }
    m_proposals->setPlan(std::move(shown));
    m_board->setPlan(&m_desk->matcher(), plan ? &*plan : nullptr);
    m_remedies.clear();
    m_remedyTimer.start(0);
    m_proposals->settings().show(m_desk->matcher().scorer(), m_desk->wanted(), plan);
}

void MatchingPage::showScenarios() {
    std::vector<ScenarioFacts> tabs;
    const matching::Scenario *other = m_desk->compared();
    const std::vector<matching::Scenario> &all = m_desk->scenarios();
    for (const matching::Scenario &one : all)
        tabs.push_back({one.id, one.name, one.id == m_desk->scenario().id, other && one.id == other->id,
                        all.size() == 1, m_desk->isBehind(one)});
    std::optional<ScenarioBar::Comparison> comparison;
    if (other && m_desk->plan()) {
        const matching::Plan beside = m_desk->comparedPlan();
        comparison.emplace();
        comparison->other = other->name;
        comparison->moved = static_cast<int>(matching::differences(*m_desk->plan(), beside).size());
        comparison->lines = words::factLines(matching::pairFacts(m_desk->matcher(), *m_desk->plan()),
                                             matching::pairFacts(m_desk->matcher(), beside));
    }
    m_scenarios->set(tabs, comparison);
}

bool MatchingPage::showsWaiting() const {
    return m_waitingCount > 0 && m_viewGroup->checkedId() == WaitingPairs;
}

void MatchingPage::showView() {
    const bool ready = m_desk->isReady();
    const int toMatch = ready ? static_cast<int>(m_desk->matcher().input().mentees.size()) : 0;
    m_views->setVisible(m_waitingCount > 0);
    m_toMatch->setText(tr("To match %1").arg(toMatch));
    m_toWait->setText(tr("Waiting for a yes %1").arg(m_waitingCount));
    for (FilterChip *chip : {m_toMatch, m_toWait})
        chip->updateGeometry();
    // Pins that contradict each other leave no plan, and are solved with the settings that are shown.
    const bool proposals = m_desk->plan().has_value() ||
                           (ready && toMatch > 0 && !m_desk->matcher().input().mentors.empty());
    if (showsWaiting()) {
        m_stack->setCurrentIndex(WaitingPage);
    } else if (proposals) {
        m_stack->setCurrentIndex(ProposalsPage);
    } else {
        const bool nobody = ready && m_desk->matcher().input().isEmpty();
        const bool noMentor = toMatch > 0;
        m_empty->set(!ready     ? tr("The plan is being worked out")
                     : nobody   ? tr("Nobody to match yet")
                     : noMentor ? tr("No mentor to match with yet")
                                : tr("Everybody who can be matched has a partner"),
                     !ready     ? tr("It is a large cohort. You can go to another page meanwhile.")
                     : nobody   ? tr("When mentees and mentors have signed up, the proposals appear here.")
                     : noMentor ? tr("Mentees are here. Add mentors, or bring in their sign-ups.")
                                : tr("New sign-ups, and people who need another partner, appear here."));
        m_stack->setCurrentIndex(EmptyPage);
    }
    m_toPeople->setVisible(ready);
    showHeader();
    arrange();
    showPanel();
    context().navigator.pageChanged();
}

void MatchingPage::showHeader() {
    const int placed = m_desk->plan() ? static_cast<int>(m_desk->plan()->matches.size()) : 0;
    const bool proposals = m_stack->currentIndex() == ProposalsPage;
    m_publish->setVisible(proposals && placed > 0);
    m_boardSwitch->setVisible(proposals);
    enablePublish();
    m_publish->setText(tr("Publish %n pair(s)…", nullptr, placed));
    m_slips->setVisible(m_stack->currentIndex() == WaitingPage);
    m_reader->setVisible(proposals && placed > 0);
    QString sub;
    if (m_stack->currentIndex() == WaitingPage)
        sub = tr("%n pair(s) (waits|wait) for a yes of one side or both.", nullptr, m_waitingCount);
    else if (proposals)
        sub = tr("%1 of %n mentee(s) (has|have) a proposed partner. Nobody is told until you publish.",
                 nullptr, static_cast<int>(m_desk->matcher().input().mentees.size()))
                  .arg(placed);
    const int reviewed = proposals ? reviewedCount() : 0;
    if (reviewed > 0)
        sub += QLatin1Char(' ') + tr("%n reviewed.", nullptr, reviewed);
    m_header->setSub(sub);
}

int MatchingPage::reviewedCount() const {
    if (!m_desk->plan())
        return 0;
    const std::vector<matching::Match> &matches = m_desk->plan()->matches;
    return static_cast<int>(std::count_if(matches.begin(), matches.end(), [this](const matching::Match &match) {
        return isReviewed(m_desk->scenario(), {match.mentee, match.mentor});
    }));
}

/// What is published is what is shown: not while another plan is made.
void MatchingPage::enablePublish() {
    m_publish->setEnabled(!m_desk->isWorking() && m_desk->isPlanShown());
}

void MatchingPage::showPanel() {
    bool has = false;
    if (m_stack->currentIndex() == ProposalsPage && m_desk->plan()) {
        if (const MatchRow *row = m_proposals->chosen()) {
            std::vector<MatchPanel::Other> others;
            for (const matching::Alternative &one : m_desk->matcher().nextBest(row->mentee, kOthersShown)) {
                const matching::WhatIf outcome{true, one.loss, one.lostPlaces, one.moves};
                const MatchPerson &mentor = m_people.of(one.mentor);
                others.push_back({one.mentor, mentor.name, mentor.callName, one.points,
                                  words::whatIfSentence(outcome, callNames())});
            }
            m_panel->showMatch(*row, others);
            has = true;
        }
    } else if (m_stack->currentIndex() == WaitingPage) {
        if (const partnerships::PartnershipRow *row = m_waiting->chosen()) {
            MatchRow match{row->mentee,
                           row->mentor,
                           row->menteeName,
                           row->mentorName,
                           row->menteeCallName,
                           row->mentorCallName,
                           row->menteeSortKey,
                           row->mentorSortKey,
                           matching::sumOfPartnership(context().file, row->id),
                           false,
                           false};
            m_panel->showPublished(match);
            has = true;
        }
    }
    m_panel->setEnabled(has);
    arrange();
}

void MatchingPage::arrange() {
    Theme &theme = context().theme;
    auto *row = static_cast<QHBoxLayout *>(layout());
    const int panel = std::min(theme.size(316), width());
    const bool has = m_panel->isEnabled() && m_stack->currentIndex() != EmptyPage;
    // Beside the list where there is room for both, over it where there is not (visual.md 13).
    const bool beside = width() >= panel + ProposalsView::leastWidth(theme) + theme.space(60);
    const bool shown = has && (beside ? !m_panelClosed : m_panelOpen);
    if (beside && row->indexOf(m_panel) < 0)
        row->addWidget(m_panel);
    else if (!beside)
        row->removeWidget(m_panel);
    m_panel->setFixedWidth(panel);
    m_panel->setVisible(shown);
    if (!beside && shown) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        m_panel->setGeometry(rtl ? 0 : width() - panel, 0, panel, height());
        m_panel->raise();
    }
    const int room = width() - (beside && shown ? panel : 0) - theme.space(60);
    m_proposals->arrange(room);
    // In one column the list asks for all its height and the page scrolls; else what is in front scrolls in its place.
    const bool proposals = m_stack->currentIndex() == ProposalsPage;
    const bool flows = proposals && !m_boardSwitch->showsBoard() && !m_proposals->isBeside();
    const bool low = height() < theme.size(kHeightForScenarios);
    m_scenarios->setVisible(proposals && !(low && m_boardSwitch->showsBoard())); // the board needs the room
    m_room->setFlowing(flows, low ? theme.size(kLeastWork) : 1);
}

void MatchingPage::opened(const Place &place) {
    if (place.item > 0)
        m_waiting->choose(PartnershipId{place.item});
    if (m_waitingCount > 0 && (place.item > 0 || place.filter == QLatin1String("waiting"))) {
        m_toWait->setChecked(true);
        showView();
    } else if (place.filter == QLatin1String("to_match")) {
        m_toMatch->setChecked(true);
        showView();
    }
    if (m_stack->currentIndex() == WaitingPage)
        m_waiting->focusTable();
    else if (m_stack->currentIndex() == ProposalsPage)
        m_boardSwitch->focusShown();
    else
        m_toPeople->setFocus();
    if (place.part == QLatin1String("quality"))
        openQuality();
    else if (place.part == QLatin1String("replies") && !m_waiting->enterReplies())
        context().navigator.toast(tr("No pair waits for an answer now."));
}

Place MatchingPage::place() const {
    return {PageId::Matching, 0, {}, showsWaiting() ? QStringLiteral("waiting") : QString()};
}

QString MatchingPage::printWords() const {
    return m_waitingCount > 0 ? tr("Print match slips…") : QString();
}

bool MatchingPage::closeTopmost() {
    if (m_board->putBack())
        return true;
    if (!m_panel->isVisible())
        return false;
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    m_panelOpen = false;
    m_panelClosed = true;
    arrange();
    if (hadFocus) {
        if (showsWaiting())
            m_waiting->focusTable();
        else
            m_boardSwitch->focusShown();
    }
    return true;
}

void MatchingPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
