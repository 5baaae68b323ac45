#include "ui/documents/form_sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace groundwork::documents {

namespace {

using forms::FormLine;
using forms::FormPart;
using forms::LineType;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kBox = 8.5;
constexpr double kWriting = 19.8; // from ruled line to ruled line, as the blanks have it

bool isFact(const FormLine &line) {
    return line.type == LineType::Date || line.type == LineType::Number;
}

Segment whole(double height, Items items, double width, double before) {
    Segment segment;
    segment.spaceBefore = before;
    segment.keepTogether = true;
    segment.columns.push_back(Column{0, width, Decoration::None, {fixedStrip(height, std::move(items))}});
    return segment;
}

Paragraph small(const FlowBuilder &flow, const QString &text, Weight weight = Weight::Regular) {
    Paragraph paragraph = flow.text(text, Face::Plain, weight);
    paragraph.runs.front().points = flow.scaled(8.5);
    paragraph.linePitch = flow.scaled(12);
    return paragraph;
}

QString hintOf(const FormLine &line) {
    QStringList hints{line.hint};
    if (line.byDefault == QLatin1String("no"))
        hints.append(Words::tr("No tick means no."));
    hints.removeAll(QString());
    return hints.join(QLatin1Char(' '));
}

} // namespace

void FormSheet::lead() {
    m_flow.setIndent(0);
    m_flow.paragraph(m_form.lead, Face::Reading);
    m_flow.space(4);
    m_flow.both({BothLine{Words::tr("Who sees this"), m_form.seenBy}});
}

void FormSheet::nameStrip(const QString &name) {
    Paragraph words = m_flow.text(Words::tr("For %1").arg(isolated(name)), Face::Plain, Weight::Bold);
    words.runs.front().points = m_flow.scaled(11);
    words.keepWithNext = true;
    m_flow.paragraph(words);
    cut(Words::tr("Cut this strip off before you give the sheet in"));
}

void FormSheet::cut(const QString &words) {
    Items items;
    const double y = m_flow.scaled(5);
    const Paragraph label = small(m_flow, words);
    const double room = std::min(textWidth(label) + 6, m_flow.width() * 0.8);
    const double height = textHeight(label, room);
    addText(items, label, QPointF(0, 0), room, m_flow.style().rightToLeft);
    items.push_back(LineItem{QLineF(room + 4, y + 1, m_flow.width(), y + 1), 0.8, ink::line, Qt::DashLine});
    m_flow.add(whole(height, std::move(items), m_flow.width(), 5));
    m_flow.space(8);
}

void FormSheet::title(const FormPart &part) {
    m_flow.setIndent(0);
    if (!part.title.isEmpty())
        m_flow.heading(part.title);
    if (!part.note.isEmpty())
        m_flow.paragraph(part.note, Face::Plain, true);
}

Paragraph FormSheet::question(const FormLine &line, bool numbered) {
    Paragraph words = m_flow.text(line.text, Face::Reading);
    words.ownDirection = false;
    if (numbered && isNumbered())
        putInFront(words, Run{QString::number(++m_number) + QStringLiteral("  "), Face::Plain, Weight::Bold,
                              m_flow.scaled(9), ink::number});
    const QString hint = hintOf(line);
    if (!hint.isEmpty())
        words.runs.push_back(Run{QStringLiteral("  ") + hint, Face::Plain, Weight::Regular, m_flow.scaled(8.5), ink::second});
    return words;
}

bool FormSheet::isNumbered() const {
    switch (m_form.kind) {
    case forms::FormKind::Pulse:
    case forms::FormKind::SelfAssessment:
    case forms::FormKind::ExperienceSurvey:
    case forms::FormKind::EndingEarly:
        return true;
    case forms::FormKind::MeetingNote: // notes of a talk, not questions to go through
    case forms::FormKind::CheckIn:
    case forms::FormKind::Closing:
        break;
    }
    return false;
}

std::vector<Blank> FormSheet::blanksOf(const FormLine &line) const {
    Blank blank;
    blank.count = line.lines;
    for (const forms::FormChoice &choice : line.choices)
        blank.entries.append(choice.text);
    switch (line.type) {
    case LineType::One:
    case LineType::Many:
    case LineType::Confirm:
        blank.kind = blank.entries.isEmpty() ? Blank::Kind::Lines : Blank::Kind::Options;
        for (size_t i = 0; m_role && line.key == QLatin1String("role") && i < line.choices.size(); ++i) {
            if (line.choices[i].key == roleKey(*m_role))
                blank.marks.push_back(static_cast<int>(i)); // filled in by the program
        }
        break;
    case LineType::Scale:
    case LineType::Date:
    case LineType::Number:
    case LineType::Rows: // tables of their own
    case LineType::Short:
    case LineType::Long:
        break;
    }
    return {blank};
}

/// Many boxes stand in columns, read downwards, so that none is passed over. Answers the height.
double FormSheet::choices(Items &items, const FormLine &line, double y) const {
    QStringList words;
    for (const forms::FormChoice &choice : line.choices)
        words.append(choice.text);
    double widest = 0;
    for (const QString &word : std::as_const(words))
        widest = std::max(widest, textWidth(small(m_flow, word)));
    const double width = m_flow.width();
    const int columns = std::clamp(static_cast<int>(width / (widest + kBox + 16)), 1, 3);
    const double column = width / columns;
    const double inner = column - kBox - 12;
    const qsizetype tall = (words.size() + columns - 1) / columns;
    double bottom = y;
    for (int c = 0; c < columns; ++c) {
        double at = y;
        for (qsizetype i = c * tall; i < std::min(words.size(), (c + 1) * tall); ++i) {
            const Paragraph entry = small(m_flow, words[i]);
            items.push_back(BoxItem{QRectF(c * column, at + (m_flow.scaled(12) - kBox) / 2, kBox, kBox), 1.8, QColor(),
                                    ink::text, 0.8});
            addText(items, entry, QPointF(c * column + kBox + 5, at), inner, m_flow.style().rightToLeft);
            at += textHeight(entry, inner) + 3;
        }
        bottom = std::max(bottom, at);
    }
    return bottom - y;
}

/// A short question whose answer fits beside it, with the answers one below the other. Answers the place of the
/// answer, or 0.
double FormSheet::besideAt(const FormLine &line, const Paragraph &words) const {
    constexpr double kMost = 0.5;
    const double lead = std::max(textWidth(words) + 12, m_flow.width() * 0.27);
    const bool ticked = (line.type == LineType::One || line.type == LineType::Many || line.type == LineType::Confirm) &&
                        !line.choices.empty() && !line.ownWords;
    const bool written = line.type == LineType::Short && line.lines == 1;
    if ((!ticked && !written) || !hintOf(line).isEmpty() || lead > m_flow.width() * kMost)
        return 0;
    double room = 0;
    for (const forms::FormChoice &choice : line.choices)
        room += textWidth(small(m_flow, choice.text)) + kBox + 15;
    return lead + room <= m_flow.width() ? lead : 0;
}

void FormSheet::line(const FormLine &line) {
    constexpr qsizetype kInARow = 6;
    Items items;
    const Paragraph beside = question(line, false);
    if (!line.text.isEmpty() && besideAt(line, beside) > 0) {
        const Paragraph words = question(line, true);
        const double at = besideAt(line, words);
        if (at > 0) {
            const double drop = line.type == LineType::Short ? 5 : 0; // the foot of the words on the ruled line
            addText(items, words, QPointF(0, drop), at - 6, m_flow.style().rightToLeft);
            double height = textHeight(words, at - 6) + drop;
            for (const Blank &blank : blanksOf(line)) {
                const double top = line.type == LineType::Short ? height - kWriting : m_flow.scaled(0.6);
                height = std::max(height, top + paintBlank(items, blank, QPointF(at, top), m_flow.width() - at, m_flow));
            }
            m_flow.add(whole(height, std::move(items), m_flow.width(), line.type == LineType::Short ? 3 : 6));
            return;
        }
        m_number -= isNumbered() ? 1 : 0;
    }
    double y = 0;
    const double width = m_flow.width();
    if (!line.text.isEmpty()) {
        const Paragraph words = question(line, true);
        addText(items, words, QPointF(0, 0), width, m_flow.style().rightToLeft);
        y = textHeight(words, width) + 3;
    }
    if (static_cast<qsizetype>(line.choices.size()) > kInARow) {
        y += choices(items, line, y);
    } else {
        for (const Blank &blank : blanksOf(line))
            y += paintBlank(items, blank, QPointF(0, y), width, m_flow);
    }
    if (line.ownWords) {
        const Paragraph more = small(m_flow, Words::tr("Something else:"), Weight::Medium);
        const double lead = textWidth(more) + 6;
        y += kWriting - 3;
        addText(items, more, QPointF(0, y - m_flow.scaled(11)), lead, m_flow.style().rightToLeft);
        items.push_back(LineItem{QLineF(lead, y, width, y), 0.6, ink::line});
        for (int i = 1; i < line.lines; ++i) {
            y += kWriting;
            items.push_back(LineItem{QLineF(0, y, width, y), 0.6, ink::line});
        }
        y += 3;
    }
    m_flow.add(whole(y, std::move(items), width, 7));
}

void FormSheet::roleLine() {
    FormLine role;
    role.key = QStringLiteral("role");
    role.type = LineType::One;
    role.choices = {{roleKey(Role::Mentee), Words::tr("Mentee")}, {roleKey(Role::Mentor), Words::tr("Mentor")}};
    Blank blank = blanksOf(role).front();
    blank.label = Words::tr("My role");
    Items items;
    const double height = paintBlank(items, blank, QPointF(), m_flow.width(), m_flow);
    m_flow.add(whole(height, std::move(items), m_flow.width(), 7));
}

void FormSheet::facts(const QStringList &labels) {
    constexpr double kGap = 16;
    Items items;
    const double pitch = std::max(kWriting, m_flow.scaled(14)) + 4;
    const double ruled = m_flow.scaled(78);
    double x = 0;
    double y = pitch;
    for (const QString &label : labels) {
        const Paragraph words = small(m_flow, label, Weight::Medium);
        const double width = std::min(textWidth(words) + 3, m_flow.width() - ruled);
        if (x > 0 && x + width + ruled > m_flow.width()) {
            x = 0;
            y += pitch;
        }
        addText(items, words, QPointF(x, y - m_flow.scaled(11)), width, m_flow.style().rightToLeft);
        items.push_back(LineItem{QLineF(x + width + 2, y, x + width + ruled, y), 0.6, ink::line});
        x += width + ruled + kGap;
    }
    m_flow.add(whole(y + 4, std::move(items), m_flow.width(), 3));
}

void FormSheet::part(const FormPart &part) {
    title(part);
    const std::vector<FormLine> &lines = part.lines;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!forms::isAsked(lines[i], m_role))
            continue;
        if (lines[i].type == LineType::Scale || isFact(lines[i])) {
            FormPart run{part.key, {}, {}, {}};
            const bool fact = isFact(lines[i]);
            while (i < lines.size() && (fact ? isFact(lines[i]) : lines[i].type == LineType::Scale))
                run.lines.push_back(lines[i++]);
            --i;
            QStringList labels;
            for (const FormLine &each : run.lines)
                labels.append(each.text);
            if (fact)
                facts(labels);
            else
                scales({run}, {QString()}, false);
        } else if (lines[i].type == LineType::Rows) {
            rows(lines[i].choices, {}, lines[i].lines);
        } else {
            line(lines[i]);
        }
    }
}

void FormSheet::circles(Items &items, double x, double y) const {
    const double side = m_flow.scaled(m_tight ? 11.2 : 12);
    const double step = m_flow.scaled(m_tight ? 14.5 : 17);
    const auto count = static_cast<int>(m_form.scale.points.size());
    for (int i = 0; i < count; ++i) {
        const double left = x + i * step;
        items.push_back(BoxItem{QRectF(left, y, side, side), side / 2, QColor(), ink::line, 0.7});
        Paragraph digit = small(m_flow, QString::number(i + 1));
        digit.align = Qt::AlignHCenter;
        addText(items, digit, QPointF(left - 4, y + (side - textHeight(digit, side + 8)) / 2), side + 8);
    }
    const double box = m_flow.scaled(9);
    items.push_back(BoxItem{QRectF(x + count * step + m_flow.scaled(7), y + (side - box) / 2, box, box), 1.8, QColor(),
                            ink::text, 0.8});
}

Strip FormSheet::scaleHead(const QStringList &columns, double lead, double one) const {
    Items items;
    QStringList legend;
    for (size_t i = 0; i < m_form.scale.points.size(); ++i)
        legend.append(QString::number(i + 1) + QStringLiteral("\u00a0") + m_form.scale.points[i]);
    legend.append(QStringLiteral("\u25a1\u00a0") + m_form.scale.none);
    const Paragraph words = small(m_flow, legend.join(QStringLiteral("  ·  ")));
    const bool rtl = m_flow.style().rightToLeft;
    addText(items, words, QPointF(0, 2), m_flow.width(), rtl);
    double y = 2 + textHeight(words, m_flow.width()) + 3;
    double tallest = 0;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].isEmpty())
            continue;
        const Paragraph head = small(m_flow, columns[i], Weight::Bold);
        addText(items, head, QPointF(lead + i * one, y), one - 6, rtl);
        tallest = std::max(tallest, textHeight(head, one - 6) + 2);
    }
    y += tallest;
    items.push_back(LineItem{QLineF(0, y, m_flow.width(), y), 0.8, ink::text});
    return fixedStrip(y + 2, std::move(items));
}

Strip FormSheet::scaleRow(const FormLine &line, int columns, double lead, double one) {
    Items items;
    const double side = m_flow.scaled(m_tight ? 11.2 : 12);
    Paragraph words = question(line, true);
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
            }
            body.strips.push_back(scaleRow(each, static_cast<int>(columns.size()), lead, one));
            body.strips.back().glued = first; // no skill alone at the foot of a page
            first = false;
        }
    }
    if (!body.strips.empty())
        body.strips.back().glued = false;
    segment.columns.push_back(std::move(body));
    m_flow.add(std::move(segment));
}

void FormSheet::sides(const std::vector<const FormLine *> &lines, const QString &mentee, const QString &mentor) {
    constexpr double kIndent = 9.6; // from the rule to the words, as voices() has it
    constexpr double kGap = 17;
    const double width = (m_flow.width() - kGap) / 2 - kIndent;
    const auto column = [&](Voice voice, const QString &name, double x) {
        const bool first = voice == Voice::Mentee;
        Column side{x, width, first ? Decoration::MenteeRule : Decoration::MentorRule, {}};
        const QString role = first ? Words::tr("Mentee") : Words::tr("Mentor");
        Paragraph head = m_flow.text(name.isEmpty() ? role : isolated(name), Face::Plain, Weight::Bold);
        head.indent = m_flow.scaled(14);
        head.keepTogether = true;
        head.keepWithNext = true;
        append(side.strips, head, width, m_flow.style().rightToLeft);
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
        }
        return side;
    };
    Segment segment;
    segment.spaceBefore = 5;
    segment.columns.push_back(column(Voice::Mentee, mentee, kIndent));
    segment.columns.push_back(column(Voice::Mentor, mentor, m_flow.width() - width));
    m_flow.add(std::move(segment));
}

void FormSheet::rows(const std::vector<forms::FormChoice> &columns, const std::vector<QStringList> &filled, int empty) {
    // What takes the room; whose and by when are a word each, and everything else is a box.
    const auto isWritten = [](const forms::FormChoice &column) {
        return column.key == QLatin1String("whose") || column.key == QLatin1String("by_when");
    };
    const auto share = [&](const forms::FormChoice &column) {
        return column.key == QLatin1String("what") ? 5.4 : isWritten(column) ? 1.7 : 1.0;
    };
    double total = 0;
    for (const forms::FormChoice &column : columns)
        total += share(column);
    const double width = m_flow.width();
    const auto row = [&](const QStringList &cells, bool head) {
        Items items;
        double x = 0;
        double height = head ? 0 : std::max(kWriting, m_flow.scaled(14)) + 3;
        for (size_t c = 0; c < columns.size(); ++c) {
            const double one = width * share(columns[c]) / total;
            const QString words = cells.value(static_cast<qsizetype>(c));
            if (!words.isEmpty()) {
                const bool own = !head && columns[c].key == QLatin1String("what");
                const Paragraph cell = own ? m_flow.text(words, Face::Reading)
                                           : small(m_flow, words, head ? Weight::Medium : Weight::Regular);
                addText(items, cell, QPointF(x, 4), one - 8, m_flow.style().rightToLeft);
                height = std::max(height, textHeight(cell, one - 8) + 7);
            }
            if (!head && c > 0 && !isWritten(columns[c]))
                items.push_back(BoxItem{QRectF(x + 2, 7, kBox + 1, kBox + 1), 1.8, QColor(), ink::text, 0.8});
            x += one;
        }
        items.push_back(LineItem{QLineF(0, height, width, height), head ? 0.8 : 0.6, head ? ink::text : ink::line});
        return fixedStrip(height, std::move(items));
    };
    Segment segment;
    segment.spaceBefore = 4;
    segment.keepTogether = true;
    QStringList titles;
    for (const forms::FormChoice &column : columns)
        titles.append(column.text);
    segment.head.push_back(row(titles, true));
    Column body{0, width, Decoration::None, {}};
    for (const QStringList &cells : filled)
        body.strips.push_back(row(cells, false));
    for (int i = 0; i < empty; ++i)
        body.strips.push_back(row({}, false));
    segment.columns.push_back(std::move(body));
    m_flow.add(std::move(segment));
}

} // namespace groundwork::documents
