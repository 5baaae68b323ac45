#include "core/base/error_code.h"
#include "core/file/backups.h"
#include "core/file/connection.h"
#include "core/file/program_file_private.h"
#include "core/file/schema/schema_check.h"
#include "core/file/sqlite/session.h"
#include "core/file/storage_errors.h"
#include "core/file/verb.h"

namespace groundwork {

namespace {

/// Can this backup take the place of what is in the file?
Result<void> checkFits(const sqlite::Database &backup, const sqlite::Database &file, const QString &path,
                       const schema::Definition &definition) {
    constexpr const char *kFileKey = "SELECT file_key FROM meta";
    if (backup.queryText(kFileKey) != file.queryText(kFileKey))
        return failure(ErrorCode::BackupNotVerified, {path, QStringLiteral("file key")});
    const qint64 version = backup.queryInt("PRAGMA user_version");
    if (version != definition.version)
        return failure(version < definition.version ? ErrorCode::FileTooOld : ErrorCode::FileNewer,
                       {path, QString::number(version), QString::number(definition.version)});
    const QStringList strange = schema::differences(backup, definition);
    return strange.isEmpty() ? Result<void>()
                             : failure(ErrorCode::BackupNotVerified, {path, strange.first()});
}

/// What happened stays known, whatever is restored: who did what, and what has left the program. Kept in the
/// connection's own memory while the file gets its other content.
class KeptRecord {
  public:
    KeptRecord(const sqlite::Database &file, const sqlite::Database &backup)
        : m_file(&file) {
        file.execute("CREATE TEMP TABLE kept_log AS SELECT * FROM main.change_log;"
                     "CREATE TEMP TABLE kept_disclosure AS SELECT * FROM main.disclosure;"
                     "CREATE TEMP TABLE kept_number AS SELECT * FROM main.certificate_number;");
        drop("kept_log", "change_log_id", backup.queryInt("SELECT max(change_log_id) FROM change_log"));
        drop("kept_disclosure", "disclosure_id",
             backup.queryInt("SELECT max(disclosure_id) FROM disclosure"));
    }
    KeptRecord(const KeptRecord &) = delete;
    KeptRecord &operator=(const KeptRecord &) = delete;
    ~KeptRecord() {
        try {
            m_file->execute("DROP TABLE IF EXISTS temp.kept_log; DROP TABLE IF EXISTS temp.kept_disclosure;"
                            "DROP TABLE IF EXISTS temp.kept_number;");
        } catch (const sqlite::StorageError &) { // it goes with the connection
        }
    }
    void putBack() const {
        m_file->execute("INSERT INTO main.change_log SELECT * FROM temp.kept_log;"
                        "INSERT INTO main.disclosure SELECT * FROM temp.kept_disclosure;"
                        // A certificate may be on somebody's wall that the backup knows nothing of.
                        "INSERT INTO main.certificate_number SELECT * FROM temp.kept_number WHERE true "
                        "ON CONFLICT (series) DO UPDATE SET last = max(last, excluded.last);");
    }

  private:
    /// What the backup has already.
    void drop(const char *table, const char *key, qint64 last) const {
        m_file
            ->prepare(QStringLiteral("DELETE FROM temp.%1 WHERE %2 <= ?1")
                          .arg(QString::fromLatin1(table), QString::fromLatin1(key)))
            .bind(last)
            .run();
    }
    const sqlite::Database *m_file;
};

} // namespace

Result<void> ProgramFile::restore(const QString &backupPath) {
    if (const Result<void> writable = d->checkWritable(); !writable)
        return writable;
    if (!d->backups || d->depth > 0)
        return failure(ErrorCode::WrongState, {QStringLiteral("restore"), QStringLiteral("no backups")});
    if (const Result<void> sound = checkBackup(backupPath); !sound)
        return sound;
    try {
        const sqlite::Database backup(backupPath, sqlite::Database::Mode::ReadOnly);
        sqlite::harden(backup);
        if (const Result<void> fits = checkFits(backup, *d->database, backupPath, d->definition); !fits)
            return fits;
        if (const Result<Backup> before = d->backups->make(BackupReason::BeforeRestore); !before)
            return failure(before.error());
        const KeptRecord kept(*d->database, backup);
        sqlite::copyOver(backup, *d->database);
        d->now = d->clock->now();
        Transaction transaction(*d->database);
        kept.putBack();
        d->logChange({Verb::RestoreBackup}, QStringLiteral("do"), QString());
        if (const Result<void> committed = d->commit(transaction); !committed)
            return committed;
    } catch (const sqlite::StorageError &error) {
        return failure(d->refused(error));
    }
    d->lastSavedAt = d->now;
    d->history.clear();
    ChangeReport report;
    report.everything = true;
    d->notify(report);
    return {};
}

} // namespace groundwork
