#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/rooms/room.h"
#include "core/rooms/rooms.h"

#include <optional>
#include <vector>

namespace groundwork::rooms {

/// The rooms of a cohort, newest first.
std::vector<Room> roomsOf(const ProgramFile &file, CohortId cohort);
/// Answers NotFound.
Result<Room> room(const ProgramFile &file, RoomId id);
/// The room that one goes to: the one that is going, else the newest that is planned, else none.
std::optional<Room> currentRoom(const ProgramFile &file, CohortId cohort);

/// A pair that may take part, by the names that the two asked to be called.
struct RoomPair {
    PartnershipId id;
    QString mentee; ///< whole names
    QString mentor;
    QString menteeCallName;
    QString mentorCallName;
    bool hasMet = false; ///< the first meeting is done or under way: not in the room unless somebody ticks it

    bool operator==(const RoomPair &) const = default;
};
/// The open pairs of a cohort, by the mentee's sort key.
std::vector<RoomPair> roomPairs(const ProgramFile &file, CohortId cohort);
/// What a new room begins with: the cohort's length, today, every pair that has said yes and has not met.
RoomPlan suggestedPlan(const ProgramFile &file, CohortId cohort);
/// The room as `suggestedPlan` would seat it, for prints before anything is planned; it is in no file.
Room suggestedRoom(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::rooms
