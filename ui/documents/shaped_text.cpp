#include "ui/documents/shaped_text.h"

#include <QTextLine>
#include <QTextOption>

#include <algorithm>

namespace groundwork::documents {

namespace {

constexpr double kUnbounded = 1.0e6;

QList<QTextLayout::FormatRange> formatsOf(const Paragraph &paragraph, QString &text) {
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : paragraph.runs) {
        QTextLayout::FormatRange range;
        range.start = int(text.size());
        QString part = run.text;
        part.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        range.length = int(part.size());
        range.format.setFont(documentFont(run.face, run.points, run.weight));
        range.format.setForeground(run.color);
        range.format.setFontStrikeOut(run.struck);
        range.format.setFontUnderline(run.underlined);
        text += part;
        if (range.length > 0)
            formats.append(range);
    }
    return formats;
}

QTextOption optionOf(const Paragraph &paragraph, const QString &text, bool documentRightToLeft) {
    const bool rightToLeft = paragraph.ownDirection ? text.isRightToLeft() : documentRightToLeft;
    // The line breaker knows left and right only: leading and trailing are worked out here.
    Qt::Alignment align = paragraph.align;
    if (rightToLeft && (align & Qt::AlignLeading))
        align = Qt::AlignTrailing;
    else if (rightToLeft && (align & Qt::AlignTrailing))
        align = Qt::AlignLeading;
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

} // namespace

void putInFront(Paragraph &paragraph, Run run) {
    std::vector<Run> runs;
    runs.reserve(paragraph.runs.size() + 1);
    runs.push_back(std::move(run));
    for (Run &each : paragraph.runs)
        runs.push_back(std::move(each));
    paragraph.runs = std::move(runs);
}

ShapedText shape(const Paragraph &paragraph, double width, bool rightToLeft) {
    ShapedText shaped;
    shaped.width = width;
    QString text;
    const QList<QTextLayout::FormatRange> formats = formatsOf(paragraph, text);
    if (text.isEmpty())
        return shaped;
    const Run &first = paragraph.runs.front();
    auto layout = std::make_shared<QTextLayout>(text, documentFont(first.face, first.points, first.weight));
    layout->setFormats(formats);
    layout->setTextOption(optionOf(paragraph, text, rightToLeft));
    layout->setCacheEnabled(false);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width * kUnitsPerPoint);
        line.setPosition(QPointF(0, 0)); // the page decides where a line stands
        ShapedText::Line placed;
        const double natural = (line.ascent() + line.descent()) / kUnitsPerPoint;
        placed.top = shaped.height;
        // A line of a taller script takes what it needs; a pitch below the natural height is taken as asked
        // for.
        placed.height = std::max(paragraph.linePitch, natural > paragraph.linePitch * 1.12 ? natural : 0.0);
        placed.baseline = (placed.height - natural) / 2 + line.ascent() / kUnitsPerPoint;
        placed.width = line.naturalTextWidth() / kUnitsPerPoint;
        shaped.height += placed.height;
        shaped.lines.push_back(placed);
    }
    layout->endLayout();
    shaped.layout = std::move(layout);
    return shaped;
}

double textWidth(const Paragraph &paragraph) {
    Paragraph plain = paragraph;
    plain.align = Qt::AlignLeft;
    const ShapedText shaped = shape(plain, kUnbounded / kUnitsPerPoint);
    double width = 0;
    for (const ShapedText::Line &line : shaped.lines)
        width = std::max(width, line.width);
    return width;
}

QString isolated(const QString &text) {
    if (text.isEmpty())
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace groundwork::documents
