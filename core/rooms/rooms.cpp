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

bool isAnyTableFuller(const std::vector<RoomSeat> &seats, int pairsATable) {
    return std::any_of(seats.begin(), seats.end(), [&](const RoomSeat &seat) {
        return std::count_if(seats.begin(), seats.end(),
                             [&](const RoomSeat &each) { return each.table == seat.table; }) > pairsATable;
    });
}

/// The same pairs, spread over the tables from the first on.
void spread(std::vector<RoomSeat> &seats, int pairsATable) {
    std::vector<PartnershipId> pairs;
    for (const RoomSeat &seat : seats)
        pairs.push_back(seat.pair);
    const std::vector<RoomSeat> anew = seated(pairs, pairsATable);
    for (size_t i = 0; i < seats.size(); ++i)
        seats[i].table = anew[i].table;
}

/// Who was seated keeps the table, the others fill what is free. Only when a smaller number of pairs a table makes
/// one too full are all seated anew.
std::vector<RoomSeat> seatsAfter(const Room &before, const std::vector<PartnershipId> &pairs, int pairsATable) {
    if (before.seats.empty())
        return seated(pairs, pairsATable);
    std::vector<RoomSeat> seats;
    for (const RoomSeat &seat : before.seats) {
        if (std::find(pairs.begin(), pairs.end(), seat.pair) != pairs.end())
            seats.push_back(seat);
    }
    const bool tooFull = before.pairsATable != pairsATable && isAnyTableFuller(seats, pairsATable);
    for (const PartnershipId pair : pairs) {
        const auto sits = [&](const RoomSeat &seat) { return seat.pair == pair; };
        if (std::any_of(seats.begin(), seats.end(), sits))
            continue;
        int table = 1;
        const auto isFull = [&] {
            return std::count_if(seats.begin(), seats.end(),
                                 [&](const RoomSeat &seat) { return seat.table == table; }) >= pairsATable;
        };
        while (isFull())
            ++table;
        seats.push_back({pair, table});
    }
    if (tooFull)
        spread(seats, pairsATable);
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

/// The first meeting of a pair as this room planned it. Who was given another day, way or length since is not for
/// the room to change.
bool isPlannedFor(const first_meeting::FirstMeeting &meeting, const Room &room) {
    return meeting.state == FirstMeetingState::Planned && meeting.mode == Mode::PaperThenTyped &&
           meeting.plannedOn == room.heldOn && meeting.length == room.length;
}

/// Puts back what the pair had planned before it was taken into the room, or takes the plan away.
Result<void> giveBack(ProgramFile &file, const first_meeting::Script &script, const Room &room, const RoomSeat &seat) {
    const auto meeting = first_meeting::firstMeetingOf(file, seat.pair);
    if (!meeting || !isPlannedFor(*meeting, room))
        return {};
    if (!seat.own)
        return first_meeting::cancelFirstMeeting(file, seat.pair);
    const auto planned = first_meeting::planFirstMeeting(file, script, seat.pair, seat.own->length, seat.own->mode,
                                                         seat.own->day);
    return planned ? Result<void>() : failure(planned.error());
}

/// Plans the meetings of the pairs, and remembers in their seats what stood there.
Result<void> planMeetings(ProgramFile &file, const first_meeting::Script &script, Room &room, const Room &before) {
    const auto isIn = [](const Room &where, PartnershipId pair) {
        return std::any_of(where.seats.begin(), where.seats.end(),
                           [&](const RoomSeat &each) { return each.pair == pair; });
    };
    for (const RoomSeat &seat : before.seats) { // who does not come any more
        if (isIn(room, seat.pair))
            continue;
        if (const Result<void> done = giveBack(file, script, before, seat); !done)
            return done;
    }
    for (RoomSeat &seat : room.seats) {
        const auto meeting = first_meeting::firstMeetingOf(file, seat.pair);
        if (!meeting || meeting->state == FirstMeetingState::Cancelled)
            seat.own.reset();
        else if (meeting->state != FirstMeetingState::Planned)
            continue; // they have begun already: their own meeting stays as it is
        else if (!isIn(before, seat.pair))
            seat.own = OwnPlan{meeting->plannedOn, meeting->length, meeting->mode};
        else if (!isPlannedFor(*meeting, before))
            continue; // somebody planned it otherwise since
        const auto planned = first_meeting::planFirstMeeting(file, script, seat.pair, room.length,
                                                             Mode::PaperThenTyped, room.heldOn);
        if (!planned)
            return failure(planned.error());
    }
    return {};
}

/// Going through days, or numbers of pairs at a table, is one step: the field's own. All else is a step each.
QString planKey(const std::optional<Room> &before, const RoomPlan &plan) {
    if (!before)
        return {};
    std::vector<PartnershipId> pairs;
    for (const RoomSeat &seat : before->seats)
        pairs.push_back(seat.pair);
    RoomPlan was{before->cohort, before->heldOn, before->startsAt,    before->place, before->facilitator,
                 before->length, before->pairsATable, std::move(pairs)};
    const QString room = QStringLiteral("room/%1/").arg(before->id.value);
    was.heldOn = plan.heldOn;
    if (was == plan)
        return room + QStringLiteral("day");
    was.heldOn = before->heldOn;
    was.pairsATable = plan.pairsATable;
    return was == plan ? room + QStringLiteral("tables") : QString();
}

} // namespace

Result<RoomId> planRoom(ProgramFile &file, const first_meeting::Script &script, const RoomPlan &plan, RoomId id) {
    const Operation operation{Verb::PlanRoom, {}, planKey(RoomTable(file.database()).room(id), plan)};
    return file.perform(operation, [&](Change &change) -> Result<RoomId> {
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
        room.seats = seatsAfter(before, plan.pairs, room.pairsATable);
        number(room.seats);
        if (const Result<void> done = planMeetings(file, script, room, before); !done)
            return failure(done.error());
        if (id.isValid()) {
            table.update(room, before, change);
        } else {
            room.id = change.newId<RoomId>();
            table.insert(room, change);
        }
        return room.id;
    });
}

Result<void> cancelRoom(ProgramFile &file, const first_meeting::Script &script, RoomId id) {
    return file.perform(Operation{Verb::CancelRoom, {}}, [&](Change &change) -> Result<void> {
        const RoomTable table(change.database());
        const auto room = table.room(id);
        if (!room)
            return noRoom(id);
        if (room->state != RoomState::Planned)
            return wrongState(room->state);
        for (const RoomSeat &seat : room->seats) {
            if (const Result<void> done = giveBack(file, script, *room, seat); !done)
                return done;
        }
        table.noteCancelled(*room, change.now());
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
        room.pairsATable = std::clamp(pairsATable, 1, 20);
        spread(room.seats, room.pairsATable);
        table.update(room, *before, change);
        return {};
    });
}

} // namespace groundwork::rooms
