#include "ui/pages/pairs/meeting_end_view.h"

#include "core/first_meeting/first_meetings.h"
#include "core/goals/goal_rows.h"
#include "ui/pages/pairs/alignment_list.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::FirstMeetingState;

namespace {

bool hasTab(const QString &key) {
    const auto tabs = pairTabs();
    return std::any_of(tabs.begin(), tabs.end(), [&](const PairTabEntry &tab) { return tab.key == key; });
}

} // namespace

MeetingEndView::MeetingEndView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(QStringLiteral("meetingEnd"));
    Theme &theme = desk.context().theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    const bool completed = desk.meeting() && desk.meeting()->state == FirstMeetingState::Completed;
    const QString head = completed ? tr("What you made on %1").arg(words::longDate(desk.meeting()->heldOn))
                                   : tr("What you made together");
    column->addWidget(wrappingLabel(theme, head, TextRole::PageTitle));
    addActions(column);
    addGoals(column);
    addConnections(column);
    addLines(column);
    addOpen(column);
    column->addStretch(1);
}

void MeetingEndView::addActions(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    const bool completed = m_desk.meeting() && m_desk.meeting()->state == FirstMeetingState::Completed;
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), 0, actions);
    flow->setContentsMargins(0, 0, 0, 0);
    if (!completed) {
        auto *finish = button(theme, QStringLiteral("meetingFinish"), tr("Finish this meeting"),
                              ButtonKind::Primary, QStringLiteral("check"));
        connect(finish, &QPushButton::clicked, this, [this] {
            if (m_desk.done(first_meeting::completeFirstMeeting(m_desk.file(), m_desk.partnership())))
                Q_EMIT stateChanged();
        });
        auto *back = button(theme, QStringLiteral("meetingToQuestions"), tr("Back to the questions"),
                            ButtonKind::Plain, QStringLiteral("left"));
        connect(back, &QPushButton::clicked, this, &MeetingEndView::backAsked);
        flow->addWidget(finish);
        flow->addWidget(back);
    }
    if (hasTab(QStringLiteral("agreement"))) {
        auto *agreement =
            button(theme, QStringLiteral("meetingToAgreement"), tr("Go to the agreement"),
                   completed ? ButtonKind::Primary : ButtonKind::Plain, QStringLiteral("agreement"));
        connect(agreement, &QPushButton::clicked, this, [this] {
            m_desk.context().navigator.go(
                {PageId::Pair, m_desk.partnership().value, QStringLiteral("agreement"), {}});
        });
        flow->addWidget(agreement);
    }
    if (completed) {
        auto *again = button(theme, QStringLiteral("meetingReopen"), tr("Add something at meeting two"),
                             ButtonKind::Plain, QStringLiteral("plus"));
        connect(again, &QPushButton::clicked, this, [this] {
            if (m_desk.done(first_meeting::reopenFirstMeeting(m_desk.file(), m_desk.partnership())))
                Q_EMIT stateChanged();
        });
        flow->addWidget(again);
    }
    auto *paper = button(theme, QStringLiteral("meetingPaperMore"), tr("Type in from paper"),
                         ButtonKind::Plain, QStringLiteral("paper"));
    connect(paper, &QPushButton::clicked, this, &MeetingEndView::paperAsked);
    flow->addWidget(paper);
    column->addWidget(actions);
}

void MeetingEndView::focusFirst() {
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

void MeetingEndView::addGoals(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    const AnswerStyle style = m_desk.style();
    const auto goals = goals::goalsOf(m_desk.file(), m_desk.partnership());
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(280), row);
    flow->setContentsMargins(0, 0, 0, 0);
    const std::pair<goals::GoalOwner, QString> owners[] = {
        {goals::GoalOwner::Mentee, tr("My goal: %1").arg(style.mentee)},
        {goals::GoalOwner::Mentor, tr("My goal: %1").arg(style.mentor)},
        {goals::GoalOwner::Shared, tr("Together")}};
    for (const auto &[owner, title] : owners) {
        auto *card = new Card(theme, title);
        card->setObjectName(QStringLiteral("meetingGoal_%1").arg(goals::goalOwnerKey(owner)));
        bool any = false;
        for (const goals::Goal &goal : goals) {
            if (goal.owner != owner)
                continue;
            any = true;
            card->body()->addWidget(wrappingLabel(theme, goal.title, TextRole::Reading));
            if (!goal.why().isEmpty())
                card->body()->addWidget(
                    wrappingLabel(theme, goal.why(), TextRole::ReadingSmall, Token::Ink2));
            if (!goal.firstStep.isEmpty())
                card->body()->addWidget(wrappingLabel(
                    theme,
                    goal.firstStepOn.isValid() ? tr("First small step: %1, by %2")
                                                     .arg(goal.firstStep, words::longDate(goal.firstStepOn))
                                               : tr("First small step: %1").arg(goal.firstStep),
                    TextRole::Body));
        }
        if (!any && owner == goals::GoalOwner::Shared) {
            delete card;
            continue;
        }
        if (!any)
            card->body()->addWidget(wrappingLabel(theme, tr("No goal yet."), TextRole::Body, Token::Ink2));
        flow->addWidget(card);
    }
    column->addWidget(row);
}

void MeetingEndView::addConnections(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    const auto connections = first_meeting::connections(m_desk.file(), m_desk.partnership());
    auto *card = new Card(theme, tr("What you share"));
    card->setObjectName(QStringLiteral("meetingConnections"));
    for (const first_meeting::Connection &connection : connections)
        card->body()->addWidget(wrappingLabel(theme, connection.text, TextRole::Reading));
    if (connections.empty())
        card->body()->addWidget(
            wrappingLabel(theme, tr("Nothing written down yet."), TextRole::Body, Token::Ink2));
    column->addWidget(card);
}

void MeetingEndView::addLines(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    QStringList lines;
    for (const first_meeting::AgreedLineRow &row :
         first_meeting::agreedLines(m_desk.file(), m_desk.partnership())) {
        if (!row.line.text.isEmpty())
            lines.append(row.line.text);
    }
    for (const first_meeting::AlignmentItem &item :
         first_meeting::alignmentItems(m_desk.file(), m_desk.partnership())) {
        if (!item.settled.isEmpty())
            lines.append(item.settled);
    }
    if (lines.isEmpty())
        return;
    auto *card = new Card(theme, tr("What you agreed"));
    card->setTone(Card::Tone::Soft);
    card->setObjectName(QStringLiteral("meetingLines"));
    for (const QString &line : lines)
        card->body()->addWidget(wrappingLabel(theme, line, TextRole::Reading));
    column->addWidget(card);
}

void MeetingEndView::addOpen(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    QStringList open;
    for (const first_meeting::AlignmentItem &item :
         first_meeting::alignmentItems(m_desk.file(), m_desk.partnership())) {
        using first_meeting::AlignmentStatus;
        if (item.status == AlignmentStatus::Open || item.status == AlignmentStatus::NeedsHelp)
            open.append(tr("%1: %2").arg(alignmentTopicWords(m_desk.script(), item),
                                         words::alignmentStatusWord(item.status)));
    }
    for (const first_meeting::AgreedLineRow &row :
         first_meeting::agreedLines(m_desk.file(), m_desk.partnership())) {
        const first_meeting::Prompt *prompt = m_desk.script().prompt(row.prompt);
        if (row.line.status == first_meeting::LineStatus::ComeBackTo && prompt)
            open.append(
                row.line.comeBackOn.isValid()
                    ? tr("%1: come back to it on %2").arg(prompt->label, words::longDate(row.line.comeBackOn))
                    : tr("%1: come back to it").arg(prompt->label));
    }
    QStringList skipped;
    for (const first_meeting::AnswerRow &row : first_meeting::answers(m_desk.file(), m_desk.partnership())) {
        const first_meeting::Prompt *prompt = m_desk.script().prompt(row.prompt);
        if (row.state == first_meeting::AnswerState::Later && prompt && !skipped.contains(row.prompt)) {
            skipped.append(row.prompt);
            open.append(tr("%1: skipped for now").arg(prompt->label));
        }
    }
    if (open.isEmpty())
        return;
    auto *card = new Card(theme, tr("Still open"));
    card->setObjectName(QStringLiteral("meetingOpen"));
    for (const QString &line : open)
        card->body()->addWidget(wrappingLabel(theme, line, TextRole::Body));
    column->addWidget(card);
}

} // namespace groundwork::ui
