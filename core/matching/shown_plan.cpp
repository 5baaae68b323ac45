#include "core/matching/shown_plan.h"

namespace groundwork::matching {

Result<ShownPlan> shownPlan(const ProgramFile &file, const Scenario &scenario) {
    Matcher matcher(readMatchInput(file, scenario.cohort));
    Result<Plan> plan = matcher.solve(scenario.wanted, pairsOf(scenario));
    if (!plan)
        return failure(plan.error());
    return ShownPlan{scenario, std::move(matcher), *std::move(plan)};
}

} // namespace groundwork::matching
