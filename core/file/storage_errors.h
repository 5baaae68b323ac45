#pragma once

#include "core/base/error.h"
#include "core/file/sqlite/database.h"

namespace groundwork {

/// What a storage error means for the person. `path` is the file it happened to.
Error storageError(const sqlite::StorageError &error, const QString &path);

/// True for an error of the disk itself, after which a failed COMMIT may or may not have happened.
bool isDiskError(const sqlite::StorageError &error);

} // namespace groundwork
