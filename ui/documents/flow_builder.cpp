#include "ui/documents/flow_builder.h"

#include "ui/documents/flow_sizes.h"
#include "ui/documents/paginator.h"

#include <algorithm>

namespace groundwork::documents {

namespace {

ListBlock listOf(const QStringList &entries, Face face) {
    ListBlock list;
    for (const QString &entry : entries)
        list.entries.push_back({face == Face::Reading ? ownWords(entry) : said(entry)});
    return list;
}

} // namespace

FlowBuilder::FlowBuilder(const PageStyle &style)
    : m_style(style)
    , m_width(bodyWidth(style)) {}

Paragraph FlowBuilder::text(const QString &words, Face face, Weight weight) const {
    Paragraph paragraph;
    paragraph.runs.push_back(
        Run{words, face, weight, scaled(face == Face::Plain ? kPlain : kReading), ink::text});
    paragraph.linePitch = scaled(kPitch);
    paragraph.ownDirection = face == Face::Reading;
    return paragraph;
}

Paragraph FlowBuilder::text(const std::vector<Piece> &pieces) const {
    Paragraph paragraph;
    for (const Piece &piece : pieces) {
        const Face face = piece.own ? Face::Reading : Face::Plain;
        paragraph.runs.push_back(
            Run{piece.text, face, Weight::Regular, scaled(piece.own ? kReading : kPlain), ink::text});
    }
    paragraph.linePitch = scaled(kPitch);
    paragraph.ownDirection = !pieces.empty() && pieces.front().own;
    return paragraph;
}

void FlowBuilder::add(Segment segment) {
    segment.spaceBefore = std::max(segment.spaceBefore, m_nextSpace);
    segment.pageBreakBefore = segment.pageBreakBefore || m_breakNext;
    m_nextSpace = 0;
    m_breakNext = false;
    m_flow.push_back(std::move(segment));
}

void FlowBuilder::space(double points) {
    m_nextSpace = std::max(m_nextSpace, points);
}

void FlowBuilder::pageBreak() {
    say(PageBreakBlock{});
    m_breakNext = true;
}

void FlowBuilder::keepWithNextFrom(size_t from) {
    for (size_t i = from; i < m_flow.size(); ++i) {
        m_flow[i].keepWithNext = true;
        m_flow[i].keepTogether = true;
    }
}

Paragraph FlowBuilder::titleText(const QString &title, double width, double largest) const {
    Paragraph head = text(title, Face::Plain, Weight::Bold);
    head.ownDirection = false;
    for (const double points : {largest, 15.0, 12.5, 10.5}) {
        head.runs.front().points = scaled(points);
        head.linePitch = scaled(points >= 17 ? points + 6 : points * 4 / 3);
        if (textHeight(head, width, m_style.rightToLeft) <= m_style.size().height() / 5)
            break;
    }
    return head;
}

void FlowBuilder::titleBlock(const QString &overline, const QString &title, const QStringList &trailing) {
    const bool rtl = m_style.rightToLeft;
    const double trailWidth = trailing.isEmpty() ? 0 : m_width * 0.32;
    const double leadWidth = m_width - trailWidth - (trailing.isEmpty() ? 0 : 12);
    Paragraph over = text(overline);
    over.runs.front().color = ink::second;
    const Paragraph head = titleText(title, leadWidth);
    const double overHeight = textHeight(over, leadWidth, m_style.rightToLeft);
    double trailHeight = 0;
    std::vector<Paragraph> ends;
    for (int i = 0; i < trailing.size(); ++i) {
        Paragraph end = text(trailing[i], Face::Plain, i == 0 ? Weight::Bold : Weight::Regular);
        end.runs.front().points = scaled(9);
        end.linePitch = scaled(13);
        end.align = Qt::AlignTrailing;
        trailHeight += textHeight(end, trailWidth, m_style.rightToLeft);
        ends.push_back(std::move(end));
    }
    const double headHeight = textHeight(head, leadWidth, m_style.rightToLeft);
    const double height = std::max(overHeight + headHeight, trailHeight) + 6;
    if (height > m_style.size().height() * 0.4) {
        longTitle(over, titleText(title, m_width), std::move(ends));
        say(TitleBlock{overline, title, trailing});
        return;
    }
    Items items;
    addText(items, over, QPointF(0, height - 6 - headHeight - overHeight), leadWidth, rtl);
    addText(items, head, QPointF(0, height - 6 - headHeight), leadWidth, rtl);
    double y = std::max(0.0, height - 7 - trailHeight);
    for (const Paragraph &end : ends) {
        addText(items, end, QPointF(m_width - trailWidth, y), trailWidth, rtl);
        y += textHeight(end, trailWidth, m_style.rightToLeft);
    }
    items.push_back(LineItem{QLineF(0, height + 1.4, m_width, height + 1.4), 2.8, ink::agreed});
    Segment segment;
    segment.columns.push_back(
        Column{0, m_width, Decoration::None, {fixedStrip(height + 3, std::move(items))}});
    add(std::move(segment));
    say(TitleBlock{overline, title, trailing});
    space(9);
}

/// Words too many to stand beside one another go one under the other, and over the end of a page where they must.
void FlowBuilder::longTitle(const Paragraph &over, const Paragraph &head, std::vector<Paragraph> ends) {
    ends.insert(ends.begin(), {over, head});
    for (Paragraph &each : ends) {
        each.align = Qt::AlignLeading;
        each.spaceBefore = 2;
        add(paragraphSegment(each, 0, m_width, m_style.rightToLeft));
    }
    Segment segment;
    segment.columns.push_back(Column{
        0, m_width, Decoration::None, {fixedStrip(4, {LineItem{QLineF(0, 2.4, m_width, 2.4), 2.8, ink::agreed}})}});
    add(std::move(segment));
    space(9);
}

void FlowBuilder::section(const QString &number, const QString &title) {
    const double numberRoom = scaled(19.5); // two digits and a gap, in large print too
    Items items;
    Paragraph digits = text(number, Face::Plain, Weight::Bold);
    digits.runs.front().color = ink::number;
    digits.runs.front().points = scaled(10.5);
    Paragraph words = text(title, Face::Plain, Weight::Bold);
    words.runs.front().points = scaled(10.5);
    addText(items, digits, QPointF(0, 0), numberRoom + scaled(4.5), m_style.rightToLeft);
    addText(items, words, QPointF(numberRoom, 0), m_width - numberRoom, m_style.rightToLeft);
    const double height = textHeight(words, m_width - numberRoom, m_style.rightToLeft);
    Segment segment;
    segment.ruleBefore = true;
    segment.keepWithNext = true;
    segment.spaceBefore = m_flow.size() > 1 ? 7.5 : 0;
    segment.columns.push_back(Column{0, m_width, Decoration::None, {fixedStrip(height, std::move(items))}});
    if (m_flow.size() <= 1)
        segment.ruleBefore = false;
    add(std::move(segment));
    say(HeadingBlock{2, number, said(title), {}});
    m_indent = numberRoom;
    space(2);
}

void FlowBuilder::heading(const QString &words) {
    Paragraph head = text(words, Face::Plain, Weight::Bold);
    head.runs.front().points = scaled(12);
    head.linePitch = scaled(17);
    head.keepWithNext = true;
    head.keepTogether = true;
    head.spaceBefore = 5;
    add(paragraphSegment(head, m_indent, m_width - m_indent, m_style.rightToLeft));
    say(HeadingBlock{2, {}, said(words), {}});
    space(3);
}

void FlowBuilder::paragraph(const QString &words, Face face, bool keepWithNext) {
    Paragraph para = text(words, face);
    para.spaceBefore = 3;
    para.keepWithNext = keepWithNext;
    para.keepTogether = keepWithNext;
    paragraph(para);
}

void FlowBuilder::paragraph(const Paragraph &para) {
    note(para);
    add(paragraphSegment(para, m_indent, m_width - m_indent, m_style.rightToLeft));
}

void FlowBuilder::list(const QStringList &entries, Face face) {
    say(listOf(entries, face));
    for (const QString &entry : entries) {
        Paragraph para = text(entry, face);
        para.indent = scaled(11);
        para.spaceBefore = 1.5;
        Segment segment = paragraphSegment(para, m_indent, m_width - m_indent, m_style.rightToLeft);
        std::vector<Strip> &strips = segment.columns.front().strips;
        if (!strips.empty()) {
            const double side = scaled(3);
            strips.front().items.push_back(
                BoxItem{QRectF(scaled(2), scaled(kPitch) / 2 - side / 2, side, side), side / 2, ink::agreed,
                        QColor(), 0});
        }
        add(std::move(segment));
    }
}

void FlowBuilder::listsBeside(const QString &leftTitle, const QStringList &left, const QString &rightTitle,
                              const QStringList &right) {
    const double width = (m_width - m_indent - kVoiceGap) / 2;
    const auto column = [&](double x, const QString &title, const QStringList &entries) {
        Column result;
        result.x = x;
        result.width = width;
        Paragraph head = text(title, Face::Plain, Weight::Bold);
        head.runs.front().points = scaled(12);
        head.linePitch = scaled(17);
        head.keepTogether = true;
        head.keepWithNext = true;
        append(result.strips, head, width, m_style.rightToLeft);
        for (const QString &entry : entries) {
            Paragraph para = text(entry);
            para.indent = scaled(11);
            para.spaceBefore = 1.5;
            std::vector<Strip> lines = strips(para, width, m_style.rightToLeft);
            if (lines.empty())
                continue;
            const double side = scaled(3);
            lines.front().items.push_back(
                BoxItem{QRectF(scaled(2), scaled(kPitch) / 2 - side / 2, side, side), side / 2, ink::agreed,
                        QColor(), 0});
            for (Strip &line : lines)
                result.strips.push_back(std::move(line));
        }
        return result;
    };
    Segment segment;
    segment.spaceBefore = 6;
    if (!left.isEmpty())
        segment.columns.push_back(column(m_indent, leftTitle, left));
    if (!right.isEmpty())
        segment.columns.push_back(
            column(left.isEmpty() ? m_indent : m_indent + width + kVoiceGap, rightTitle, right));
    if (!segment.columns.empty())
        add(std::move(segment));
    for (const auto &[title, entries] : {std::pair(leftTitle, left), std::pair(rightTitle, right)}) {
        if (entries.isEmpty())
            continue;
        say(HeadingBlock{2, {}, said(title), {}});
        say(listOf(entries, Face::Plain));
    }
}

namespace {

/// The lines of a table row that no page could hold whole, one strip a line of its tallest cell.
std::vector<Strip> rowInLines(const std::vector<std::pair<double, std::vector<Strip>>> &cells) {
    std::vector<Strip> lines;
    for (const auto &[x, cell] : cells) {
        for (size_t i = 0; i < cell.size(); ++i) {
            if (lines.size() <= i)
                lines.emplace_back();
            Strip &line = lines[i];
            line.height = std::max(line.height, cell[i].height);
            for (Item item : cell[i].items) {
                translate(item, QPointF(x, 0));
                line.items.push_back(std::move(item));
            }
        }
    }
    return lines;
}

} // namespace

void FlowBuilder::table(const std::vector<TableColumn> &columns, const std::vector<QStringList> &rows,
                        bool boldLast, bool together) {
    double total = 0;
    for (const TableColumn &column : columns)
        total += column.share;
    const double room = m_width - m_indent;
    const double tallest = (m_style.size().height() - 2 * m_style.margin) * 0.6; // beyond it a row goes on overleaf
    const auto rowStrips = [&](const QStringList &cells, Weight weight, double points, double ruleWidth) {
        Strip strip;
        std::vector<std::pair<double, std::vector<Strip>>> inLines;
        double x = 0;
        double height = 0;
        for (size_t c = 0; c < columns.size(); ++c) {
            const double width = room * columns[c].share / total;
            Paragraph cell = text(cells.value(int(c)), Face::Plain, weight);
            cell.runs.front().points = scaled(points);
            cell.align = columns[c].align;
            const double inner = width - (c + 1 < columns.size() ? 8 : 0);
            addText(strip.items, cell, QPointF(x, 3), inner, m_style.rightToLeft);
            height = std::max(height, textHeight(cell, inner, m_style.rightToLeft));
            inLines.emplace_back(x, strips(cell, inner, m_style.rightToLeft));
            x += width;
        }
        strip.height = height + 6;
        std::vector<Strip> row = height > tallest ? rowInLines(inLines) : std::vector<Strip>{std::move(strip)};
        if (height > tallest)
            row.back().height += 4;
        const double below = row.back().height;
        row.back().items.push_back(
            LineItem{QLineF(0, below, room, below), ruleWidth, ruleWidth > 1 ? ink::text : ink::faintLine});
        return row;
    };
    Segment segment;
    segment.spaceBefore = 4;
    segment.keepTogether = together;
    segment.keepWithNext = together;
    QStringList titles;
    for (const TableColumn &column : columns)
        titles.append(column.title);
    segment.head = rowStrips(titles, Weight::Medium, 8.5, 0.8);
    Column body;
    body.x = m_indent;
    body.width = room;
    for (size_t r = 0; r < rows.size(); ++r) {
        const bool beforeSum = boldLast && r + 2 == rows.size();
        const bool sum = boldLast && r + 1 == rows.size();
        for (Strip &strip : rowStrips(rows[r], sum ? Weight::Bold : Weight::Regular, 9, beforeSum ? 1.2 : 0.6))
            body.strips.push_back(std::move(strip));
        body.strips.back().glued = beforeSum;
    }
    segment.columns.push_back(std::move(body));
    add(std::move(segment));
    TableBlock table{columns, {}, boldLast};
    for (const QStringList &row : rows) {
        table.rows.emplace_back();
        for (size_t c = 0; c < columns.size(); ++c)
            table.rows.back().push_back(cell(row.value(static_cast<qsizetype>(c))));
    }
    say(std::move(table));
}

void FlowBuilder::writingLines(int count) {
    Segment segment;
    segment.spaceBefore = 0;
    Column column;
    column.x = m_indent;
    column.width = m_width - m_indent;
    for (int i = 0; i < count; ++i) {
        const double pitch = scaled(19);
        column.strips.push_back(
            fixedStrip(pitch, {LineItem{QLineF(0, pitch, column.width, pitch), 0.6, ink::line}}));
    }
    segment.columns.push_back(std::move(column));
    add(std::move(segment));
    say(LinesBlock{count});
}

void FlowBuilder::bar() {
    Segment segment;
    segment.spaceBefore = 10;
    segment.keepWithNext = true;
    segment.columns.push_back(
        Column{0,
               m_width,
               Decoration::None,
               {fixedStrip(3, {LineItem{QLineF(0, 1.4, m_width, 1.4), 2.8, ink::agreed}})}});
    add(std::move(segment));
    m_indent = 0;
    space(7);
}

} // namespace groundwork::documents
