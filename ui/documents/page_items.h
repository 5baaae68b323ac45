#pragma once

#include "ui/documents/picture.h"
#include "ui/documents/shaped_text.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <variant>
#include <vector>

class QPainter;

namespace groundwork::documents {

/// Some lines of a laid-out paragraph. `origin` is the top left corner of the first of them, in points.
struct TextItem {
    std::shared_ptr<const ShapedText> text;
    int firstLine = 0;
    int lineCount = 0;
    QPointF origin;
    bool aside = false; ///< not what the document says once: a head said again, a footer, where to cut
};

struct LineItem {
    QLineF line;
    double width = 0.75;
    QColor color = ink::line;
    Qt::PenStyle style = Qt::SolidLine;
};

/// A rectangle with round corners; radius of half its side makes a circle. No fill or no pen: an invalid
/// colour.
struct BoxItem {
    QRectF rect;
    double radius = 0;
    QColor fill;
    QColor pen;
    double penWidth = 0.75;
};

/// A polygon line such as the two ticks of "agreed".
struct StrokeItem {
    QPolygonF points;
    double width = 1;
    QColor color = ink::agreed;
};

/// "draft" across the page, turned about `center`.
struct WatermarkItem {
    std::shared_ptr<const ShapedText> text;
    QPointF center;
    double angle = -35;
};

/// One line of a text upside down, for the back of a card that is folded and stands.
struct TurnedLineItem {
    std::shared_ptr<const ShapedText> text;
    int line = 0;
    QPointF center;
};

/// A picture, painted as lines where it is drawn with lines.
struct ImageItem {
    std::shared_ptr<const Picture> picture;
    QRectF rect;
};

using Item = std::variant<TextItem, LineItem, BoxItem, StrokeItem, WatermarkItem, TurnedLineItem, ImageItem>;
using Items = std::vector<Item>;

/// Moves an item by `by` points.
void translate(Item &item, QPointF by);
/// Turns an item over to the other side of a page `pageWidth` wide (right-to-left documents); text keeps its
/// form.
void mirror(Item &item, double pageWidth);
/// Paints with the painter in points; uses its own pens, so that no palette can reach the page.
void paint(QPainter &painter, const Item &item);
/// Marks the texts from `first` on as asides.
void setAside(Items &items, size_t first = 0);
/// The text of an item, or nothing.
QString plainText(const Item &item);

} // namespace groundwork::documents
