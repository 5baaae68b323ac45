#include "ui/documents/form_blanks.h"

#include <algorithm>

// What a field of a paper form says, and what stands in it.

namespace groundwork::documents {

namespace {

int markOf(const Blank &blank, qsizetype entry) {
    return entry < static_cast<qsizetype>(blank.marks.size()) ? blank.marks[static_cast<size_t>(entry)] : -1;
}

void addLabel(Blocks &blocks, const Blank &blank) {
    if (blank.label.isEmpty())
        return;
    ParagraphBlock label{said(blank.label)};
    label.words.front().strong = true;
    label.keepWithNext = true;
    blocks.push_back({std::move(label)});
}

void addLines(Blocks &blocks, int count, const QStringList &written) {
    for (const QString &text : written)
        blocks.push_back({ParagraphBlock{ownWords(text)}});
    if (const int left = count - static_cast<int>(written.size()); left > 0)
        blocks.push_back({LinesBlock{left}});
}

/// "0  1  [2]  3": what is chosen stands in brackets and in strong letters.
void addNumbers(Spans &spans, int from, int to, int chosen) {
    for (int i = from; i <= to; ++i) {
        spans.push_back(Span{QStringLiteral("  ")});
        if (i == chosen)
            spans.push_back(markWords(QStringLiteral("[")));
        Span number{QString::number(i)};
        number.strong = i == chosen;
        spans.push_back(std::move(number));
        if (i == chosen)
            spans.push_back(markWords(QStringLiteral("]")));
    }
    spans.push_back(Span{QStringLiteral("  ")});
}

/// "to the point   ○ ○ ○ ● ○ ...   with a story": eleven places between two poles.
Spans dial(const QString &poles, int place) {
    Spans spans = said(poles.section(QLatin1Char('|'), 0, 0));
    QString marks = QStringLiteral("   ");
    for (int i = 0; i <= 10; ++i)
        marks += i == place ? QStringLiteral("● ") : QStringLiteral("○ ");
    spans.push_back(markWords(marks + QStringLiteral("  ")));
    spans.push_back(Span{poles.section(QLatin1Char('|'), 1)});
    return spans;
}

ListBlock boxes(const Blank &blank, const QStringList &entries) {
    ListBlock list{ListBlock::Kind::Boxes, {}};
    for (int i = 0; i < entries.size(); ++i)
        list.entries.push_back({said(entries[i]), blank.isTicked(i)});
    return list;
}

void addRanking(Blocks &blocks, const Blank &blank) {
    if (!blank.entries.isEmpty())
        blocks.push_back({ParagraphBlock{said(blank.entries.join(QStringLiteral(" · ")))}});
    ListBlock places{ListBlock::Kind::Numbers, {}};
    for (int i = 0; i < blank.count; ++i)
        places.entries.push_back({ownWords(blank.written.value(i))});
    blocks.push_back({std::move(places)});
}

} // namespace

Blocks blocksOf(const Blank &blank) {
    Blocks blocks;
    if (blank.kind != Blank::Kind::Confirm && blank.kind != Blank::Kind::Date)
        addLabel(blocks, blank);
    switch (blank.kind) {
    case Blank::Kind::Lines:
        addLines(blocks, blank.count, blank.written);
        break;
    case Blank::Kind::Options:
        blocks.push_back({boxes(blank, blank.entries)});
        addLines(blocks, 0, blank.written);
        break;
    case Blank::Kind::Confirm:
        blocks.push_back({boxes(blank, {blank.label})});
        addLines(blocks, 0, blank.written);
        break;
    case Blank::Kind::Dials:
        for (qsizetype i = 0; i < blank.entries.size(); ++i)
            blocks.push_back({ParagraphBlock{dial(blank.entries[i], markOf(blank, i))}});
        break;
    case Blank::Kind::Amounts:
        for (qsizetype i = 0; i < blank.entries.size(); ++i) {
            Spans spans = said(blank.entries[i]);
            addNumbers(spans, 0, 3, markOf(blank, i));
            blocks.push_back({ParagraphBlock{std::move(spans)}});
        }
        break;
    case Blank::Kind::Scale: {
        Spans spans = said(blank.low);
        addNumbers(spans, 1, 5, markOf(blank, 0));
        spans.push_back(Span{blank.high});
        blocks.push_back({ParagraphBlock{std::move(spans)}});
        break;
    }
    case Blank::Kind::Ranking:
        addRanking(blocks, blank);
        break;
    case Blank::Kind::Date:
        blocks.push_back({FieldsBlock{{{blank.label, ownWords(blank.written.value(0))}}}});
        break;
    }
    return blocks;
}

} // namespace groundwork::documents
