#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/scenario.h"

#include <vector>

namespace groundwork::matching {

/// The scenarios of a cohort, oldest first.
std::vector<Scenario> scenarios(const ProgramFile &file, CohortId cohort);
Result<Scenario> scenario(const ProgramFile &file, ScenarioId id);
/// The scenario with this name (without regard to case); an empty name means the newest. One with the default
/// settings that is not kept yet, when there is none.
Scenario scenarioByName(const ProgramFile &file, CohortId cohort, const QString &name = {});
/// The sum that a partnership was matched by; empty for one that was put together by hand. Of an own question whose
/// answers partners may not see any more, or that is gone, only the points are left (domain.md 2.18).
Sum sumOfPartnership(const ProgramFile &file, PartnershipId id);

} // namespace groundwork::matching
