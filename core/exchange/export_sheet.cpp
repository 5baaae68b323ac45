#include "core/exchange/export_sheet.h"

#include "core/base/error_code.h"
#include "core/exchange/cell_safety.h"

#include <QDate>
#include <QFile>

#include <xlsxwriter.h>

namespace groundwork::exchange {

namespace {

constexpr qsizetype kXlsxCellLength = 32767;

/// "-5" is a number and no formula; "=1", "-A1" and "+44 20" are made safe.
bool isPlainNumber(const QString &text) {
    bool ok = false;
    (void)text.toDouble(&ok);
    return ok && !text.startsWith(QLatin1Char('+'));
}

QString csvCell(const QString &text, CellType type) {
    QString cell = type == CellType::Number && isPlainNumber(text) ? text : safeCell(text);
    const bool quoted = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char(';')) ||
                        cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
                        cell.contains(QLatin1Char('\r')) || cell.startsWith(QLatin1Char(' ')) ||
                        cell.endsWith(QLatin1Char(' '));
    if (!quoted)
        return cell;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

void appendCsvLine(QByteArray &csv, const QStringList &cells, const ExportTable *types = nullptr) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        csv += csvCell(cells.at(i), types ? types->typeOf(i) : CellType::Text).toUtf8();
    }
    csv += "\r\n";
}

/// A number or a date as the spreadsheet's own; text where it is none.
void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, CellType type,
               lxw_format *dates) {
    if (type == CellType::Number && isPlainNumber(text)) {
        worksheet_write_number(sheet, row, column, text.toDouble(), nullptr);
        return;
    }
    const QDate date = type == CellType::Date ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid() && date.year() >= 1900 && date.year() <= 9999) {
        lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &day, dates);
        return;
    }
    worksheet_write_string(sheet, row, column, text.toUtf8().constData(), nullptr);
}

Result<void> fill(lxw_workbook *workbook, const ExportTable &table) {
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, table.name.left(31).toUtf8().constData());
    lxw_format *bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_format *dates = workbook_add_format(workbook);
    format_set_num_format(dates, "yyyy-mm-dd");
    workbook_set_custom_property_number(workbook, "groundwork_table_version", kExportVersion);
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
                writeCell(sheet, line, static_cast<lxw_col_t>(i), row.at(i), table.typeOf(i), dates);
        }
    }
    if (column > 0)
        worksheet_autofilter(sheet, 0, 0, line, static_cast<lxw_col_t>(column - 1));
    return {};
}

} // namespace

ExportTable withColumns(const ExportTable &table, const QStringList &columns) {
    ExportTable chosen{table.name, {}, {}, {}};
    std::vector<qsizetype> places;
    for (const QString &name : columns) {
        const qsizetype at = table.columns.indexOf(name);
        if (at < 0)
            continue;
        places.push_back(at);
        chosen.columns.append(name);
        chosen.types.push_back(table.typeOf(at));
    }
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (const qsizetype at : places)
            cells.append(row.value(at));
        chosen.rows.push_back(std::move(cells));
    }
    return chosen;
}

QByteArray toCsv(const ExportTable &table, bool byteOrderMark) {
    QByteArray csv(byteOrderMark ? "\xEF\xBB\xBF" : "");
    appendCsvLine(csv, table.columns);
    for (const QStringList &row : table.rows)
        appendCsvLine(csv, row, &table);
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
