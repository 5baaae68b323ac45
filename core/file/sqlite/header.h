#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace groundwork::sqlite {

class Database;

/// The first bytes of the file behind a connection, read through SQLite's own handle. Opening the file a
/// second time in this process to look at it would drop SQLite's locks when that is closed (reliability.md
/// 0.2).
struct Header {
    qint64 size = 0;       ///< of the whole file
    bool isSqlite = false; ///< starts like an SQLite database
    bool usesWal = false;  ///< somebody else switched it to a write-ahead log
    quint32 applicationId = 0;
    qint32 userVersion = 0;
};

/// Throws StorageError when the file cannot be read. Takes no lock and writes nothing.
Header readHeader(const Database &database);

/// True when the system let us open the file for reading only.
bool isReadOnly(const Database &database);

/// True when the name that was opened leads to another file now, or to none: somebody moved, removed or replaced
/// it. What is written then would be lost with the file that has no name. False where the system cannot say.
bool hasMoved(const Database &database);

} // namespace groundwork::sqlite
