#pragma once

#include "core/base/id.h"
#include "core/exchange/export_sheet.h"
#include "core/file/program_file.h"

namespace groundwork::exchange {

/// One line a partnership, in every state. No end kind, no reasons, nothing that the two said or wrote.
ExportTable pairsTable(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::exchange
