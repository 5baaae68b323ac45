#include "core/exchange/table_reader.h"

#include "core/base/error_code.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace groundwork::exchange {

const Cell &RawTable::at(int rowIndex, int column) const {
    static const Cell kNone;
    if (rowIndex < 0 || rowIndex >= static_cast<int>(rows.size()) || column < 0)
        return kNone;
    const auto &cells = rows[static_cast<size_t>(rowIndex)].cells;
    return column < static_cast<int>(cells.size()) ? cells[static_cast<size_t>(column)] : kNone;
}

namespace {

/// What a file is that is surely no list, by its beginning: a reason of TableUnreadable, or nothing. Portals
/// and old programs write web pages and call them .csv or .xls.
QString otherKind(const QByteArray &start) {
    static const std::array<QByteArray, 9> kBinary = {
        QByteArrayLiteral("%PDF"),     QByteArrayLiteral("\x89PNG"), QByteArrayLiteral("SQLite format"),
        QByteArrayLiteral("{\\rtf"),   QByteArrayLiteral("\x1F\x8B"), QByteArrayLiteral("\xFF\xD8\xFF"),
        QByteArrayLiteral("GIF8"),     QByteArrayLiteral("Rar!"),    QByteArrayLiteral("7z\xBC\xAF")};
    if (std::any_of(kBinary.begin(), kBinary.end(),
                    [&](const QByteArray &sign) { return start.startsWith(sign); }))
        return QStringLiteral("not_a_table");
    QByteArray text = start;
    if (text.startsWith(QByteArrayLiteral("\xEF\xBB\xBF")))
        text.remove(0, 3);
    text = text.trimmed().toLower();
    for (const char *sign : {"<!doctype", "<html", "<head", "<table", "<?xml", "<!--", "<meta", "<workbook"}) {
        if (text.startsWith(sign))
            return QStringLiteral("web_page");
    }
    QByteArray dense = text;
    dense.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
    for (const char *sign : {"{\"", "[{", "[[", "[\""}) {
        if (dense.startsWith(sign))
            return QStringLiteral("not_a_table");
    }
    return {};
}

} // namespace

Result<RawTable> readTable(const QString &path, const ReadOptions &options, jobs::Reporter *reporter) {
    const QFileInfo info(path);
    const auto unreadable = [&](const QString &reason) {
        return failure(ErrorCode::TableUnreadable, {path, reason, {}});
    };
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, {path});
    if (info.isDir())
        return unreadable(QStringLiteral("folder"));
    if (!info.isFile()) // a pipe would wait for ever
        return unreadable(QStringLiteral("no_file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    const QByteArray start = file.read(512);
    file.close();
    if (start.isEmpty())
        return failure(ErrorCode::TableEmpty, {path});
    // Old .xls files, and XLSX files with a password, are OLE containers.
    if (start.startsWith(QByteArrayLiteral("\xD0\xCF\x11\xE0")))
        return unreadable(QStringLiteral("old_workbook"));
    if (const QString other = otherKind(start); !other.isEmpty())
        return unreadable(other);
    if (start.startsWith(QByteArrayLiteral("PK\x03\x04")) ||
        start.startsWith(QByteArrayLiteral("PK\x05\x06")))
        return readXlsx(path, options, reporter);
    return readCsv(path, options, reporter);
}

} // namespace groundwork::exchange
