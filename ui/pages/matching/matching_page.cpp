#include "ui/pages/matching/matching_page.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/match_settings.h"
#include "ui/pages/matching/proposals_view.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/words/error_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

using matching::PairKey;
using models::MatchRow;

namespace {

constexpr int kOthersShown = 3;
enum View { ProposedPairs, WaitingPairs };
enum StackPage { ProposalsPage, WaitingPage, EmptyPage };

} // namespace

MatchingPage::MatchingPage(const PageContext &context, QWidget *parent)
    : Page(context, parent) {
    setObjectName(QStringLiteral("matchingPage"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildMain();
    row->addWidget(m_main, 1);
    m_panel = new MatchPanel(context.theme, this);
    m_panel->hide();
    connect(m_panel, &MatchPanel::closeRequested, this, [this] { closeTopmost(); });
    connect(m_panel, &MatchPanel::pinRequested, this, [this](bool pinned) {
        pin({m_panel->match().mentee, m_panel->match().mentor}, pinned);
    });
    connect(m_panel, &MatchPanel::neverRequested, this, [this] {
        neverPair({m_panel->match().mentee, m_panel->match().mentor}, true);
    });
    connect(m_panel, &MatchPanel::pinOtherRequested, this, [this](ParticipantId mentor) {
        pin({m_panel->match().mentee, mentor}, true);
    });
    connect(&context.theme, &Theme::changed, this, [this] {
        arrange();
        m_proposals->layoutColumns();
    });
    reload();
}

MatchingPage::~MatchingPage() = default;

QString MatchingPage::title() const {
    return tr("Matching");
}

void MatchingPage::buildMain() {
    Theme &theme = context().theme;
    m_main = new QWidget;
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(16), theme.space(14));
    column->setSpacing(theme.space(10));
    m_header = new PageHeader(theme, tr("Matching"));
    m_slips = button(theme, QStringLiteral("matchSlips"), tr("Match slips…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    m_slips->setAccessibleName(tr("Print match slips"));
    connect(m_slips, &QPushButton::clicked, this, &MatchingPage::print);
    m_publish = button(theme, QStringLiteral("matchPublish"), tr("Publish"), ButtonKind::Primary);
    connect(m_publish, &QPushButton::clicked, this, &MatchingPage::openPublish);
    addReading();
    m_header->addAction(m_slips);
    m_header->addAction(m_publish);
    column->addWidget(m_header);

    m_views = new QWidget;
    auto *views = new QHBoxLayout(m_views);
    views->setContentsMargins(0, 0, 0, 0);
    views->setSpacing(theme.space(8));
    m_viewGroup = new QButtonGroup(this);
    m_toMatch = new FilterChip(theme, tr("To match"), QStringLiteral("matching"));
    m_toMatch->setObjectName(QStringLiteral("matchViewProposals"));
    m_toWait = new FilterChip(theme, tr("Waiting for a yes"), QStringLiteral("clock"));
    m_toWait->setObjectName(QStringLiteral("matchViewWaiting"));
    for (FilterChip *chip : {m_toMatch, m_toWait}) {
        chip->setCheckable(true);
        m_viewGroup->addButton(chip, chip == m_toMatch ? ProposedPairs : WaitingPairs);
        views->addWidget(chip);
    }
    m_toMatch->setChecked(true);
    views->addStretch(1);
    connect(m_viewGroup, &QButtonGroup::idClicked, this, [this] { showView(); });
    column->addWidget(m_views);

    m_problem = new Banner(theme, Banner::Tone::Attention, QString());
    m_problem->setObjectName(QStringLiteral("matchProblem"));
    m_problem->hide();
    column->addWidget(m_problem);

    m_stack = new QStackedWidget;
    m_proposals = new ProposalsView(theme);
    m_stack->addWidget(m_proposals);
    connectProposals();
    m_waiting = new WaitingView(context());
    connect(m_waiting, &WaitingView::chosenChanged, this, &MatchingPage::showPanel);
    connect(m_waiting, &WaitingView::opened, this, &MatchingPage::openPanel);
    m_stack->addWidget(m_waiting);
    m_empty = new EmptyState(theme, QString(), QString());
    m_toPeople = button(theme, QStringLiteral("matchToPeople"), tr("Go to People"), ButtonKind::Plain,
                        QStringLiteral("people"));
    connect(m_toPeople, &QPushButton::clicked, this, [this] {
        context().navigator.go(Place{PageId::People, 0, {}, {}});
    });
    m_empty->addAction(m_toPeople);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
}

void MatchingPage::connectProposals() {
    connect(m_proposals, &ProposalsView::chosenChanged, this, &MatchingPage::showPanel);
    connect(m_proposals, &ProposalsView::opened, this, &MatchingPage::openPanel);
    connect(m_proposals, &ProposalsView::personRequested, this, [this](ParticipantId id) {
        context().navigator.go(Place{PageId::People, id.value, {}, {}});
    });
    const MatchSettings *settings = &m_proposals->settings();
    connect(settings, &MatchSettings::weightsChanged, this, [this](const matching::Weights &weights) {
        matching::Wanted wanted = m_scenario.wanted;
        wanted.weights = weights;
        went(matching::setMatchRules(context().file, m_scenario, wanted));
    });
    connect(settings, &MatchSettings::aimChanged, this, [this](matching::Aim aim) {
        matching::Wanted wanted = m_scenario.wanted;
        wanted.aim = aim;
        went(matching::setMatchRules(context().file, m_scenario, wanted));
    });
    connect(settings, &MatchSettings::letBe, this, [this](const PairKey &pair) { neverPair(pair, false); });
}

void MatchingPage::openPanel() {
    m_panelClosed = false;
    m_panelOpen = true;
    showPanel();
}

void MatchingPage::refresh(const ChangeReport &report) {
    static const QStringList tables{QStringLiteral("participant"),
                                    QStringLiteral("participant_item"),
                                    QStringLiteral("participant_wish"),
                                    QStringLiteral("person"),
                                    QStringLiteral("person_language"),
                                    QStringLiteral("not_with_private"),
                                    QStringLiteral("partnership"),
                                    QStringLiteral("scenario"),
                                    QStringLiteral("scenario_pair"),
                                    QStringLiteral("scenario_weight"),
                                    QStringLiteral("cohort")};
    bool ours = report.isEmpty();
    for (const QString &table : tables)
        ours = ours || report.touches(table);
    if (ours)
        reload();
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
            m_matcher->sum(m_scenario.wanted.weights, {match.mentee, match.mentor}),
            match.pinned};
}

void MatchingPage::reload() {
    matching::MatchInput input = matching::readMatchInput(context().file, context().cohort);
    const QString digest = matching::digestOf(input);
    if (!m_matcher || digest != m_digest) {
        m_matcher.emplace(std::move(input));
        m_digest = digest;
    }
    m_people.read(m_matcher->input().people);
    m_scenario = matching::scenarioByName(context().file, context().cohort);
    std::vector<partnerships::PartnershipRow> waiting;
    for (partnerships::PartnershipRow &row :
         partnerships::partnershipRows(context().file, context().cohort)) {
        if (row.state == partnerships::PartnershipState::Proposed)
            waiting.push_back(std::move(row));
    }
    m_waitingCount = static_cast<int>(waiting.size());
    m_waiting->setRows(std::move(waiting));
    const Result<matching::Plan> plan = m_matcher->solve(m_scenario.wanted, matching::pairsOf(m_scenario));
    m_problem->hide();
    if (plan) {
        m_plan = *plan;
    } else {
        m_plan.reset();
        if (plan.error().code != ErrorCode::NobodyToMatch)
            showProblem(plan.error());
    }
    showPlan();
    if (m_waitingCount == 0)
        m_toMatch->setChecked(true);
    else if (m_matcher->input().mentees.empty())
        m_toWait->setChecked(true);
    showView();
}

void MatchingPage::showProblem(const Error &error) {
    m_problem->set(Banner::Tone::Attention, words::errorText(error));
    m_problem->show();
}

void MatchingPage::showPlan() {
    ProposalsView::Plan shown;
    matching::RuleCounts ruledOut;
    if (m_plan) {
        for (const matching::Match &match : m_plan->matches)
            shown.rows.push_back(rowOf(match));
        for (const matching::Unplaced &one : m_plan->unplaced)
            shown.unplaced.push_back({one.mentee, m_people.of(one.mentee).name, words::unplacedCause(one)});
        for (const ParticipantId id : m_plan->freeMentors)
            shown.freeMentors.append(words::isolated(m_people.of(id).name));
        ruledOut = m_plan->ruledOut;
        shown.proof = (m_plan->certified ? tr("Checked: no other plan reaches the aim better.") + QLatin1Char(' ')
                                         : QString()) +
                      tr("%n possible pair(s), %1 ruled out.", nullptr, m_plan->pairs).arg(ruledOut.total());
    }
    m_proposals->setPlan(std::move(shown));
    std::vector<MatchSettings::NeverRow> never;
    for (const PairKey &pair : m_scenario.wanted.never)
        never.push_back({pair, m_people.of(pair.mentee).callName, m_people.of(pair.mentor).callName});
    m_proposals->settings().show(m_matcher->scorer(), m_scenario.wanted, ruledOut, never);
}

bool MatchingPage::showsWaiting() const {
    return m_waitingCount > 0 && m_viewGroup->checkedId() == WaitingPairs;
}

void MatchingPage::showView() {
    const int toMatch = static_cast<int>(m_matcher->input().mentees.size());
    m_views->setVisible(m_waitingCount > 0);
    m_toMatch->setText(tr("To match %1").arg(toMatch));
    m_toWait->setText(tr("Waiting for a yes %1").arg(m_waitingCount));
    for (FilterChip *chip : {m_toMatch, m_toWait})
        chip->updateGeometry();
    // Pins that contradict each other leave no plan, and are solved with the settings that are shown.
    const bool proposals = m_plan.has_value() || (toMatch > 0 && !m_matcher->input().mentors.empty());
    if (showsWaiting()) {
        m_stack->setCurrentIndex(WaitingPage);
    } else if (proposals) {
        m_stack->setCurrentIndex(ProposalsPage);
    } else {
        const bool nobody = m_matcher->input().people.participants.empty();
        const bool noMentor = toMatch > 0;
        m_empty->set(nobody     ? tr("Nobody to match yet")
                     : noMentor ? tr("No mentor to match with yet")
                                : tr("Everybody who can be matched has a partner"),
                     nobody     ? tr("When mentees and mentors have signed up, the proposals appear here.")
                     : noMentor ? tr("Mentees are here. Add mentors, or bring in their sign-ups.")
                                : tr("New sign-ups, and people who need another partner, appear here."));
        m_stack->setCurrentIndex(EmptyPage);
    }
    showHeader();
    arrange();
    showPanel();
    context().navigator.pageChanged();
}

void MatchingPage::showHeader() {
    const int placed = m_plan ? static_cast<int>(m_plan->matches.size()) : 0;
    const bool proposals = m_stack->currentIndex() == ProposalsPage;
    m_publish->setVisible(proposals && placed > 0);
    m_publish->setText(tr("Publish %n pair(s)…", nullptr, placed));
    m_slips->setVisible(m_stack->currentIndex() == WaitingPage);
    m_reader->setVisible(proposals && placed > 0);
    QString sub;
    if (m_stack->currentIndex() == WaitingPage)
        sub = tr("%n pair(s) (waits|wait) for a yes of one side or both.", nullptr, m_waitingCount);
    else if (proposals)
        sub = tr("%1 of %n mentee(s) (has|have) a proposed partner. Nobody is told until you publish.",
                 nullptr, static_cast<int>(m_matcher->input().mentees.size()))
                  .arg(placed);
    m_header->setSub(sub);
}

void MatchingPage::showPanel() {
    bool has = false;
    if (m_stack->currentIndex() == ProposalsPage && m_plan) {
        if (const MatchRow *row = m_proposals->chosen()) {
            std::vector<MatchPanel::Other> others;
            for (const matching::Alternative &one : m_matcher->nextBest(row->mentee, kOthersShown))
                others.push_back({one.mentor, m_people.of(one.mentor).name, m_people.of(one.mentor).callName, one});
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
        m_proposals->focusTable();
    else
        m_toPeople->setFocus();
    if (place.part == QLatin1String("quality"))
        openQuality();
}

Place MatchingPage::place() const {
    return {PageId::Matching, 0, {}, showsWaiting() ? QStringLiteral("waiting") : QString()};
}

QString MatchingPage::printWords() const {
    return m_waitingCount > 0 ? tr("Print match slips…") : QString();
}

bool MatchingPage::closeTopmost() {
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
            m_proposals->focusTable();
    }
    return true;
}

void MatchingPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
