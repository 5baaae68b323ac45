#pragma once

#include "core/base/result.h"

#include <QString>

namespace groundwork {

namespace sqlite {
class Database;
}

/// The first thing that is wrong with a database: SQLite's own check of pages (`deep`: and of indexes against
/// their tables), then the foreign keys. Empty when all is well. Throws StorageError.
QString firstFinding(const sqlite::Database &database, bool deep);

/// Writes the database as it is now to `path`: VACUUM INTO a temporary name, opened and checked in full with
/// as many rows in every table, synced, renamed. Readable by the owner only. Not inside a transaction.
/// Answers BackupNotVerified, FileExists unless `replace`, FileLocked where the file to replace is open
/// elsewhere, and the write errors.
Result<void> writeVerifiedCopy(const sqlite::Database &database, const QString &path, bool replace);

} // namespace groundwork
