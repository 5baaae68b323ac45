#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/scenario.h"
#include "core/matching/shown_plan.h"
#include "ui/documents/match_reading_document.h"

namespace groundwork::documents {

/// What the sheet says of a scenario, without context and print date, which the caller fills in. When nobody is left
/// to match, only what was published. Answers PinsContradict, and NothingToPrint when there is neither.
Result<MatchReadingPrint> matchReadingPrint(const ProgramFile &file, const matching::Scenario &scenario);
/// The same of a plan that is there already: nothing is solved.
Result<MatchReadingPrint> matchReadingPrint(const ProgramFile &file, const matching::PlanView &shown);

} // namespace groundwork::documents
