#include "core/exchange/calendar_file.h"
#include "core/quality/cohort_facts.h"
#include "core/quality/year_plan.h"
#include "tests/core/rooms/room_file.h"
#include "ui/words/calendar_words.h"
#include "ui/words/plan_words.h"

#include <QByteArray>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::testing;

TEST_CASE("A room that is cancelled is taken out of the calendars that have it", "[ui][words][calendar]") {
    RoomFile f(2);
    rooms::RoomPlan plan = rooms::suggestedPlan(*f.file, f.cohort);
    plan.startsAt = QTime(14, 0);
    plan.place = QStringLiteral("Seminar room");
    valueOf(rooms::planRoom(*f.file, f.script, plan, f.id));
    const auto planned = words::roomEvents(*f.file, f.cohort);
    REQUIRE(planned.size() == 1);
    CHECK_FALSE(planned.front().isCancelled);

    valueOf(rooms::cancelRoom(*f.file, f.script, f.id)); // in the very minute
    const auto gone = words::roomEvents(*f.file, f.cohort);
    REQUIRE(gone.size() == 1);
    CHECK(gone.front().isCancelled);
    CHECK(gone.front().uid == planned.front().uid);
    CHECK(gone.front().from == planned.front().from);
    CHECK(gone.front().at == QTime(14, 0));
    CHECK(exchange::calendarSequence(gone.front().changedAt) > exchange::calendarSequence(planned.front().changedAt));
    CHECK(exchange::toCalendar(QStringLiteral("Year"), gone, 0).contains("STATUS:CANCELLED\r\n"));

    valueOf(rooms::planRoom(*f.file, f.script, rooms::suggestedPlan(*f.file, f.cohort))); // another day, another entry
    const auto both = words::roomEvents(*f.file, f.cohort);
    REQUIRE(both.size() == 2);
    CHECK(both.front().uid != both.back().uid);
    CHECK(std::count_if(both.begin(), both.end(), [](const auto &event) { return event.isCancelled; }) == 1);

    valueOf(f.file->undo());
    valueOf(f.file->undo());
    const auto back = words::roomEvents(*f.file, f.cohort);
    REQUIRE(back.size() == 1);
    CHECK_FALSE(back.front().isCancelled);
}

TEST_CASE("The year of a cohort is published by its coordinator, when an address is known", "[ui][words][calendar]") {
    RoomFile f(2);
    auto facts = valueOf(quality::cohortFacts(*f.file, f.cohort));
    const auto plan = quality::yearPlan(facts);
    facts.program.coordinatorName = QStringLiteral("Joanna Pereira-Finch");
    facts.program.coordinatorContact = QStringLiteral("jo@harbour.example, 555-0142");
    const QByteArray named = valueOf(words::planFile(QStringLiteral("year.ics"), facts, plan, 0));
    CHECK(named.contains("METHOD:PUBLISH\r\n"));
    CHECK(named.contains("ORGANIZER;CN=\"Joanna Pereira-Finch\":mailto:jo@harbour.example\r\n"));
    facts.program.coordinatorContact = QStringLiteral("555-0142");
    const QByteArray unnamed = valueOf(words::planFile(QStringLiteral("year.ics"), facts, plan, 0));
    CHECK_FALSE(unnamed.contains("METHOD"));
    CHECK_FALSE(unnamed.contains("ORGANIZER"));
    CHECK(unnamed.contains("BEGIN:VEVENT"));
}
