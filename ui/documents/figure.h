#pragma once

#include "ui/documents/page_items.h"

#include <QByteArray>
#include <QSizeF>

class QXmlStreamWriter;

namespace groundwork::documents {

/// A drawing of a page, for the copies in other formats.
struct Figure {
    Items items; ///< from its top left corner, as on paper
    QSizeF size; ///< in points
};

/// The lines, boxes, strokes and words of the figure as elements of an SVG; the caller writes the element around them.
/// The words stay words.
void writeFigure(QXmlStreamWriter &xml, const Figure &figure);

/// The figure as a picture of 200 dots per inch on white, for programs that draw no SVG. Empty when none can be made.
QByteArray figurePng(const Figure &figure);

} // namespace groundwork::documents
