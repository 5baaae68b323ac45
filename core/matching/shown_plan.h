#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/scenario.h"

namespace groundwork::matching {

/// The plan of a scenario as the people of the file give it now, with the matcher that made it: what the window shows,
/// for prints, exports and comparisons. Nothing is kept.
struct ShownPlan {
    Scenario scenario;
    Matcher matcher;
    Plan plan;
};

/// Solves with the scenario's settings beside its proposals. Answers NobodyToMatch, PinsContradict(names).
Result<ShownPlan> shownPlan(const ProgramFile &file, const Scenario &scenario);

} // namespace groundwork::matching
