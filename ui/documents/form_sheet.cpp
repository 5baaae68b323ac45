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

constexpr double kBox = FormSheet::kBox;
constexpr double kWriting = FormSheet::kWriting;

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

QString hintOf(const FormLine &line) {
    QStringList hints{line.hint};
    if (line.byDefault == QLatin1String("no"))
        hints.append(Words::tr("No tick means no."));
    hints.removeAll(QString());
    return hints.join(QLatin1Char(' '));
}

} // namespace

Paragraph FormSheet::small(const QString &text, Weight weight) const {
    Paragraph paragraph = m_flow.text(text, Face::Plain, weight);
    paragraph.runs.front().points = m_flow.scaled(8.5);
    paragraph.linePitch = m_flow.scaled(12);
    return paragraph;
}

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
    const Paragraph label = small(words);
    const double room = std::min(textWidth(label) + 6, m_flow.width() * 0.8);
    const double height = textHeight(label, room, m_flow.style().rightToLeft);
    addText(items, label, QPointF(0, 0), room, m_flow.style().rightToLeft);
    items.push_back(LineItem{QLineF(room + 4, y + 1, m_flow.width(), y + 1), 0.8, ink::line, Qt::DashLine});
    m_flow.add(whole(height, std::move(items), m_flow.width(), 5));
    m_flow.say(cell(words));
    m_flow.space(8);
}

void FormSheet::title(const FormPart &part) {
    m_flow.setIndent(0);
    if (!part.title.isEmpty())
        m_flow.heading(part.title);
    if (!part.note.isEmpty())
        m_flow.paragraph(part.note, Face::Plain, true);
}

void FormSheet::say(const FormLine &line, const Paragraph &question) {
    if (!line.text.isEmpty()) {
        ParagraphBlock words{spansOf(question)};
        words.keepWithNext = true;
        m_flow.say(std::move(words));
    }
    for (const Blank &blank : blanksOf(line))
        m_flow.say(blocksOf(blank));
    if (line.ownWords)
        m_flow.say(FieldsBlock{{{somethingElse(), {}}}});
}

QString FormSheet::somethingElse() {
    return Words::tr("Something else:");
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
        widest = std::max(widest, textWidth(small(word)));
    const double width = m_flow.width();
    const int columns = std::clamp(static_cast<int>(width / (widest + kBox + 16)), 1, 3);
    const double column = width / columns;
    const double inner = column - kBox - 12;
    const qsizetype tall = (words.size() + columns - 1) / columns;
    double bottom = y;
    for (int c = 0; c < columns; ++c) {
        double at = y;
        for (qsizetype i = c * tall; i < std::min(words.size(), (c + 1) * tall); ++i) {
            const Paragraph entry = small(words[i]);
            items.push_back(BoxItem{QRectF(c * column, at + (m_flow.scaled(12) - kBox) / 2, kBox, kBox), 1.8, QColor(),
                                    ink::text, 0.8});
            addText(items, entry, QPointF(c * column + kBox + 5, at), inner, m_flow.style().rightToLeft);
            at += textHeight(entry, inner, m_flow.style().rightToLeft) + 3;
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
        room += textWidth(small(choice.text)) + kBox + 15;
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
            double height = textHeight(words, at - 6, m_flow.style().rightToLeft) + drop;
            for (const Blank &blank : blanksOf(line)) {
                const double top = line.type == LineType::Short ? height - kWriting : m_flow.scaled(0.6);
                height = std::max(height, top + paintBlank(items, blank, QPointF(at, top), m_flow.width() - at, m_flow));
            }
            m_flow.add(whole(height, std::move(items), m_flow.width(), line.type == LineType::Short ? 3 : 6));
            say(line, words);
            return;
        }
        m_number -= isNumbered() ? 1 : 0;
    }
    double y = 0;
    const double width = m_flow.width();
    Paragraph words;
    if (!line.text.isEmpty()) {
        words = question(line, true);
        addText(items, words, QPointF(0, 0), width, m_flow.style().rightToLeft);
        y = textHeight(words, width, m_flow.style().rightToLeft) + 3;
    }
    if (static_cast<qsizetype>(line.choices.size()) > kInARow) {
        y += choices(items, line, y);
    } else {
        for (const Blank &blank : blanksOf(line))
            y += paintBlank(items, blank, QPointF(0, y), width, m_flow);
    }
    if (line.ownWords) {
        const Paragraph more = small(somethingElse(), Weight::Medium);
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
    say(line, words);
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
    m_flow.say(blocksOf(blank));
}

void FormSheet::facts(const QStringList &labels) {
    constexpr double kGap = 16;
    Items items;
    const double pitch = std::max(kWriting, m_flow.scaled(14)) + 4;
    const double ruled = m_flow.scaled(78);
    double x = 0;
    double y = pitch;
    for (const QString &label : labels) {
        const Paragraph words = small(label, Weight::Medium);
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
    FieldsBlock fields;
    for (const QString &label : labels)
        fields.fields.push_back({label, {}});
    m_flow.say(std::move(fields));
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

} // namespace groundwork::documents
