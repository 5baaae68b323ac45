#pragma once

#include <QString>
#include <QtGlobal>

#include <vector>

namespace groundwork {

/// One row that a change touched, derived from SQLite's changeset: it cannot be forgotten and cannot lie.
struct RowChange {
    enum class Kind { Inserted, Updated, Deleted };
    QString table;
    qint64 key = 0; ///< the integer primary key; 0 for tables with a key of several columns
    Kind kind = Kind::Updated;

    bool operator==(const RowChange &) const = default;
};

/// What one perform, undo or redo changed.
struct ChangeReport {
    std::vector<RowChange> rows;
    bool everything = false; ///< the file was read anew (after a disk error): re-read all

    [[nodiscard]] bool isEmpty() const { return rows.empty() && !everything; }
    /// Did any row of this table change?
    [[nodiscard]] bool touches(const QString &table) const {
        if (everything)
            return true;
        for (const RowChange &row : rows) {
            if (row.table == table)
                return true;
        }
        return false;
    }
    /// Did this row change?
    [[nodiscard]] bool touches(const QString &table, qint64 key) const {
        if (everything)
            return true;
        for (const RowChange &row : rows) {
            if (row.table == table && (row.key == key || row.key == 0))
                return true;
        }
        return false;
    }
};

} // namespace groundwork
