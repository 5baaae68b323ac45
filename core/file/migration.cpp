#include "core/file/migration.h"

#include "core/base/error_code.h"
#include "core/file/connection.h"
#include "core/file/disk.h"
#include "core/file/sqlite/database.h"
#include "core/file/storage_errors.h"
#include "core/file/verified_copy.h"

#include <QFile>

namespace groundwork {

namespace {

/// Removes a half-made file, with its journal.
struct Leftover {
    QString path;
    bool keep = false;
    ~Leftover() {
        QFile::remove(path + QStringLiteral("-journal"));
        if (!keep)
            QFile::remove(path);
    }
};

QString quoted(const QString &name) {
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QStringList tablesOf(const sqlite::Database &database, const QString &schemaName) {
    QStringList names;
    sqlite::Statement rows =
        database.prepare(QStringLiteral("SELECT name FROM %1.sqlite_schema WHERE type = 'table'"
                                        " AND name NOT LIKE 'sqlite%' ORDER BY name")
                             .arg(schemaName));
    while (rows.step())
        names.append(rows.text(0));
    return names;
}

QStringList columnsOf(const sqlite::Database &database, const QString &schemaName, const QString &table) {
    QStringList names;
    sqlite::Statement rows = database.prepare("SELECT name FROM pragma_table_info(?1, ?2) ORDER BY name");
    rows.bind(table, schemaName);
    while (rows.step())
        names.append(quoted(rows.text(0)));
    return names;
}

qint64 rowsIn(const sqlite::Database &database, const QString &table) {
    sqlite::Statement count = database.prepare(QStringLiteral("SELECT count(*) FROM %1").arg(table));
    return count.step() ? count.int64(0) : -1;
}

void runSteps(const QString &scratchPath, int oldVersion, const schema::Definition &definition) {
    const sqlite::Database scratch(scratchPath, sqlite::Database::Mode::ReadWrite);
    scratch.execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN IMMEDIATE");
    for (const schema::Migration &migration : definition.migrations) {
        if (migration.version > oldVersion)
            migration.step(scratch);
    }
    scratch.execute("COMMIT");
}

/// Empty, or the table that does not fit: the steps have to bring every table to the new columns, and drop
/// what is no longer there in so many words.
QString copyRows(const sqlite::Database &fresh) {
    const QStringList tables = tablesOf(fresh, QStringLiteral("main"));
    const QStringList before = tablesOf(fresh, QStringLiteral("scratch"));
    for (const QString &table : before) {
        if (!tables.contains(table))
            return table;
    }
    for (const QString &table : tables) {
        if (table == QStringLiteral("meta") || !before.contains(table))
            continue;
        const QStringList columns = columnsOf(fresh, QStringLiteral("main"), table);
        if (columns != columnsOf(fresh, QStringLiteral("scratch"), table))
            return table;
        const QString list = columns.join(QStringLiteral(", "));
        const QString to = QStringLiteral("main.") + quoted(table);
        const QString from = QStringLiteral("scratch.") + quoted(table);
        fresh.execute(QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM %3").arg(to, list, from));
        if (rowsIn(fresh, to) != rowsIn(fresh, from))
            return table;
    }
    fresh.execute("UPDATE main.meta SET file_key = (SELECT file_key FROM scratch.meta),"
                  " created_at = (SELECT created_at FROM scratch.meta)");
    return {};
}

} // namespace

Result<void> migrateInto(const sqlite::Database &old, int oldVersion, const QString &newPath,
                         const schema::Definition &definition, const Clock &clock) {
    const Leftover scratch{newPath + QStringLiteral(".scratch")};
    Leftover made{newPath};
    if (const Result<void> copied = writeVerifiedCopy(old, scratch.path, true); !copied)
        return copied;
    try {
        runSteps(scratch.path, oldVersion, definition);
        QFile::remove(newPath);
        const sqlite::Database fresh(newPath, sqlite::Database::Mode::Create);
        connection::configure(fresh, false);
        connection::createSchema(fresh, definition, clock);
        fresh.prepare("ATTACH ?1 AS scratch").bind(scratch.path).run();
        fresh.execute("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
        if (const QString table = copyRows(fresh); !table.isEmpty())
            return failure(ErrorCode::StorageFailed, {QStringLiteral("migration of %1").arg(table)});
        fresh.execute("COMMIT");
        fresh.execute("DETACH scratch");
        if (const QString finding = firstFinding(fresh, true); !finding.isEmpty())
            return failure(ErrorCode::FileDamaged, {newPath, finding});
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, newPath));
    }
    if (const Result<void> synced = disk::syncFile(newPath); !synced)
        return synced;
    made.keep = true;
    return {};
}

} // namespace groundwork
