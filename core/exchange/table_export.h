#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/exchange/export_table.h"
#include "core/file/program_file.h"

#include <QString>
#include <QStringList>

namespace groundwork::exchange {

/// What can be exported: "people", "pairs". Column names are a contract: extended, never renamed.
QStringList exportKeys();

/// The table of a cohort. Coordinator-only and private texts (access needs, please-not lists, ranked wishes,
/// end kinds, what pairs said) are never in it. Answers NotFound("export", key).
Result<ExportTable> exportTable(const ProgramFile &file, const QString &key, CohortId cohort);

/// Writes a table to `path` by its ending, .csv or .xlsx (any other: ValueOutOfRange("format", ending)),
/// through the safe-file helper, and notes it in the disclosure log. Answers FileExists unless `overwrite`,
/// and the write errors; then nothing is left behind. Gives the number of rows without the header.
Result<int> exportToFile(ProgramFile &file, const QString &key, CohortId cohort, const QString &path,
                         bool overwrite);

} // namespace groundwork::exchange
