#include "tests/support/dump.h"

#include "core/file/sqlite/database.h"

#include <set>

namespace groundwork::testing {

namespace {

struct Table {
    QString name;
    QStringList columns;
    QStringList keys;
    bool integerKey = false;
};

std::vector<Table> tablesOf(const sqlite::Database &database) {
    std::vector<Table> tables;
    sqlite::Statement names =
        database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                         " AND name NOT IN ('meta', 'draft', 'change_log', 'disclosure', 'certificate_number') ORDER BY name");
    while (names.step()) {
        Table table;
        table.name = names.text(0);
        sqlite::Statement columns =
            database.prepare("SELECT name, pk, type FROM pragma_table_info(?1) ORDER BY cid");
        columns.bind(table.name);
        while (columns.step()) {
            table.columns.append(columns.text(0));
            if (columns.integer(1) > 0) {
                table.keys.append(columns.text(0));
                table.integerKey = columns.text(2) == QStringLiteral("INTEGER");
            }
        }
        table.integerKey = table.integerKey && table.keys.size() == 1;
        tables.push_back(table);
    }
    return tables;
}

TableDump rowsOf(const sqlite::Database &database, const Table &table) {
    QStringList columns;
    for (const QString &column : table.columns)
        columns.append(QStringLiteral("quote(\"%1\")").arg(column));
    const QString key = table.integerKey ? QStringLiteral("\"%1\"").arg(table.keys.first())
                                         : QStringLiteral("'0/' || %1").arg([&] {
                                               QStringList quoted;
                                               for (const QString &each : table.keys)
                                                   quoted.append(QStringLiteral("quote(\"%1\")").arg(each));
                                               return quoted.join(QStringLiteral(" || '/' || "));
                                           }());
    sqlite::Statement rows = database.prepare(
        QStringLiteral("SELECT %1, %2 FROM \"%3\"").arg(key, columns.join(QStringLiteral(", ")), table.name));
    TableDump dump;
    while (rows.step()) {
        QStringList values;
        for (int i = 0; i < table.columns.size(); ++i)
            values.append(table.columns.at(i) + QLatin1Char('=') + rows.text(i + 1));
        dump[rows.text(0)] = values.join(QLatin1Char(' '));
    }
    return dump;
}

QString line(const QString &table, const QString &key, const char *kind) {
    const QString shown = key.startsWith(QStringLiteral("0/")) ? QStringLiteral("0") : key;
    return QStringLiteral("%1 %2 %3").arg(table, shown, QString::fromLatin1(kind));
}

} // namespace

Dump dump(const ProgramFile &file) {
    Dump dump;
    for (const Table &table : tablesOf(file.database()))
        dump[table.name] = rowsOf(file.database(), table);
    return dump;
}

QStringList difference(const Dump &before, const Dump &after) {
    QStringList lines;
    std::set<QString> tables;
    for (const auto &[name, rows] : before)
        tables.insert(name);
    for (const auto &[name, rows] : after)
        tables.insert(name);
    for (const QString &name : tables) {
        const TableDump none;
        const TableDump &old = before.count(name) ? before.at(name) : none;
        const TableDump &now = after.count(name) ? after.at(name) : none;
        for (const auto &[key, row] : old) {
            const auto match = now.find(key);
            if (match == now.end())
                lines.append(line(name, key, "deleted"));
            else if (match->second != row)
                lines.append(line(name, key, "updated"));
        }
        for (const auto &[key, row] : now) {
            if (!old.count(key))
                lines.append(line(name, key, "inserted"));
        }
    }
    lines.sort();
    return lines;
}

QStringList linesOf(const ChangeReport &report) {
    QStringList lines;
    for (const RowChange &row : report.rows) {
        const char *kind = row.kind == RowChange::Kind::Inserted  ? "inserted"
                           : row.kind == RowChange::Kind::Deleted ? "deleted"
                                                                  : "updated";
        lines.append(line(row.table, QString::number(row.key), kind));
    }
    lines.sort();
    return lines;
}

} // namespace groundwork::testing
