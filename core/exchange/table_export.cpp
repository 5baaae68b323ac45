#include "core/exchange/table_export.h"

#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/exchange/matches_export.h"
#include "core/exchange/pairs_export.h"
#include "core/exchange/people_export.h"
#include "core/file/safe_file.h"

#include <QFileInfo>

#include <array>

namespace groundwork::exchange {

namespace {

struct Kind {
    const char *key;
    Result<ExportTable> (*table)(const ProgramFile &, CohortId, const ExportOptions &);
};

constexpr std::array kKinds = {
    Kind{"people", [](const ProgramFile &file, CohortId cohort,
                      const ExportOptions &options) -> Result<ExportTable> { return peopleTable(file, cohort, options.who, options.privateQuestions); }},
    Kind{"pairs", [](const ProgramFile &file, CohortId cohort,
                     const ExportOptions &) -> Result<ExportTable> { return pairsTable(file, cohort); }},
    Kind{"matches", [](const ProgramFile &file, CohortId cohort,
                       const ExportOptions &options) { return matchesTable(file, cohort, options.scenario); }},
    Kind{"address_book",
         [](const ProgramFile &file, CohortId, const ExportOptions &) -> Result<ExportTable> { return addressBookTable(file); }}};

} // namespace

QStringList exportKeys() {
    QStringList keys;
    for (const Kind &kind : kKinds)
        keys.append(QString::fromLatin1(kind.key));
    return keys;
}

Result<ExportTable> exportTable(const ProgramFile &file, const QString &key, CohortId cohort,
                                const ExportOptions &options) {
    for (const Kind &kind : kKinds) {
        if (key != QLatin1String(kind.key))
            continue;
        const Result<ExportTable> table = kind.table(file, cohort, options);
        if (!table)
            return table;
        for (const QString &name : options.columns) {
            if (!table->columns.contains(name))
                return failure(ErrorCode::NotFound, {QStringLiteral("column"), name});
        }
        return options.columns.isEmpty() ? *table : withColumns(*table, options.columns);
    }
    return failure(ErrorCode::NotFound, {QStringLiteral("export"), key});
}

Result<int> exportToFile(ProgramFile &file, const QString &key, CohortId cohort, const QString &path,
                         bool overwrite, const ExportOptions &options) {
    const Result<ExportTable> table = exportTable(file, key, cohort, options);
    if (!table)
        return failure(table.error());
    const QString ending = QFileInfo(path).suffix().toLower();
    Result<void> written;
    if (ending == QLatin1String("csv"))
        written = writeSafely(path, toCsv(*table, options.byteOrderMark), overwrite);
    else if (ending == QLatin1String("xlsx"))
        written = writeSafely(
            path, [&](const QString &temporary) { return writeXlsx(*table, temporary); }, overwrite);
    else
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("format"), ending});
    if (!written)
        return failure(written.error());
    if (!file.isReadOnly()) {
        const Result<void> noted = audit::recordDisclosure(
            file, {key + QStringLiteral("_export"), audit::Way::Exported, cohort.toText()});
        if (!noted)
            return failure(noted.error());
    }
    return static_cast<int>(table->rows.size());
}

} // namespace groundwork::exchange
