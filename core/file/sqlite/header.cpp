#include "core/file/sqlite/header.h"

#include "core/file/sqlite/database.h"
#include "core/file/sqlite/sqlite_api.h"

#include <QtEndian>

namespace groundwork::sqlite {

Header readHeader(const Database &database) {
    constexpr int kSize = 100; // the database header, https://www.sqlite.org/fileformat2.html 1.3
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        !file || !file->pMethods)
        throw StorageError(SQLITE_CANTOPEN, QStringLiteral("no file"));
    Header header;
    sqlite3_int64 size = 0;
    if (const int code = file->pMethods->xFileSize(file, &size); code != SQLITE_OK)
        throw StorageError(code, QStringLiteral("size"));
    header.size = size;
    QByteArray bytes(kSize, '\0');
    const int code = file->pMethods->xRead(file, bytes.data(), kSize, 0);
    if (code == SQLITE_IOERR_SHORT_READ)
        return header; // too small for anything; the rest has been filled with zeroes
    if (code != SQLITE_OK)
        throw StorageError(code, QStringLiteral("read"));
    header.isSqlite = bytes.startsWith(QByteArray("SQLite format 3\0", 16));
    header.usesWal = bytes.at(18) == 2 || bytes.at(19) == 2;
    header.userVersion = qFromBigEndian<qint32>(bytes.constData() + 60);
    header.applicationId = qFromBigEndian<quint32>(bytes.constData() + 68);
    return header;
}

bool isReadOnly(const Database &database) {
    return sqlite3_db_readonly(database.handle(), "main") == 1;
}

bool hasMoved(const Database &database) {
    int moved = 0;
    const int code = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

} // namespace groundwork::sqlite
