#include "core/rooms/room_rows.h"

#include "core/base/error_code.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_table.h"

#include <algorithm>

namespace groundwork::rooms {

namespace {

/// The pairs that can sit down at the same time.
std::vector<PartnershipId> oneEach(const std::vector<RoomPair> &pairs, bool alsoMet) {
    std::vector<PartnershipId> chosen;
    std::vector<PersonId> taken;
    const auto isTaken = [&](PersonId person) {
        return std::find(taken.begin(), taken.end(), person) != taken.end();
    };
    for (const RoomPair &pair : pairs) {
        if ((pair.hasMet && !alsoMet) || isTaken(pair.menteePerson) || isTaken(pair.mentorPerson))
            continue;
        chosen.push_back(pair.id);
        taken.push_back(pair.menteePerson);
        taken.push_back(pair.mentorPerson);
    }
    return chosen;
}

} // namespace

std::vector<Room> roomsOf(const ProgramFile &file, CohortId cohort) {
    return RoomTable(file.database()).roomsOf(cohort);
}

std::vector<CancelledRoom> cancelledRooms(const ProgramFile &file, CohortId cohort) {
    return RoomTable(file.database()).cancelledRooms(cohort);
}

Result<Room> room(const ProgramFile &file, RoomId id) {
    auto found = RoomTable(file.database()).room(id);
    if (!found)
        return failure(ErrorCode::NotFound, {QStringLiteral("room"), id.toText()});
    return std::move(*found);
}

std::optional<Room> currentRoom(const ProgramFile &file, CohortId cohort) {
    std::optional<Room> planned;
    for (Room &each : roomsOf(file, cohort)) {
        if (each.isGoing())
            return std::move(each);
        if (!planned && each.state == RoomState::Planned)
            planned = std::move(each);
    }
    return planned;
}

std::vector<RoomPair> roomPairs(const ProgramFile &file, CohortId cohort) {
    std::vector<RoomPair> pairs;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (!partnerships::isAgreedAndOpen(row.state))
            continue;
        const auto meeting = first_meeting::firstMeetingOf(file, row.id);
        const bool begun = meeting && meeting->state != first_meeting::FirstMeetingState::Planned &&
                           meeting->state != first_meeting::FirstMeetingState::Cancelled;
        pairs.push_back({row.id, row.menteeName, row.mentorName, row.menteeCallName, row.mentorCallName,
                         row.menteePerson, row.mentorPerson,
                         begun || row.firstMeetingDone.isValid()});
    }
    return pairs;
}

std::vector<PersonId> inTwoPairs(const std::vector<RoomPair> &pairs, const std::vector<PartnershipId> &chosen) {
    std::vector<PersonId> once;
    std::vector<PersonId> twice;
    for (const RoomPair &pair : pairs) {
        if (std::find(chosen.begin(), chosen.end(), pair.id) == chosen.end())
            continue;
        for (const PersonId person : {pair.menteePerson, pair.mentorPerson}) {
            if (std::find(once.begin(), once.end(), person) == once.end())
                once.push_back(person);
            else if (std::find(twice.begin(), twice.end(), person) == twice.end())
                twice.push_back(person);
        }
    }
    return twice;
}

RoomPlan suggestedPlan(const ProgramFile &file, CohortId cohort) {
    RoomPlan plan;
    plan.cohort = cohort;
    plan.heldOn = file.clock().today();
    if (const auto found = framework::cohort(file, cohort))
        plan.length = first_meeting::lengthFromMinutes(found->firstMeetingMinutes).value_or(plan.length);
    if (const auto program = framework::program(file))
        plan.facilitator = program->coordinatorName;
    plan.pairs = oneEach(roomPairs(file, cohort), false);
    return plan;
}

Room suggestedRoom(const ProgramFile &file, CohortId cohort) {
    RoomPlan plan = suggestedPlan(file, cohort);
    if (plan.pairs.empty()) // all have met: whoever prints wants to see a room all the same
        plan.pairs = oneEach(roomPairs(file, cohort), true);
    Room room;
    room.cohort = cohort;
    room.facilitator = plan.facilitator;
    room.length = plan.length;
    room.pairsATable = plan.pairsATable;
    room.seats = seated(plan.pairs, plan.pairsATable);
    return room;
}

} // namespace groundwork::rooms
