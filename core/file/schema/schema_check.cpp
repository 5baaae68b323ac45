#include "core/file/schema/schema_check.h"

#include "core/file/sqlite/database.h"

#include <map>

namespace groundwork::schema {

namespace {

/// Type and SQL by name. Automatic indexes have no SQL; they come with their table.
std::map<QString, QString> partsOf(const sqlite::Database &database) {
    std::map<QString, QString> parts;
    sqlite::Statement rows =
        database.prepare("SELECT name, type || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (rows.step())
        parts[rows.text(0)] = rows.text(1);
    return parts;
}

} // namespace

QStringList differences(const sqlite::Database &database, const Definition &definition) {
    const sqlite::Database fresh(QStringLiteral(":memory:"), sqlite::Database::Mode::Create);
    fresh.execute(definition.sql);
    const std::map<QString, QString> expected = partsOf(fresh);
    const std::map<QString, QString> found = partsOf(database);
    QStringList names;
    for (const auto &[name, sql] : expected) {
        const auto match = found.find(name);
        if (match == found.end() || match->second != sql)
            names.append(name);
    }
    for (const auto &[name, sql] : found) {
        if (!expected.count(name))
            names.append(name);
    }
    return names;
}

} // namespace groundwork::schema
