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

} // namespace

Document yearPlanDocument(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
                          const PageStyle &style) {
    FlowBuilder flow(style);
    flow.titleBlock(context, Words::tr("Year plan"),
                    {Words::tr("%1 to %2").arg(words::longDate(facts.cohort.start),
                                              words::longDate(facts.cohort.end))});
    std::vector<QStringList> rows;
    for (const quality::PlanEntry &entry : quality::yearPlan(facts)) {
        const QString figure = words::planFigure(entry);
        rows.push_back({words::planDays(entry), words::planTitle(entry), words::planSentence(entry),
                        entry.mark.isDone() && figure.isEmpty() ? Words::tr("Done") : figure});
    }
    flow.table({{Words::tr("When"), 1.5}, {Words::tr("What"), 1.7}, {Words::tr("To do"), 3.6}, {Words::tr("So far"), 1.2}},
               rows);
    Furniture around;
    around.runningHead = Words::tr("Year plan");
    around.runningHeadEnd = context;
    if (!helpLine.isEmpty())
        around.footer = Words::tr("Private help line: %1").arg(isolated(helpLine));
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(facts.today));
    Document document;
    document.title = Words::tr("Year plan: %1").arg(facts.cohort.name);
    document.subject = context;
    document.style = style;
    document.pages = paginate(flow.take(), style, around);
    return document;
}

} // namespace groundwork::documents
