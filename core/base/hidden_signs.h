#pragma once

#include <QString>

namespace groundwork {

/// The text without what nobody types: control characters, halves of characters, signs that turn the direction
/// of everything behind them, a byte order mark in the middle, and of a pile of marks on one letter what is more than
/// kMostMarks. Joiners that scripts need stay, and so do line breaks.
QString withoutHiddenSigns(const QString &text);

/// The marks that one letter keeps, in the file and on paper: Hebrew with all its points needs five.
inline constexpr int kMostMarks = 8;

/// The text without the signs that turn the direction of what follows, nor those that end such a turn: what keeps
/// names apart on a page is noise in a title that readers show as it is.
QString withoutTurns(const QString &text);

/// A name or another person's text between first-strong isolates, so that it cannot turn the sentence around it. An
/// empty text stays empty.
QString isolated(const QString &text);

/// Is there something of it to be seen: not only blanks, joiners and signs without a shape?
bool hasVisibleSign(const QString &text);

} // namespace groundwork
