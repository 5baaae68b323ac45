#include "ui/pages/matching/matching_page.h"

#include "ui/pages/matching/board_switch.h"
#include "ui/pages/matching/board_view.h"
#include "ui/pages/matching/match_desk.h"
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
#include "ui/widgets/front_height.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

// What the page is made of, and what leads to what.

namespace groundwork::ui {

namespace {

enum View { ProposedPairs, WaitingPairs };

} // namespace

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
    m_proposals = new ProposalsView(theme);
    m_board = new BoardView(theme, m_people);
    m_boardSwitch = new BoardSwitch(theme, *m_proposals, *m_board);
    connectBoard();
    m_header->addAction(m_boardSwitch);
    addReading();
    m_header->addAction(m_slips);
    m_header->addAction(m_publish);
    column->addWidget(m_header);

    buildViews();
    column->addWidget(m_views);

    m_problem = new Banner(theme, Banner::Tone::Attention, QString());
    m_problem->setObjectName(QStringLiteral("matchProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_scenarios = new ScenarioBar(theme);
    column->addWidget(m_scenarios);
    buildWork();
    column->addWidget(m_work);

    buildStack();
    m_room = new WorkRoom(m_stack);
    column->addWidget(m_room, 1);
}

void MatchingPage::buildStack() {
    Theme &theme = context().theme;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_boardSwitch->stack());
    connect(m_boardSwitch->stack(), &QStackedWidget::currentChanged, this, &MatchingPage::arrange);
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
    askForFrontOnly(*m_stack);
}

/// The two lists: who is to be matched, and the pairs that wait for a yes.
void MatchingPage::buildViews() {
    Theme &theme = context().theme;
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
}

/// What is seen while a large cohort is worked out.
void MatchingPage::buildWork() {
    Theme &theme = context().theme;
    m_work = new QWidget;
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(10));
    m_workWords = new Label(theme, QString(), TextRole::Small, Token::Ink2);
    m_workWords->setObjectName(QStringLiteral("matchWorking"));
    row->addWidget(m_workWords);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Working out the plan"));
    row->addWidget(m_progress, 1);
    m_cancel = button(theme, QStringLiteral("matchCancel"), tr("Cancel"));
    m_cancel->setAccessibleName(tr("Keep the plan that is shown"));
    connect(m_cancel, &QPushButton::clicked, m_desk, &MatchDesk::cancel);
    row->addWidget(m_cancel);
    m_work->hide();
}

void MatchingPage::connectProposals() {
    connect(m_proposals, &ProposalsView::chosenChanged, this, &MatchingPage::showPanel);
    connect(m_proposals, &ProposalsView::opened, this, &MatchingPage::openPanel);
    const UnplacedCard *unplaced = &m_proposals->unplaced();
    connect(unplaced, &UnplacedCard::personRequested, this, [this](ParticipantId id) {
        context().navigator.go(Place{PageId::People, id.value, {}, {}});
    });
    connect(unplaced, &UnplacedCard::remedyChosen, this, &MatchingPage::askRemedy);
    connect(unplaced, &UnplacedCard::allRemediesRequested, this, &MatchingPage::showAllRemedies);
    connect(unplaced, &UnplacedCard::moreShown, this, [this] {
        m_remedies.clear();
        m_remedyTimer.start(0);
    });
    connect(m_scenarios, &ScenarioBar::chosen, m_desk, &MatchDesk::show);
    connect(m_scenarios, &ScenarioBar::compareRequested, m_desk, &MatchDesk::compare);
    connect(m_scenarios, &ScenarioBar::copyRequested, this, &MatchingPage::copyScenario);
    connect(m_scenarios, &ScenarioBar::renameRequested, this, &MatchingPage::renameScenario);
    connect(m_scenarios, &ScenarioBar::removeRequested, m_desk, &MatchDesk::remove);
    connect(m_scenarios, &ScenarioBar::changesRequested, this, &MatchingPage::showChanges);
    const MatchSettings *settings = &m_proposals->settings();
    connect(settings, &MatchSettings::wantedChanged, m_desk, &MatchDesk::setRules);
    connect(settings, &MatchSettings::editNeverRequested, this, &MatchingPage::editNever);
}

void MatchingPage::connectPanel() {
    connect(m_panel, &MatchPanel::closeRequested, this, [this] { closeTopmost(); });
    connect(m_panel, &MatchPanel::pinRequested, this, [this](bool pinned) {
        pin({m_panel->match().mentee, m_panel->match().mentor}, pinned);
    });
    connect(m_panel, &MatchPanel::reviewRequested, this, &MatchingPage::review);
    connect(m_panel, &MatchPanel::neverRequested, this, [this] {
        askNever({m_panel->match().mentee, m_panel->match().mentor});
    });
    const auto beside = [this] {
        openBeside({m_panel->match().mentee, m_panel->match().mentor}, m_panel->match().sum);
    };
    connect(m_panel, &MatchPanel::besideRequested, this, beside);
    connect(m_waiting, &WaitingView::besideRequested, this, beside);
    connect(m_panel, &MatchPanel::tryRequested, this, &MatchingPage::tryOther);
    connect(m_panel, &MatchPanel::slipRequested, this, &MatchingPage::printSlip);
}

} // namespace groundwork::ui
