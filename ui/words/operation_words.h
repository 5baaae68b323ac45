#pragma once

#include "core/file/operation.h"

#include <QString>

namespace groundwork::words {

/// What a step of the history did, as a phrase that stands after Undo or Redo: "match Alys Penhale with Noor
/// Rahmani", "bring in 35 people". Without names it still reads: "match a pair".
QString operationPhrase(const Operation &operation);

/// The same for a line of the change log, from the key of its verb; the key itself when no verb has it.
QString changePhrase(const QString &verbKey);

/// "Undo match Alys Penhale with Noor Rahmani".
QString undoText(const Operation &operation);
QString redoText(const Operation &operation);

} // namespace groundwork::words
