#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/script.h"

namespace groundwork::cli {

/// The shipped texts in the language of the program.
Result<content::Pack> shippedPack(const ProgramFile &file);
/// The first-meeting script in the language of the program.
Result<first_meeting::Script> shippedScript(const ProgramFile &file);

} // namespace groundwork::cli
