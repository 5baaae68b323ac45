#pragma once

#include "core/file/schema/schema.h"

#include <QStringList>

namespace groundwork::schema {

/// The names of tables, indexes, triggers and views that are missing, unknown, or not word by word as the
/// definition makes them. A foreign schema is refused before its CHECKs and triggers can do anything. Throws
/// StorageError.
QStringList differences(const sqlite::Database &database, const Definition &definition);

} // namespace groundwork::schema
