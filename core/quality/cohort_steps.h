#pragma once

#include "core/quality/cohort_facts.h"

#include <vector>

namespace groundwork::quality {

/// What keeps a cohort from a state for now, or should be looked at before (domain.md 2.2). Only a guard stands
/// in the way; a warning does not.
enum class CohortGuard { None, NoFramework, NoPairYet, ClosedLongAgo };
enum class CohortWarning { None, FewerMentorPlaces, PairsNotOver };

/// One state that a cohort can go to from where it is.
struct CohortStep {
    framework::CohortState to = framework::CohortState::Draft;
    CohortGuard guard = CohortGuard::None;
    CohortWarning warning = CohortWarning::None;
    int count = 0;              ///< of the warning: places of mentors, pairs that are not over
    int of = 0;                 ///< mentees who take part
    bool needsReason = false;   ///< to be cancelled
    bool suggested = false;     ///< the day for it has come
    QDate suggestedFrom;        ///< closing begins: closingDays before the end; else invalid

    bool operator==(const CohortStep &) const = default;
};

/// The states that this cohort can go to, in the order of the table of domain.md 2.2.
std::vector<CohortStep> cohortSteps(const CohortFacts &facts);

} // namespace groundwork::quality
