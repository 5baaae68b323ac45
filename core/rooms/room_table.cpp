#include "core/rooms/room_table.h"

#include <algorithm>

namespace groundwork::rooms {

namespace {

constexpr auto kSelect = "SELECT room_id, cohort_id, held_on, starts_at, place, facilitator, length, pairs_a_table, "
                         "state, step, mark_elapsed, mark_wall, mark_run, started_at, ended_at FROM room ";
const QString kTimeForm = QStringLiteral("HH:mm");

std::optional<OwnPlan> ownPlan(const sqlite::Statement &seat, int column) {
    const std::optional<int> minutes = seat.optionalInteger(column + 1);
    if (!minutes)
        return std::nullopt;
    return OwnPlan{seat.date(column), first_meeting::lengthFromMinutes(*minutes).value_or(first_meeting::Length::Ninety),
                   first_meeting::modeFromKey(seat.text(column + 2)).value_or(first_meeting::Mode::OneScreen)};
}

/// The three columns of what the pair had planned; all NULL when it had nothing.
struct OwnColumns {
    QDate day;
    std::optional<int> length;
    std::optional<QString> mode;

    explicit OwnColumns(const std::optional<OwnPlan> &own) {
        if (!own)
            return;
        day = own->day;
        length = first_meeting::minutesOf(own->length);
        mode = first_meeting::modeKey(own->mode);
    }
};

} // namespace

Room RoomTable::read(sqlite::Statement &row) const {
    Room room;
    room.id = row.id<RoomId>(0);
    room.cohort = row.id<CohortId>(1);
    room.heldOn = row.date(2);
    room.startsAt = QTime::fromString(row.text(3), kTimeForm);
    room.place = row.text(4);
    room.facilitator = row.text(5);
    room.length = first_meeting::lengthFromMinutes(row.integer(6)).value_or(first_meeting::Length::Ninety);
    room.pairsATable = row.integer(7);
    room.state = roomStateFromKey(row.text(8)).value_or(RoomState::Planned);
    room.step = row.text(9);
    room.mark = {row.int64(10), row.int64(11), row.text(12)};
    room.startedAt = row.int64(13);
    room.endedAt = row.int64(14);
    return room;
}

void RoomTable::readParts(Room &room) const {
    auto step = m_database->prepare("SELECT step, used_ms, extra_seconds, dropped FROM room_step WHERE room_id = ?1 "
                                    "ORDER BY room_step_id");
    step.bind(room.id);
    while (step.step())
        room.steps.push_back({step.text(0), step.int64(1), step.integer(2), step.boolean(3)});
    auto seat = m_database->prepare(
        "SELECT partnership_id, table_number, own_day, own_length, own_mode FROM room_seat WHERE room_id = ?1 "
        "ORDER BY table_number, room_seat_id");
    seat.bind(room.id);
    while (seat.step())
        room.seats.push_back({seat.id<PartnershipId>(0), seat.integer(1), ownPlan(seat, 2)});
}

std::optional<Room> RoomTable::room(RoomId id) const {
    std::optional<Room> found;
    {
        auto row = m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("WHERE room_id = ?1"));
        row.bind(id);
        if (row.step())
            found = read(row);
    }
    if (found)
        readParts(*found);
    return found;
}

std::vector<Room> RoomTable::roomsOf(CohortId cohort) const {
    std::vector<Room> rooms;
    {
        auto row = m_database->prepare(QString::fromLatin1(kSelect) +
                                       QStringLiteral("WHERE cohort_id = ?1 ORDER BY room_id DESC"));
        row.bind(cohort);
        while (row.step())
            rooms.push_back(read(row));
    }
    for (Room &room : rooms)
        readParts(room);
    return rooms;
}

void RoomTable::insert(const Room &room, Change &change) const {
    m_database
        ->prepare("INSERT INTO room (room_id, cohort_id, held_on, starts_at, place, facilitator, length, "
                  "pairs_a_table, state, step, mark_elapsed, mark_wall, mark_run, started_at, ended_at, created_at, "
                  "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
                  "?15, ?16, ?16, ?17)")
        .bind(room.id, room.cohort, room.heldOn,
              room.startsAt.isValid() ? room.startsAt.toString(kTimeForm) : QStringLiteral(""), room.place,
              room.facilitator, first_meeting::minutesOf(room.length), room.pairsATable, roomStateKey(room.state),
              room.step, room.mark.elapsedMs, room.mark.wallMs, room.mark.run, room.startedAt, room.endedAt,
              change.now(), sideKey(change.side()))
        .run();
    Room nothing = room;
    nothing.steps.clear();
    nothing.seats.clear();
    writeSteps(room, nothing, change);
    writeSeats(room, nothing, change);
}

void RoomTable::update(const Room &room, const Room &before, Change &change) const {
    Room facts = room;
    facts.steps = before.steps;
    facts.seats = before.seats;
    if (facts != before)
        m_database
            ->prepare("UPDATE room SET held_on = ?2, starts_at = ?3, place = ?4, facilitator = ?5, length = ?6, "
                      "pairs_a_table = ?7, state = ?8, step = ?9, mark_elapsed = ?10, mark_wall = ?11, mark_run = "
                      "?12, started_at = ?13, ended_at = ?14, updated_at = ?15 WHERE room_id = ?1")
            .bind(room.id, room.heldOn,
                  room.startsAt.isValid() ? room.startsAt.toString(kTimeForm) : QStringLiteral(""), room.place,
                  room.facilitator, first_meeting::minutesOf(room.length), room.pairsATable,
                  roomStateKey(room.state), room.step, room.mark.elapsedMs, room.mark.wallMs, room.mark.run,
                  room.startedAt, room.endedAt, change.now())
            .run();
    writeSteps(room, before, change);
    writeSeats(room, before, change);
}

void RoomTable::writeSteps(const Room &room, const Room &before, Change &change) const {
    for (const RoomStepRun &run : room.steps) {
        const auto old = std::find_if(before.steps.begin(), before.steps.end(),
                                      [&](const RoomStepRun &each) { return each.step == run.step; });
        if (old == before.steps.end())
            m_database
                ->prepare("INSERT INTO room_step (room_step_id, room_id, step, used_ms, extra_seconds, dropped) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .bind(change.newId<RoomId>(), room.id, run.step, run.usedMs, run.extraSeconds, run.dropped)
                .run();
        else if (*old != run)
            m_database
                ->prepare("UPDATE room_step SET used_ms = ?3, extra_seconds = ?4, dropped = ?5 WHERE room_id = ?1 "
                          "AND step = ?2")
                .bind(room.id, run.step, run.usedMs, run.extraSeconds, run.dropped)
                .run();
    }
}

void RoomTable::writeSeats(const Room &room, const Room &before, Change &change) const {
    const auto in = [](const Room &where, PartnershipId pair) {
        return std::find_if(where.seats.begin(), where.seats.end(),
                            [&](const RoomSeat &seat) { return seat.pair == pair; });
    };
    for (const RoomSeat &seat : before.seats) {
        if (in(room, seat.pair) == room.seats.end())
            m_database->prepare("DELETE FROM room_seat WHERE room_id = ?1 AND partnership_id = ?2")
                .bind(room.id, seat.pair)
                .run();
    }
    for (const RoomSeat &seat : room.seats) {
        const auto old = in(before, seat.pair);
        const OwnColumns own(seat.own);
        if (old == before.seats.end())
            m_database
                ->prepare("INSERT INTO room_seat (room_seat_id, room_id, partnership_id, table_number, own_day, "
                          "own_length, own_mode) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .bind(change.newId<RoomId>(), room.id, seat.pair, seat.table, own.day, own.length, own.mode)
                .run();
        else if (*old != seat)
            m_database
                ->prepare("UPDATE room_seat SET table_number = ?3, own_day = ?4, own_length = ?5, own_mode = ?6 "
                          "WHERE room_id = ?1 AND partnership_id = ?2")
                .bind(room.id, seat.pair, seat.table, own.day, own.length, own.mode)
                .run();
    }
}

void RoomTable::noteCancelled(const Room &room, qint64 at) const {
    if (!room.heldOn.isValid())
        return;
    m_database
        ->prepare("INSERT INTO cancelled_room (cancelled_room_id, cohort_id, held_on, starts_at, place, length, "
                  "cancelled_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                  // a calendar numbers its entries by the minute, and only a higher number takes one out
                  "max(?7, (SELECT updated_at + 60 FROM room WHERE room_id = ?1)))")
        .bind(room.id, room.cohort, room.heldOn,
              room.startsAt.isValid() ? room.startsAt.toString(kTimeForm) : QStringLiteral(""), room.place,
              first_meeting::minutesOf(room.length), at)
        .run();
}

std::vector<CancelledRoom> RoomTable::cancelledRooms(CohortId cohort) const {
    std::vector<CancelledRoom> rooms;
    auto row = m_database->prepare("SELECT cancelled_room_id, held_on, starts_at, place, length, cancelled_at FROM "
                                   "cancelled_room WHERE cohort_id = ?1 ORDER BY cancelled_room_id");
    row.bind(cohort);
    while (row.step())
        rooms.push_back({row.id<RoomId>(0), row.date(1), QTime::fromString(row.text(2), kTimeForm), row.text(3),
                         first_meeting::lengthFromMinutes(row.integer(4)).value_or(first_meeting::Length::Ninety),
                         row.int64(5)});
    return rooms;
}

void RoomTable::remove(RoomId id) const {
    m_database->prepare("DELETE FROM room_seat WHERE room_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM room_step WHERE room_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM room WHERE room_id = ?1").bind(id).run();
}

} // namespace groundwork::rooms
