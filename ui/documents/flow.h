#pragma once

#include "ui/documents/page_items.h"

#include <vector>

namespace groundwork::documents {

/// The smallest thing that a page break cannot go through: a line of text, a table row, a signature block.
struct Strip {
    double spaceBefore = 0; ///< falls away when the strip is the first of its column on a page
    double height = 0;
    Items items;        ///< relative to the strip's top left corner
    bool glued = false; ///< no break between this strip and the next one
};

/// What stands beside or around a column on each page that it reaches.
enum class Decoration {
    None,
    MenteeRule, ///< one line before the text
    MentorRule, ///< two lines before the text
    Frame,      ///< framed on all sides: what both agreed
};

/// One column of a segment. A column that outgrows the page goes on, in its own pace, at the top of the next.
struct Column {
    double x = 0;     ///< from the leading side of the body
    double width = 0; ///< the text's width, without the decoration's room
    Decoration decoration = Decoration::None;
    std::vector<Strip> strips;
};

/// A part of the flow: one column (a paragraph, a table) or several side by side (two voices).
struct Segment {
    double spaceBefore = 0;
    std::vector<Column> columns;
    bool keepWithNext = false; ///< a heading; the sentences above a signature
    bool keepTogether = false; ///< moves to the next page whole when it fits there
    bool pageBreakBefore = false;
    double framePadding = 0; ///< room between a frame and its strips, above and below
    std::vector<Strip> head; ///< repeated on each page that the segment reaches (a table's head)
    bool ruleBefore = false; ///< a hair line in the space before, unless the segment begins a page
};

/// A laid-out paragraph as strips, one a line, with at least two lines on either side of a break.
std::vector<Strip> strips(const Paragraph &paragraph, double width, bool rightToLeft);
/// The same, put after the strips that are there already.
void append(std::vector<Strip> &to, const Paragraph &paragraph, double width, bool rightToLeft);
/// A paragraph over the width, as a segment of its own.
Segment paragraphSegment(const Paragraph &paragraph, double x, double width, bool rightToLeft);
/// A strip that is painted by hand.
Strip fixedStrip(double height, Items items, double spaceBefore = 0);

/// The height of strips when they stand at the top of a column.
double heightOf(const std::vector<Strip> &strips);

/// The text laid out as one item at `at`, all lines of it.
void addText(Items &items, const Paragraph &paragraph, QPointF at, double width, bool rightToLeft = false);
/// The height that `addText` takes.
double textHeight(const Paragraph &paragraph, double width, bool rightToLeft = false);

} // namespace groundwork::documents
