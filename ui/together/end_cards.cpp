#include "ui/together/end_cards.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/goals/goal_rows.h"
#include "ui/together/alignment_list.h"
#include "ui/together/meeting_calendar.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/answer_dials.h"
#include "ui/widgets/answer_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QCoreApplication>

#include <algorithm>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

/// A step as it stands before ", by ...".
QString withoutStop(QString text) {
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace

void addDays(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    const auto days = setDays(desk);
    if (days.empty())
        return;
    auto *card = new Card(theme, Words::tr("What comes next"));
    card->setObjectName(QStringLiteral("meetingDays"));
    for (const SetDay &day : days) {
        const QString on = day.time.isEmpty() ? words::longDate(day.on)
                                              : Words::tr("%1, %2").arg(words::longDate(day.on), day.time);
        card->body()->addWidget(
            wrappingLabel(theme, Words::tr("%1: %2").arg(on, day.words), TextRole::Reading));
    }
    column->addWidget(card);
}

void addOpeners(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    const AnswerStyle style = desk.style();
    QStringList lines;
    for (const first_meeting::AnswerRow &row : first_meeting::answers(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *prompt = desk.script().prompt(row.prompt);
        if (!prompt || row.state != first_meeting::AnswerState::Revealed || row.side == Side::Program)
            continue;
        const auto said = [&](const char *field) {
            return first_meeting::fieldValue(*prompt, row.value, QString::fromLatin1(field)).toString();
        };
        const QString name = style.name(row.side);
        if (const QString more = said("hear_more"); !more.isEmpty())
            lines.append(Words::tr("%1 would like to hear more about: %2").arg(name, more));
        if (prompt->goesTo.contains(QStringLiteral("meeting_two")) && said("there") == QLatin1String("not_yet"))
            lines.append(said("more").isEmpty() ? Words::tr("%1 did not get there yet.").arg(name)
                                                : Words::tr("%1 did not get there yet: %2").arg(name, said("more")));
    }
    if (lines.isEmpty())
        return;
    auto *card = new Card(theme, Words::tr("Begin your second meeting with"));
    card->setObjectName(QStringLiteral("meetingOpeners"));
    for (const QString &line : lines)
        card->body()->addWidget(wrappingLabel(theme, line, TextRole::Reading));
    column->addWidget(card);
}

void addGoals(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    const AnswerStyle style = desk.style();
    const auto goals = goals::goalsOf(desk.file(), desk.partnership());
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(280), row);
    flow->setContentsMargins(0, 0, 0, 0);
    const std::pair<goals::GoalOwner, QString> owners[] = {
        {goals::GoalOwner::Mentee, Words::tr("My goal: %1").arg(style.mentee)},
        {goals::GoalOwner::Mentor, Words::tr("My goal: %1").arg(style.mentor)},
        {goals::GoalOwner::Shared, Words::tr("Together")}};
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
                    goal.firstStepOn.isValid() ? Words::tr("First small step: %1, by %2")
                                                     .arg(withoutStop(goal.firstStep), words::longDate(goal.firstStepOn))
                                               : Words::tr("First small step: %1").arg(goal.firstStep),
                    TextRole::Body));
            if (!goal.obstacle.isEmpty() && !goal.plan.isEmpty())
                card->body()->addWidget(wrappingLabel(
                    theme, Words::tr("If %1, then I %2").arg(withoutStop(goal.obstacle), goal.plan), TextRole::Body));
        }
        if (!any && owner == goals::GoalOwner::Shared) {
            delete card;
            continue;
        }
        if (!any)
            card->body()->addWidget(wrappingLabel(theme, Words::tr("No goal yet."), TextRole::Body, Token::Ink2));
        card->body()->addStretch(1); // beside a longer one its words stay at the top
        flow->addWidget(card);
    }
    column->addWidget(row);
}

void addWays(MeetingDesk &desk, QVBoxLayout *column) {
    const AnswerStyle style = desk.style();
    auto *card = new Card(style.theme, Words::tr("How each of you likes to work"));
    card->setObjectName(QStringLiteral("meetingWays"));
    const auto rows = first_meeting::answers(desk.file(), desk.partnership());
    const auto said = [&rows](const QString &prompt, Side side) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const first_meeting::AnswerRow &each) {
            return each.prompt == prompt && each.side == side;
        });
        return row == rows.end() ? QJsonValue(QJsonValue::Undefined) : row->value;
    };
    for (const first_meeting::Prompt &prompt : desk.script().prompts()) {
        if (!prompt.wayOfWorking)
            continue;
        const QJsonValue mentee = said(prompt.key, Side::Mentee);
        const QJsonValue mentor = said(prompt.key, Side::Mentor);
        if (mentee.isUndefined() && mentor.isUndefined())
            continue;
        if (prompt.fields.front().type == first_meeting::FieldType::Dials) {
            const auto fields = prompt.fieldsFor(style.length, true);
            card->body()->addWidget(new DialsCompared(style, fields.front(), mentee, mentor));
            continue;
        }
        card->body()->addWidget(wrappingLabel(style.theme, prompt.label, TextRole::BodyStrong));
        auto *both = new QHBoxLayout;
        both->setSpacing(style.theme.space(16));
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            QStringList lines;
            for (const AnswerText &text : answerText(style, prompt, side, side == Side::Mentee ? mentee : mentor))
                lines.append(text.lines.join(QStringLiteral(" · ")));
            const QString words = lines.isEmpty() ? Words::tr("nothing to add here") : lines.join(QLatin1Char('\n'));
            both->addWidget(wrappingLabel(style.theme, Words::tr("%1: %2").arg(style.name(side), words),
                                          TextRole::Reading),
                            1);
        }
        card->body()->addLayout(both);
    }
    if (card->body()->count() > 0)
        column->addWidget(card);
    else
        delete card;
}

void addConnections(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    const auto connections = first_meeting::connections(desk.file(), desk.partnership());
    auto *card = new Card(theme, Words::tr("What you share"));
    card->setObjectName(QStringLiteral("meetingConnections"));
    for (const first_meeting::Connection &connection : connections)
        card->body()->addWidget(wrappingLabel(theme, connection.text, TextRole::Reading));
    if (connections.empty())
        card->body()->addWidget(
            wrappingLabel(theme, Words::tr("Nothing written down yet."), TextRole::Body, Token::Ink2));
    column->addWidget(card);
}

void addLines(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    QStringList lines;
    for (const first_meeting::AgreedLineRow &row :
         first_meeting::agreedLines(desk.file(), desk.partnership())) {
        if (!row.line.text.isEmpty())
            lines.append(row.line.text);
    }
    for (const first_meeting::AlignmentItem &item :
         first_meeting::alignmentItems(desk.file(), desk.partnership())) {
        if (!item.settled.isEmpty())
            lines.append(item.settled);
    }
    if (lines.isEmpty())
        return;
    auto *card = new Card(theme, Words::tr("What you agreed"));
    card->setTone(Card::Tone::Soft);
    card->setObjectName(QStringLiteral("meetingLines"));
    for (const QString &line : lines)
        card->body()->addWidget(wrappingLabel(theme, line, TextRole::Reading));
    column->addWidget(card);
}

void addOpen(MeetingDesk &desk, QVBoxLayout *column) {
    Theme &theme = desk.context().theme;
    QStringList open;
    for (const first_meeting::AlignmentItem &item :
         first_meeting::alignmentItems(desk.file(), desk.partnership())) {
        using first_meeting::AlignmentStatus;
        if (item.status == AlignmentStatus::Open || item.status == AlignmentStatus::NeedsHelp)
            open.append(Words::tr("%1: %2").arg(alignmentTopicWords(desk.script(), item),
                                         words::alignmentStatusWord(item.status)));
    }
    for (const first_meeting::AgreedLineRow &row :
         first_meeting::agreedLines(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *prompt = desk.script().prompt(row.prompt);
        if (row.line.status == first_meeting::LineStatus::ComeBackTo && prompt)
            open.append(
                row.line.comeBackOn.isValid()
                    ? Words::tr("%1: come back to it on %2").arg(prompt->label, words::longDate(row.line.comeBackOn))
                    : Words::tr("%1: come back to it").arg(prompt->label));
    }
    QStringList skipped;
    for (const first_meeting::AnswerRow &row : first_meeting::answers(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *prompt = desk.script().prompt(row.prompt);
        if (row.state == first_meeting::AnswerState::Later && prompt && !skipped.contains(row.prompt)) {
            skipped.append(row.prompt);
            const bool onPaper = row.comesBack && row.comesBack->isValid();
            open.append(onPaper ? Words::tr("%1: on paper, to be typed in").arg(prompt->label)
                                : Words::tr("%1: skipped for now").arg(prompt->label));
        }
    }
    if (desk.meeting()) {
        for (const first_meeting::Prompt *prompt :
             first_meeting::waitingForMeetingTwo(desk.script(), *desk.meeting(), desk.answered()))
            open.append(Words::tr("%1: for your second meeting").arg(prompt->label));
    }
    if (open.isEmpty())
        return;
    auto *card = new Card(theme, Words::tr("Still open"));
    card->setObjectName(QStringLiteral("meetingOpen"));
    for (const QString &line : open)
        card->body()->addWidget(wrappingLabel(theme, line, TextRole::Body));
    column->addWidget(card);
}

} // namespace groundwork::ui
