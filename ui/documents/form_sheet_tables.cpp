// The tables of a form: scales, what both sides write, and rows to write in (form_sheet.h).
#include "ui/documents/form_sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

namespace {

using forms::FormLine;
using forms::FormPart;
using forms::LineType;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Whose and by when are written, a word each. What else stands after the first column is a box to tick.
bool isWritten(const forms::FormChoice &column) {
    return column.key == QLatin1String("whose") || column.key == QLatin1String("by_when");
}

} // namespace

void FormSheet::circles(Items &items, double x, double y) const {
    const double side = m_flow.scaled(m_tight ? 11.2 : 12);
    const double step = m_flow.scaled(m_tight ? 14.5 : 17);
    const auto count = static_cast<int>(m_form.scale.points.size());
    for (int i = 0; i < count; ++i) {
        const double left = x + i * step;
        items.push_back(BoxItem{QRectF(left, y, side, side), side / 2, QColor(), ink::line, 0.7});
        Paragraph digit = small(QString::number(i + 1));
        digit.align = Qt::AlignHCenter;
        addText(items, digit, QPointF(left - 4, y + (side - textHeight(digit, side + 8)) / 2), side + 8);
    }
    const double box = m_flow.scaled(9);
    items.push_back(BoxItem{QRectF(x + count * step + m_flow.scaled(7), y + (side - box) / 2, box, box), 1.8, QColor(),
                            ink::text, 0.8});
}

QString FormSheet::legend() const {
    QStringList words;
    for (size_t i = 0; i < m_form.scale.points.size(); ++i)
        words.append(QString::number(i + 1) + QStringLiteral("\u00a0") + m_form.scale.points[i]);
    words.append(QStringLiteral("\u25a1\u00a0") + m_form.scale.none);
    return words.join(QStringLiteral("  ·  "));
}

/// What the circles and the box of a row say.
Blocks FormSheet::circleWords() const {
    Spans spans;
    for (size_t i = 0; i < m_form.scale.points.size(); ++i)
        spans.push_back(Span{QString::number(i + 1) + QStringLiteral("  ")});
    spans.push_back(markWords(QStringLiteral("☐")));
    return {{ParagraphBlock{std::move(spans)}}};
}

Strip FormSheet::scaleHead(const QStringList &columns, double lead, double one) const {
    Items items;
    const Paragraph words = small(legend());
    const bool rtl = m_flow.style().rightToLeft;
    addText(items, words, QPointF(0, 2), m_flow.width(), rtl);
    double y = 2 + textHeight(words, m_flow.width()) + 3;
    double tallest = 0;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].isEmpty())
            continue;
        const Paragraph head = small(columns[i], Weight::Bold);
        addText(items, head, QPointF(lead + i * one, y), one - 6, rtl);
        tallest = std::max(tallest, textHeight(head, one - 6) + 2);
    }
    y += tallest;
    items.push_back(LineItem{QLineF(0, y, m_flow.width(), y), 0.8, ink::text});
    return fixedStrip(y + 2, std::move(items));
}

Strip FormSheet::scaleRow(Paragraph words, int columns, double lead, double one) const {
    Items items;
    const double side = m_flow.scaled(m_tight ? 11.2 : 12);
    if (m_tight) {
        words.runs[1].points = m_flow.scaled(9.2);
        words.linePitch = m_flow.scaled(11.4);
    }
    const double inner = lead - 8;
    const double height = std::max(textHeight(words, inner), side) + (m_tight ? 2.2 : 6);
    addText(items, words, QPointF(0, (height - textHeight(words, inner)) / 2), inner, m_flow.style().rightToLeft);
    for (int i = 0; i < columns; ++i)
        circles(items, lead + i * one, (height - side) / 2);
    items.push_back(LineItem{QLineF(0, height, m_flow.width(), height), 0.5, ink::faintLine});
    return fixedStrip(height, std::move(items));
}

void FormSheet::scales(const std::vector<FormPart> &parts, const QStringList &columns, bool onlyShort) {
    m_tight = columns.size() > 1; // all of it on one page
    const double step = m_flow.scaled(m_tight ? 14.5 : 17);
    const double set = step * static_cast<double>(m_form.scale.points.size()) + m_flow.scaled(17);
    const double one = set + (m_tight ? m_flow.scaled(9) : 0);
    const double lead = m_flow.width() - one * static_cast<double>(columns.size());
    Segment segment;
    segment.spaceBefore = 7;
    segment.head.push_back(scaleHead(columns, lead, one));
    Column body{0, m_flow.width(), Decoration::None, {}};
    TableBlock said{{{QString(), 4}}, {}};
    for (const QString &column : columns)
        said.columns.push_back({column, 2});
    for (const FormPart &part : parts) {
        bool first = true;
        for (const FormLine &each : part.lines) {
            if (each.type != LineType::Scale || !forms::isAsked(each, m_role) || (onlyShort && !each.inShort))
                continue;
            if (first && !part.title.isEmpty() && !onlyShort) {
                Paragraph head = m_flow.text(part.title, Face::Plain, Weight::Bold);
                Items items;
                const double above = m_tight ? 3 : 5;
                addText(items, head, QPointF(0, above), m_flow.width(), m_flow.style().rightToLeft);
                Strip strip = fixedStrip(above + textHeight(head, m_flow.width()), std::move(items));
                strip.glued = true;
                body.strips.push_back(std::move(strip));
                said.rows.push_back({{{ParagraphBlock{spansOf(head)}}}});
                said.rows.back().resize(said.columns.size());
            }
            Paragraph words = question(each, true);
            said.rows.push_back({{{ParagraphBlock{spansOf(words)}}}});
            said.rows.back().resize(said.columns.size(), circleWords());
            body.strips.push_back(scaleRow(std::move(words), static_cast<int>(columns.size()), lead, one));
            body.strips.back().glued = first; // no skill alone at the foot of a page
            first = false;
        }
    }
    if (!body.strips.empty())
        body.strips.back().glued = false;
    segment.columns.push_back(std::move(body));
    m_flow.add(std::move(segment));
    m_flow.say(documents::cell(legend()));
    m_flow.say(std::move(said));
}

void FormSheet::sides(const std::vector<const FormLine *> &lines, const QString &mentee, const QString &mentor) {
    constexpr double kIndent = 9.6; // from the rule to the words, as voices() has it
    constexpr double kGap = 17;
    const double width = (m_flow.width() - kGap) / 2 - kIndent;
    VoicesBlock said{Words::tr("Mentee"), Words::tr("Mentor"), {}, {}};
    const auto column = [&](Voice voice, const QString &name, double x) {
        const bool first = voice == Voice::Mentee;
        Column side{x, width, first ? Decoration::MenteeRule : Decoration::MentorRule, {}};
        const QString role = first ? Words::tr("Mentee") : Words::tr("Mentor");
        Paragraph head = m_flow.text(name.isEmpty() ? role : isolated(name), Face::Plain, Weight::Bold);
        head.indent = m_flow.scaled(14);
        head.keepTogether = true;
        head.keepWithNext = true;
        append(side.strips, head, width, m_flow.style().rightToLeft);
        Blocks &blocks = first ? said.mentee : said.mentor;
        blocks.push_back({ParagraphBlock{spansOf(head)}});
        side.strips.front().items.push_back(
            badge(voice, QPointF(m_flow.scaled(4.5), m_flow.scaled(6.2)), m_flow.scaled(8.6)));
        for (const FormLine *line : lines) {
            Items items;
            Paragraph words = question(*line, false);
            addText(items, words, QPointF(0, 4), width, m_flow.style().rightToLeft);
            double y = 4 + textHeight(words, width) + 2;
            for (const Blank &blank : blanksOf(*line))
                y += paintBlank(items, blank, QPointF(0, y), width, m_flow);
            side.strips.push_back(fixedStrip(y, std::move(items)));
            blocks.push_back({ParagraphBlock{spansOf(words)}});
            for (const Blank &blank : blanksOf(*line))
                documents::append(blocks, blocksOf(blank));
        }
        return side;
    };
    Segment segment;
    segment.spaceBefore = 5;
    segment.columns.push_back(column(Voice::Mentee, mentee, kIndent));
    segment.columns.push_back(column(Voice::Mentor, mentor, m_flow.width() - width));
    m_flow.add(std::move(segment));
    m_flow.say(std::move(said));
}

/// Where the columns of a table to write in stand: what takes the room that the others leave.
std::vector<double> FormSheet::rowWidths(const std::vector<forms::FormChoice> &columns) const {
    std::vector<double> widths;
    double left = m_flow.width();
    for (const forms::FormChoice &column : columns) {
        double one = isWritten(column) ? m_flow.scaled(72) : 0;
        for (const QString &word : column.text.split(QLatin1Char(' '))) // no word of a head is broken
            one = std::max(one, textWidth(small(word, Weight::Medium)) + 11);
        widths.push_back(one);
        left -= widths.size() > 1 ? one : 0;
    }
    widths.front() = left;
    return widths;
}

/// A row: its first cell line by line, so that a long one can go on on the next page.
std::vector<Strip> FormSheet::row(const std::vector<forms::FormChoice> &columns, const std::vector<double> &widths,
                                  const QStringList &cells, bool head) const {
    const bool rtl = m_flow.style().rightToLeft;
    const double least = head ? 0 : std::max(kWriting, m_flow.scaled(14)) + 3;
    std::vector<Strip> lines;
    if (!cells.value(0).isEmpty())
        lines = strips(head ? small(cells[0], Weight::Medium) : m_flow.text(cells[0], Face::Reading), widths[0] - 8, rtl);
    if (lines.empty())
        lines.emplace_back();
    for (Item &item : lines.front().items)
        translate(item, QPointF(0, 4));
    lines.front().height += 4;
    double x = widths[0];
    double beside = 0;
    for (size_t c = 1; c < columns.size(); ++c) {
        const QString words = cells.value(static_cast<qsizetype>(c));
        if (!words.isEmpty()) {
            const Paragraph cell = small(words, head ? Weight::Medium : Weight::Regular);
            addText(lines.front().items, cell, QPointF(x, 4), widths[c] - 8, rtl);
            beside = std::max(beside, 4 + textHeight(cell, widths[c] - 8));
        }
        if (!head && !isWritten(columns[c]))
            lines.front().items.push_back(
                BoxItem{QRectF(x + 2, 7, kBox + 1, kBox + 1), 1.8, QColor(), ink::text, 0.8});
        x += widths[c];
    }
    if (beside > heightOf(lines)) // what stands beside is longer: it stays whole, and so does the row
        for (Strip &line : lines)
            line.glued = true;
    Strip &last = lines.back();
    last.height += std::max({3.0, beside + 3 - heightOf(lines), least - heightOf(lines)});
    last.glued = false;
    last.items.push_back(LineItem{QLineF(0, last.height, m_flow.width(), last.height), head ? 0.8 : 0.6,
                                  head ? ink::text : ink::line});
    return lines;
}

void FormSheet::rows(const std::vector<forms::FormChoice> &columns, const std::vector<QStringList> &filled, int empty) {
    const std::vector<double> widths = rowWidths(columns);
    Segment segment;
    segment.spaceBefore = 4;
    segment.keepTogether = true;
    QStringList titles;
    for (const forms::FormChoice &column : columns)
        titles.append(column.text);
    segment.head = row(columns, widths, titles, true);
    Column body{0, m_flow.width(), Decoration::None, {}};
    std::vector<QStringList> all = filled;
    all.resize(all.size() + static_cast<size_t>(empty));
    TableBlock said;
    for (size_t c = 0; c < columns.size(); ++c)
        said.columns.push_back({columns[c].text, widths[c]});
    for (const QStringList &cells : all) {
        for (Strip &strip : row(columns, widths, cells, false))
            body.strips.push_back(std::move(strip));
        std::vector<Blocks> words;
        for (size_t c = 0; c < columns.size(); ++c) {
            const QString text = cells.value(static_cast<qsizetype>(c));
            if (c > 0 && !isWritten(columns[c]))
                words.push_back({{ParagraphBlock{{markWords(QStringLiteral("☐"))}}}});
            else if (c == 0 && !text.isEmpty())
                words.push_back({{ParagraphBlock{ownWords(text)}}});
            else
                words.push_back(documents::cell(text));
        }
        said.rows.push_back(std::move(words));
    }
    segment.columns.push_back(std::move(body));
    m_flow.add(std::move(segment));
    m_flow.say(std::move(said));
}

} // namespace groundwork::documents
