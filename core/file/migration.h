#pragma once

#include "core/base/result.h"
#include "core/file/schema/schema.h"

#include <QString>

namespace groundwork {

class Clock;

/// Writes what an older file holds into a new file `newPath` with the schema of `definition`: a scratch copy
/// goes through the steps, its rows are copied into fresh tables, and the result is checked in full, row
/// counts included. `old` is open, locked and not changed. Answers BackupNotVerified, FileDamaged and the
/// write errors; nothing is left at `newPath` then.
Result<void> migrateInto(const sqlite::Database &old, int oldVersion, const QString &newPath,
                         const schema::Definition &definition, const Clock &clock);

} // namespace groundwork
