#include "core/file/storage_errors.h"

#include "core/base/error_code.h"
#include "core/file/sqlite/sqlite_api.h"

namespace groundwork {

Error storageError(const sqlite::StorageError &error, const QString &path) {
    switch (error.code() & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {path}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: // the journal could not be made
        return {ErrorCode::WriteFailed, {path, error.message()}};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::ConstraintBroken, {error.message()}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::FileReadOnly, {path}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::FileLocked, {path}};
    case SQLITE_CORRUPT:
        return {ErrorCode::FileDamaged, {path, error.message()}};
    case SQLITE_NOTADB:
        return {ErrorCode::FileNotOurs, {path}};
    default:
        return {ErrorCode::StorageFailed, {error.message()}};
    }
}

bool isDiskError(const sqlite::StorageError &error) {
    return (error.code() & 0xff) == SQLITE_IOERR;
}

} // namespace groundwork
