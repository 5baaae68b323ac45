#include "ui/documents/worksheet_cells.h"

#include "ui/documents/paginator.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kCellPad = 9.5;
constexpr double kWidePad = 6;  // between the frame and the words
constexpr double kMarkRoom = 17; // for the two ticks of "agreed"

/// The last field takes what is left of the page as room to write. Where a page has too little, every field gives
/// some of its lines, down to one.
std::vector<Blank> withMoreLines(std::vector<Blank> blanks, int moreLines) {
    for (Blank &blank : blanks) {
        if (moreLines < 0 && blank.kind == Blank::Kind::Lines)
            blank.count = std::max(1, blank.count + moreLines);
    }
    if (moreLines > 0 && !blanks.empty() && blanks.back().kind == Blank::Kind::Lines)
        blanks.back().count += moreLines;
    return blanks;
}

/// The column of each field when the fields fill three columns in reading order, as level as they can stand.
std::vector<int> levelColumns(const std::vector<double> &heights) {
    constexpr double kStep = 6;
    std::vector<int> columns(heights.size(), 0);
    const double tallest = heights.empty() ? 0 : *std::max_element(heights.begin(), heights.end());
    const double all = std::accumulate(heights.begin(), heights.end(), 0.0);
    for (double limit = std::max(tallest, all / 3); limit < all + kStep; limit += kStep) {
        int column = 0;
        double filled = 0;
        for (size_t i = 0; i < heights.size(); ++i) {
            if (filled > 0 && filled + heights[i] > limit + 0.01) {
                ++column;
                filled = 0;
            }
            columns[i] = column;
            filled += heights[i];
        }
        if (column < 3)
            break;
    }
    return columns;
}

} // namespace

WorksheetCells::WorksheetCells(const PageStyle &style)
    : m_style(style)
    , m_kit(style)
    , m_width(bodyWidth(style)) {}

double WorksheetCells::cellWidth() const {
    return columnWidth() - 2 * kCellPad;
}

double WorksheetCells::cellLeft(int column) const {
    return left() + columnWidth() * column + kCellPad;
}

Paragraph WorksheetCells::words(const QString &key, const WorksheetCell &cell) const {
    Paragraph paragraph = m_kit.text(cell.text, Face::Reading);
    paragraph.ownDirection = false;
    paragraph.runs.front().points = m_kit.scaled(9.5);
    paragraph.linePitch = m_kit.scaled(12.5);
    const Run number{key + QLatin1Char(' '), Face::Plain, Weight::Bold, m_kit.scaled(9), ink::number};
    putInFront(paragraph, number);
    if (!cell.hint.isEmpty())
        paragraph.runs.push_back(Run{QLatin1Char(' ') + cell.hint, Face::Plain, Weight::Regular,
                                     m_kit.scaled(8.5), ink::second});
    return paragraph;
}

double WorksheetCells::paint(Items &items, const QString &key, const WorksheetCell &cell, QPointF at,
                             double width, int moreLines) const {
    if (cell.isEmpty())
        return 0;
    double y = at.y();
    if (!cell.text.isEmpty()) {
        const Paragraph paragraph = words(key, cell);
        addText(items, paragraph, QPointF(at.x(), y), width, m_style.rightToLeft);
        y += textHeight(paragraph, width, m_style.rightToLeft) + 1;
    }
    for (const Blank &blank : withMoreLines(cell.blanks, moreLines))
        y += paintBlank(items, blank, QPointF(at.x(), y), width, m_kit);
    return y - at.y();
}

double WorksheetCells::height(const QString &key, const WorksheetCell &cell, int moreLines) const {
    Items thrownAway;
    return paint(thrownAway, key, cell, QPointF(), cellWidth(), moreLines);
}

double WorksheetCells::paintWide(Items &items, const QString &key, const WorksheetCell &cell, double y,
                                 int moreLines) const {
    const size_t frame = items.size();
    double top = y + kWidePad;
    for (Item &mark : agreedMark(QPointF(cellLeft(0) + 5, top + m_kit.scaled(6)), 11))
        items.push_back(std::move(mark));
    const double x = cellLeft(0) + kMarkRoom;
    const double room = m_width - 2 * kCellPad - kMarkRoom;
    const Paragraph paragraph = words(key, cell);
    addText(items, paragraph, QPointF(x, top), room, m_style.rightToLeft);
    top += textHeight(paragraph, room, m_style.rightToLeft) + 3;

    const std::vector<Blank> blanks = withMoreLines(cell.blanks, moreLines);
    std::vector<double> heights;
    for (const Blank &blank : blanks)
        heights.push_back(blankHeight(blank, cellWidth(), m_kit));
    const std::vector<int> columns = levelColumns(heights);
    double pens[3] = {top, top, top};
    for (size_t i = 0; i < blanks.size(); ++i) {
        double &pen = pens[columns[i]];
        paintBlank(items, blanks[i], QPointF(cellLeft(columns[i]), pen), cellWidth(), m_kit);
        pen += heights[i];
    }
    const double bottom = *std::max_element(pens, pens + 3) + kWidePad - 3;
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(frame),
                 BoxItem{QRectF(left() + 3, y, m_width - 6, bottom - y), 4, QColor(), ink::agreed, 1.2});
    return bottom - y;
}

double WorksheetCells::wideHeight(const QString &key, const WorksheetCell &cell, int moreLines) const {
    Items thrownAway;
    return paintWide(thrownAway, key, cell, 0, moreLines);
}

Blocks promptBlocks(const QString &key, const WorksheetCell &cell) {
    Blocks blocks;
    if (!cell.text.isEmpty()) {
        Span number{key + QLatin1Char(' ')};
        number.strong = true;
        Spans words{number, Span{cell.text}};
        if (!cell.hint.isEmpty())
            words.push_back(Span{QLatin1Char(' ') + cell.hint});
        ParagraphBlock question{std::move(words)};
        question.keepWithNext = true;
        blocks.push_back({std::move(question)});
    }
    for (const Blank &blank : cell.blanks)
        append(blocks, blocksOf(blank));
    return blocks;
}

QString helpSentence(const QString &helpLine) {
    return helpLine.isEmpty() ? QString()
                              : QLatin1Char(' ') + Words::tr("Private help line: %1").arg(isolated(helpLine));
}

} // namespace groundwork::documents
