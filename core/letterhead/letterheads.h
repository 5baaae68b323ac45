#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/letterhead/letterhead.h"

namespace groundwork::letterhead {

/// Of the program of this file; empty when it has none.
Letterhead letterheadOf(const ProgramFile &file);
/// Keeps it, logo and all; an empty one takes it away. Nothing happens when it is as it was. Answers
/// TextTooLong("letterhead", n), ListTooLong("letterhead_address", n), ValueOutOfRange("logo", "") for what is no
/// picture, and ("logo_size", kilobytes) for one that is too large.
Result<void> setLetterhead(ProgramFile &file, const Letterhead &letterhead);

} // namespace groundwork::letterhead
