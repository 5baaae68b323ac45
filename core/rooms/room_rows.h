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
/// The rooms of a cohort that were planned for a day and cancelled, oldest first: for calendars that have them.
std::vector<CancelledRoom> cancelledRooms(const ProgramFile &file, CohortId cohort);
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
    PersonId menteePerson;
    PersonId mentorPerson;
    bool hasMet = false; ///< the first meeting is done or under way: not in the room unless somebody ticks it

    bool operator==(const RoomPair &) const = default;
};
/// The open pairs of a cohort, by the mentee's sort key.
std::vector<RoomPair> roomPairs(const ProgramFile &file, CohortId cohort);
/// The people who are in more than one of these pairs, each once: nobody sits at two tables.
std::vector<PersonId> inTwoPairs(const std::vector<RoomPair> &pairs, const std::vector<PartnershipId> &chosen);
/// What a new room begins with: the cohort's length, today, and the pairs that have said yes and have not met; of
/// a person with several, the first.
RoomPlan suggestedPlan(const ProgramFile &file, CohortId cohort);
/// The room as `suggestedPlan` would seat it, for prints before anything is planned; it is in no file.
Room suggestedRoom(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::rooms
