#pragma once

#include <QString>

namespace groundwork::exchange {

/// A cell that no spreadsheet takes for a formula. A text that begins with = + - @, a tab, a line break or
/// one of their full-width twins, also behind apostrophes, gets one apostrophe in front; all other texts
/// stay.
QString safeCell(const QString &text);

/// The text that safeCell was given: takes one apostrophe off where safeCell has put one, and only there, so
/// that recoveredCell(safeCell(text)) == text for every text ("'t Hooft" stays as it is both ways).
QString recoveredCell(const QString &cell);

} // namespace groundwork::exchange
