#pragma once

#include <QString>

namespace groundwork {

/// Undo leaves the other tables alone: they say what happened, or what is not a change yet. A number that was given
/// out is never given out again.
inline bool isRecordedTable(const QString &table) {
    return table != QStringLiteral("change_log") && table != QStringLiteral("disclosure") &&
           table != QStringLiteral("draft") && table != QStringLiteral("meta") &&
           table != QStringLiteral("certificate_number");
}

} // namespace groundwork
