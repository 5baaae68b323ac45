#pragma once

#include "core/base/result.h"
#include "core/jobs/job.h"

#include <QChar>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::exchange {

/// What a spreadsheet says a cell is. CSV cells are Text or Empty.
enum class CellKind { Empty, Text, Number, Date, DateTime, Truth, Formula, Fault };

/// One cell as text: dates are ISO ("2027-01-08", "2027-01-08 09:25:00"), numbers have a point, Truth is
/// "TRUE" or "FALSE". Formula: one that was stored without its value, as "=" and what follows.
struct Cell {
    QString text;
    CellKind kind = CellKind::Empty;
    bool operator==(const Cell &) const = default;
};

/// A row that has at least one filled cell, with the number the spreadsheet shows beside it.
struct RawRow {
    int number = 0;
    std::vector<Cell> cells;
    bool operator==(const RawRow &) const = default;
};

enum class TextEncoding { Automatic, Utf8, Utf16, Windows1252 };


struct SheetInfo {
    QString name;
    bool hidden = false;
    bool operator==(const SheetInfo &) const = default;
};

/// A spreadsheet as it is, before anybody says what its columns mean.
struct RawTable {
    QString path;
    bool isWorkbook = false;
    TextEncoding encoding = TextEncoding::Utf8; ///< text files
    bool mixedEncoding = false;                 ///< UTF-8 with a few bytes of Windows-1252
    QChar delimiter;                            ///< text files
    std::vector<SheetInfo> sheets;              ///< workbooks
    QString sheet;                              ///< the one that was read
    std::vector<RawRow> rows;
    int columns = 0; ///< of the widest row

    /// The cell, or an empty one where the row is shorter.
    [[nodiscard]] const Cell &at(int rowIndex, int column) const;
};

/// Absolute limits, since ratios reject ordinary workbooks (reliability.md, fault 37). Together they bound
/// the memory: a table takes at most about 32 bytes a cell, and four a character.
struct ReadBudget {
    qint64 bytes = 256LL * 1024 * 1024; ///< of the text file, or unpacked of the workbook's parts
    int rows = 100'000;                 ///< with something in them; ten times the largest program known
    int lastRow = 1'048'576;            ///< the highest number that a row can have
    int columns = 16'384;
    qint64 cells = 5'000'000;
    qint64 characters = 64'000'000; ///< of all cells together
    int cellLength = 131'072; ///< characters
    int entries = 10'000;     ///< of the zip
};

struct ReadOptions {
    TextEncoding encoding = TextEncoding::Automatic;
    QChar delimiter; ///< null: detect
    QString sheet;   ///< empty: choose
    ReadBudget budget;
};

/// Reads a CSV, TSV or XLSX file; the content says which it is, not the name. Nothing is written. Answers
/// FileNotFound, FileNotReadable, TableEmpty(path), SheetMissing(name), TableTooLarge(path, limit),
/// TableUnreadable(path, reason, row) with reason one of "unterminated_quote", "nul", "old_workbook",
/// "open_document", "web_page", "folder", "no_file", "not_a_table", "zip", "xml", "entity", "no_sheet"; row is
/// empty where there is none. Cancelled when the
/// reporter says so.
Result<RawTable> readTable(const QString &path, const ReadOptions &options = {},
                           jobs::Reporter *reporter = nullptr);

} // namespace groundwork::exchange
