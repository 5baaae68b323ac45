#pragma once

#include "core/base/id.h"
#include "core/exchange/export_table.h"
#include "core/file/program_file.h"

namespace groundwork::exchange {

/// One line a participant, so a person who is mentor and mentee has two; the program's own sign-up questions
/// follow as columns named "question:<question>".
ExportTable peopleTable(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::exchange
