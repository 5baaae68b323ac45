#pragma once

#include "ui/documents/flow_builder.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// A field of a paper form, in the shape of the control that the window has for it.
struct Blank {
    enum class Kind {
        Lines,   ///< ruled lines
        Options, ///< boxes to tick, with the words
        Dials,   ///< one line from 0 to 10 for each pair of poles ("say it directly|say it gently")
        Amounts, ///< 0 1 2 3 for each entry
        Scale,   ///< 1 2 3 4 5 with what the ends mean
        Ranking, ///< the words to choose from, then numbered lines
        Confirm, ///< one box
        Date,    ///< a short line
    };
    Kind kind = Kind::Lines;
    QString label;       ///< before the field; may be empty
    QStringList entries; ///< options, kinds of help, words, poles
    QString low;         ///< what the ends of a scale mean
    QString high;
    int count = 2; ///< lines, places of a ranking
    /// What stands in it already, one entry a line: a text, the words of a ranking, a day, "something else".
    QStringList written = {};
    /// The boxes that are ticked, counted from 0; for dials, amounts and scales the number of each entry, -1 for
    /// none.
    std::vector<int> marks = {};

    [[nodiscard]] bool isTicked(int entry) const;
};

/// Paints the field at `at` and answers its height in points. `kit` gives sizes and direction.
double paintBlank(Items &items, const Blank &blank, QPointF at, double width, const FlowBuilder &kit);
/// What the field says, and what stands in it.
Blocks blocksOf(const Blank &blank);
/// The height alone.
double blankHeight(const Blank &blank, double width, const FlowBuilder &kit);

} // namespace groundwork::documents
