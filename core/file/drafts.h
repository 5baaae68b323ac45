#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace groundwork {

class ProgramFile;

/// What is being typed and is not a change yet, kept through a crash or a power cut. A page saves it after
/// one second of rest, under a key of its own ("pair/123/first_meeting/5.2/mentee"); the verb that makes a
/// change of it clears it in the same commit, so that nothing half-typed outlives its answer.
/// Outside of undo and the change report. Answers FileReadOnly and the storage errors.
Result<void> saveDraft(ProgramFile &file, const QString &key, const QString &content);
Result<void> clearDraft(ProgramFile &file, const QString &key);
/// Clears all drafts whose keys begin with `beginning`: what they belonged to is over.
Result<void> clearDraftsOf(ProgramFile &file, const QString &beginning);

/// The draft of this key, or none.
std::optional<QString> draft(const ProgramFile &file, const QString &key);

} // namespace groundwork
