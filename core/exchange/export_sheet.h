#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::exchange {

/// The version of the column names of all our tables. A column is added, never renamed, and its name never
/// stands for another thing; a change that breaks this makes it 2. Workbooks carry it as the custom property
/// "groundwork_table_version". tests/core/exchange/export_columns_tests.cpp pins the names.
inline constexpr int kExportVersion = 1;

/// What a spreadsheet takes the cells of a column for. Ids are text: a double cannot hold them.
enum class CellType { Text, Number, Date };

/// A table on its way out: text everywhere, numbers with a point, dates as ISO, lists by joinExact.
struct ExportTable {
    QString name; ///< of the sheet
    QStringList columns;
    std::vector<QStringList> rows;
    std::vector<CellType> types; ///< of the columns; shorter: text

    [[nodiscard]] CellType typeOf(qsizetype column) const {
        const auto at = static_cast<size_t>(column);
        return at < types.size() ? types[at] : CellType::Text;
    }
};

/// The columns of these names, in this order; names that the table does not have are left out.
ExportTable withColumns(const ExportTable &table, const QStringList &columns);

/// UTF-8, commas, CRLF, quotes where needed, each cell through safeCell but plain numbers of number columns
/// ("-5"). The byte order mark tells a spreadsheet that it is UTF-8.
QByteArray toCsv(const ExportTable &table, bool byteOrderMark = true);
/// One sheet with typed cells (nothing is ever a formula there, so the texts are as they are), the header
/// frozen and bold with a filter. Writes to exactly this path. Answers WriteFailed, and TextTooLong(column,
/// 32767) for a cell that the format cannot hold.
Result<void> writeXlsx(const ExportTable &table, const QString &path);

} // namespace groundwork::exchange
