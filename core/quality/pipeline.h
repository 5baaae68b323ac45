#pragma once

#include "core/quality/cohort_facts.h"

#include <vector>

namespace groundwork::quality {

/// The steps of a cohort that can be counted from what the program holds. Training, meetings and closing come
/// with their subjects.
enum class PipelineStage { Enrolled, Matched, FirstMeeting, Agreement, Underway };

/// What the quiet line under a cell says about those who are not there yet.
enum class PipelineNote {
    None,
    AllDone,
    WaitingPeople,
    WithoutPartner,
    WaitingForYes,
    NoMeetingYet,
    NotSigned,
    NotUnderway,
    Nobody
};

struct PipelineCell {
    PipelineStage stage = PipelineStage::Enrolled;
    int done = 0;
    int total = 0; ///< for Enrolled the same as done
    PipelineNote note = PipelineNote::None;
    int noteCount = 0;

    bool operator==(const PipelineCell &) const = default;
};

/// Enrolled counts participants who take part. Matched counts pairs with two yes out of the mentees who take
/// part and are not on the waiting list. The others count pairs that both said yes to, also those that ended
/// as planned; pairs that ended early are left out from there on.
std::vector<PipelineCell> pipeline(const CohortFacts &facts);

} // namespace groundwork::quality
