#include "ui/documents/shaped_text.h"

#include "core/base/hidden_signs.h"

#include <QTextBoundaryFinder>
#include <QTextLine>
#include <QTextOption>

#include <algorithm>

namespace groundwork::documents {

namespace {

constexpr double kUnbounded = 1.0e6;

/// What a page shows of a text. The verbs keep no hidden sign, but a file of another hand may have some: nothing that
/// turns the words behind it, no control character, no pile of marks. The isolates around names stay: they are ours.
QString onPaper(const QString &text) {
    QString shown;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t code = i < text.size() ? text.at(i).unicode() : u'\0';
        const bool isolate = code >= 0x2066 && code <= 0x2069;
        if (i < text.size() && !isolate)
            continue;
        shown += withoutHiddenSigns(text.mid(from, i - from));
        if (isolate)
            shown += text.at(i);
        from = i + 1;
    }
    shown.remove(QLatin1Char('\r'));
    shown.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

QList<QTextLayout::FormatRange> formatsOf(const Paragraph &paragraph, QString &text) {
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : paragraph.runs) {
        QTextLayout::FormatRange range;
        range.start = int(text.size());
        QString part = onPaper(run.text);
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

Paragraph shortened(const Paragraph &paragraph, double width, bool *whole) {
    if (whole)
        *whole = true;
    if (paragraph.runs.empty() || textWidth(paragraph) <= width)
        return paragraph;
    if (whole)
        *whole = false;
    const QString text = onPaper(paragraph.runs.back().text);
    const auto cutAt = [&](qsizetype end) {
        Paragraph cut = paragraph;
        QString kept = text.left(end).trimmed();
        if (kept.count(QChar(0x2068)) > kept.count(QChar(0x2069)))
            kept += QChar(0x2069);
        cut.runs.back().text = kept + QChar(0x2026);
        return cut;
    };
    // Whole words while most of the line is filled by them, else whole letters.
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> ends;
    for (qsizetype at = letters.toNextBoundary(); at >= 0; at = letters.toNextBoundary())
        ends.push_back(at);
    size_t low = 0;
    size_t high = ends.size();
    while (low < high) {
        const size_t middle = (low + high + 1) / 2;
        if (textWidth(cutAt(ends[middle - 1])) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    const qsizetype end = low == 0 ? 0 : ends[low - 1];
    const qsizetype blank = text.left(end).lastIndexOf(QLatin1Char(' '));
    return cutAt(blank > end * 2 / 3 ? blank : end);
}

} // namespace groundwork::documents
