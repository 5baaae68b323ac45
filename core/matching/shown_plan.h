#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/scenario.h"

namespace groundwork::matching {

/// A plan with the matcher that solved it last and the scenario that it is of. All three outlive it.
struct PlanView {
    const Scenario &scenario;
    Matcher &matcher;
    const Plan &plan;
};

/// The plan of a scenario as the people of the file give it now, with the matcher that made it: what the window shows,
/// for prints, exports and comparisons. Nothing is kept.
struct ShownPlan {
    Scenario scenario;
    Matcher matcher;
    Plan plan;

    [[nodiscard]] PlanView view() { return {scenario, matcher, plan}; }
};

/// Solves with the scenario's settings beside its proposals. Answers NobodyToMatch, PinsContradict(names).
Result<ShownPlan> shownPlan(const ProgramFile &file, const Scenario &scenario);

} // namespace groundwork::matching
