#pragma once

#include "core/base/id.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/map_file.h"
#include "core/file/program_file.h"

#include <QJsonObject>

namespace groundwork::exchange {

/// A spreadsheet that has been read, with what is known about its columns. Copied, no program file: made on
/// another thread.
struct SignUpTable {
    RawTable table;
    TableShape shape;
    std::vector<ColumnProfile> profiles;
    Mapping mapping;
};

/// Reads a spreadsheet and proposes its mapping, or applies `map`. `known` are the areas in use, `questions` the
/// coordinator's own. Answers those of readTable and mappingFrom.
Result<SignUpTable> readSignUps(const QString &path, const ReadOptions &options,
                                const std::optional<MapFile> &map, const QStringList &known,
                                jobs::Reporter *reporter = nullptr,
                                const std::vector<questions::Question> &questions = {});
/// The same table with other title rows: the mapping is proposed anew.
void reshape(SignUpTable &table, int headerRows, int firstHeaderRow, const QStringList &known,
             const std::vector<questions::Question> &questions = {});

/// Who is in the file and in this cohort.
ExistingPeople existingPeople(const ProgramFile &file, CohortId cohort);
/// Options in use that an import can learn from: areas of all cohorts.
QStringList knownTerms(const ProgramFile &file);

/// What an import did, or would do.
struct ImportResult {
    ImportCounts counts;
    std::vector<ImportIssue> problems; ///< rows that were left out
    std::vector<ImportIssue> notices;  ///< cells to look at, in rows that came in
    std::vector<PersonQuestion> questions;
    QJsonObject mapping;
};

/// The whole import of the command line: plan, and unless `dryRun` apply. Answers RowsHaveProblems(count)
/// when all or nothing was asked, and the errors of applyImport.
Result<ImportResult> importSignUps(ProgramFile &file, CohortId cohort, const SignUpTable &table,
                                   const ImportOptions &options, bool dryRun = false);

/// The same on a copy of the file in memory, on another thread: what came of it, for adoptImport. Answers
/// Cancelled when the reporter says so, and then there is nothing to take back.
Result<QByteArray> importAside(const QByteArray &snapshot, CohortId cohort, const ImportPlan &plan,
                               const ImportOptions &options, jobs::Reporter *reporter);
/// Takes over what importAside has done, as one undoable step, everything or nothing. UndoConflict when somebody
/// changed one of the rows meanwhile.
Result<ImportCounts> adoptImport(ProgramFile &file, const ImportPlan &plan, const QByteArray &changes);

/// Stores a plan as one undoable step, everything or nothing. A plan without people stores nothing and
/// answers its counts. NotFound when a person of the plan has gone, and what the verbs of people answer.
Result<ImportCounts> applyImport(ProgramFile &file, CohortId cohort, const ImportPlan &plan,
                                 const ImportOptions &options);

} // namespace groundwork::exchange
