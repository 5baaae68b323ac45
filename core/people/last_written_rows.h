#pragma once

#include "core/base/id.h"
#include "core/file/program_file.h"

#include <unordered_map>

namespace groundwork::people {

/// When something about each person was last written in the file: the record, or the part in this cohort. UTC
/// seconds.
std::unordered_map<PersonId, qint64> lastWritten(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::people
