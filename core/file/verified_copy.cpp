#include "core/file/verified_copy.h"

#include "core/base/error_code.h"
#include "core/file/disk.h"
#include "core/file/lock_note.h"
#include "core/file/safe_file.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"

#include <QFile>
#include <QFileInfo>

#include <map>
#include <memory>

namespace groundwork {

namespace {

std::map<QString, qint64> rowCounts(const sqlite::Database &database) {
    std::map<QString, qint64> counts;
    sqlite::Statement tables =
        database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    while (tables.step()) {
        const QString name = tables.text(0);
        sqlite::Statement count =
            database.prepare(QStringLiteral("SELECT count(*) FROM \"%1\"")
                                 .arg(QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\""))));
        counts[name] = count.step() ? count.int64(0) : -1;
    }
    return counts;
}

/// Empty when the copy is sound.
QString findingOfCopy(const sqlite::Database &original, const QString &copyPath) {
    const sqlite::Database copy(copyPath, sqlite::Database::Mode::ReadOnly);
    sqlite::harden(copy);
    const QString finding = firstFinding(copy, true);
    if (!finding.isEmpty())
        return finding;
    return rowCounts(copy) == rowCounts(original) ? QString() : QStringLiteral("row counts");
}

/// Keeps everybody else out of a file that is about to be replaced. Somebody who had it open would go on
/// writing into a file that no longer has a name, and all of that would be lost. A journal that a crash left
/// is rolled back on the way, so that none stays behind for the new file.
class Claim {
  public:
    /// Answers FileLocked while another process or window has the file open.
    Result<void> take(const QString &path) {
        if (!QFileInfo::exists(path))
            return {};
        try {
            m_database = std::make_unique<sqlite::Database>(path, sqlite::Database::Mode::ReadWrite);
            m_database->execute("BEGIN EXCLUSIVE");
        } catch (const sqlite::StorageError &error) {
            m_database.reset();
            Error answer = storageError(error, path);
            if (answer.code == ErrorCode::FileLocked)
                return failure(withHolder(std::move(answer)));
            // not a database at all, or one that cannot be written to: nobody's open program file
        }
#ifdef Q_OS_WIN
        m_database.reset(); // an open file cannot be replaced there
#endif
        return {};
    }

  private:
    std::unique_ptr<sqlite::Database> m_database;
};

} // namespace

QString firstFinding(const sqlite::Database &database, bool deep) {
    const QString structure =
        database.queryText(deep ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (structure != QStringLiteral("ok"))
        return structure.isEmpty() ? QStringLiteral("no answer") : structure;
    sqlite::Statement broken = database.prepare("PRAGMA foreign_key_check");
    if (broken.step())
        return QStringLiteral("%1 row %2 points at no %3")
            .arg(broken.text(0), broken.text(1), broken.text(2));
    return {};
}

Result<void> writeVerifiedCopy(const sqlite::Database &database, const QString &path, bool replace) {
    // A journal that lies about under this name would be rolled into the copy and destroy it. Beside a file
    // it is that file's only way back, so that file is not replaced.
    const QString journal = path + QStringLiteral("-journal");
    if (QFileInfo::exists(path) && QFileInfo(journal).size() > 0)
        return failure(ErrorCode::FileExists, {path});
    if (!QFileInfo::exists(path) && QFileInfo::exists(journal) && !QFile::remove(journal))
        return failure(ErrorCode::WriteFailed, {journal, QStringLiteral("journal")});
    Claim claim;
    if (replace) {
        if (const Result<void> taken = claim.take(path); !taken)
            return taken;
    }
    return writeSafely(
        path,
        [&](const QString &temporary) -> Result<void> {
            // Before the first byte: nobody else may read it, not even while it is being written.
            if (const Result<void> made = disk::createPrivate(temporary); !made)
                return made;
            try {
                sqlite::Statement copy = database.prepare("VACUUM INTO ?1");
                copy.bind(temporary).run();
                if (const QString finding = findingOfCopy(database, temporary); !finding.isEmpty())
                    return failure(ErrorCode::BackupNotVerified, {path, finding});
            } catch (const sqlite::StorageError &error) {
                return failure(storageError(error, path));
            }
            return {};
        },
        replace);
}

} // namespace groundwork
