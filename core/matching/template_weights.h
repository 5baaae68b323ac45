#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework/program_template.h"
#include "core/matching/criteria.h"

namespace groundwork::matching {

/// What counts in the match of a template's cohort. Blank and staff: the order of domain.md 2.5. Staff asks a
/// little more for somebody from elsewhere. Shift: free times in common first, and the same site, because a
/// rota decides whether two can meet. Short: the first need and what both like, since there is no time for a
/// list of needs.
Weights templateWeights(framework::ProgramTemplate programTemplate);

/// Lets a cohort that has no scenario yet begin with these weights instead of the usual ones; nothing is
/// solved. With the usual weights nothing is written. Answers WrongState("scenario") when there is one.
Result<void> startWithWeights(ProgramFile &file, CohortId cohort, const Weights &weights);
/// The weights that a cohort matches with: its newest scenario's, else the usual ones.
Weights weightsOf(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::matching
