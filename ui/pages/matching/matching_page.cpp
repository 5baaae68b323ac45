#include "ui/pages/matching/matching_page.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person.h"
#include "ui/pages/matching/match_delegate.h"
#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/match_settings.h"
#include "ui/pages/matching/publish_dialog.h"
#include "ui/pages/matching/unplaced_card.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/row_table.h"
#include "ui/words/error_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

using matching::PairKey;
using models::MatchesModel;
using models::MatchRow;

namespace {

constexpr int kOthersShown = 3;
enum View { ProposalsView, WaitingPairsView };
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
        layoutColumns();
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
        m_viewGroup->addButton(chip, chip == m_toMatch ? ProposalsView : WaitingPairsView);
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
    m_stack->addWidget(buildProposals());
    m_waiting = new WaitingView(context());
    connect(m_waiting, &WaitingView::chosenChanged, this, &MatchingPage::showPanel);
    connect(m_waiting, &WaitingView::opened, this, [this] {
        m_panelClosed = false;
        m_panelOpen = true;
        showPanel();
    });
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

QWidget *MatchingPage::buildProposals() {
    Theme &theme = context().theme;
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("matchScroll"));
    m_scroll->setAccessibleName(tr("Matching"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(theme.space(12));
    m_settings = new MatchSettings(theme);
    connect(m_settings, &MatchSettings::weightsChanged, this, [this](const matching::Weights &weights) {
        went(matching::setMatchRules(context().file, m_scenario, weights, m_scenario.wanted.aim));
    });
    connect(m_settings, &MatchSettings::aimChanged, this, [this](matching::Aim aim) {
        went(matching::setMatchRules(context().file, m_scenario, m_scenario.wanted.weights, aim));
    });
    connect(m_settings, &MatchSettings::letBe, this, [this](const PairKey &pair) { neverPair(pair, false); });
    m_columns->addWidget(m_settings);
    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme.space(10));
    buildTable();
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    list->addWidget(card, 1);
    m_proof = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_proof->setObjectName(QStringLiteral("matchProof"));
    list->addWidget(m_proof);
    m_unplaced = new UnplacedCard(theme);
    connect(m_unplaced, &UnplacedCard::personRequested, this, [this](ParticipantId id) {
        context().navigator.go(Place{PageId::People, id.value, {}, {}});
    });
    list->addWidget(m_unplaced);
    m_freeMentors = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_freeMentors->setObjectName(QStringLiteral("matchFreeMentors"));
    list->addWidget(m_freeMentors);
    m_columns->addWidget(middle, 1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    return m_scroll;
}

void MatchingPage::buildTable() {
    Theme &theme = context().theme;
    m_model = new MatchesModel(this);
    m_table = new QTableView;
    setUpRowTable(*m_table, theme, QStringLiteral("matchTable"), tr("Proposed pairs"), 32);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(theme, m_table));
    m_table->viewport()->installEventFilter(this);
    m_table->sortByColumn(MatchesModel::Points, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MatchingPage::showPanel);
    const auto open = [this] {
        m_panelClosed = false;
        m_panelOpen = true;
        showPanel();
    };
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
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

void MatchingPage::readPeople() {
    m_people.clear();
    std::unordered_map<PersonId, const people::Person *> persons;
    for (const people::Person &person : m_matcher->input().people.persons)
        persons.emplace(person.id, &person);
    for (const people::Participant &participant : m_matcher->input().people.participants) {
        const auto person = persons.find(participant.person);
        if (person == persons.end())
            continue;
        const QString name = people::displayName(*person->second);
        const QString key = person->second->sortKey;
        m_people.emplace(participant.id,
                         Who{name, people::callName(*person->second), key.isEmpty() ? name : key});
    }
}

MatchingPage::Who MatchingPage::who(ParticipantId id) const {
    const auto found = m_people.find(id);
    return found == m_people.end() ? Who{} : found->second;
}

MatchRow MatchingPage::rowOf(const matching::Match &match) const {
    const Who mentee = who(match.mentee);
    const Who mentor = who(match.mentor);
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
    readPeople();
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
    std::vector<MatchRow> rows;
    std::vector<UnplacedCard::Row> unplaced;
    QStringList freeMentors;
    matching::RuleCounts ruledOut;
    if (m_plan) {
        for (const matching::Match &match : m_plan->matches)
            rows.push_back(rowOf(match));
        for (const matching::Unplaced &one : m_plan->unplaced)
            unplaced.push_back({one.mentee, who(one.mentee).name, words::unplacedCause(one)});
        for (const ParticipantId id : m_plan->freeMentors)
            freeMentors.append(words::isolated(who(id).name));
        ruledOut = m_plan->ruledOut;
        m_proof->setText(
            (m_plan->certified ? tr("Checked: no other plan reaches the aim better.") + QLatin1Char(' ')
                               : QString()) +
            tr("%n possible pair(s), %1 ruled out.", nullptr, m_plan->pairs).arg(ruledOut.total()));
    }
    const ParticipantId before = chosen() ? chosen()->mentee : ParticipantId{};
    m_model->setRows(std::move(rows));
    layoutColumns();
    const int again = std::max(0, m_model->rowOf(before));
    if (m_model->rowCount() > 0 && m_table->currentIndex().row() != again)
        m_table->setCurrentIndex(m_model->index(again, 0));
    m_unplaced->setRows(unplaced);
    m_freeMentors->setVisible(!freeMentors.isEmpty());
    m_freeMentors->setText(
        tr("%n mentor(s) (has|have) nobody yet: %1.", nullptr, static_cast<int>(freeMentors.size()))
            .arg(freeMentors.join(tr(", "))));
    std::vector<MatchSettings::NeverRow> never;
    for (const PairKey &pair : m_scenario.wanted.never)
        never.push_back({pair, who(pair.mentee).callName, who(pair.mentor).callName});
    m_settings->show(m_matcher->scorer(), m_scenario.wanted, ruledOut, never);
}

bool MatchingPage::showsWaiting() const {
    return m_waitingCount > 0 && m_viewGroup->checkedId() == WaitingPairsView;
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
    QString sub;
    if (m_stack->currentIndex() == WaitingPage)
        sub = tr("%n pair(s) (waits|wait) for a yes of one side or both.", nullptr, m_waitingCount);
    else if (proposals)
        sub = tr("%1 of %n mentee(s) (has|have) a proposed partner. Nobody is told until you publish.",
                 nullptr, static_cast<int>(m_matcher->input().mentees.size()))
                  .arg(placed);
    m_header->setSub(sub);
}

const MatchRow *MatchingPage::chosen() const {
    return m_model->rowAt(m_table->currentIndex());
}

void MatchingPage::showPanel() {
    bool has = false;
    if (m_stack->currentIndex() == ProposalsPage && m_plan) {
        if (const MatchRow *row = chosen()) {
            std::vector<MatchPanel::Other> others;
            for (const matching::Alternative &one : m_matcher->nextBest(row->mentee, kOthersShown))
                others.push_back({one.mentor, who(one.mentor).name, who(one.mentor).callName, one});
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
    const int settings = theme.size(232);
    const int list = theme.size(420);
    const bool has = m_panel->isEnabled() && m_stack->currentIndex() != EmptyPage;
    // Beside the list where there is room for both, over it where there is not (visual.md 13).
    const bool beside = width() >= panel + list + settings + theme.space(60);
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
    const bool columns = room >= settings + list;
    m_columns->setDirection(columns ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_settings->setFixedWidth(columns ? settings : QWIDGETSIZE_MAX);
    if (!columns) {
        m_settings->setMinimumWidth(0);
        m_settings->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    // In one column the page scrolls, so the table is as high as its rows; beside the settings it has its own
    // scroll.
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                     m_table->horizontalHeader()->sizeHint().height() + 4;
    m_table->setMinimumHeight(columns ? theme.size(180) : std::min(rows, theme.size(420)));
}

void MatchingPage::pin(const PairKey &pair, bool pinned) {
    const bool inPanel = m_panel->isAncestorOf(window()->focusWidget());
    went(matching::pinPair(context().file, m_scenario, pair, pinned));
    if (inPanel)
        m_panel->giveFocusBack(QStringLiteral("matchPin")); // the table took it while it was filled anew
}

void MatchingPage::neverPair(const PairKey &pair, bool never) {
    if (!went(matching::neverPair(context().file, m_scenario, pair, never)))
        return;
    if (never)
        context().navigator.toast(
            tr("%1 and %2 are kept apart.")
                .arg(words::isolated(who(pair.mentee).callName), words::isolated(who(pair.mentor).callName)),
            true);
}

void MatchingPage::openPublish() {
    if (!m_plan || m_plan->matches.empty())
        return;
    PublishDialog::Facts facts;
    facts.pairs = static_cast<int>(m_plan->matches.size());
    facts.pinned = static_cast<int>(std::count_if(m_plan->matches.begin(), m_plan->matches.end(),
                                                  [](const matching::Match &match) { return match.pinned; }));
    for (const matching::Unplaced &one : m_plan->unplaced)
        facts.unplaced.append(who(one.mentee).name);
    facts.lowest = m_plan->lowest;
    facts.possible = m_plan->possible;
    facts.certified = m_plan->certified;
    auto *dialog = new PublishDialog(context().theme, facts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MatchingPage::publish);
    dialog->open();
}

void MatchingPage::publish() {
    const auto ids = matching::publishMatch(context().file, m_scenario);
    if (!went(ids))
        return;
    m_toWait->setChecked(true);
    showView();
    m_waiting->focusTable();
    context().navigator.toast(tr("%n pair(s) (is|are) proposed and (waits|wait) for both to say yes.",
                                 nullptr, static_cast<int>(ids->size())),
                              true);
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
        m_table->setFocus();
    else
        m_toPeople->setFocus();
}

Place MatchingPage::place() const {
    return {PageId::Matching, 0, {}, showsWaiting() ? QStringLiteral("waiting") : QString()};
}

QString MatchingPage::printWords() const {
    return m_waitingCount > 0 ? tr("Print match slips…") : QString();
}

void MatchingPage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Slips;
    request.cohort = context().cohort;
    auto *dialog = new PrintDialog(context().file, context().theme, context().modal, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
            m_table->setFocus();
    }
    return true;
}

void MatchingPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

bool MatchingPage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
    return Page::eventFilter(watched, event);
}

int MatchingPage::nameWidth(bool mentor) const {
    int width = context().theme.size(116);
    for (const MatchRow &row : m_model->rows())
        width = std::max(width,
                         MatchDelegate::nameWidth(context().theme, mentor ? row.mentorName : row.menteeName,
                                                  !mentor && row.pinned));
    return std::min(width, context().theme.size(240));
}

void MatchingPage::layoutColumns() {
    const Theme &theme = context().theme;
    // The names come first, whole; the words have what is left, or go: they stand beside the list in full.
    int mentee = nameWidth(false);
    int mentor = nameWidth(true);
    const int points = theme.size(124);
    const int room = m_table->viewport()->width();
    const bool words = room - mentee - mentor - points >= theme.size(90);
    m_table->setColumnHidden(MatchesModel::Words, !words);
    const int extra = room - mentee - mentor - points;
    if (!words) {
        mentee = std::max(mentee + extra / 2, theme.size(116));
        mentor = std::max(mentor + extra - extra / 2, theme.size(116));
    }
    m_table->setColumnWidth(MatchesModel::Mentee, mentee);
    m_table->setColumnWidth(MatchesModel::Mentor, mentor);
    m_table->setColumnWidth(MatchesModel::Points, points);
    if (words)
        m_table->setColumnWidth(MatchesModel::Words, extra);
}

} // namespace groundwork::ui
