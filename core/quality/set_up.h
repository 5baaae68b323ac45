#pragma once

#include "core/quality/cohort_facts.h"

#include <vector>

namespace groundwork::quality {

/// What a new program needs before people are matched (mockup 17), in the order in which most do it. Any
/// order is fine and nothing is locked.
enum class SetUpStep { Purpose, Framework, Dates, Questions, People, Matching, HelpLine };

struct SetUpMark {
    SetUpStep step = SetUpStep::Purpose;
    bool done = false;
    bool operator==(const SetUpMark &) const = default;
};

/// Each step with whether the file says that it is done: a purpose, a published framework, dates and a rhythm, a
/// question of one's own (or people who were asked without one), at least one mentee and one mentor, a first pair,
/// a named help line.
std::vector<SetUpMark> setUpMarks(const CohortFacts &facts);
/// Is the cohort still being set up: a draft, or nobody in it yet?
bool isBeingSetUp(const CohortFacts &facts);

} // namespace groundwork::quality
