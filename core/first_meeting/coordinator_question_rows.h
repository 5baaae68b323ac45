#pragma once

#include "core/first_meeting/coordinator_question.h"

#include <unordered_map>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::first_meeting {

/// The questions of a pair, also the answered ones, in the order in which they came.
std::vector<CoordinatorQuestion> questionsOf(const ProgramFile &file, PartnershipId partnership);

/// The questions of a cohort that wait for an answer, by pair.
std::unordered_map<PartnershipId, std::vector<CoordinatorQuestion>>
waitingQuestionsOfCohort(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::first_meeting
