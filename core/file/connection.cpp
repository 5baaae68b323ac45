#include "core/file/connection.h"

#include "core/base/error_code.h"
#include "core/file/backups.h"
#include "core/file/disk.h"
#include "core/file/lock_note.h"
#include "core/file/migration.h"
#include "core/file/schema/schema_check.h"
#include "core/file/sqlite/header.h"
#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"
#include "core/file/verified_copy.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace groundwork::connection {

namespace {

using DatabasePointer = std::unique_ptr<sqlite::Database>;

QString journalOf(const QString &path) {
    return path + QStringLiteral("-journal");
}

/// A name beside `path` for a file that is being made.
QString partOf(const QString &path) {
    const QFileInfo info(path);
    return info.absolutePath() + QStringLiteral("/.") + info.fileName().left(60) + QStringLiteral(".part");
}

/// What can be said without opening the file.
Result<void> checkFromOutside(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, {path});
    if (!info.isFile())
        return failure(ErrorCode::FileNotOurs, {path});
    if (!info.isReadable())
        return failure(ErrorCode::FileNotReadable, {path});
    return {};
}

/// What the first hundred bytes say. Nothing has been locked or written yet.
Result<void> checkHeader(const sqlite::Header &header, const QString &path, const OpenOptions &options,
                         const schema::Definition &definition) {
    if (header.size == 0)
        return failure(ErrorCode::FileEmpty, {path});
    if (!header.isSqlite)
        return failure(ErrorCode::FileNotOurs, {path});
    if (header.applicationId != kApplicationId)
        return failure(ErrorCode::FileOtherSqlite, {path});
    // A newer file may still be looked at when its writer has said so in `meta`, which is read later.
    if (header.userVersion > definition.version && !options.readOnly)
        return failure(ErrorCode::FileNewer,
                       {path, QString::number(header.userVersion), QString::number(definition.version)});
    if (header.userVersion < definition.oldest)
        return failure(ErrorCode::FileTooOld, {path, QString::number(header.userVersion)});
    if (header.usesWal)
        return failure(ErrorCode::FileDamaged, {path, QStringLiteral("write-ahead log")});
    return {};
}

Result<void> checkWritable(const sqlite::Database &database, const QString &path) {
    const QFileInfo info(path);
    // Under its other name nobody would find our journal (https://www.sqlite.org/howtocorrupt.html 2.5).
    if (disk::hasOtherNames(path))
        return failure(ErrorCode::FileHardLinked, {path});
    if (sqlite::isReadOnly(database) || !info.isWritable())
        return failure(ErrorCode::FileReadOnly, {path});
    const QString folder = QFileInfo(info.canonicalFilePath()).absolutePath();
    if (!QFileInfo(folder).isWritable())
        return failure(ErrorCode::FolderNotWritable, {folder});
    return {};
}

/// What the pages say, once the file is locked.
Result<void> checkContent(const sqlite::Database &database, const QString &path, bool unclean,
                          int fileVersion, const schema::Definition &definition) {
    if (const QString finding = firstFinding(database, unclean); !finding.isEmpty())
        return failure(ErrorCode::FileDamaged, {path, finding});
    if (fileVersion == definition.version) {
        const QStringList strange = schema::differences(database, definition);
        if (!strange.isEmpty())
            return failure(ErrorCode::FileDamaged, {path, QStringLiteral("schema: ") + strange.first()});
    } else if (fileVersion > definition.version) {
        const qint64 lowest = database.queryInt("SELECT lowest_reader_version FROM meta");
        if (lowest > definition.version)
            return failure(ErrorCode::FileNewer,
                           {path, QString::number(fileVersion), QString::number(definition.version)});
    }
    return {};
}

/// The old file goes to the backups, or beside itself where there is no folder for them.
Result<void> keepOld(const sqlite::Database &old, const QString &path, int version,
                     const OpenOptions &options, const Clock &clock) {
    if (options.backupFolder.isEmpty()) {
        const QString kept = QStringLiteral("%1.before-v%2").arg(path).arg(version);
        // A second try must not write over the good copy of the first.
        return QFileInfo::exists(kept) ? Result<void>() : writeVerifiedCopy(old, kept, false);
    }
    const Result<Backup> backup =
        writeBackup(old, options.backupFolder, BackupReason::BeforeMigration, clock);
    return backup ? Result<void>() : failure(backup.error());
}

Result<DatabasePointer> migrated(DatabasePointer old, int fileVersion, const QString &path,
                                 const OpenOptions &options, const schema::Definition &definition,
                                 const Clock &clock) {
    const QString part = partOf(path);
    if (const Result<void> made = migrateInto(*old, fileVersion, part, definition, clock); !made)
        return failure(made.error());
    if (const Result<void> kept = keepOld(*old, path, definition.version, options, clock); !kept) {
        QFile::remove(part);
        return failure(kept.error());
    }
    QFile::setPermissions(part, QFileInfo(path).permissions());
    release(*old);
    old.reset();
    if (const Result<void> swapped = disk::replace(part, QFileInfo(path).canonicalFilePath()); !swapped) {
        QFile::remove(part);
        return failure(swapped.error());
    }
    if (const Result<void> synced = disk::syncFolder(QFileInfo(path).absolutePath()); !synced)
        return failure(synced.error());
    return openChecked(path, options, definition, clock);
}

} // namespace

void configure(const sqlite::Database &database, bool readOnly) {
    sqlite::harden(database);
    database.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                     // A program file fits in here as a whole; once checked, it is read from memory.
                     "PRAGMA cache_size = -65536;"
                     "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;");
    if (readOnly)
        return;
    database.execute("PRAGMA locking_mode = EXCLUSIVE");
    database.execute("PRAGMA journal_mode = TRUNCATE");
    database.execute("PRAGMA synchronous = FULL");
    database.execute("PRAGMA secure_delete = ON");
}

void lock(const sqlite::Database &database) {
    database.execute("BEGIN EXCLUSIVE");
    database.execute("COMMIT");
}

void release(const sqlite::Database &database) {
    try {
        // TRUNCATE leaves an empty journal beside the file, which would wander about with it.
        database.execute("PRAGMA journal_mode = DELETE");
    } catch (const sqlite::StorageError &) { // an empty file more, and nothing lost
    }
}

void createSchema(const sqlite::Database &database, const schema::Definition &definition,
                  const Clock &clock) {
    database.execute("BEGIN IMMEDIATE");
    database.execute(definition.sql);
    database
        .prepare(
            "INSERT INTO meta (meta_id, file_key, schema_version, lowest_reader_version, created_with,"
            " created_at, updated_at, created_by_side) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?5, 'coordinator')")
        .bind(QUuid::createUuid().toString(QUuid::WithoutBraces), definition.version, definition.lowestReader,
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
    struct Part {
        QString path;
        void clear() const {
            QFile::remove(path);
            QFile::remove(journalOf(path));
        }
        ~Part() { clear(); }
    } const part{partOf(path)};
    part.clear();
    if (const Result<void> made = disk::createPrivate(part.path); !made)
        return made;
    // Somebody else's journal of a file that is gone would be rolled into ours.
    if (QFileInfo::exists(journalOf(path)) && !QFile::remove(journalOf(path)))
        return failure(ErrorCode::WriteFailed, {path, QStringLiteral("journal")});
    try {
        const sqlite::Database database(part.path, sqlite::Database::Mode::Create, options.vfs);
        configure(database, false);
        createSchema(database, definition, clock);
        release(database);
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, path));
    }
    if (const Result<void> named = disk::moveToNewName(part.path, path); !named)
        return named; // never over a file that has come in between
    return disk::syncFolder(info.absolutePath());
}

Result<DatabasePointer> openChecked(const QString &path, const OpenOptions &options,
                                    const schema::Definition &definition, const Clock &clock) {
    if (const Result<void> fine = checkFromOutside(path); !fine)
        return failure(fine.error());
    const bool unclean = QFileInfo(journalOf(QFileInfo(path).canonicalFilePath())).size() > 0;
    const auto mode = options.readOnly ? sqlite::Database::Mode::ReadOnly : sqlite::Database::Mode::ReadWrite;
    try {
        auto database = std::make_unique<sqlite::Database>(path, mode, options.vfs);
        const sqlite::Header header = sqlite::readHeader(*database);
        if (const Result<void> fine = checkHeader(header, path, options, definition); !fine)
            return failure(fine.error());
        if (!options.readOnly) {
            if (const Result<void> fine = checkWritable(*database, path); !fine)
                return failure(fine.error());
        }
        configure(*database, options.readOnly);
        if (!options.readOnly)
            lock(*database);
        if (sqlite::hasMoved(*database)) // replaced between opening and locking it
            return failure(ErrorCode::FileMoved, {path});
        // After a crash the journal may have brought another header back.
        const int fileVersion = static_cast<int>(database->queryInt("PRAGMA user_version"));
        if (const Result<void> fine = checkContent(*database, path, unclean, fileVersion, definition); !fine)
            return failure(fine.error());
        if (fileVersion < definition.version) {
            if (options.readOnly)
                return failure(ErrorCode::FileTooOld, {path, QString::number(fileVersion)});
            return migrated(std::move(database), fileVersion, path, options, definition, clock);
        }
        return database;
    } catch (const sqlite::StorageError &error) {
        Error answer = storageError(error, path);
        if (answer.code == ErrorCode::FileLocked)
            return failure(withHolder(std::move(answer)));
        // While opening nothing is written, so the disk's complaints are about reading.
        if (answer.code == ErrorCode::WriteFailed)
            return failure(ErrorCode::FileNotReadable, {path});
        if (answer.code == ErrorCode::FileNotOurs || answer.code == ErrorCode::StorageFailed)
            return failure(ErrorCode::FileDamaged, {path, error.message()}); // the header was ours
        return failure(answer);
    }
}

} // namespace groundwork::connection
