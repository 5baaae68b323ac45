#include "ui/documents/week_document.h"

#include "core/quality/core_checks.h"
#include "core/quality/next_steps.h"
#include "core/quality/year_plan.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"
#include "ui/words/quality_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// A box to tick, who, the reason, and a line for what came of it; never split.
void addJob(FlowBuilder &flow, const quality::NextStep &step) {
    const bool rtl = flow.style().rightToLeft;
    const double indent = flow.scaled(18);
    const auto line = [&](const QString &text, Weight weight) {
        Paragraph paragraph = flow.text(text, Face::Plain, weight);
        paragraph.indent = indent;
        paragraph.keepTogether = true;
        return paragraph;
    };
    Segment segment = paragraphSegment(line(words::stepTitle(step), Weight::Bold), 0, flow.width(), rtl);
    segment.spaceBefore = flow.scaled(7);
    segment.keepTogether = true;
    std::vector<Strip> &strips = segment.columns.front().strips;
    BoxItem box;
    box.rect = QRectF(0, flow.scaled(1.5), flow.scaled(9), flow.scaled(9));
    box.radius = flow.scaled(1.5);
    box.pen = ink::text;
    strips.front().items.push_back(box);
    append(strips, line(words::stepReason(step), Weight::Regular), flow.width(), rtl);
    const double height = flow.scaled(15);
    LineItem rule;
    rule.line = QLineF(indent, height - 1, flow.width(), height - 1);
    strips.push_back(fixedStrip(height, {rule}));
    for (size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].glued = true;
    flow.add(std::move(segment));
    Span title{words::stepTitle(step)};
    title.strong = true;
    flow.say(ListBlock{ListBlock::Kind::Boxes, {{{title}}}});
    flow.say(ParagraphBlock{said(words::stepReason(step))});
    flow.say(LinesBlock{1});
}

void addJobs(FlowBuilder &flow, const std::vector<quality::NextStep> &steps) {
    if (steps.empty()) {
        flow.paragraph(Words::tr("Nothing needs you this week."));
        return;
    }
    std::optional<quality::StepGroup> group;
    for (const quality::NextStep &step : steps) {
        if (group != step.group)
            flow.heading(words::stepGroupWord(step.group));
        group = step.group;
        addJob(flow, step);
    }
}

void addPutOff(FlowBuilder &flow, const std::vector<quality::SetAsideStep> &aside) {
    QStringList later;
    for (const quality::SetAsideStep &one : aside) {
        if (!one.mark.isDone())
            later << Words::tr("%1: back on %2")
                         .arg(words::stepTitle(one.step), words::longDate(one.mark.until));
    }
    if (later.isEmpty())
        return;
    flow.heading(Words::tr("Put off"));
    flow.list(later);
}

void addStanding(FlowBuilder &flow, const quality::CohortFacts &facts) {
    std::vector<QStringList> rows;
    for (const quality::CheckResult &check : quality::homeChecks(facts))
        rows.push_back({words::checkWord(check.id, facts.cohort.thresholds),
                        words::checkStateWord(check.state), words::checkFigure(check)});
    flow.heading(Words::tr("Foundations"));
    flow.table({{Words::tr("What"), 3}, {Words::tr("Where it stands"), 1.2}, {Words::tr("Count"), 1.2}},
               rows);
    std::vector<QStringList> days;
    for (const quality::PlanEntry &entry : quality::yearPlan(facts)) {
        if (entry.to >= facts.today && quality::isMilestone(entry.item))
            days.push_back({words::planDays(entry), words::planTitle(entry)});
    }
    if (days.empty())
        return;
    flow.heading(Words::tr("Coming up"));
    flow.table({{Words::tr("Day"), 1}, {Words::tr("What"), 3}}, days);
}

} // namespace

Document weekDocument(const WeekPrint &print, const PageStyle &style) {
    const quality::CohortFacts &facts = print.facts;
    const std::vector<quality::NextStep> steps = quality::nextSteps(facts);
    FlowBuilder flow(style);
    const QString today = QLocale().toString(facts.today, QStringLiteral("dddd d MMMM yyyy"));
    flow.titleBlock(print.context, Words::tr("This week"),
                    {today, Words::tr("%n job(s)", nullptr, static_cast<int>(steps.size()))});
    addJobs(flow, steps);
    addPutOff(flow, quality::setAsideSteps(facts));
    addStanding(flow, facts);
    Furniture around;
    around.runningHead = Words::tr("This week");
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the coordinator alone. It names people: do not leave it lying about.");
    if (!print.helpLine.isEmpty())
        around.footer += QLatin1Char('\n') + Words::tr("Private help line: %1").arg(isolated(print.helpLine));
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(facts.today));
    return flow.document(Words::tr("This week: %1").arg(facts.cohort.name), print.context, around);
}

} // namespace groundwork::documents
