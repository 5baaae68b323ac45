#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/goals/goal.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::goals {

/// The goals of a pair with all their texts, for the pair's own pages and the agreement: mentee, mentor,
/// shared, then by number.
std::vector<Goal> goalsOf(const ProgramFile &file, PartnershipId partnership);
Result<Goal> goal(const ProgramFile &file, GoalId id);
/// What was said of a goal, oldest first.
std::vector<GoalUpdate> updatesOf(const ProgramFile &file, GoalId id);

/// Counts per owner without any text: everything the program may know without consent.
struct GoalCounts {
    int mentee = 0;
    int mentor = 0;
    int shared = 0;
    int menteeAgreed = 0; ///< Agreed or further
    int mentorAgreed = 0;
    int sharedAgreed = 0;

    bool operator==(const GoalCounts &) const = default;
};
GoalCounts goalCounts(const ProgramFile &file, PartnershipId partnership);
/// The same for all pairs of a cohort in one query. A pair without goals is not in it.
std::unordered_map<PartnershipId, GoalCounts> goalCountsOfCohort(const ProgramFile &file, CohortId cohort);

/// A title that its owner lets the program see.
struct GoalTitle {
    GoalId id;
    GoalOwner owner = GoalOwner::Mentee;
    QString title;
    GoalState state = GoalState::Draft;

    bool operator==(const GoalTitle &) const = default;
};
std::vector<GoalTitle> titlesForProgram(const ProgramFile &file, PartnershipId partnership);

} // namespace groundwork::goals
