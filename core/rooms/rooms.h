#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/rooms/room.h"

#include <vector>

namespace groundwork::rooms {

/// What a facilitator says of a room beforehand.
struct RoomPlan {
    CohortId cohort;
    QDate heldOn;
    QTime startsAt; ///< invalid: not said
    QString place;
    QString facilitator;
    first_meeting::Length length = first_meeting::Length::Ninety;
    int pairsATable = 2;
    std::vector<PartnershipId> pairs; ///< who takes part, in the order in which they are seated

    bool operator==(const RoomPlan &) const = default;
};

/// Plans a room, or with a valid `room` changes its plan while nothing has begun. Pairs stay at their tables unless
/// one is too full for a smaller number of pairs a table; others are seated behind them. The first meetings of these
/// pairs that have not begun are planned with it, on paper and on that day; what a pair had planned before is kept
/// with its seat and comes back when the pair does not come after all. A meeting that was planned otherwise since is
/// left alone. Answers NotFound, WrongState("room", state).
Result<RoomId> planRoom(ProgramFile &file, const first_meeting::Script &script, const RoomPlan &plan, RoomId room = {});
/// Takes away a room that has not begun, and the first meetings that are planned for it; a pair that had a plan of
/// its own before has it again.
Result<void> cancelRoom(ProgramFile &file, const first_meeting::Script &script, RoomId room);
/// Seats a pair at another table; one behind the last makes a table. The tables are numbered without gaps
/// afterwards. Answers NotFound for a pair that is not in the room.
Result<void> seatPair(ProgramFile &file, RoomId room, PartnershipId pair, int table);
/// Seats all pairs of the room anew, from the first table on.
Result<void> seatAnew(ProgramFile &file, RoomId room, int pairsATable);

// The clock. `moment` is now; each verb first adds to the step that the room is at what the clock has counted since
// the mark. All answer NotFound and WrongState("room", state).

/// The first step begins.
Result<void> startRoom(ProgramFile &file, const first_meeting::Script &script, RoomId room, const RoomMoment &moment);
/// The clock stands until goOnInRoom.
Result<void> holdRoom(ProgramFile &file, RoomId room, const RoomMoment &moment);
Result<void> goOnInRoom(ProgramFile &file, RoomId room, const RoomMoment &moment);
/// Shows another step; its clock goes on where it was. `usedMs`: it has been there that long already, which is how a
/// room is found again after the clock was left alone. Answers UnknownPrompt for a step that the room does not have.
Result<void> moveRoom(ProgramFile &file, const first_meeting::Script &script, RoomId room, const QString &step,
                      const RoomMoment &moment, qint64 usedMs = 0);
/// More time for the step that the room is at (or less, but not less than none).
Result<void> addRoomTime(ProgramFile &file, const first_meeting::Script &script, RoomId room, int seconds,
                         const RoomMoment &moment);
/// Leaves steps out. The one that the room is at, and those that it has done, stay.
Result<void> dropSteps(ProgramFile &file, const first_meeting::Script &script, RoomId room, const QStringList &steps,
                       const RoomMoment &moment);
/// Takes steps in again.
Result<void> takeStepsIn(ProgramFile &file, RoomId room, const RoomMoment &moment);
Result<void> endRoom(ProgramFile &file, RoomId room, const RoomMoment &moment);

} // namespace groundwork::rooms
