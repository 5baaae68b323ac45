#include "ui/documents/framework_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

std::vector<VoiceLine> lines(const QString &beginning, const QStringList &entries) {
    std::vector<VoiceLine> result;
    for (int i = 0; i < entries.size(); ++i)
        result.push_back({i == 0 ? beginning : QString(), entries[i], {}, false});
    return result;
}

void addPrinciples(FlowBuilder &flow, const QStringList &principles) {
    if (principles.isEmpty())
        return;
    flow.heading(Words::tr("What we hold to"));
    ListBlock numbered{ListBlock::Kind::Numbers, {}};
    for (int i = 0; i < principles.size(); ++i) {
        Paragraph line = flow.text(principles[i], Face::Reading);
        line.indent = flow.scaled(16);
        line.spaceBefore = 1;
        line.keepTogether = true;
        Segment segment = paragraphSegment(line, 0, flow.width(), flow.style().rightToLeft);
        Paragraph number = flow.text(QString::number(i + 1), Face::Plain, Weight::Bold);
        number.runs.front().color = ink::number;
        addText(segment.columns.front().strips.front().items, number, QPointF(0, 0), flow.scaled(14),
                flow.style().rightToLeft);
        flow.add(std::move(segment));
        numbered.entries.push_back({ownWords(principles[i])});
    }
    flow.say(std::move(numbered));
}

} // namespace

FrameworkPrint frameworkPrint(const framework::Framework &framework, const framework::Program &program,
                              const QString &context, QDate today) {
    QStringList help = {program.coordinatorName, program.coordinatorContact};
    help.removeAll(QString());
    FrameworkPrint print;
    print.programName = program.name;
    print.context = context;
    print.version = framework.version;
    print.publishedOn = framework.publishedOn;
    print.printedOn = today;
    print.definition = framework.definition;
    print.purpose = framework.purposeLine.isEmpty() ? program.purpose : framework.purposeLine;
    print.principles = framework.principles;
    print.expectBoth = framework.expectBoth;
    print.menteeFromMentor = framework.expectMentee;
    print.mentorFromMentee = framework.expectMentor;
    print.expectProgram = framework.expectProgram;
    print.parameters = words::parameterLines(framework);
    print.notMentoring = framework.notMentoring;
    print.confidentiality = framework.confidentialityText;
    print.exceptions = framework.exceptions;
    print.ending = framework.endingText;
    print.helpLine = help.join(QStringLiteral(", "));
    print.contact = framework.contactText.isEmpty() ? print.helpLine : framework.contactText;
    return print;
}

Document frameworkDocument(const FrameworkPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    QStringList trailing = {Words::tr("Version %1").arg(print.version)};
    if (print.publishedOn.isValid())
        trailing.append(Words::tr("from %1").arg(words::longDate(print.publishedOn)));
    flow.titleBlock(print.context, Words::tr("What mentoring means here"), trailing);
    flow.paragraph(print.definition, Face::Reading);
    if (!print.purpose.isEmpty())
        flow.paragraph(print.purpose, Face::Reading);
    addPrinciples(flow, print.principles);
    if (!print.menteeFromMentor.isEmpty() || !print.mentorFromMentee.isEmpty() ||
        !print.expectBoth.isEmpty()) {
        flow.heading(Words::tr("What we can expect of each other"));
        flow.voices(lines(Words::tr("The mentee can expect from the mentor"), print.menteeFromMentor),
                    lines(Words::tr("The mentor can expect from the mentee"), print.mentorFromMentee));
        if (!print.expectBoth.isEmpty())
            flow.both(
                {{Words::tr("Both can expect"), print.expectBoth.join(QStringLiteral(" · ")), false, true}});
    }
    flow.listsBeside(Words::tr("Both can expect from the program"), print.expectProgram,
                     Words::tr("Mentoring here is not"), print.notMentoring);
    if (!print.parameters.isEmpty()) {
        flow.heading(words::partHeading(framework::FrameworkPart::Parameters));
        flow.paragraph(print.parameters.join(QStringLiteral(" · ")));
    }
    if (!print.confidentiality.isEmpty() || !print.exceptions.isEmpty()) {
        flow.heading(Words::tr("What stays between the two"));
        if (!print.confidentiality.isEmpty())
            flow.paragraph(print.confidentiality);
        if (!print.exceptions.isEmpty())
            flow.paragraph(Words::tr("The limits: %1.").arg(print.exceptions.join(QStringLiteral(" · "))));
    }
    if (!print.ending.isEmpty()) {
        flow.heading(Words::tr("Ending"));
        flow.paragraph(print.ending);
    }
    if (!print.contact.isEmpty()) {
        flow.heading(Words::tr("Who to talk to"));
        flow.paragraph(print.contact);
    }
    Furniture around;
    around.draft = !print.publishedOn.isValid();
    around.runningHead = Words::tr("What mentoring means here");
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For everyone in the program.");
    if (!print.helpLine.isEmpty())
        around.footer += QLatin1Char('\n') + Words::tr("Private help line: %1").arg(isolated(print.helpLine));
    around.footerEnd = Words::tr("Framework, version %1").arg(print.version);
    if (print.printedOn.isValid())
        around.footerEnd +=
            QStringLiteral(" · ") + Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return flow.document(Words::tr("What mentoring means here: %1").arg(print.programName), print.context, around);
}

} // namespace groundwork::documents
