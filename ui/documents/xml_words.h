#pragma once

#include <QString>

#include <vector>

namespace groundwork::documents {

/// The text without what XML 1.0 has no place for: control characters other than tab and line feed, half surrogate
/// pairs, non-characters. Line ends become line feeds. The markup characters are the writer's business.
QString xmlSafe(const QString &text);

/// What a file says of itself (its title, its subject): readers show it as it is, so it is one line, without the signs
/// that keep names apart on a page and without what XML has no place for.
QString fileFact(const QString &text);

/// A part of a text between line ends, and whether it stands between isolates on paper: a name that keeps its own
/// direction.
struct TextPart {
    QString text;
    bool isolated = false;
    bool lineBefore = false; ///< begins a new line
};

/// Takes a text apart at its line ends and its first-strong isolates, which it leaves out.
std::vector<TextPart> textParts(const QString &text);

} // namespace groundwork::documents
