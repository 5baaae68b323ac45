#include "ui/documents/flow_builder.h"

#include "ui/documents/paginator.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

namespace {

constexpr double kPlain = 9.2;
constexpr double kReading = 10.0;
constexpr double kLabel = 8.5;
constexpr double kPitch = 13.0;
constexpr double kVoiceIndent = 9.6; // from the rule to the words
constexpr double kVoiceGap = 17;     // between the columns
constexpr double kLabelColumn = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString withoutEnd(QString text) {
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
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
    m_breakNext = true;
}

void FlowBuilder::keepWithNextFrom(size_t from) {
    for (size_t i = from; i < m_flow.size(); ++i) {
        m_flow[i].keepWithNext = true;
        m_flow[i].keepTogether = true;
    }
}

void FlowBuilder::titleBlock(const QString &overline, const QString &title, const QStringList &trailing) {
    const bool rtl = m_style.rightToLeft;
    const double trailWidth = trailing.isEmpty() ? 0 : m_width * 0.32;
    const double leadWidth = m_width - trailWidth - (trailing.isEmpty() ? 0 : 12);
    Paragraph over = text(overline);
    over.runs.front().color = ink::second;
    Paragraph head = text(title, Face::Plain, Weight::Bold);
    head.runs.front().points = scaled(18);
    head.linePitch = scaled(24);
    head.ownDirection = false;
    const double overHeight = textHeight(over, leadWidth);
    double trailHeight = 0;
    std::vector<Paragraph> ends;
    for (int i = 0; i < trailing.size(); ++i) {
        Paragraph end = text(trailing[i], Face::Plain, i == 0 ? Weight::Bold : Weight::Regular);
        end.runs.front().points = scaled(9);
        end.linePitch = scaled(13);
        end.align = Qt::AlignTrailing;
        trailHeight += textHeight(end, trailWidth);
        ends.push_back(std::move(end));
    }
    const double headHeight = textHeight(head, leadWidth);
    const double height = std::max(overHeight + headHeight, trailHeight) + 6;
    Items items;
    addText(items, over, QPointF(0, height - 6 - headHeight - overHeight), leadWidth, rtl);
    addText(items, head, QPointF(0, height - 6 - headHeight), leadWidth, rtl);
    double y = height - 7 - trailHeight;
    for (const Paragraph &end : ends) {
        addText(items, end, QPointF(m_width - trailWidth, y), trailWidth, rtl);
        y += textHeight(end, trailWidth);
    }
    items.push_back(LineItem{QLineF(0, height + 1.4, m_width, height + 1.4), 2.8, ink::agreed});
    Segment segment;
    segment.columns.push_back(
        Column{0, m_width, Decoration::None, {fixedStrip(height + 3, std::move(items))}});
    add(std::move(segment));
    space(9);
}

void FlowBuilder::section(const QString &number, const QString &title) {
    constexpr double kNumberRoom = 19.5;
    Items items;
    Paragraph digits = text(number, Face::Plain, Weight::Bold);
    digits.runs.front().color = ink::number;
    digits.runs.front().points = scaled(10.5);
    Paragraph words = text(title, Face::Plain, Weight::Bold);
    words.runs.front().points = scaled(10.5);
    addText(items, digits, QPointF(0, 0), scaled(24), m_style.rightToLeft);
    addText(items, words, QPointF(kNumberRoom, 0), m_width - kNumberRoom, m_style.rightToLeft);
    const double height = textHeight(words, m_width - kNumberRoom);
    Segment segment;
    segment.ruleBefore = true;
    segment.keepWithNext = true;
    segment.spaceBefore = m_flow.size() > 1 ? 8.5 : 0;
    segment.columns.push_back(Column{0, m_width, Decoration::None, {fixedStrip(height, std::move(items))}});
    if (m_flow.size() <= 1)
        segment.ruleBefore = false;
    add(std::move(segment));
    m_indent = kNumberRoom;
    space(2.5);
}

void FlowBuilder::heading(const QString &words) {
    Paragraph head = text(words, Face::Plain, Weight::Bold);
    head.runs.front().points = scaled(12);
    head.linePitch = scaled(17);
    head.keepWithNext = true;
    head.keepTogether = true;
    head.spaceBefore = 5;
    add(paragraphSegment(head, m_indent, m_width - m_indent, m_style.rightToLeft));
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
    add(paragraphSegment(para, m_indent, m_width - m_indent, m_style.rightToLeft));
}

std::vector<Strip> FlowBuilder::voiceStrips(const std::vector<VoiceLine> &lines, Voice voice,
                                            double width) const {
    std::vector<Strip> result;
    const bool rtl = m_style.rightToLeft;
    for (const VoiceLine &line : lines) {
        double before = result.empty() ? 0 : scaled(3);
        if (!line.beginning.isEmpty()) {
            Paragraph label = text(withoutEnd(line.beginning), Face::Plain, Weight::Medium);
            label.runs.front().points = scaled(kLabel);
            label.runs.front().color = ink::second;
            label.linePitch = scaled(12);
            label.spaceBefore = before;
            label.keepWithNext = true;
            append(result, label, width, rtl);
            before = 0;
        }
        if (!line.badgeName.isEmpty()) {
            Paragraph name = text(line.badgeName, Face::Plain, Weight::Bold);
            const Paragraph rest = line.pieces.empty() ? text(line.words) : text(line.pieces);
            name.runs.insert(name.runs.end(), rest.runs.begin(), rest.runs.end());
            name.indent = scaled(14);
            name.spaceBefore = before;
            std::vector<Strip> more = strips(name, width, rtl);
            if (!more.empty())
                more.front().items.push_back(
                    badge(voice, QPointF(scaled(4.5), scaled(kPitch) / 2), scaled(8.6)));
            for (Strip &strip : more)
                result.push_back(std::move(strip));
            continue;
        }
        // A person's line breaks make paragraphs: each runs in the direction of its own script.
        std::vector<Paragraph> paragraphs;
        if (!line.pieces.empty())
            paragraphs.push_back(text(line.pieces));
        for (const QString &part : line.words.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            paragraphs.push_back(text(part, line.own ? Face::Reading : Face::Plain));
        for (Paragraph &words : paragraphs) {
            words.spaceBefore = before;
            append(result, words, width, rtl);
            before = 0;
        }
    }
    return result;
}

void FlowBuilder::voices(const std::vector<VoiceLine> &mentee, const std::vector<VoiceLine> &mentor) {
    if (mentee.empty() && mentor.empty())
        return;
    const double room = m_width - m_indent;
    const double columnWidth = (room - kVoiceGap) / 2 - kVoiceIndent;
    Segment segment;
    segment.spaceBefore = 3.5;
    Column left;
    left.x = m_indent + kVoiceIndent;
    left.width = columnWidth;
    left.decoration = Decoration::MenteeRule;
    left.strips = voiceStrips(mentee, Voice::Mentee, columnWidth);
    Column right = left;
    right.x = m_indent + room - columnWidth;
    right.decoration = Decoration::MentorRule;
    right.strips = voiceStrips(mentor, Voice::Mentor, columnWidth);
    segment.columns.push_back(std::move(left));
    segment.columns.push_back(std::move(right));
    add(std::move(segment));
}

void FlowBuilder::both(const std::vector<BothLine> &lines) {
    std::vector<BothLine> together;
    for (const BothLine &line : lines) {
        if (line.framed) {
            together.push_back(line);
            continue;
        }
        framed(std::exchange(together, {}));
        labelled(line);
    }
    framed(together);
}

void FlowBuilder::framed(const std::vector<BothLine> &lines) {
    if (lines.empty())
        return;
    const double width = m_width - m_indent - 18;
    Column column;
    column.x = m_indent + 9;
    column.width = width;
    column.decoration = Decoration::Frame;
    for (const BothLine &line : lines) {
        Paragraph words =
            line.pieces.empty() ? text(line.text, line.own ? Face::Reading : Face::Plain) : text(line.pieces);
        if (!line.label.isEmpty()) {
            Run label{line.label + QStringLiteral("  "), Face::Plain, Weight::Medium, scaled(kLabel),
                      ink::second};
            words.runs.insert(words.runs.begin(), label);
            words.ownDirection = false;
        }
        words.spaceBefore = column.strips.empty() ? 0 : 2.5;
        append(column.strips, words, width, m_style.rightToLeft);
    }
    Segment segment;
    segment.spaceBefore = 6;
    segment.framePadding = 4;
    segment.columns.push_back(std::move(column));
    add(std::move(segment));
    space(5);
}

void FlowBuilder::labelled(const BothLine &line) {
    const double room = m_width - m_indent;
    Segment segment;
    segment.spaceBefore = 2;
    const double labelRoom = line.label.isEmpty() ? 0 : scaled(kLabelColumn);
    if (!line.label.isEmpty()) {
        Paragraph label = text(line.label);
        label.runs.front().points = scaled(8.5);
        label.runs.front().color = ink::second;
        label.keepTogether = true;
        segment.columns.push_back(Column{m_indent, labelRoom - 8, Decoration::None,
                                         strips(label, labelRoom - 8, m_style.rightToLeft)});
    }
    Column words;
    words.x = m_indent + labelRoom;
    words.width = room - labelRoom;
    const Paragraph sentence =
        line.pieces.empty() ? text(line.text, line.own ? Face::Reading : Face::Plain) : text(line.pieces);
    words.strips = strips(sentence, words.width, m_style.rightToLeft);
    segment.columns.push_back(std::move(words));
    add(std::move(segment));
}

void FlowBuilder::list(const QStringList &entries, Face face) {
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
}

void FlowBuilder::table(const std::vector<TableColumn> &columns, const std::vector<QStringList> &rows,
                        bool boldLast) {
    double total = 0;
    for (const TableColumn &column : columns)
        total += column.share;
    const double room = m_width - m_indent;
    const auto rowStrip = [&](const QStringList &cells, Weight weight, double points, double ruleWidth) {
        Strip strip;
        double x = 0;
        double height = 0;
        for (size_t c = 0; c < columns.size(); ++c) {
            const double width = room * columns[c].share / total;
            Paragraph cell = text(cells.value(int(c)), Face::Plain, weight);
            cell.runs.front().points = scaled(points);
            cell.align = columns[c].align;
            const double inner = width - (c + 1 < columns.size() ? 8 : 0);
            addText(strip.items, cell, QPointF(x, 3), inner, m_style.rightToLeft);
            height = std::max(height, textHeight(cell, inner));
            x += width;
        }
        strip.height = height + 6;
        strip.items.push_back(LineItem{QLineF(0, strip.height, room, strip.height), ruleWidth,
                                       ruleWidth > 1 ? ink::text : ink::faintLine});
        return strip;
    };
    Segment segment;
    segment.spaceBefore = 4;
    QStringList titles;
    for (const TableColumn &column : columns)
        titles.append(column.title);
    segment.head.push_back(rowStrip(titles, Weight::Medium, 8.5, 0.8));
    Column body;
    body.x = m_indent;
    body.width = room;
    for (size_t r = 0; r < rows.size(); ++r) {
        const bool beforeSum = boldLast && r + 2 == rows.size();
        body.strips.push_back(rowStrip(rows[r],
                                       boldLast && r + 1 == rows.size() ? Weight::Bold : Weight::Regular, 9,
                                       beforeSum ? 1.2 : 0.6));
        body.strips.back().glued = beforeSum;
    }
    segment.columns.push_back(std::move(body));
    add(std::move(segment));
}

Items FlowBuilder::signatureBox(const SignatureBox &box, Voice voice, QRectF rect) const {
    const bool rtl = m_style.rightToLeft;
    const QColor color = voice == Voice::Mentee ? ink::mentee : ink::mentor;
    Items items;
    items.push_back(BoxItem{rect, 4, QColor(), ink::text, 0.8});
    const double left = rect.left();
    if (voice == Voice::Mentee) {
        items.push_back(
            LineItem{QLineF(left + 1.5, rect.top() + 1.6, rect.right() - 1.5, rect.top() + 1.6), 3.2, color});
    } else {
        items.push_back(
            LineItem{QLineF(left + 1.5, rect.top() + 1, rect.right() - 1.5, rect.top() + 1), 1.5, color});
        items.push_back(
            LineItem{QLineF(left + 0.4, rect.top() + 4.2, rect.right() - 0.4, rect.top() + 4.2), 1.5, color});
    }
    const double inner = rect.width() - 22;
    const double x = left + 11;
    Paragraph who = text(box.name, Face::Plain, Weight::Bold);
    who.runs.push_back(
        Run{QStringLiteral(", ") + box.role, Face::Plain, Weight::Regular, scaled(kPlain), ink::text});
    items.push_back(
        badge(voice, QPointF(x + scaled(4.5), rect.top() + 12 + scaled(kPitch) / 2), scaled(8.6)));
    addText(items, who, QPointF(x + scaled(13.5), rect.top() + 12), inner - scaled(13.5), rtl);
    const double signY = rect.bottom() - scaled(40);
    const double dateY = rect.bottom() - scaled(11);
    if (!box.signedAs.isEmpty()) {
        Paragraph name = text(box.signedAs, Face::Reading);
        name.runs.front().points = scaled(13);
        name.linePitch = scaled(18);
        addText(items, name, QPointF(x, signY - scaled(20)), inner, rtl);
    }
    items.push_back(LineItem{QLineF(x, signY, x + inner, signY), 0.7, ink::line});
    Paragraph label = text(Words::tr("Signature"));
    label.runs.front().points = scaled(kLabel);
    addText(items, label, QPointF(x, signY + 2), inner, rtl);
    Paragraph date = text(Words::tr("Date"));
    date.runs.front().points = scaled(kLabel);
    const double dateLabel = textWidth(date) + 8;
    addText(items, date, QPointF(x, dateY - scaled(11.5)), inner, rtl);
    items.push_back(LineItem{QLineF(x + dateLabel, dateY, x + inner, dateY), 0.7, ink::line});
    if (!box.how.isEmpty())
        addText(items, text(box.how), QPointF(x + dateLabel + 3, dateY - scaled(13)), inner - dateLabel - 3,
                rtl);
    return items;
}

void FlowBuilder::signatures(const SignatureBox &mentee, const SignatureBox &mentor) {
    const double gap = 18;
    const double width = (m_width - gap) / 2;
    // Long names take two or three lines: both boxes grow alike, so that they stay equal.
    double nameHeight = 0;
    for (const SignatureBox &box : {mentee, mentor}) {
        Paragraph who = text(box.name + QStringLiteral(", ") + box.role, Face::Plain, Weight::Bold);
        nameHeight = std::max(nameHeight, textHeight(who, width - 22 - scaled(13.5)));
    }
    const double height = 11 + nameHeight + scaled(76);
    Items items = signatureBox(mentee, Voice::Mentee, QRectF(0, 0, width, height));
    Items right = signatureBox(mentor, Voice::Mentor, QRectF(width + gap, 0, width, height));
    items.insert(items.end(), right.begin(), right.end());
    if (!m_flow.empty()) {
        m_flow.back().keepWithNext = true;
        m_flow.back().keepTogether = true;
    }
    Segment segment;
    segment.spaceBefore = 8;
    segment.keepTogether = true;
    segment.columns.push_back(Column{0, m_width, Decoration::None, {fixedStrip(height, std::move(items))}});
    add(std::move(segment));
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

Item badge(Voice voice, QPointF center, double side) {
    const QRectF rect(center.x() - side / 2, center.y() - side / 2, side, side);
    if (voice == Voice::Mentee)
        return BoxItem{rect, side / 2, ink::mentee, QColor(), 0};
    return BoxItem{rect, side * 0.22, ink::mentor, QColor(), 0};
}

Items agreedMark(QPointF center, double size) {
    const auto tick = [&](double dx) {
        return QPolygonF({QPointF(center.x() + dx - size * 0.36, center.y() + size * 0.06),
                          QPointF(center.x() + dx - size * 0.12, center.y() + size * 0.28),
                          QPointF(center.x() + dx + size * 0.3, center.y() - size * 0.28)});
    };
    return {StrokeItem{tick(-size * 0.16), size * 0.11, ink::agreed},
            StrokeItem{tick(size * 0.22), size * 0.11, ink::agreed}};
}

} // namespace groundwork::documents
