#pragma once

#include "core/exchange/table_reader.h"

#include <QString>

namespace groundwork::exchange {

/// Does this number format show a date, a time of day with a date, or neither? Colours, conditions, quoted
/// and escaped text do not count.
enum class NumberShape { Plain, Date, DateTime };
NumberShape numberShape(int formatId, const QString &formatCode);

/// The cell text of a date serial; the 1900 system has a 29 February 1900 that never was. An empty text for
/// a serial outside 0..2958465.
QString serialText(double serial, bool base1904, NumberShape shape);

/// Column number (from 0) and row number (from 1) of a reference such as "AB12"; column -1 when it is none.
struct CellReference {
    int column = -1;
    int row = 0;
};
CellReference cellReference(QStringView text);

/// Reads one sheet of a workbook; without a name the first visible one with the most rows of data. Only
/// known members of the zip are opened, and nothing is allocated by what the file says about its size. See
/// readTable for the answers.
Result<RawTable> readXlsx(const QString &path, const ReadOptions &options, jobs::Reporter *reporter);

} // namespace groundwork::exchange
