#include "ui/documents/paginator.h"
#include "ui/documents/worksheet_cells.h"
#include "ui/documents/worksheet_document.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

} // namespace

Document prepSheetDocument(const PrepSheetPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const bool mentee = print.voice == Voice::Mentee;
    flow.titleBlock(Words::tr("Before the first meeting") + QStringLiteral(" · ") + print.context,
                    print.name.isEmpty()
                        ? (mentee ? Words::tr("For the mentee") : Words::tr("For the mentor"))
                        : Words::tr("For %1").arg(isolated(print.name)),
                    {mentee ? Words::tr("Mentee") : Words::tr("Mentor"),
                     Words::tr("about %1 minutes").arg(print.minutes)});
    flow.paragraph(Words::tr("Fill this in alone. Nobody collects it, and you may leave any line empty. "
                             "Bring it along; you decide what you say."));
    for (const WorksheetPrompt &prompt : print.prompts) {
        const WorksheetCell &cell = mentee ? prompt.mentee : prompt.mentor;
        if (cell.isEmpty())
            continue;
        Items items;
        double y = 0;
        Paragraph words = flow.text(cell.text, Face::Reading);
        words.ownDirection = false;
        putInFront(words, Run{prompt.key + QLatin1Char(' '), Face::Plain, Weight::Bold,
                                                  flow.scaled(9.5), ink::number});
        if (!cell.hint.isEmpty())
            words.runs.push_back(Run{QLatin1Char(' ') + cell.hint, Face::Plain, Weight::Regular,
                                     flow.scaled(8.5), ink::second});
        addText(items, words, QPointF(0, y), flow.width(), style.rightToLeft);
        y += textHeight(words, flow.width()) + 2;
        for (const Blank &blank : cell.blanks)
            y += paintBlank(items, blank, QPointF(0, y), flow.width(), flow);
        Segment segment;
        segment.spaceBefore = 7;
        segment.keepTogether = true;
        segment.columns.push_back(
            Column{0, flow.width(), Decoration::None, {fixedStrip(y, std::move(items))}});
        flow.add(std::move(segment));
        flow.say(promptBlocks(prompt.key, cell));
    }
    Furniture around;
    around.runningHead = print.name;
    around.runningHeadEnd = Words::tr("Before the first meeting");
    around.footer = Words::tr("This sheet is yours. It is not collected.") + helpSentence(print.helpLine);
    around.footerEnd =
        print.printedOn.isValid() ? Words::tr("printed %1").arg(words::longDate(print.printedOn)) : QString();
    return flow.document(print.name.isEmpty() ? Words::tr("Preparation sheet")
                                              : Words::tr("Preparation sheet for %1").arg(isolated(print.name)),
                         print.context, around);
}

} // namespace groundwork::documents
