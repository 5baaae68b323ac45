#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/exchange/export_sheet.h"
#include "core/file/program_file.h"

namespace groundwork::exchange {

/// One line a proposal of a scenario (the newest without a name), highest points first, with a column of points for
/// each criterion, and after them of each own question that counts ("points_question:KEY"): empty where it does not
/// count. They add up to `points`. No ranks, no names of wishes, no please-not
/// lists. No lines when nobody is left to match. Answers NotFound("scenario", name), PinsContradict.
Result<ExportTable> matchesTable(const ProgramFile &file, CohortId cohort, const QString &scenario);

} // namespace groundwork::exchange
