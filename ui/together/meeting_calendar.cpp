#include "ui/together/meeting_calendar.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/goals/goal_rows.h"
#include "ui/together/meeting_desk.h"
#include "ui/words/calendar_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FirstMeeting)
};

/// How long the two want to meet (6.3), as far as they said it in minutes.
int meetingMinutes(const MeetingDesk &desk) {
    constexpr int kUsual = 60;
    for (const first_meeting::AnswerRow &row : first_meeting::answers(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *prompt = row.prompt == QLatin1String("6.3") ? desk.script().prompt(row.prompt) : nullptr;
        if (!prompt)
            continue;
        const int minutes = first_meeting::fieldValue(*prompt, row.value, QStringLiteral("length")).toString().toInt();
        return minutes > 0 ? minutes : kUsual;
    }
    return kUsual;
}

void addMeetings(const MeetingDesk &desk, std::vector<SetDay> &days) {
    const AnswerStyle style = desk.style();
    for (const first_meeting::AnswerRow &row : first_meeting::answers(desk.file(), desk.partnership())) {
        const first_meeting::Prompt *prompt = desk.script().prompt(row.prompt);
        if (!prompt || !prompt->goesTo.contains(QStringLiteral("meeting")))
            continue;
        for (const first_meeting::Field &field : prompt->fields) {
            const QString said = first_meeting::fieldValue(*prompt, row.value, field.key).toString();
            const QDate on = QDate::fromString(said.left(10), Qt::ISODate);
            if (!on.isValid())
                continue;
            const QString words = field.type == first_meeting::FieldType::DateTime
                                      ? Words::tr("%1 and %2 meet").arg(style.mentee, style.mentor)
                                      : Words::tr("%1 and %2 fix their next date").arg(style.mentee, style.mentor);
            days.push_back({on, said.mid(11, 5), words, field.key, row.changedAt});
        }
    }
}

void addSteps(const MeetingDesk &desk, std::vector<SetDay> &days) {
    const AnswerStyle style = desk.style();
    for (const goals::Goal &goal : goals::goalsOf(desk.file(), desk.partnership())) {
        const bool next = !goal.nextStep.isEmpty() && goal.nextStepOn.isValid();
        const QString step = next ? goal.nextStep : goal.firstStep;
        const QDate on = next ? goal.nextStepOn : goal.firstStepOn;
        if (step.isEmpty() || !on.isValid())
            continue;
        const QString who = goal.owner == goals::GoalOwner::Mentee   ? style.mentee
                            : goal.owner == goals::GoalOwner::Mentor ? style.mentor
                                                                     : Words::tr("Together");
        days.push_back({on,
                        QString(),
                        Words::tr("%1: %2").arg(who, step),
                        QStringLiteral("step.%1.%2").arg(goals::goalOwnerKey(goal.owner)).arg(goal.number),
                        0});
    }
}

/// What the second meeting has still to ask (content.md 3.2): the entry for it reminds the two.
QString waitingWords(const MeetingDesk &desk) {
    QStringList labels;
    if (desk.meeting()) {
        for (const first_meeting::Prompt *prompt :
             first_meeting::waitingForMeetingTwo(desk.script(), *desk.meeting(), desk.answered()))
            labels.append(prompt->label);
    }
    return labels.isEmpty() ? QString() : Words::tr("Still to talk about: %1").arg(labels.join(QStringLiteral(" · ")));
}

} // namespace

std::vector<SetDay> setDays(const MeetingDesk &desk) {
    std::vector<SetDay> days;
    addMeetings(desk, days);
    addSteps(desk, days);
    std::erase_if(days, [today = desk.style().today](const SetDay &day) { return day.on < today; });
    std::stable_sort(days.begin(), days.end(), [](const SetDay &a, const SetDay &b) { return a.on < b.on; });
    return days;
}

std::vector<exchange::CalendarEvent> calendarOf(const MeetingDesk &desk) {
    std::vector<exchange::CalendarEvent> events = words::pairEvents(desk.file(), desk.partnership());
    const int minutes = meetingMinutes(desk);
    for (const SetDay &day : setDays(desk)) {
        exchange::CalendarEvent event;
        event.uid = words::pairEventUid(desk.partnership(), day.key);
        event.from = day.on;
        event.to = day.on;
        event.at = QTime::fromString(day.time, QStringLiteral("HH:mm"));
        event.minutes = minutes;
        event.summary = day.words;
        if (day.key == QLatin1String("next"))
            event.description = waitingWords(desk);
        event.changedAt = day.changedAt;
        events.push_back(event);
    }
    return events;
}

} // namespace groundwork::ui
