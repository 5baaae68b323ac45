#include "ui/words/plan_words.h"

#include "core/base/error_code.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace groundwork::words {

using quality::PlanEntry;
using quality::PlanItem;

namespace {

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("PlanWords", text, nullptr, number);
}

/// What a count is of.
QString counted(const PlanEntry &entry) {
    switch (entry.item) {
    case PlanItem::Invite:
        return say("%1 of %n (person|people) answered", entry.mark.of);
    case PlanItem::PrepSheets:
        return say("%1 of %n (person|people) read the framework", entry.mark.of);
    case PlanItem::Matching:
        return say("%1 of %n mentee(s) matched", entry.mark.of);
    case PlanItem::Training:
        return say("%1 of %n pair(s) met", entry.mark.of);
    case PlanItem::Agreements:
        return say("%1 of %n pair(s) signed", entry.mark.of);
    case PlanItem::ClosingGathering:
        return say("%1 of %n pair(s) closed", entry.mark.of);
    default:
        return {};
    }
}

} // namespace

QString planTitle(const PlanEntry &entry) {
    switch (entry.item) {
    case PlanItem::Framework:
        return say("Framework published");
    case PlanItem::Invite:
        return say("Invitations and forms go out");
    case PlanItem::Orientation:
        return say("Orientation, both roles");
    case PlanItem::Matching:
        return say("Matching; both say yes");
    case PlanItem::PrepSheets:
        return say("Preparation sheets go out");
    case PlanItem::Training:
        return say("Training with first meetings");
    case PlanItem::MakeUp:
        return say("Thanks, and make-up packs");
    case PlanItem::CheckInOne:
        return say("First check-in");
    case PlanItem::Agreements:
        return say("Agreements signed");
    case PlanItem::CheckInTwo:
        return say("Second check-in, and a pulse");
    case PlanItem::SkillLab:
        return say("Skill lab %1").arg(entry.number);
    case PlanItem::FirstReviews:
        return say("First reviews");
    case PlanItem::Midpoint:
        return say("Midpoint");
    case PlanItem::ClosingBegins:
        return say("Closing begins");
    case PlanItem::SelfAssessment:
        return say("Self-assessment goes out");
    case PlanItem::ClosingGathering:
        return say("Closing gathering");
    case PlanItem::End:
        return say("The cohort ends");
    case PlanItem::Summary:
        return say("Summary written");
    case PlanItem::NamesErased:
        return say("Names erased, counts kept");
    }
    return {};
}

QString planSentence(const PlanEntry &entry) {
    switch (entry.item) {
    case PlanItem::Framework:
        return say("Say why and for whom, name a sponsor and the dates, and publish the framework.");
    case PlanItem::Invite:
        return say("Invite people, take sign-ups in, and talk with each mentor about the time it takes.");
    case PlanItem::Orientation:
        return say("One hour for mentors and mentees together, before anybody is matched.");
    case PlanItem::Matching:
        return say("Ask both sides what they wish for, propose partners, and collect two yes answers each.");
    case PlanItem::PrepSheets:
        return say("Everybody gets a preparation sheet, the framework on one page, time and place.");
    case PlanItem::Training:
        return say("The partnership training, with the first meeting of every pair inside it.");
    case PlanItem::MakeUp:
        return say("Thank everybody, and give those who were missing the make-up pack.");
    case PlanItem::CheckInOne:
        return say("Five minutes with each person alone: how is it going between you?");
    case PlanItem::Agreements:
        return say("Every pair has signed its agreement, or you know why not.");
    case PlanItem::CheckInTwo:
        return say("Each person alone again, and the short pulse form.");
    case PlanItem::SkillLab:
        switch (entry.number) {
        case 1:
            return say("Difference and trust, pairs together.");
        case 2:
            return say("Listening and questions, pairs together.");
        default:
            return say("Feedback, pairs together.");
        }
    case PlanItem::FirstReviews:
        return say("After the third meeting each pair looks at its agreement again.");
    case PlanItem::Midpoint:
        return say("A gathering or a call, a pulse, and a short look at the skills.");
    case PlanItem::ClosingBegins:
        return say("Pairs set a date for their closing talk and say how they want to end.");
    case PlanItem::SelfAssessment:
        return say("Now and looking back, to be filled in alone.");
    case PlanItem::ClosingGathering:
        return say("Look back together, say thanks, and fill in the survey.");
    case PlanItem::End:
        return say("The last day. Pairs that go on meeting do so on their own account.");
    case PlanItem::Summary:
        return say("What worked, what got in the way, and what the next cohort changes.");
    case PlanItem::NamesErased:
        return say("The day that was promised when people signed up. Counts stay.");
    }
    return {};
}

QString planDays(const PlanEntry &entry) {
    if (entry.to == entry.from)
        return longDate(entry.from);
    return say("%1 to %2").arg(longDate(entry.from), longDate(entry.to));
}

QString planWeek(const PlanEntry &entry) {
    if (entry.week < 0)
        return say("%n week(s) before", -entry.week);
    return say("week %1").arg(entry.week + 1);
}

QString planFigure(const PlanEntry &entry) {
    if (!entry.mark.known || entry.mark.of == 0)
        return {};
    const QString count = counted(entry);
    if (!count.isEmpty())
        return count.arg(entry.mark.done);
    return entry.mark.isDone() ? say("Done") : QString();
}

std::vector<exchange::CalendarEvent> planEvents(const quality::CohortFacts &facts,
                                                const std::vector<PlanEntry> &plan) {
    std::vector<exchange::CalendarEvent> events;
    for (const PlanEntry &entry : plan) {
        exchange::CalendarEvent event;
        event.uid = QStringLiteral("%1-%2@groundworkapp.org").arg(entry.key(), facts.cohort.id.toText());
        event.from = entry.from;
        event.to = entry.to;
        event.summary = say("%1: %2").arg(facts.cohort.name, planTitle(entry));
        event.description = planSentence(entry);
        events.push_back(event);
    }
    return events;
}

exchange::ExportTable planTable(const std::vector<PlanEntry> &plan) {
    exchange::ExportTable table;
    table.name = QStringLiteral("year_plan");
    table.columns = {QStringLiteral("item"), QStringLiteral("from"),  QStringLiteral("to"),
                     QStringLiteral("week"), QStringLiteral("done"),  QStringLiteral("of"),
                     QStringLiteral("what"), QStringLiteral("to_do")};
    using exchange::CellType;
    table.types = {CellType::Text,   CellType::Date,   CellType::Date, CellType::Number,
                   CellType::Number, CellType::Number, CellType::Text, CellType::Text};
    for (const PlanEntry &entry : plan) {
        const auto number = [&entry](int value) {
            return entry.mark.known ? QString::number(value) : QString();
        };
        table.rows.push_back({entry.key(), entry.from.toString(Qt::ISODate), entry.to.toString(Qt::ISODate),
                              QString::number(entry.week), number(entry.mark.done), number(entry.mark.of),
                              planTitle(entry), planSentence(entry)});
    }
    return table;
}

Result<QByteArray> planFile(const QString &path, const quality::CohortFacts &facts,
                            const std::vector<PlanEntry> &plan, qint64 now,
                            const std::vector<exchange::CalendarEvent> &more) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("ics")) {
        std::vector<exchange::CalendarEvent> events = planEvents(facts, plan);
        events.insert(events.end(), more.begin(), more.end());
        return exchange::toCalendar(facts.cohort.name, events, now,
                                    exchange::MailAddress{facts.program.coordinatorName,
                                                          exchange::mailAddressIn(facts.program.coordinatorContact)});
    }
    if (ending == QLatin1String("csv"))
        return exchange::toCsv(planTable(plan));
    return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("format"), ending});
}

} // namespace groundwork::words
