#include "core/file/connection.h"

#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace groundwork::connection {

void configure(const sqlite::Database &database, bool readOnly) {
    sqlite::harden(database);
    database.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                     "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;");
    if (readOnly)
        return;
    database.execute("PRAGMA locking_mode = EXCLUSIVE");
    database.execute("PRAGMA journal_mode = TRUNCATE");
    database.execute("PRAGMA synchronous = FULL");
}

void createSchema(const sqlite::Database &database, const schema::Definition &definition,
                  const Clock &clock) {
    database.execute("BEGIN IMMEDIATE");
    database.execute(definition.sql);
    sqlite::Statement meta =
        database.prepare("INSERT INTO meta (meta_id, file_key, schema_version, lowest_reader_version, "
                         "created_with, created_at,"
                         " updated_at, created_by_side) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?5, 'coordinator')");
    meta.bind(QUuid::createUuid().toString(QUuid::WithoutBraces), definition.version, definition.lowestReader,
              QStringLiteral(GROUNDWORK_VERSION), clock.now())
        .run();
    database.execute(QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;")
                         .arg(kApplicationId)
                         .arg(definition.version));
    database.execute("COMMIT");
}

Result<void> createOnDisk(const QString &path, const OpenOptions &options,
                          const schema::Definition &definition, const Clock &clock) {
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return failure(ErrorCode::FileExists, {path});
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return failure(ErrorCode::FolderNotWritable, {info.absolutePath()});
    const QString part =
        info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".part");
    const auto removePart = [&part] {
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    };
    removePart();
    try {
        sqlite::Database database(part, sqlite::Database::Mode::Create, options.vfs);
        configure(database, false);
        createSchema(database, definition, clock);
    } catch (const sqlite::StorageError &error) {
        removePart();
        return failure(storageError(error, path));
    }
    QFile::remove(part + QStringLiteral("-journal"));
    if (!QFile::rename(part, path)) {
        removePart();
        return failure(ErrorCode::WriteFailed, {path, QStringLiteral("rename")});
    }
    return {};
}

Result<std::unique_ptr<sqlite::Database>> openChecked(const QString &path, const OpenOptions &options,
                                                      const schema::Definition &definition,
                                                      const Clock &clock) {
    Q_UNUSED(definition)
    Q_UNUSED(clock)
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, {path});
    try {
        auto database = std::make_unique<sqlite::Database>(
            path, options.readOnly ? sqlite::Database::Mode::ReadOnly : sqlite::Database::Mode::ReadWrite,
            options.vfs);
        configure(*database, options.readOnly);
        if (!options.readOnly)
            database->execute("BEGIN EXCLUSIVE; COMMIT");
        return database;
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, path));
    }
}

} // namespace groundwork::connection
