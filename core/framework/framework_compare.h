#pragma once

#include "core/base/text_diff.h"
#include "core/framework/framework_part.h"

#include <QStringList>

#include <vector>

namespace groundwork::framework {

/// What became of one line between two versions.
enum class LineChange { Same, Reworded, Added, Removed };

struct ComparedLine {
    LineChange change = LineChange::Same;
    bool moved = false; ///< it stands in another order among the lines that stayed
    int before = -1;    ///< its place in the older list, from 0; -1: not in it
    int after = -1;
    std::vector<DiffPiece> pieces; ///< its words laid over one another

    [[nodiscard]] bool isChange() const { return moved || change != LineChange::Same; }
    bool operator==(const ComparedLine &) const = default;
};

/// Two lists laid over one another, in the order of the newer one; a line that went stands after the line
/// that it followed. A line that says the same is found wherever it stands now; of the rest those are taken
/// for reworded that have most of their words in common. Moved are as few as possible.
std::vector<ComparedLine> compareLines(const QStringList &before, const QStringList &after);

struct ComparedPart {
    FrameworkPart part = FrameworkPart::Definition;
    std::vector<ComparedLine> lines; ///< a text is one line

    [[nodiscard]] int changes() const;
};

/// Two texts part by part; parts that are empty in both are left out. `parameterLines` says the parameters of
/// a text as lines, since their words are not core's to make.
std::vector<ComparedPart> compareFrameworks(const FrameworkText &before, const FrameworkText &after,
                                            QStringList (*parameterLines)(const FrameworkText &));
/// How many lines differ.
int changedLines(const std::vector<ComparedPart> &parts);

} // namespace groundwork::framework
