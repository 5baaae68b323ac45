#pragma once

#include "core/file/program_file.h"
#include "core/file/schema/schema.h"
#include "core/file/sqlite/database.h"

#include <QString>

#include <memory>

namespace groundwork::connection {

/// "GWK1" at byte 68 of every program file.
constexpr int kApplicationId = 0x47574B31;

/// Sets everything that a connection needs before its first statement touches the file: defensive mode, lower
/// limits, and the pragmas of architecture.md. Throws StorageError.
void configure(const sqlite::Database &database, bool readOnly);

/// Takes the file for us alone; BUSY when somebody else has it. Throws StorageError.
void lock(const sqlite::Database &database);

/// Removes the empty journal before the connection is closed.
void release(const sqlite::Database &database);

/// Makes the tables and the numbers in the header, in one transaction. Throws StorageError.
void createSchema(const sqlite::Database &database, const schema::Definition &definition, const Clock &clock);

/// Opens an existing file, checks it and locks it for us alone (see ProgramFile::open). An older one is
/// migrated on a copy first.
Result<std::unique_ptr<sqlite::Database>> openChecked(const QString &path, const OpenOptions &options,
                                                      const schema::Definition &definition,
                                                      const Clock &clock);

/// Makes a new file on disk, complete and synced, under its final name.
Result<void> createOnDisk(const QString &path, const OpenOptions &options,
                          const schema::Definition &definition, const Clock &clock);

} // namespace groundwork::connection
