#include "ui/documents/framework_changes_document.h"

#include "core/framework/framework_compare.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
  public:
    static QString changed(int count) { return tr("%n line(s) (differs|differ).", nullptr, count); }
};

void addLine(FlowBuilder &flow, const framework::ComparedLine &line) {
    Paragraph paragraph = flow.text(QStringLiteral("•  "));
    if (const QString word = words::lineChangeWord(line); !word.isEmpty()) {
        Run mark = flow.text(word + QStringLiteral(":  "), Face::Plain, Weight::Bold).runs.front();
        paragraph.runs.push_back(std::move(mark));
    }
    const bool whole = line.change == framework::LineChange::Added;
    for (const DiffPiece &piece : line.pieces) {
        Run run = flow.text(piece.text, Face::Reading).runs.front();
        run.struck = piece.kind == DiffKind::Removed;
        run.underlined = piece.kind == DiffKind::Added && !whole;
        if (!line.isChange())
            run.color = ink::second;
        paragraph.runs.push_back(std::move(run));
    }
    paragraph.spaceBefore = 2;
    paragraph.keepTogether = true;
    flow.paragraph(paragraph);
}

} // namespace

Document frameworkChangesDocument(const FrameworkChangesPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const auto published = [](const framework::Framework &version) {
        return version.publishedOn.isValid()
                   ? Words::tr("Version %1, %2").arg(version.version).arg(words::longDate(version.publishedOn))
                   : Words::tr("Version %1, draft").arg(version.version);
    };
    flow.titleBlock(print.context, Words::tr("What is new in our framework"),
                    {published(print.after), Words::tr("before: %1").arg(published(print.before))});
    if (!print.after.note.isEmpty())
        flow.paragraph(print.after.note, Face::Reading);
    const auto parts = framework::compareFrameworks(print.before, print.after, words::parameterLines);
    Paragraph legend = flow.text(Words::changed(framework::changedLines(parts)) + QLatin1Char(' '));
    Run removed = legend.runs.front();
    removed.text = Words::tr("Struck through");
    removed.struck = true;
    Run plain = legend.runs.front();
    plain.text = Words::tr(" is taken out, ");
    Run added = legend.runs.front();
    added.text = Words::tr("underlined");
    added.underlined = true;
    Run rest = legend.runs.front();
    rest.text = Words::tr(" is new.");
    legend.runs.insert(legend.runs.end(), {removed, plain, added, rest});
    flow.paragraph(legend);
    QStringList same;
    for (const framework::ComparedPart &part : parts) {
        if (part.changes() == 0) {
            same.append(words::partHeading(part.part));
            continue;
        }
        flow.heading(words::partHeading(part.part));
        for (const framework::ComparedLine &line : part.lines)
            addLine(flow, line);
    }
    if (!same.isEmpty()) {
        flow.heading(Words::tr("The same in both"));
        flow.paragraph(same.join(QStringLiteral(" · ")));
    }
    Furniture around;
    around.draft = !print.after.publishedOn.isValid();
    around.runningHead = Words::tr("What is new in our framework");
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For everyone in the program. Signed agreements never change by themselves.");
    around.footerEnd = Words::tr("Framework, version %1").arg(print.after.version);
    if (print.printedOn.isValid())
        around.footerEnd +=
            QStringLiteral(" · ") + Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(Words::tr("What is new in our framework"), print.context, around);
}

} // namespace groundwork::documents
