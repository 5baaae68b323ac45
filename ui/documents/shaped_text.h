#pragma once

#include "core/base/hidden_signs.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/ink.h"

#include <QColor>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace groundwork::documents {

/// A stretch of text in one face.
struct Run {
    QString text;
    Face face = Face::Plain;
    Weight weight = Weight::Regular;
    double points = 9.5;
    QColor color = ink::text;
    bool struck = false;     ///< a line through it: taken out
    bool underlined = false; ///< new
};

/// A paragraph before it is laid out.
struct Paragraph {
    std::vector<Run> runs;
    double linePitch = 14.0; ///< distance of the lines in points; taller scripts take what they need
    double spaceBefore = 0;  ///< falls away at the top of a page
    Qt::Alignment align = Qt::AlignLeading;
    bool ownDirection = false; ///< a person's words: each paragraph runs as its first strong letter says
    bool keepWithNext = false;
    bool keepTogether = false;
    double indent = 0; ///< of the whole paragraph, from the leading side
};

/// Puts a run in front of a paragraph.
void putInFront(Paragraph &paragraph, Run run);

/// A paragraph laid out once, in the units of the 1200-dpi reference. Lines are in points from its top.
struct ShapedText {
    struct Line {
        double top = 0;
        double height = 0;
        double baseline = 0; ///< below `top`
        double width = 0;    ///< of the ink, without trailing blanks
    };
    std::shared_ptr<QTextLayout> layout;
    std::vector<Line> lines;
    double width = 0; ///< that was offered
    double height = 0;
};

/// Lays a paragraph out in `width` points. `rightToLeft` is the direction of the document, which the
/// program's own sentences follow. An empty paragraph has no lines and no height.
ShapedText shape(const Paragraph &paragraph, double width, bool rightToLeft = false);

/// The width in points that the text takes on one line.
double textWidth(const Paragraph &paragraph);

/// The paragraph on one line of `width` points: its last run ends with three points where it does not fit, and
/// `whole` says so. Only where the whole text stands elsewhere on the same sheet.
Paragraph shortened(const Paragraph &paragraph, double width, bool *whole = nullptr);

using groundwork::isolated;

} // namespace groundwork::documents
