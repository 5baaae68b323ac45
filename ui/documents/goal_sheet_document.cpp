#include "ui/documents/goal_sheet_document.h"

#include "ui/documents/figure.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/goal_chart.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/goal_words.h"
#include "ui/words/pair_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace groundwork::documents {

namespace {

using words::GoalPart;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kChartHeight = 84;
constexpr double kBelowChart = 6; // the word of the lowest rung reaches under it

QStringList ladder() {
    QStringList rungs;
    for (int step = 0; step <= goals::kLastGoalStep; ++step)
        rungs.append(words::goalStepWord(step));
    return rungs;
}

void addPart(FlowBuilder &flow, GoalPart part, const QString &text) {
    if (text.isEmpty())
        return;
    Paragraph paragraph = flow.text(words::goalPartWord(part) + QStringLiteral(":  "), Face::Plain, Weight::Bold);
    Run said = flow.text(text, Face::Reading).runs.front();
    paragraph.runs.push_back(std::move(said));
    paragraph.spaceBefore = 2;
    flow.paragraph(paragraph);
}

QString withDay(const QString &text, QDate day) {
    if (!day.isValid())
        return text;
    return text.isEmpty() ? words::longDate(day)
                          : Words::tr("%1, by %2", "a step and its day").arg(words::isolated(text), words::longDate(day));
}

void addParts(FlowBuilder &flow, const goals::Goal &goal) {
    addPart(flow, GoalPart::Why, goal.why());
    addPart(flow, GoalPart::Different, goal.different);
    addPart(flow, GoalPart::Notice, goal.notice);
    addPart(flow, GoalPart::Confidence, words::markOfFive(goal.confidence));
    addPart(flow, GoalPart::Raises, goal.raises);
    addPart(flow, GoalPart::Link, goal.link);
    addPart(flow, GoalPart::ByDate, withDay({}, goal.byDate));
    addPart(flow, GoalPart::FirstStep, withDay(goal.firstStep, goal.firstStep.isEmpty() ? QDate() : goal.firstStepOn));
    addPart(flow, GoalPart::Help, goal.help);
    addPart(flow, GoalPart::Obstacle, goal.obstacle);
    addPart(flow, GoalPart::Plan, goal.plan);
    addPart(flow, GoalPart::Ownership, words::markOfFive(goal.ownership));
}

void addUpdates(FlowBuilder &flow, const GoalSheetPrint &print, const std::vector<goals::GoalUpdate> &updates) {
    if (updates.empty())
        return;
    std::vector<QStringList> rows;
    for (const goals::GoalUpdate &update : updates) {
        QStringList said{update.changed};
        if (!update.evidence.isEmpty())
            said.append(Words::tr("Shown by: %1").arg(words::isolated(update.evidence)));
        if (!update.comment.isEmpty())
            said.append(Words::tr("Partner: %1").arg(words::isolated(update.comment)));
        said.removeAll(QString());
        rows.push_back({words::longDate(update.on), words::goalSpeaker(update.by, print.menteeName, print.mentorName),
                        words::goalStepWord(update.step), said.join(QLatin1Char('\n'))});
    }
    flow.space(4);
    flow.table({{Words::tr("Day"), 1.5}, {Words::tr("Who"), 1.2}, {Words::tr("How far"), 1.2}, {Words::tr("What changed"), 4}},
               rows);
}

/// The chart for the copies in other formats, with what its slopes do in sentences.
FigureBlock chartFigure(Items items, const std::vector<GoalLine> &lines, QSizeF size, bool rightToLeft,
                        const QString &title) {
    if (rightToLeft) {
        for (Item &item : items)
            mirror(item, size.width());
    }
    QStringList sentences;
    for (const QStringList &row : goalChartRows(lines, ladder(), words::longDate))
        sentences.append(Words::tr("%1: at first %2; last %3.", "how far a goal was, each with its day")
                             .arg(words::isolated(row.value(0)), row.value(2), row.value(3)));
    return {std::make_shared<const Figure>(Figure{std::move(items), size + QSizeF(0, kBelowChart)}), title,
            sentences.join(QLatin1Char(' ')), ladder().join(QStringLiteral(" · "))};
}

void addChart(FlowBuilder &flow, const GoalSheetPrint &print) {
    std::vector<GoalLine> lines;
    for (const GoalSheetPrint::Entry &entry : print.goals) {
        GoalLine line;
        line.name = entry.goal.title;
        line.owner = entry.goal.owner;
        for (const goals::GoalUpdate &update : entry.updates)
            line.points.push_back({update.on, update.step});
        if (!line.points.empty())
            lines.push_back(std::move(line));
    }
    const QSizeF size(flow.width(), flow.scaled(kChartHeight));
    Items items = goalChart(lines, ladder(), size);
    if (items.empty())
        return;
    const QString title = Words::tr("From the start until now");
    flow.heading(title);
    flow.say(chartFigure(items, lines, size, flow.style().rightToLeft, title));
    Segment segment;
    segment.keepWithNext = true;
    segment.columns.push_back(Column{0, size.width(), Decoration::None, {fixedStrip(size.height() + kBelowChart, std::move(items))}});
    flow.add(std::move(segment));
    flow.table({{Words::tr("Goal"), 2.8}, {Words::tr("Line"), 1.15}, {Words::tr("At first"), 2.2}, {Words::tr("Last"), 2.4}},
               goalChartRows(lines, ladder(), words::longDate), false, true);
}

} // namespace

Document goalSheetDocument(const GoalSheetPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("Goals on both sides");
    const QString pair = words::pairName(print.menteeName, print.mentorName);
    flow.titleBlock(Words::tr("%1 · %2").arg(title, print.context), pair);
    for (const GoalSheetPrint::Entry &entry : print.goals) {
        QString state = words::goalStateWord(entry.goal.state);
        if (entry.goal.closedOn.isValid())
            state += QStringLiteral(", ") + words::longDate(entry.goal.closedOn);
        flow.section(QString(), words::goalOwnerTitle(entry.goal.owner, print.menteeName, print.mentorName) +
                                    QStringLiteral(" · ") + state);
        Paragraph line = flow.text(entry.goal.title, Face::Reading, Weight::Bold);
        line.runs.front().points = flow.scaled(12);
        line.linePitch = flow.scaled(16);
        line.ownDirection = true;
        line.keepWithNext = true;
        flow.paragraph(line);
        addParts(flow, entry.goal);
        addUpdates(flow, print, entry.updates);
    }
    flow.setIndent(0);
    addChart(flow, print);
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = pair;
    const bool shared = std::all_of(print.goals.begin(), print.goals.end(),
                                    [](const auto &entry) { return entry.goal.detailForProgram; });
    around.footer = shared ? Words::tr("For the two, and read by the program.")
                           : Words::tr("For the two. Not shown to others in the program.");
    if (print.printedOn.isValid())
        around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(title, pair, around);
}

} // namespace groundwork::documents
