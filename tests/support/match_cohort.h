#pragma once

#include "core/file/verb.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"

#include <optional>

namespace groundwork::matching {

/// Solves and keeps a scenario by name, as the matching page does step by step: finds or makes it, with another aim if
/// one is given.
inline Result<Solved> matchCohort(ProgramFile &file, CohortId cohort, const QString &name = {},
                                  std::optional<Aim> aim = std::nullopt) {
    Scenario scenario = scenarioByName(file, cohort, name);
    scenario.wanted.aim = aim.value_or(scenario.wanted.aim);
    return solveAndKeep(file, scenario, Operation{Verb::SaveScenario, {scenario.name}});
}

} // namespace groundwork::matching
