#include "ui/documents/page_items.h"

#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QTextLine>
#include <QTransform>

namespace groundwork::documents {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void paintLines(QPainter &painter, const ShapedText &text, int firstLine, int lineCount, QPointF origin) {
    if (!text.layout || lineCount <= 0)
        return;
    painter.save();
    painter.translate(origin);
    painter.scale(1 / kUnitsPerPoint, 1 / kUnitsPerPoint);
    const double start = text.lines[size_t(firstLine)].top;
    for (int i = firstLine; i < firstLine + lineCount; ++i) {
        const QTextLine line = text.layout->lineAt(i);
        const ShapedText::Line &placed = text.lines[size_t(i)];
        const double baseline = (placed.top - start + placed.baseline) * kUnitsPerPoint;
        line.draw(&painter, QPointF(0, baseline - line.ascent()));
    }
    painter.restore();
}

QString linesText(const ShapedText &text, int firstLine, int lineCount) {
    if (!text.layout || lineCount <= 0)
        return {};
    const QTextLine first = text.layout->lineAt(firstLine);
    const QTextLine last = text.layout->lineAt(firstLine + lineCount - 1);
    const int start = first.textStart();
    QString words = text.layout->text().mid(start, last.textStart() + last.textLength() - start);
    return words.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
}

void paintItem(QPainter &painter, const TextItem &item) {
    paintLines(painter, *item.text, item.firstLine, item.lineCount, item.origin);
}

void paintItem(QPainter &painter, const LineItem &item) {
    QPen pen(item.color, item.width, Qt::SolidLine, Qt::FlatCap);
    if (item.style == Qt::DashLine)
        pen.setDashPattern({3 / item.width, 2.4 / item.width});
    painter.setPen(pen);
    painter.drawLine(item.line);
}

void paintItem(QPainter &painter, const BoxItem &item) {
    painter.setPen(item.pen.isValid() ? QPen(item.pen, item.penWidth) : QPen(Qt::NoPen));
    painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
    if (item.radius > 0)
        painter.drawRoundedRect(item.rect, item.radius, item.radius);
    else
        painter.drawRect(item.rect);
}

void paintItem(QPainter &painter, const StrokeItem &item) {
    painter.setPen(QPen(item.color, item.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(item.points);
}

void paintItem(QPainter &painter, const WatermarkItem &item) {
    if (item.text->lines.empty())
        return;
    painter.save();
    painter.translate(item.center);
    painter.rotate(item.angle);
    const ShapedText::Line &line = item.text->lines.front();
    paintLines(painter, *item.text, 0, 1, QPointF(-line.width / 2, -line.height / 2));
    painter.restore();
}

void paintItem(QPainter &painter, const TurnedLineItem &item) {
    painter.save();
    painter.translate(item.center);
    painter.rotate(180);
    const ShapedText::Line &line = item.text->lines[size_t(item.line)];
    paintLines(painter, *item.text, item.line, 1, QPointF(-item.text->width / 2, -line.height / 2));
    painter.restore();
}

void paintItem(QPainter &painter, const ImageItem &item) {
    painter.save();
    if (item.picture->isVector()) {
        QSvgRenderer(item.picture->data).render(&painter, item.rect);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(item.rect, item.picture->image, QRectF(item.picture->image.rect()));
    }
    painter.restore();
}

} // namespace

void translate(Item &item, QPointF by) {
    std::visit(Overloaded{[by](TextItem &i) { i.origin += by; }, [by](LineItem &i) { i.line.translate(by); },
                          [by](BoxItem &i) { i.rect.translate(by); },
                          [by](StrokeItem &i) { i.points.translate(by); },
                          [by](WatermarkItem &i) { i.center += by; },
                          [by](TurnedLineItem &i) { i.center += by; },
                          [by](ImageItem &i) { i.rect.translate(by); }},
               item);
}

void mirror(Item &item, double pageWidth) {
    const auto flip = [pageWidth](QPointF p) { return QPointF(pageWidth - p.x(), p.y()); };
    std::visit(Overloaded{[&](TextItem &i) { i.origin.setX(pageWidth - i.origin.x() - i.text->width); },
                          [&](LineItem &i) { i.line = QLineF(flip(i.line.p1()), flip(i.line.p2())); },
                          [&](BoxItem &i) { i.rect.moveLeft(pageWidth - i.rect.right()); },
                          [&](StrokeItem &i) { // moved, not turned: marks keep their form (visual.md 13)
                              const QRectF box = i.points.boundingRect();
                              i.points.translate(pageWidth - box.left() - box.right(), 0);
                          },
                          [&](WatermarkItem &i) { i.center = flip(i.center); },
                          [&](TurnedLineItem &i) { i.center = flip(i.center); },
                          [&](ImageItem &i) { i.rect.moveLeft(pageWidth - i.rect.right()); }},
               item);
}

void setAside(Items &items, size_t first) {
    for (size_t i = first; i < items.size(); ++i) {
        if (auto *text = std::get_if<TextItem>(&items[i]))
            text->aside = true;
    }
}

void paint(QPainter &painter, const Item &item) {
    std::visit([&painter](const auto &i) { paintItem(painter, i); }, item);
}

QString plainText(const Item &item) {
    if (const auto *text = std::get_if<TextItem>(&item))
        return linesText(*text->text, text->firstLine, text->lineCount);
    if (const auto *mark = std::get_if<WatermarkItem>(&item))
        return linesText(*mark->text, 0, 1);
    if (const auto *turned = std::get_if<TurnedLineItem>(&item))
        return linesText(*turned->text, turned->line, 1);
    return {};
}

} // namespace groundwork::documents
