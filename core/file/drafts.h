#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace groundwork {

class ProgramFile;

/// What is being typed and is not a change yet, kept through a crash or a power cut. A page saves it after
/// one second of rest, under a key of its own ("agreement/123/5.2"), and clears it when the verb has run.
/// Outside of undo and the change report. Answers FileReadOnly and the storage errors.
Result<void> saveDraft(ProgramFile &file, const QString &key, const QString &content);
Result<void> clearDraft(ProgramFile &file, const QString &key);

/// The draft of this key, or none.
std::optional<QString> draft(const ProgramFile &file, const QString &key);

} // namespace groundwork
