#pragma once

namespace groundwork::sqlite {

class Database;

/// Defensive mode, no extensions, no triggers, no views, no strings in double quotes, and lower limits: what
/// SQLite advises for files from strangers (reliability.md 2.2). Throws StorageError.
void harden(const Database &database);

/// False while a transaction is open.
bool inAutocommit(const Database &database);

/// Rows changed since the connection was opened.
int totalChanges(const Database &database);

} // namespace groundwork::sqlite
