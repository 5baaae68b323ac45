#include "core/exchange/table_reader.h"

#include "core/base/error_code.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

namespace groundwork::exchange {

QString encodingKey(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Automatic:
        return {};
    case TextEncoding::Utf8:
        return QStringLiteral("utf-8");
    case TextEncoding::Utf16:
        return QStringLiteral("utf-16");
    case TextEncoding::Windows1252:
        return QStringLiteral("windows-1252");
    }
    return {};
}

const Cell &RawTable::at(int rowIndex, int column) const {
    static const Cell kNone;
    if (rowIndex < 0 || rowIndex >= static_cast<int>(rows.size()) || column < 0)
        return kNone;
    const auto &cells = rows[static_cast<size_t>(rowIndex)].cells;
    return column < static_cast<int>(cells.size()) ? cells[static_cast<size_t>(column)] : kNone;
}

Result<RawTable> readTable(const QString &path, const ReadOptions &options, jobs::Reporter *reporter) {
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile())
        return failure(ErrorCode::FileNotFound, {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    const QByteArray start = file.read(8);
    file.close();
    if (start.isEmpty())
        return failure(ErrorCode::TableEmpty, {path});
    const auto unreadable = [&](const QString &reason) {
        return failure(ErrorCode::TableUnreadable, {path, reason, {}});
    };
    // Old .xls files, and XLSX files with a password, are OLE containers.
    if (start.startsWith(QByteArrayLiteral("\xD0\xCF\x11\xE0")))
        return unreadable(QStringLiteral("old_workbook"));
    if (start.startsWith(QByteArrayLiteral("%PDF")) || start.startsWith(QByteArrayLiteral("\x89PNG")) ||
        start.startsWith(QByteArrayLiteral("SQLite f")) || start.startsWith(QByteArrayLiteral("{\\rtf")))
        return unreadable(QStringLiteral("not_a_table"));
    if (start.startsWith(QByteArrayLiteral("PK\x03\x04")) ||
        start.startsWith(QByteArrayLiteral("PK\x05\x06")))
        return readXlsx(path, options, reporter);
    return readCsv(path, options, reporter);
}

} // namespace groundwork::exchange
