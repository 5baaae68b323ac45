#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/exchange/export_sheet.h"
#include "core/file/program_file.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <set>

namespace groundwork::exchange {

/// What can be exported: "people", "pairs", "matches", "address_book". Column names are a contract:
/// extended, never renamed (kExportVersion).
QStringList exportKeys();

/// What of a table goes out, and how.
struct ExportOptions {
    std::optional<std::set<ParticipantId>> who; ///< "people": these only
    QStringList columns;                        ///< these only, in this order; empty: all
    bool byteOrderMark = true;                  ///< CSV: for spreadsheets
    QString scenario; ///< "matches": of this one; empty: the newest
    bool privateQuestions = false; ///< "people": also the answers to questions that are marked private
};

/// The table of a cohort. Coordinator-only and private texts (access needs, please-not lists, ranked wishes,
/// end kinds, reasons for leaving, what pairs said) are never in it; answers to private questions only where the
/// coordinator asks for them.
/// Answers NotFound("export", key), as matchesTable (matches_export.h), and NotFound("column", name) for a column that the table does not have.
Result<ExportTable> exportTable(const ProgramFile &file, const QString &key, CohortId cohort,
                                const ExportOptions &options = {});

/// Writes a table to `path` by its ending, .csv or .xlsx (any other: ValueOutOfRange("format", ending)),
/// through the safe-file helper, and notes it in the disclosure log. Answers FileExists unless `overwrite`,
/// and the write errors; then nothing is left behind. Gives the number of rows without the header.
Result<int> exportToFile(ProgramFile &file, const QString &key, CohortId cohort, const QString &path,
                         bool overwrite, const ExportOptions &options = {});

} // namespace groundwork::exchange
