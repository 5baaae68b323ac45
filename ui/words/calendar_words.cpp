#include "ui/words/calendar_words.h"

#include "core/exchange/calendar_rows.h"
#include "core/file/program_file.h"
#include "core/first_meeting/script.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_rows.h"
#include "ui/words/review_words.h"

#include <QCoreApplication>

namespace groundwork::words {

using exchange::CalendarEvent;
using exchange::PairDay;
using exchange::PairDayKind;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("CalendarWords", text);
}

QString summaryOf(const PairDay &day, const QString &mentee, const QString &mentor) {
    switch (day.kind) {
    case PairDayKind::FirstMeeting:
        return say("%1 and %2: first meeting").arg(mentee, mentor);
    case PairDayKind::Review: {
        agreements::Review review;
        review.kind = day.review.value_or(agreements::ReviewKind::Extra);
        review.reason = day.reason;
        return say("%1 and %2 look at their agreement: %3").arg(mentee, mentor, reviewName(review));
    }
    case PairDayKind::End:
        return say("%1 and %2: their partnership ends").arg(mentee, mentor);
    }
    return {};
}

} // namespace

QString pairEventUid(PartnershipId pair, const QString &key) {
    return QStringLiteral("pair-%1-%2@groundworkapp.org").arg(pair.toText(), key);
}

std::vector<CalendarEvent> pairEvents(const ProgramFile &file, PartnershipId pair) {
    const auto row = partnerships::partnershipRow(file, pair);
    std::vector<CalendarEvent> events;
    if (!row)
        return events;
    for (const PairDay &day : exchange::pairDays(file, pair)) {
        CalendarEvent event;
        event.uid = pairEventUid(pair, day.key);
        event.from = day.on;
        event.to = day.on;
        event.summary = summaryOf(day, row->menteeCallName, row->mentorCallName);
        event.changedAt = day.changedAt;
        event.isCancelled = day.isCancelled;
        events.push_back(event);
    }
    return events;
}

std::vector<CalendarEvent> roomEvents(const ProgramFile &file, CohortId cohort) {
    const auto run = framework::cohort(file, cohort);
    std::vector<CalendarEvent> events;
    if (!run)
        return events;
    const auto uidOf = [](rooms::RoomId room) {
        return QStringLiteral("room-%1@groundworkapp.org").arg(room.toText());
    };
    for (const rooms::CancelledRoom &room : rooms::cancelledRooms(file, cohort)) {
        CalendarEvent event;
        event.uid = uidOf(room.id);
        event.from = room.heldOn;
        event.to = room.heldOn;
        event.at = room.startsAt;
        event.minutes = first_meeting::minutesOf(room.length);
        event.place = room.place;
        event.summary = say("%1: first meetings in one room").arg(run->name);
        event.changedAt = room.cancelledAt;
        event.isCancelled = true;
        events.push_back(event);
    }
    for (const rooms::Room &room : rooms::roomsOf(file, cohort)) {
        CalendarEvent event;
        event.uid = uidOf(room.id);
        event.from = room.heldOn;
        event.to = room.heldOn;
        event.at = room.startsAt;
        event.minutes = first_meeting::minutesOf(room.length);
        event.place = room.place;
        event.summary = say("%1: first meetings in one room").arg(run->name);
        if (!room.facilitator.isEmpty())
            event.description = say("Led by %1").arg(room.facilitator);
        event.changedAt = exchange::roomChangedAt(file, room.id);
        events.push_back(event);
    }
    return events;
}

} // namespace groundwork::words
