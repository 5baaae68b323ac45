#include "core/rooms/rooms.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/rooms/room_table.h"

#include <algorithm>

namespace groundwork::rooms {

namespace {

using first_meeting::FirstMeetingState;
using first_meeting::Mode;

tl::unexpected<Error> noRoom(RoomId id) {
    return failure(ErrorCode::NotFound, {QStringLiteral("room"), id.toText()});
}

tl::unexpected<Error> wrongState(RoomState state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("room"), roomStateKey(state)});
}

/// Who was seated keeps the table while the number of pairs a table stays; the others fill what is free.
std::vector<RoomSeat> seatsAfter(const Room &before, const RoomPlan &plan) {
    if (before.seats.empty() || before.pairsATable != plan.pairsATable)
        return seated(plan.pairs, plan.pairsATable);
    std::vector<RoomSeat> seats;
    std::vector<PartnershipId> others;
    for (const RoomSeat &seat : before.seats) {
        if (std::find(plan.pairs.begin(), plan.pairs.end(), seat.pair) != plan.pairs.end())
            seats.push_back(seat);
    }
    for (const PartnershipId pair : plan.pairs) {
        const auto sits = [&](const RoomSeat &seat) { return seat.pair == pair; };
        if (std::any_of(seats.begin(), seats.end(), sits))
            continue;
        int table = 1;
        const auto isFull = [&] {
            return std::count_if(seats.begin(), seats.end(),
                                 [&](const RoomSeat &seat) { return seat.table == table; }) >= plan.pairsATable;
        };
        while (isFull())
            ++table;
        seats.push_back({pair, table});
    }
    return seats;
}

/// Tables without gaps: 1, 2, 3.
void number(std::vector<RoomSeat> &seats) {
    std::vector<int> tables;
    for (const RoomSeat &seat : seats)
        tables.push_back(seat.table);
    std::sort(tables.begin(), tables.end());
    tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
    for (RoomSeat &seat : seats)
        seat.table =
            static_cast<int>(std::lower_bound(tables.begin(), tables.end(), seat.table) - tables.begin()) + 1;
    std::stable_sort(seats.begin(), seats.end(),
                     [](const RoomSeat &a, const RoomSeat &b) { return a.table < b.table; });
}

/// The first meeting of a pair that is planned for this room.
bool isPlannedFor(const first_meeting::FirstMeeting &meeting, const Room &room) {
    return meeting.state == FirstMeetingState::Planned && meeting.mode == Mode::PaperThenTyped &&
           meeting.plannedOn == room.heldOn;
}

Result<void> planMeetings(ProgramFile &file, const first_meeting::Script &script, const Room &room,
                          const Room &before) {
    for (const RoomSeat &seat : before.seats) { // who does not come any more
        const bool stays = std::any_of(room.seats.begin(), room.seats.end(),
                                       [&](const RoomSeat &each) { return each.pair == seat.pair; });
        const auto meeting = first_meeting::firstMeetingOf(file, seat.pair);
        if (stays || !meeting || !isPlannedFor(*meeting, before))
            continue;
        if (const Result<void> done = first_meeting::cancelFirstMeeting(file, seat.pair); !done)
            return done;
    }
    for (const RoomSeat &seat : room.seats) {
        const auto meeting = first_meeting::firstMeetingOf(file, seat.pair);
        if (meeting && meeting->state != FirstMeetingState::Planned &&
            meeting->state != FirstMeetingState::Cancelled)
            continue; // they have begun already: their own meeting stays as it is
        const auto planned = first_meeting::planFirstMeeting(file, script, seat.pair, room.length,
                                                             Mode::PaperThenTyped, room.heldOn);
        if (!planned)
            return failure(planned.error());
    }
    return {};
}

} // namespace

Result<RoomId> planRoom(ProgramFile &file, const first_meeting::Script &script, const RoomPlan &plan, RoomId id) {
    return file.perform(Operation{Verb::PlanRoom, {}}, [&](Change &change) -> Result<RoomId> {
        const RoomTable table(change.database());
        Room before;
        if (id.isValid()) {
            const auto found = table.room(id);
            if (!found)
                return noRoom(id);
            if (found->state != RoomState::Planned)
                return wrongState(found->state);
            before = *found;
        }
        Room room = before;
        room.cohort = plan.cohort;
        room.heldOn = plan.heldOn;
        room.startsAt = plan.startsAt;
        room.place = plan.place;
        room.facilitator = plan.facilitator;
        room.length = plan.length;
        room.pairsATable = std::clamp(plan.pairsATable, 1, 20);
        room.seats = seatsAfter(before, plan);
        number(room.seats);
        if (id.isValid()) {
            table.update(room, before, change);
        } else {
            room.id = change.newId<RoomId>();
            table.insert(room, change);
        }
        if (const Result<void> done = planMeetings(file, script, room, before); !done)
            return failure(done.error());
        return room.id;
    });
}

Result<void> cancelRoom(ProgramFile &file, RoomId id) {
    return file.perform(Operation{Verb::CancelRoom, {}}, [&](Change &change) -> Result<void> {
        const RoomTable table(change.database());
        const auto room = table.room(id);
        if (!room)
            return noRoom(id);
        if (room->state != RoomState::Planned)
            return wrongState(room->state);
        for (const RoomSeat &seat : room->seats) {
            const auto meeting = first_meeting::firstMeetingOf(file, seat.pair);
            if (!meeting || !isPlannedFor(*meeting, *room))
                continue;
            if (const Result<void> done = first_meeting::cancelFirstMeeting(file, seat.pair); !done)
                return done;
        }
        table.remove(id);
        return {};
    });
}

Result<void> seatPair(ProgramFile &file, RoomId id, PartnershipId pair, int place) {
    return file.perform(Operation{Verb::SeatRoom, {}}, [&](Change &change) -> Result<void> {
        const RoomTable table(change.database());
        const auto before = table.room(id);
        if (!before)
            return noRoom(id);
        Room room = *before;
        const auto seat = std::find_if(room.seats.begin(), room.seats.end(),
                                       [&](const RoomSeat &each) { return each.pair == pair; });
        if (seat == room.seats.end())
            return failure(ErrorCode::NotFound, {QStringLiteral("partnership"), pair.toText()});
        seat->table = std::clamp(place, 1, room.tables() + 1);
        number(room.seats);
        table.update(room, *before, change);
        return {};
    });
}

Result<void> seatAnew(ProgramFile &file, RoomId id, int pairsATable) {
    return file.perform(Operation{Verb::SeatRoom, {}}, [&](Change &change) -> Result<void> {
        const RoomTable table(change.database());
        const auto before = table.room(id);
        if (!before)
            return noRoom(id);
        Room room = *before;
        std::vector<PartnershipId> pairs;
        for (const RoomSeat &seat : room.seats)
            pairs.push_back(seat.pair);
        room.pairsATable = std::clamp(pairsATable, 1, 20);
        room.seats = seated(pairs, room.pairsATable);
        table.update(room, *before, change);
        return {};
    });
}

} // namespace groundwork::rooms
