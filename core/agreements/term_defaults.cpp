#include "core/agreements/answer_reader.h"
#include "core/agreements/sentence_builder.h"

namespace groundwork::agreements {

namespace {

using goals::Goal;
using goals::GoalOwner;

QString iso(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString titlesKey(const std::vector<Goal> &all) {
    bool mentee = false;
    bool mentor = false;
    for (const Goal &goal : all) {
        mentee = mentee || (goal.owner == GoalOwner::Mentee && goal.titleForProgram);
        mentor = mentor || (goal.owner == GoalOwner::Mentor && goal.titleForProgram);
    }
    if (mentee && mentor)
        return QStringLiteral("goal_titles");
    if (mentee)
        return QStringLiteral("goal_title_mentee");
    return mentor ? QStringLiteral("goal_title_mentor") : QString();
}

} // namespace

QJsonObject defaultValue(const DraftInput &input, const AgreementContent &content, const LineSpec &line,
                         Voice voice) {
    QJsonObject value;
    for (const TermField &field : line.fields) {
        if (isFilled(field.defaultValue))
            value.insert(field.key, field.defaultValue);
    }
    const auto put = [&](const char *field, const QJsonValue &to) {
        if (isFilled(to))
            value.insert(QString::fromLatin1(field), to);
    };
    if (line.key == QLatin1String("who")) {
        put("contact", voice == Voice::Mentee ? input.menteeContact : input.mentorContact);
    } else if (line.key == QLatin1String("cadence")) {
        put("cadence", QStringLiteral("every_%1_weeks").arg(input.cadenceWeeks));
        put("length", QString::number(input.meetingMinutes));
    } else if (line.key == QLatin1String("limits")) {
        put("list", QJsonArray::fromStringList(input.exceptions));
    } else if (line.key == QLatin1String("is_not")) {
        put("list", QJsonArray::fromStringList(input.notMentoring));
    } else if (line.key == QLatin1String("program_sees")) {
        QJsonArray list = value.value(QLatin1String("list")).toArray();
        if (const QString titles = titlesKey(input.goals); !titles.isEmpty())
            list.append(titles);
        if (input.programKeepsCopy)
            list.append(QStringLiteral("agreement_copy"));
        put("list", list);
    } else if (line.key == QLatin1String("reviews")) {
        const ReviewDates dates = AnswerReader(input, content).reviews();
        put("third", iso(dates.third));
        put("half", iso(dates.half));
        put("end", iso(dates.end));
    } else if (line.key == QLatin1String("end_date")) {
        put("date", iso(input.plannedEnd));
        put("minutes", content.closingTalkMinutes());
    }
    return value;
}

} // namespace groundwork::agreements
