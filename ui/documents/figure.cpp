#include "ui/documents/figure.h"

#include "ui/documents/xml_words.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextLine>
#include <QXmlStreamWriter>

#include <variant>

namespace groundwork::documents {

namespace {

QString number(double value) {
    return QString::number(value, 'f', 2);
}

class SvgWriter {
  public:
    explicit SvgWriter(QXmlStreamWriter &xml)
        : m_xml(xml) {}

    void operator()(const LineItem &item) {
        begin("line");
        attribute("x1", number(item.line.x1()));
        attribute("y1", number(item.line.y1()));
        attribute("x2", number(item.line.x2()));
        attribute("y2", number(item.line.y2()));
        pen(item.color, item.width);
        if (item.style == Qt::DashLine) // as it is painted
            attribute("stroke-dasharray", QStringLiteral("3 2.4"));
    }
    void operator()(const BoxItem &item) {
        begin("rect");
        attribute("x", number(item.rect.x()));
        attribute("y", number(item.rect.y()));
        attribute("width", number(item.rect.width()));
        attribute("height", number(item.rect.height()));
        if (item.radius > 0)
            attribute("rx", number(item.radius));
        attribute("fill", item.fill.isValid() ? item.fill.name() : QStringLiteral("none"));
        if (item.pen.isValid())
            pen(item.pen, item.penWidth);
    }
    void operator()(const StrokeItem &item) {
        begin("polyline");
        QStringList points;
        for (const QPointF &point : item.points)
            points.append(number(point.x()) + QLatin1Char(',') + number(point.y()));
        attribute("points", points.join(QLatin1Char(' ')));
        attribute("fill", QStringLiteral("none"));
        pen(item.color, item.width);
    }
    /// Anchored in its middle, so that another font moves neither end far, in either direction of writing.
    void operator()(const TextItem &item) {
        const double top = item.text->lines.at(static_cast<size_t>(item.firstLine)).top;
        const QList<QTextLayout::FormatRange> formats = item.text->layout->formats();
        for (int i = item.firstLine; i < item.firstLine + item.lineCount; ++i) {
            const QTextLine line = item.text->layout->lineAt(i);
            const ShapedText::Line &at = item.text->lines.at(static_cast<size_t>(i));
            m_xml.writeStartElement(QStringLiteral("text"));
            attribute("x", number(item.origin.x() + line.naturalTextRect().center().x() / kUnitsPerPoint));
            attribute("y", number(item.origin.y() + at.top - top + at.baseline));
            attribute("text-anchor", QStringLiteral("middle"));
            if (!formats.isEmpty()) {
                const QTextCharFormat &format = formats.front().format;
                attribute("font-size", number(format.font().pixelSize() / kUnitsPerPoint));
                attribute("fill", format.foreground().color().name());
                if (format.font().bold())
                    attribute("font-weight", QStringLiteral("bold"));
            }
            m_xml.writeCharacters(xmlSafe(item.text->layout->text().mid(line.textStart(), line.textLength()).trimmed()));
            m_xml.writeEndElement();
        }
    }
    /// What a figure does not have.
    void operator()(const WatermarkItem &) {}
    void operator()(const TurnedLineItem &) {}
    void operator()(const ImageItem &) {}

  private:
    void begin(const char *element) { m_xml.writeEmptyElement(QString::fromLatin1(element)); }
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void pen(const QColor &color, double width) {
        attribute("stroke", color.name());
        attribute("stroke-width", number(width));
    }
    QXmlStreamWriter &m_xml;
};

} // namespace

void writeFigure(QXmlStreamWriter &xml, const Figure &figure) {
    SvgWriter writer(xml);
    for (const Item &item : figure.items)
        std::visit(writer, item);
}

QByteArray figurePng(const Figure &figure) {
    constexpr double kDotsPerPoint = 200.0 / 72.0;
    QImage image((figure.size * kDotsPerPoint).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(kDotsPerPoint, kDotsPerPoint);
        for (const Item &item : figure.items)
            paint(painter, item);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace groundwork::documents
