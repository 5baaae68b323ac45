#pragma once

#include "core/quality/cohort_facts.h"

#include <vector>

namespace groundwork::quality {

/// The checks of domain.md 7.2 that can be computed from the subjects there are.
enum class CheckId { F2, F3, F4, M1, M2, M3, M4, M5, M6, P1, P5, P7 };
enum class CheckState { Met, NotYet, DoesNotApply };

/// Never a grade of a person: a count, and the pairs behind a "not yet".
struct CheckResult {
    CheckId id = CheckId::M1;
    CheckState state = CheckState::DoesNotApply;
    int met = 0;
    int total = 0;
    std::vector<PartnershipId> notYet;

    bool operator==(const CheckResult &) const = default;
};

/// "M1", "P7": as in domain.md, for JSON.
QString checkKey(CheckId id);

/// All of them, in the order of domain.md. A pair that is still inside a limit (21 days to the first meeting)
/// and has not got there counts neither way.
std::vector<CheckResult> coreChecks(const CohortFacts &facts);

/// The eight that the home page and the coordinator's sheet show; the others are in the command line.
std::vector<CheckResult> homeChecks(const CohortFacts &facts);

} // namespace groundwork::quality
