#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QString>

namespace groundwork::settings {

/// A preference of this program file (paper size, names of printers never): its text, or `otherwise`.
QString setting(const ProgramFile &file, const QString &key, const QString &otherwise = {});
/// Writes a preference; an empty value removes it. Answers TextMissing("key").
Result<void> changeSetting(ProgramFile &file, const QString &key, const QString &value);
/// Keeps how a list looks (columns, widths) in this file. Undo does not touch it and it is no step of its own.
/// Answers TextMissing("key"), FileReadOnly and the storage errors.
Result<void> keepLook(ProgramFile &file, const QString &key, const QString &value);

} // namespace groundwork::settings
