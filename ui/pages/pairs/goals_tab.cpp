#include "ui/pages/pairs/goals_tab.h"

#include "core/file/program_file.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/goal_card.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using goals::GoalState;

namespace {

constexpr int kSideBySideFrom = 700; // narrower, the mentor's goals stand below the mentee's

} // namespace

GoalsTab::GoalsTab(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : WordsTab(context, partnership, parent) {
    setObjectName(QStringLiteral("goalsTab"));
    build();
    read();
}

void GoalsTab::build() {
    Theme &theme = context().theme;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    m_folded = wrappingLabel(theme,
                             tr("Goals belong to the two. Here is what their owners let the program read. Opening the "
                                "rest is noted, with the day and without the words."),
                             TextRole::Body, Token::Ink2);
    m_show = button(theme, QStringLiteral("goalsShow"), tr("Show the goals"), ButtonKind::Plain, QStringLiteral("eye"));
    m_add = button(theme, QStringLiteral("goalsAdd"), tr("A new goal…"), ButtonKind::Plain, QStringLiteral("plus"));
    m_print = button(theme, QStringLiteral("goalsPrint"), tr("Print the goal sheet…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    row->setLayout(flow);
    for (QWidget *each : {m_show, m_add, m_print})
        flow->addWidget(each);
    m_sides = new QBoxLayout(QBoxLayout::TopToBottom);
    m_sides->setSpacing(theme.space(12));
    m_shared = new QVBoxLayout;
    for (QVBoxLayout **side : {&m_mentee, &m_mentor}) {
        *side = new QVBoxLayout;
        m_sides->addLayout(*side, 1);
    }
    for (QVBoxLayout *each : {m_mentee, m_mentor, m_shared}) {
        each->setSpacing(theme.space(12));
        each->setAlignment(Qt::AlignTop);
    }
    column->addWidget(m_folded);
    column->addWidget(row);
    column->addLayout(m_sides);
    column->addLayout(m_shared);
    column->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scrollingPage(content));
    connect(m_show, &QPushButton::clicked, this, &GoalsTab::showWords);
    connect(m_print, &QPushButton::clicked, this, &GoalsTab::print);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const auto pair = partnerships::partnershipRow(context().file, partnership());
        if (!pair)
            return;
        goals::Goal goal;
        goal.partnership = partnership();
        (new GoalDialog(context(), GoalDialog::Mode::New, goal, {pair->menteeCallName, pair->mentorCallName}, window()))
            ->open();
    });
}

void GoalsTab::refresh(const ChangeReport &report) {
    static const QStringList tables{QStringLiteral("goal"),        QStringLiteral("goal_private"),
                                    QStringLiteral("goal_update"), QStringLiteral("goal_update_private"),
                                    QStringLiteral("partnership"), QStringLiteral("person")};
    if (report.isEmpty() ||
        std::any_of(tables.begin(), tables.end(), [&](const QString &table) { return report.touches(table); }))
        read();
}

void GoalsTab::read() {
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    for (QLayout *column : {m_mentee, m_mentor, m_shared})
        clearLayout(*column);
    const auto pair = partnerships::partnershipRow(context().file, partnership());
    if (!pair)
        return;
    const std::vector<goals::Goal> all = goals::goalsOf(context().file, partnership());
    const PairNames names{pair->menteeCallName, pair->mentorCallName};
    const bool canWrite = !context().file.isReadOnly() && partnerships::isAgreedAndOpen(pair->state);
    const bool folded = !wereOpened() && std::any_of(all.begin(), all.end(), [](const goals::Goal &goal) {
        return !goal.detailForProgram;
    });
    m_any = !all.empty();
    m_folded->setVisible(folded);
    m_show->setVisible(folded);
    m_add->setVisible(canWrite);
    m_print->setVisible(m_any);
    if (all.empty())
        m_shared->addWidget(wrappingLabel(context().theme,
                                         tr("No goal yet. The first meeting asks both sides for one; a goal can also be "
                                            "written here."),
                                         TextRole::Body, Token::Ink2));
    for (const goals::Goal &goal : all)
        addCard(goal, names, canWrite);
    m_mentee->addStretch(1); // the shorter side keeps its own height
    m_mentor->addStretch(1);
    for (GoalCard *card : findChildren<GoalCard *>()) {
        if (auto *there = focused.isEmpty() ? nullptr : card->findChild<QPushButton *>(focused))
            focusNew(*there);
    }
    context().navigator.pageChanged();
}

void GoalsTab::addCard(const goals::Goal &goal, const PairNames &names, bool canWrite) {
    const std::vector<goals::GoalUpdate> updates = goals::updatesOf(context().file, goal.id);
    const bool words = wereOpened() || goal.detailForProgram;
    auto *card = new GoalCard(context().theme, goal, updates, names, words, canWrite);
    const int last = updates.empty() ? 0 : updates.back().step;
    connect(card, &GoalCard::noteWanted, this, [this, goal, last, names] {
        (new GoalNoteDialog(context(), goal, std::nullopt, last, names, window()))->open();
    });
    connect(card, &GoalCard::updateWanted, this, [this, goal, updates, last, names](goals::GoalUpdateId id) {
        const auto found = std::find_if(updates.begin(), updates.end(), [&](const auto &each) { return each.id == id; });
        if (found != updates.end())
            (new GoalNoteDialog(context(), goal, *found, last, names, window()))->open();
    });
    connect(card, &GoalCard::editWanted, this, [this, goal, names] {
        (new GoalDialog(context(), GoalDialog::Mode::Edit, goal, names, window()))->open();
    });
    connect(card, &GoalCard::changeWanted, this, [this, goal, names] {
        (new GoalDialog(context(), GoalDialog::Mode::Change, goal, names, window()))->open();
    });
    connect(card, &GoalCard::closeWanted, this,
            [this, goal] { (new CloseGoalDialog(context(), goal, window()))->open(); });
    connect(card, &GoalCard::readersWanted, this,
            [this, goal, names] { (new GoalReadersDialog(context(), goal, names, window()))->open(); });
    connect(card, &GoalCard::agreeWanted, this,
            [this, goal] { say(goals::setGoalState(context().file, goal.id, GoalState::Agreed)); });
    connect(card, &GoalCard::reopenWanted, this,
            [this, goal] { say(goals::setGoalState(context().file, goal.id, GoalState::InProgress)); });
    switch (goal.owner) {
    case goals::GoalOwner::Mentee:
        m_mentee->addWidget(card);
        break;
    case goals::GoalOwner::Mentor:
        m_mentor->addWidget(card);
        break;
    case goals::GoalOwner::Shared:
        m_shared->addWidget(card);
        break;
    }
}

/// Both sides stand side by side where there is room for two.
void GoalsTab::resizeEvent(QResizeEvent *event) {
    WordsTab::resizeEvent(event);
    m_sides->setDirection(width() < context().theme.size(kSideBySideFrom) ? QBoxLayout::TopToBottom
                                                                          : QBoxLayout::LeftToRight);
}

void GoalsTab::say(const Result<void> &done) {
    if (!done)
        context().navigator.showError(done.error());
}

void GoalsTab::showWords() {
    if (!openWords(documents::catalogEntry(documents::DocumentKind::GoalSheets).key))
        return;
    read();
    (m_add->isVisible() ? m_add : m_print)->setFocus();
}

void GoalsTab::opened() {
    (!m_show->isHidden() ? m_show : !m_add->isHidden() ? m_add : m_print)->setFocus(Qt::OtherFocusReason);
}

QString GoalsTab::printWords() const {
    return m_any ? tr("Print the goal sheet…") : QString();
}

void GoalsTab::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::GoalSheets;
    request.cohort = context().cohort;
    request.pairs = {partnership()};
    request.paper = context().paper;
    openPrintDialog(context().file, context().theme, context().modal, request, window());
}

void GoalsTab::wordsFolded() {
    read();
}

} // namespace groundwork::ui
