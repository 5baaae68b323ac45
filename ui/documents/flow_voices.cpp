#include "ui/documents/flow_builder.h"
#include "ui/documents/flow_sizes.h"

#include <utility>

// What two people said, side by side, and the lines beneath for both.

namespace groundwork::documents {

namespace {

constexpr double kVoiceIndent = 9.6; // from the rule to the words
constexpr double kLabelColumn = 100;

QString withoutEnd(QString text) {
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace

/// The beginning of a sentence runs on into the words of the person. Where these run the other way it stands in
/// a line of its own above them.
void FlowBuilder::beginWith(const QString &beginning, std::vector<Paragraph> &paragraphs) const {
    if (beginning.isEmpty() || paragraphs.empty())
        return;
    Run label{beginning, Face::Plain, Weight::Medium, scaled(kLabel), ink::second};
    Paragraph &first = paragraphs.front();
    QString words;
    for (const Run &run : first.runs)
        words += run.text;
    if (first.ownDirection && words.isRightToLeft() != m_style.rightToLeft) {
        Paragraph above;
        above.runs.push_back(std::move(label));
        above.linePitch = scaled(12);
        above.keepWithNext = true;
        std::vector<Paragraph> all;
        all.reserve(paragraphs.size() + 1);
        all.push_back(std::move(above));
        for (Paragraph &each : paragraphs)
            all.push_back(std::move(each));
        paragraphs = std::move(all);
        return;
    }
    label.text += QLatin1Char(' ');
    putInFront(first, std::move(label));
    first.ownDirection = false;
}

std::vector<Strip> FlowBuilder::voiceStrips(const std::vector<VoiceLine> &lines, Voice voice,
                                            double width) const {
    std::vector<Strip> result;
    const bool rtl = m_style.rightToLeft;
    for (const VoiceLine &line : lines) {
        const double before = result.empty() ? 0 : scaled(2.5);
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
        beginWith(withoutEnd(line.beginning), paragraphs);
        if (!paragraphs.empty())
            paragraphs.front().spaceBefore = before;
        for (const Paragraph &words : paragraphs)
            append(result, words, width, rtl);
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
    say(VoicesBlock{m_menteeName, m_mentorName, voiceBlocks(mentee), voiceBlocks(mentor)});
}

void FlowBuilder::both(const std::vector<BothLine> &lines) {
    std::vector<BothLine> together;
    std::vector<BothLine> running;
    for (const BothLine &line : lines) {
        if (!line.framed)
            framed(std::exchange(together, {}));
        if (!line.runsIn || !line.joins)
            runIn(std::exchange(running, {}));
        if (line.framed)
            together.push_back(line);
        else if (line.runsIn)
            running.push_back(line);
        else
            labelled(line);
    }
    framed(together);
    runIn(running);
}

Paragraph FlowBuilder::wordsOf(const BothLine &line) const {
    return line.pieces.empty() ? text(line.text, line.own ? Face::Reading : Face::Plain) : text(line.pieces);
}

void FlowBuilder::runIn(const std::vector<BothLine> &lines) {
    Paragraph all;
    for (const BothLine &line : lines) {
        Paragraph words = wordsOf(line);
        if (all.runs.empty()) {
            all = std::move(words);
            continue;
        }
        if (!words.runs.empty())
            words.runs.front().text.prepend(QLatin1Char(' '));
        all.runs.insert(all.runs.end(), words.runs.begin(), words.runs.end());
    }
    if (all.runs.empty())
        return;
    all.spaceBefore = 2;
    paragraph(all);
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
        Paragraph words = wordsOf(line);
        if (!line.label.isEmpty()) {
            Run label{line.label + QStringLiteral("  "), Face::Plain, Weight::Medium, scaled(kLabel),
                      ink::second};
            putInFront(words, label);
            words.ownDirection = false;
        }
        words.spaceBefore = column.strips.empty() ? 0 : 2.5;
        append(column.strips, words, width, m_style.rightToLeft);
    }
    Segment segment;
    segment.spaceBefore = 5;
    segment.framePadding = 3.5;
    segment.columns.push_back(std::move(column));
    add(std::move(segment));
    AgreedBlock agreed;
    for (const BothLine &line : lines)
        agreed.lines.push_back({line.label, spansOf(wordsOf(line))});
    say(std::move(agreed));
    space(4);
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
    words.strips = strips(wordsOf(line), words.width, m_style.rightToLeft);
    constexpr size_t kFewLines = 5; // they leave no hole worth a line that goes on overleaf
    segment.keepTogether = words.strips.size() <= kFewLines;
    segment.columns.push_back(std::move(words));
    add(std::move(segment));
    say(LabelBlock{line.label, spansOf(wordsOf(line))});
}

} // namespace groundwork::documents
