#include "core/file/aside.h"

#include "core/base/error_code.h"
#include "core/file/recorded_tables.h"
#include "core/file/sqlite/session.h"
#include "core/file/storage_errors.h"

namespace groundwork {

Result<std::unique_ptr<ProgramFile>> scratchOf(const QByteArray &snapshot) {
    auto file = ProgramFile::createInMemory();
    if (!file)
        return file;
    try {
        sqlite::load((*file)->database(), snapshot, true);
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, {}));
    }
    return file;
}

Result<QByteArray> changesOf(ProgramFile &scratch, const std::function<Result<void>(ProgramFile &)> &work) {
    try {
        const sqlite::Session session(scratch.database(), isRecordedTable);
        if (const Result<void> done = work(scratch); !done)
            return failure(done.error());
        return session.changeset();
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, {}));
    }
}

Result<void> adopt(ProgramFile &file, const Operation &operation, const QByteArray &changes) {
    return file.perform(operation, [&](Change &change) -> Result<void> {
        if (!changes.isEmpty() && !sqlite::apply(change.database(), changes))
            return failure(ErrorCode::UndoConflict);
        return {};
    });
}

} // namespace groundwork
