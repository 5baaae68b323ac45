#include "core/exchange/export_table.h"

#include "core/base/error_code.h"
#include "core/exchange/cell_safety.h"

#include <QFile>

#include <xlsxwriter.h>

namespace groundwork::exchange {

namespace {

constexpr qsizetype kXlsxCellLength = 32767;

QString csvCell(const QString &text) {
    QString cell = safeCell(text);
    const bool quoted = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char(';')) ||
                        cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
                        cell.contains(QLatin1Char('\r')) || cell.startsWith(QLatin1Char(' ')) ||
                        cell.endsWith(QLatin1Char(' '));
    if (!quoted)
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

void appendCsvLine(QByteArray &csv, const QStringList &cells) {
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            csv += ',';
        first = false;
        csv += csvCell(cell).toUtf8();
    }
    csv += "\r\n";
}

Result<void> fill(lxw_workbook *workbook, const ExportTable &table) {
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, table.name.left(31).toUtf8().constData());
    lxw_format *bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_col_t column = 0;
    for (const QString &name : table.columns)
        worksheet_write_string(sheet, 0, column++, name.toUtf8().constData(), bold);
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t line = 0;
    for (const QStringList &row : table.rows) {
        ++line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (row.at(i).size() > kXlsxCellLength)
                return failure(ErrorCode::TextTooLong,
                               {table.columns.value(i), QString::number(kXlsxCellLength)});
            if (!row.at(i).isEmpty())
                worksheet_write_string(sheet, line, static_cast<lxw_col_t>(i), row.at(i).toUtf8().constData(),
                                       nullptr);
        }
    }
    return {};
}

} // namespace

QByteArray toCsv(const ExportTable &table) {
    QByteArray csv("\xEF\xBB\xBF");
    appendCsvLine(csv, table.columns);
    for (const QStringList &row : table.rows)
        appendCsvLine(csv, row);
    return csv;
}

Result<void> writeXlsx(const ExportTable &table, const QString &path) {
    lxw_workbook *workbook = workbook_new(QFile::encodeName(path).constData());
    if (workbook == nullptr)
        return failure(ErrorCode::WriteFailed, {path, QString()});
    Result<void> filled = fill(workbook, table);
    const lxw_error error = workbook_close(workbook); // writes the file, and frees the workbook in any case
    if (!filled)
        return filled;
    if (error != LXW_NO_ERROR)
        return failure(ErrorCode::WriteFailed, {path, QString::fromUtf8(lxw_strerror(error))});
    return {};
}

} // namespace groundwork::exchange
