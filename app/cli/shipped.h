#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/script.h"

namespace groundwork::cli {

/// The shipped texts in the language of the program.
Result<content::Pack> shippedPack(const ProgramFile &file);
/// The first-meeting script in the language of the program, with the choices that the framework of the cohort
/// gives (an invalid one: the newest cohort).
Result<first_meeting::Script> shippedScript(const ProgramFile &file, CohortId cohort = {});

} // namespace groundwork::cli
