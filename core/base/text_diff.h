#pragma once

#include <QString>

#include <vector>

namespace groundwork {

/// A stretch of two texts laid over one another.
enum class DiffKind { Same, Removed, Added };
struct DiffPiece {
    DiffKind kind = DiffKind::Same;
    QString text;

    bool operator==(const DiffPiece &) const = default;
};

/// Lays two texts over one another word by word: the pieces without Added are `before`, those without Removed
/// are `after`. Words are those of the script (also where it writes no blanks between them); a blank between
/// two changed words belongs to the change, so that "one hour" to "45 minutes" is one removal and one
/// addition. Texts of more than some 3,000 words are compared as a whole.
std::vector<DiffPiece> wordDiff(const QString &before, const QString &after);

/// How much two texts have in common, 0 to 100: the share of letters in words that stay.
int likeness(const QString &before, const QString &after);

} // namespace groundwork
