#pragma once

#include "core/exchange/table_reader.h"

#include <QString>

#include <vector>

namespace groundwork::exchange {

/// A column that has a title or answers. Titles are unique: a second "Comment" is "Comment (2)".
struct ColumnHead {
    int column = 0; ///< in the raw table, from 0
    QString title;
    bool operator==(const ColumnHead &) const = default;
};

/// Where the titles and the answers are.
struct TableShape {
    int firstHeader = 0; ///< index into RawTable::rows
    int headerRows = 1;  ///< 0 to 3
    int sumRows = 0;     ///< at the end: sums, averages and notes of the tool, that are nobody's answers
    std::vector<ColumnHead> columns;

    [[nodiscard]] int firstData() const { return firstHeader + headerRows; }
    /// The row after the last answers.
    [[nodiscard]] int endData(const RawTable &table) const {
        return static_cast<int>(table.rows.size()) - sumRows;
    }
    bool operator==(const TableShape &) const = default;
};

/// Finds the title rows: the first rows with little in them (a heading, a date of printing) are passed over;
/// then up to three rows are titles as long as they do not look like the answers below them (survey tools
/// write codes, questions, and import ids one under the other). Empty columns are left out. Rows at the end that only sum up, or that stand alone
/// below an empty row, are counted as sumRows.
TableShape detectShape(const RawTable &table);

/// The shape when somebody says how many title rows there are (0 to 3) and, from 1 as the spreadsheet counts,
/// in which row they begin; 0 for detected.
TableShape shapeWith(const RawTable &table, int headerRows, int firstHeaderRow = 0);

/// "A", "B", ... "AA": how a spreadsheet names a column, from 0.
QString columnLetters(int column);

} // namespace groundwork::exchange
