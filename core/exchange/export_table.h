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

/// A table on its way out: text everywhere (ids and numbers too), dates as ISO, lists joined by "; ".
struct ExportTable {
    QString name; ///< of the sheet
    QStringList columns;
    std::vector<QStringList> rows;
};

/// UTF-8 with a byte order mark, commas, CRLF, quotes where needed, each cell through safeCell.
QByteArray toCsv(const ExportTable &table);
/// One sheet of string cells (nothing is ever a formula there, so the texts are as they are), the header
/// frozen and bold. Writes to exactly this path. Answers WriteFailed, and TextTooLong(column, 32767) for a
/// cell that the format cannot hold.
Result<void> writeXlsx(const ExportTable &table, const QString &path);

} // namespace groundwork::exchange
