#include "ui/documents/held_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

void addLines(FlowBuilder &flow, const HeldPrint::Lines &lines) {
    std::vector<QStringList> rows;
    for (const auto &[what, held] : lines)
        rows.push_back({what, held});
    if (!rows.empty())
        flow.table({{Words::tr("What"), 2}, {Words::tr("Held"), 5}}, rows);
}

} // namespace

Document heldDocument(const HeldPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("What we hold about %1").arg(isolated(print.name));
    flow.titleBlock(print.context, title, {words::longDate(print.printedOn)});
    flow.paragraph(Words::tr("This is everything that the program's file holds about you. Ask for a correction, or for "
                             "your details to be taken out, at any time."));
    flow.paragraph(
        Words::tr("It is kept for %n month(s) after a cohort closes.", nullptr, print.keepMonths) +
        (print.contact.isEmpty() ? QString()
                                 : QLatin1Char(' ') + Words::tr("Contact: %1.").arg(isolated(print.contact))));
    flow.heading(Words::tr("You"));
    addLines(flow, print.person);
    for (const HeldPrint::Part &part : print.parts) {
        flow.heading(part.title);
        addLines(flow, part.lines);
        if (!part.pairs.empty())
            flow.table({{Words::tr("Partner"), 3}, {Words::tr("State"), 2}, {Words::tr("From"), 2}, {Words::tr("To"), 2}},
                       part.pairs);
        if (!part.kept.isEmpty())
            flow.list(part.kept);
    }
    flow.heading(Words::tr("What the two of you keep to yourselves"));
    flow.paragraph(Words::tr("Answers of a first meeting that were not shown, and what only a pair sees, are not on this "
                             "sheet: nobody else in the program reads them. Ask to see yours in the program itself."));
    if (!print.changes.empty()) {
        flow.heading(Words::tr("Changes"));
        flow.table({{Words::tr("When"), 2}, {Words::tr("What was done"), 4}, {Words::tr("By"), 1.4}}, print.changes);
    }
    if (!print.left.empty()) {
        flow.heading(Words::tr("What left the program"));
        flow.table({{Words::tr("When"), 2}, {Words::tr("Document"), 4}, {Words::tr("How"), 2}}, print.left);
    }
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For %1 only.").arg(isolated(print.name));
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(title, print.context, around);
}

} // namespace groundwork::documents
