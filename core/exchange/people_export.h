#pragma once

#include "core/base/id.h"
#include "core/exchange/export_table.h"
#include "core/file/program_file.h"

namespace groundwork::exchange {

/// One line a participant, so a person who is mentor and mentee has two; the sign-up questions that the
/// coordinator chose to keep follow as columns named "question:<question>". Answers from columns that nobody
/// recognised or chose stay in the file: they may hold access needs (domain.md 2.18).
ExportTable peopleTable(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::exchange
