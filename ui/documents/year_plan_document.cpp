#include "ui/documents/year_plan_document.h"

#include "core/quality/year_plan.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// The sheet in one size of letters.
Document sheet(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
               const PageStyle &style) {
    FlowBuilder flow(style);
    flow.titleBlock(context, Words::tr("Year plan"),
                    {Words::tr("%1 to %2").arg(words::longDate(facts.cohort.start),
                                              words::longDate(facts.cohort.end))});
    std::vector<QStringList> rows;
    for (const quality::PlanEntry &entry : quality::yearPlan(facts))
        rows.push_back({words::planDays(entry), words::planTitle(entry), words::planSentence(entry),
                        words::planFigure(entry)});
    flow.table({{Words::tr("When"), 1.4},
                {Words::tr("What"), 1.5},
                {Words::tr("To do"), 4.0},
                {Words::tr("So far"), 1.1}},
               rows);
    Furniture around;
    around.runningHead = Words::tr("Year plan");
    around.runningHeadEnd = context;
    if (!helpLine.isEmpty())
        around.footer = Words::tr("Private help line: %1").arg(isolated(helpLine));
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(facts.today));
    return flow.document(Words::tr("Year plan: %1").arg(facts.cohort.name), context, around);
}

} // namespace

Document yearPlanDocument(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
                          const PageStyle &style) {
    // It is for a wall: one page, in the largest letters that leave it one. Large print takes what it needs.
    Document document = sheet(facts, context, helpLine, style);
    PageStyle smaller = style;
    for (const double scale : {0.95, 0.9, 0.85, 0.8}) {
        if (document.pages.size() <= 1 || style.textScale > 1)
            break;
        smaller.textScale = style.textScale * scale;
        document = sheet(facts, context, helpLine, smaller);
    }
    return document;
}

} // namespace groundwork::documents
