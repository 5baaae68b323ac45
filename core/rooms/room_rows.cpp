#include "core/rooms/room_rows.h"

#include "core/base/error_code.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_table.h"

namespace groundwork::rooms {

std::vector<Room> roomsOf(const ProgramFile &file, CohortId cohort) {
    return RoomTable(file.database()).roomsOf(cohort);
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
                         begun || row.firstMeetingDone.isValid()});
    }
    return pairs;
}

RoomPlan suggestedPlan(const ProgramFile &file, CohortId cohort) {
    RoomPlan plan;
    plan.cohort = cohort;
    plan.heldOn = file.clock().today();
    if (const auto found = framework::cohort(file, cohort))
        plan.length = first_meeting::lengthFromMinutes(found->firstMeetingMinutes).value_or(plan.length);
    if (const auto program = framework::program(file))
        plan.facilitator = program->coordinatorName;
    for (const RoomPair &pair : roomPairs(file, cohort)) {
        if (!pair.hasMet)
            plan.pairs.push_back(pair.id);
    }
    return plan;
}

Room suggestedRoom(const ProgramFile &file, CohortId cohort) {
    RoomPlan plan = suggestedPlan(file, cohort);
    if (plan.pairs.empty()) { // all have met: whoever prints wants to see a room all the same
        for (const RoomPair &pair : roomPairs(file, cohort))
            plan.pairs.push_back(pair.id);
    }
    Room room;
    room.cohort = cohort;
    room.facilitator = plan.facilitator;
    room.length = plan.length;
    room.pairsATable = plan.pairsATable;
    room.seats = seated(plan.pairs, plan.pairsATable);
    return room;
}

} // namespace groundwork::rooms
