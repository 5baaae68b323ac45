#include "core/rooms/room_clock.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/documents/room_documents.h"
#include "ui/words/date_words.h"
#include "ui/words/room_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

using first_meeting::Script;
using first_meeting::Shortening;
using first_meeting::Stage;

/// The sentences of a text, for a list that is read while one walks about.
QStringList sentences(const QString &text) {
    QStringList result;
    QString sentence;
    for (const QString &piece : text.split(QStringLiteral(". "))) {
        sentence = piece.trimmed();
        if (!sentence.isEmpty())
            result.append(sentence.endsWith(QLatin1Char('.')) || sentence.endsWith(QLatin1Char('"'))
                              ? sentence
                              : sentence + QLatin1Char('.'));
    }
    return result;
}

void addBlock(FlowBuilder &flow, const Script &script, const QString &key) {
    for (const first_meeting::TextBlock &block : script.facilitatorCard()) {
        if (block.key != key)
            continue;
        flow.heading(block.title);
        if (key == QLatin1String("opening")) {
            Paragraph words = flow.text(block.text, Face::Reading);
            words.runs.front().points = flow.scaled(13);
            words.linePitch = flow.scaled(18);
            flow.paragraph(words);
        } else {
            flow.list(sentences(block.text));
        }
    }
}

void addBeside(FlowBuilder &flow, const Script &script, const QString &left, const QString &right) {
    first_meeting::TextBlock first;
    first_meeting::TextBlock second;
    for (const first_meeting::TextBlock &block : script.facilitatorCard()) {
        if (block.key == left)
            first = block;
        else if (block.key == right)
            second = block;
    }
    flow.listsBeside(first.title, sentences(first.text), second.title, sentences(second.text));
}

/// When each part begins: by the clock on the wall if the start is known, else in minutes from the start.
QString beginning(const RoomPrint &print, int minutes) {
    return print.startsAt.isValid() ? print.startsAt.addSecs(minutes * 60).toString(QStringLiteral("HH:mm"))
                                    : QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

void addClock(FlowBuilder &flow, const RoomPrint &print, const Script &script) {
    flow.heading(Words::tr("The clock"));
    std::vector<QStringList> rows;
    int minutes = 0;
    for (const Stage &stage : script.stages()) {
        if (!stage.counted)
            continue;
        rows.push_back({QString::number(stage.number), stage.title, QString::number(stage.minutes(print.length)),
                        beginning(print, minutes), stage.product});
        minutes += stage.minutes(print.length);
        if (const int pause = stage.breakAfter(print.length); pause > 0) {
            rows.push_back({{}, Words::tr("A short break"), QString::number(pause), beginning(print, minutes), {}});
            minutes += pause;
        }
    }
    rows.push_back({{}, Words::tr("The end"), QString::number(minutes), beginning(print, minutes), {}});
    flow.table({{Words::tr("Part"), 0.5},
                {Words::tr("What"), 2.6},
                {Words::tr("Minutes"), 0.8, Qt::AlignTrailing},
                {print.startsAt.isValid() ? Words::tr("Begins at") : Words::tr("Begins after"), 1, Qt::AlignTrailing},
                {Words::tr("What comes of it"), 3}},
               rows, true, true);
}

QString labelled(const Script &script, const QStringList &keys) {
    QStringList all;
    for (const QString &key : keys) {
        if (const first_meeting::Prompt *prompt = script.prompt(key))
            all.append(key + QLatin1Char(' ') + prompt->label);
    }
    return all.join(QStringLiteral(" · "));
}

void addRules(FlowBuilder &flow, const RoomPrint &print, const Script &script) {
    flow.heading(Words::tr("When time is short"));
    std::vector<QStringList> rows;
    const auto add = [&](const QString &when, Shortening why) {
        const first_meeting::SkipRule rule = script.skipRule(print.length, why);
        QStringList what{rule.advice};
        QStringList kept; // the shorter of the two lists is quicker to follow
        for (const first_meeting::Prompt *prompt : script.promptsAt(print.length)) {
            if (!rule.drop.contains(prompt->key))
                kept.append(prompt->key);
        }
        if (rule.drop.size() > kept.size())
            what.append(Words::tr("Ask only: %1").arg(labelled(script, kept)));
        else if (!rule.drop.isEmpty())
            what.append(Words::tr("Leave out: %1").arg(labelled(script, rule.drop)));
        what.removeAll(QString());
        rows.push_back({when, what.join(QLatin1Char(' ')), words::minutesWords(rule.minutes)});
    };
    add(Words::tr("Ten minutes late"), Shortening::Late);
    add(Words::tr("Half the time gone"), Shortening::HalfTime);
    flow.table({{Words::tr("When"), 1.1}, {Words::tr("What to do"), 5}, {Words::tr("Saves"), 0.9, Qt::AlignTrailing}},
               rows);
}

void addScript(FlowBuilder &flow, const RoomPrint &print, const Script &script) {
    flow.pageBreak();
    const std::vector<rooms::RoomStep> steps = rooms::roomSteps(script, print.length);
    int stage = 0;
    std::vector<QStringList> rows;
    const auto finish = [&] {
        if (rows.empty())
            return;
        const Stage *which = script.stage(stage);
        flow.section(QString::number(stage),
                     QStringLiteral("%1 · %2").arg(which->title, words::minutesWords(which->minutes(print.length))));
        flow.table({{Words::tr("No."), 0.65},
                    {Words::tr("On the wall"), 4.2},
                    {Words::tr("How"), 1.9},
                    {Words::tr("If a pair is silent"), 2.6},
                    {Words::tr("Min."), 0.55, Qt::AlignTrailing}},
                   rows);
        rows.clear();
    };
    for (const rooms::RoomStep &step : steps) {
        if (step.stage != stage)
            finish();
        stage = step.stage;
        const words::RoomText text = words::roomText(step, print.length, print.end);
        const QString said = text.both.isEmpty() ? Words::tr("Mentee: %1 Mentor: %2").arg(text.mentee, text.mentor)
                                                 : text.both;
        const QString minutes = QString::number(step.minutes);
        if (step.isBreak())
            rows.push_back({{}, said, {}, {}, minutes});
        else
            rows.push_back({step.key, said, words::roomWay(*step.prompts.front()), step.prompts.front()->hint, minutes});
    }
    finish();
}

} // namespace

int RoomPrint::tables() const {
    int last = 0;
    for (const RoomPrintPair &pair : pairs)
        last = std::max(last, pair.table);
    return last;
}

QString RoomPrint::where() const {
    QStringList parts;
    if (heldOn.isValid())
        parts.append(words::longDate(heldOn));
    if (startsAt.isValid())
        parts.append(startsAt.toString(QStringLiteral("HH:mm")));
    if (!place.isEmpty())
        parts.append(isolated(place));
    return parts.join(QStringLiteral(", "));
}

Document facilitatorCardDocument(const RoomPrint &print, const Script &script, const PageStyle &style) {
    FlowBuilder flow(style);
    QStringList trailing{words::minutesWords(first_meeting::minutesOf(print.length))};
    if (!print.where().isEmpty())
        trailing.append(print.where());
    if (!print.facilitator.isEmpty())
        trailing.append(isolated(print.facilitator));
    flow.titleBlock(Words::tr("First meetings in one room") + QStringLiteral(" · ") + print.context,
                    Words::tr("Facilitator's card"), trailing);
    addBlock(flow, script, QStringLiteral("before"));
    addBlock(flow, script, QStringLiteral("opening"));
    addClock(flow, print, script);
    addBlock(flow, script, QStringLiteral("during"));
    addBeside(flow, script, QStringLiteral("hard_gap"), QStringLiteral("after"));
    addRules(flow, print, script);
    addScript(flow, print, script);
    Furniture around;
    around.runningHead = Words::tr("Facilitator's card");
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the facilitator. No answers are on it, and none are collected.");
    if (!print.helpLine.isEmpty())
        around.footer += QLatin1Char('\n') + Words::tr("Private help line: %1").arg(isolated(print.helpLine));
    if (print.printedOn.isValid())
        around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(Words::tr("Facilitator's card"), print.context, around);
}

} // namespace groundwork::documents
