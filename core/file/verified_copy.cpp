#include "core/file/verified_copy.h"

#include "core/base/error_code.h"
#include "core/file/safe_file.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"

#include <QFile>
#include <QFileInfo>

#include <map>

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

/// False while another process or window has the file open: replaced, it would go on writing into a file that
/// no longer has a name, and all of that would be lost.
bool isFree(const QString &path) {
    if (!QFileInfo::exists(path))
        return true;
    try {
        const sqlite::Database there(path, sqlite::Database::Mode::ReadOnly);
        (void)there.queryInt("SELECT count(*) FROM sqlite_schema");
        return true;
    } catch (const sqlite::StorageError &error) { // not a database at all is nobody's program file
        return storageError(error, path).code != ErrorCode::FileLocked;
    }
}

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
    if (replace && !isFree(path))
        return failure(ErrorCode::FileLocked, {path});
    return writeSafely(
        path,
        [&](const QString &temporary) -> Result<void> {
            try {
                sqlite::Statement copy = database.prepare("VACUUM INTO ?1");
                copy.bind(temporary).run();
                if (const QString finding = findingOfCopy(database, temporary); !finding.isEmpty())
                    return failure(ErrorCode::BackupNotVerified, {path, finding});
            } catch (const sqlite::StorageError &error) {
                return failure(storageError(error, path));
            }
            QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
            return {};
        },
        replace);
}

} // namespace groundwork
