#include "ui/documents/exercise_card_document.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/form_blanks.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/skill_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

using skills::Exercise;
using skills::ExercisePrompt;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

Blank blankOf(const ExercisePrompt &prompt) {
    using first_meeting::FieldType;
    Blank blank;
    for (const first_meeting::Option &choice : prompt.choices)
        blank.entries.append(choice.text);
    switch (prompt.type) {
    case FieldType::List:
        blank.count = prompt.lines;
        break;
    case FieldType::LongText:
        blank.count = 4;
        break;
    case FieldType::Choice:
    case FieldType::Choices:
        blank.kind = Blank::Kind::Options;
        break;
    case FieldType::Ranking:
        blank.kind = Blank::Kind::Ranking;
        blank.count = static_cast<int>(prompt.choices.size());
        break;
    case FieldType::Dials:
        blank.kind = Blank::Kind::Dials;
        for (const first_meeting::Option &row : prompt.rows)
            blank.entries.append(row.low + QLatin1Char('|') + row.high);
        break;
    case FieldType::Scale:
        blank.kind = Blank::Kind::Scale;
        blank.low = prompt.low;
        blank.high = prompt.high;
        break;
    case FieldType::Date:
        blank.kind = Blank::Kind::Date;
        break;
    case FieldType::Confirm:
        blank.kind = Blank::Kind::Confirm;
        break;
    case FieldType::ShortText:
    case FieldType::Amounts:
    case FieldType::Pick:
    case FieldType::DateTime:
    case FieldType::TimeRange:
        blank.count = 1;
        break;
    }
    return blank;
}

/// The fields of a prompt on paper: one, or one for each of its rows.
std::vector<Blank> blanksOf(const ExercisePrompt &prompt) {
    const Blank one = blankOf(prompt);
    if (prompt.rowsAreTerms) {
        Blank lines;
        lines.count = 5; // the terms are the pair's own: they write them down, or lay the agreement beside
        return {lines};
    }
    if (prompt.rows.empty() || one.kind == Blank::Kind::Dials)
        return {one};
    std::vector<Blank> blanks;
    for (const first_meeting::Option &row : prompt.rows) {
        blanks.push_back(one);
        blanks.back().label = row.text;
    }
    return blanks;
}

void addSteps(FlowBuilder &flow, const Exercise &card) {
    flow.heading(Words::tr("Steps"));
    ListBlock list{ListBlock::Kind::Numbers, {}};
    for (size_t i = 0; i < card.steps.size(); ++i) {
        const double room = flow.scaled(18);
        const double minutesRoom = flow.scaled(42);
        Items items;
        Paragraph number = flow.text(QString::number(i + 1), Face::Plain, Weight::Bold);
        number.runs.front().color = ink::number;
        addText(items, number, QPointF(0, 0), room, flow.style().rightToLeft);
        Paragraph text = cardParagraph(flow, card.steps[i].text, 9.6);
        const double width = flow.width() - room - minutesRoom;
        addText(items, text, QPointF(room, 0), width, flow.style().rightToLeft);
        Paragraph minutes = flow.text(Words::tr("%1 min").arg(card.steps[i].minutes));
        minutes.align = Qt::AlignTrailing;
        minutes.runs.front().color = ink::second;
        addText(items, minutes, QPointF(flow.width() - minutesRoom, 0), minutesRoom,
                flow.style().rightToLeft);
        Segment segment;
        segment.spaceBefore = i == 0 ? 2 : 4;
        segment.columns.push_back(Column{
            0, flow.width(), Decoration::None, {fixedStrip(textHeight(text, width), std::move(items))}});
        flow.add(std::move(segment));
        list.entries.push_back({spansOf(text)});
        list.entries.back().words.push_back(Span{QStringLiteral("  ") + minutes.runs.front().text});
    }
    flow.say(std::move(list));
}

void addPrompts(FlowBuilder &flow, const Exercise &card) {
    flow.heading(Words::tr("Write down"));
    for (const ExercisePrompt &prompt : card.prompts) {
        Paragraph label = flow.text(prompt.label, Face::Plain, Weight::Medium);
        label.runs.push_back(Run{QStringLiteral("   ") + words::promptWho(prompt), Face::Plain,
                                 Weight::Regular, flow.scaled(8.5), ink::second});
        Items items;
        addText(items, label, QPointF(0, 0), flow.width(), flow.style().rightToLeft);
        double y = textHeight(label, flow.width()) + 2;
        for (const Blank &blank : blanksOf(prompt))
            y += paintBlank(items, blank, QPointF(0, y), flow.width(), flow);
        Segment segment;
        segment.spaceBefore = 7;
        segment.columns.push_back(
            Column{0, flow.width(), Decoration::None, {fixedStrip(y, std::move(items))}});
        flow.add(std::move(segment));
        flow.say(ParagraphBlock{spansOf(label)});
        for (const Blank &blank : blanksOf(prompt))
            flow.say(blocksOf(blank));
    }
}

/// A line whose quoted words come out in the reading face.
BothLine hint(const QString &label, const QString &text) {
    BothLine line;
    line.label = label;
    const QStringList parts = text.split(QLatin1Char('*'));
    for (int i = 0; i < parts.size(); ++i) {
        if (!parts[i].isEmpty())
            line.pieces.push_back({parts[i], i % 2 == 1});
    }
    return line;
}

void addHints(FlowBuilder &flow, const Exercise &card) {
    flow.heading(Words::tr("Talk about it"));
    flow.list(card.debrief, Face::Reading);
    std::vector<BothLine> lines{hint(Words::tr("Tip"), card.tip)};
    if (!card.remote.isEmpty())
        lines.push_back(hint(Words::tr("On video"), card.remote));
    if (!card.paper.isEmpty())
        lines.push_back(hint(Words::tr("On paper"), card.paper));
    lines.push_back(hint(Words::tr("You need"), card.materials));
    flow.space(6);
    flow.both(lines);
    if (!card.texts.isEmpty()) {
        flow.heading(Words::tr("Texts for this card"));
        QStringList numbered;
        for (int i = 0; i < card.texts.size(); ++i)
            numbered.append(QStringLiteral("%1. %2").arg(i + 1).arg(card.texts[i]));
        flow.list(numbered, Face::Reading);
    }
}

QString houseRule() {
    return Words::tr(
        "Any step and any prompt may be passed, without a reason. Either of you may stop the card. "
        "Real names of other people are left out.");
}

} // namespace

std::vector<Run> cardRuns(const QString &text, double points, Weight weight) {
    std::vector<Run> runs;
    const QStringList parts = text.split(QLatin1Char('*'));
    for (int i = 0; i < parts.size(); ++i) {
        if (!parts[i].isEmpty())
            runs.push_back(
                Run{parts[i], i % 2 == 1 ? Face::Reading : Face::Plain, weight, points, ink::text});
    }
    if (runs.empty())
        runs.push_back(Run{QString(), Face::Plain, weight, points, ink::text});
    return runs;
}

Paragraph cardParagraph(const FlowBuilder &kit, const QString &text, double points, Weight weight) {
    Paragraph paragraph;
    paragraph.runs = cardRuns(text, kit.scaled(points), weight);
    paragraph.linePitch = kit.scaled(points * 1.42);
    return paragraph;
}

Document exerciseCardPages(const ExerciseCardsPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    for (size_t i = 0; i < print.cards.size(); ++i) {
        const Exercise &card = print.cards[i];
        if (i > 0)
            flow.pageBreak();
        flow.titleBlock(words::skillWord(card.skill) + QStringLiteral(" · ") + card.key, card.title,
                        {words::modeWord(card.mode), words::cardMinutes(card), words::depthWord(card.depth)});
        flow.paragraph(card.aim, Face::Reading);
        addSteps(flow, card);
        addPrompts(flow, card);
        addHints(flow, card);
        flow.space(4);
        flow.paragraph(houseRule());
    }
    Furniture around;
    around.runningHead = print.title;
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the two, or for the group. It is not collected.");
    if (print.printedOn.isValid())
        around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(print.title, print.context, around);
}

} // namespace groundwork::documents
