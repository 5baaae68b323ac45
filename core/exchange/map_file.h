#pragma once

#include "core/exchange/mapping.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace groundwork::exchange {

/// One column as a map file names it (cli.md).
struct MapFileColumn {
    QString header;
    Field field = Field::Ignore;
    QString question;
    std::optional<QString> separator;
    std::optional<DateOrder> dateOrder;
    QString option;
    bool chosen = true; ///< false: a question only because nobody knew the title (ColumnMapping::chosenQuestion)
    OptionAnswer answer = OptionAnswer::Tick;
    int priority = 0;
    bool operator==(const MapFileColumn &) const = default;
};

/// What a map file says: {"header_rows": 1, "sheet": "...", "columns": {"<title>": {"field": "<field>",
/// "separator": ", ", "date_order": "mdy", "option": "...", "answer": "rank" or "grade", "priority": 1,
/// "chosen": false}}, "role": "mentor"}.
struct MapFile {
    std::optional<int> headerRows;
    QString sheet;
    std::optional<Role> role;
    std::vector<MapFileColumn> columns;
    bool operator==(const MapFile &) const = default;
};

/// Reads a map file. Answers FileNotFound, FileNotReadable, MapInvalid(path, reason, what) with reason one of
/// "json", "columns", "header_rows", "role", "field", "date_order", "separator", "answer", "priority".
Result<MapFile> readMapFile(const QString &path);
Result<MapFile> parseMapFile(const QByteArray &json, const QString &path = {});

/// The map file of a mapping; `sheet` is empty for text files.
MapFile mapFileOf(const Mapping &mapping, const TableShape &shape, const QString &sheet);
/// The JSON of a map file: also what the command line prints as `mapping`.
QJsonObject toJson(const MapFile &map);
/// Writes a map file through the safe-write helper. Answers FileExists unless `overwrite`, and write errors.
Result<void> writeMapFile(const QString &path, const MapFile &map, bool overwrite);

/// Applies a map file to a table: titles meet exactly, else without regard to case and accents. Columns that
/// it does not name are left out. Answers ColumnMissing(title) for a title that the table does not have,
/// unless it is ignored anyway.
Result<Mapping> mappingFrom(const MapFile &map, const RawTable &table, const TableShape &shape,
                            const std::vector<ColumnProfile> &profiles);

} // namespace groundwork::exchange
