#pragma once

#include "core/base/result.h"
#include "core/file/operation.h"
#include "core/file/program_file.h"

#include <QByteArray>

#include <functional>
#include <memory>

/// A long change is tried on a copy of the file, on another thread, and taken over as one step when it is done. The
/// file itself never waits and never sees half of it.
namespace groundwork {

/// A file in memory that holds what ProgramFile::snapshot() answered, and can be changed.
Result<std::unique_ptr<ProgramFile>> scratchOf(const QByteArray &snapshot);

/// Runs `work` on a scratch copy and answers what it changed, for adopt(); empty when nothing. Answers the error of
/// `work`, and the storage errors.
Result<QByteArray> changesOf(ProgramFile &scratch, const std::function<Result<void>(ProgramFile &)> &work);

/// Does as one step what changesOf() answered: everything or nothing, and undone like any other step. UndoConflict
/// when the rows are not as they were when the copy was made.
Result<void> adopt(ProgramFile &file, const Operation &operation, const QByteArray &changes);

} // namespace groundwork
