#include "ui/documents/letter_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kPoints = 10.5;
constexpr double kPitch = 15.5;
constexpr double kParagraphGap = 8;

/// A line of the letter; it runs as its own first words do, since a coordinator may write in any language.
Paragraph line(const FlowBuilder &flow, const QString &words, Weight weight = Weight::Regular) {
    Paragraph paragraph = flow.text(words, Face::Reading, weight);
    paragraph.runs.front().points = flow.scaled(kPoints);
    paragraph.linePitch = flow.scaled(kPitch);
    return paragraph;
}

void addBody(FlowBuilder &flow, const QString &body) {
    for (const QString &words : body.split(QLatin1Char('\n'))) {
        if (words.trimmed().isEmpty())
            flow.space(flow.scaled(kParagraphGap));
        else
            flow.paragraph(line(flow, words));
    }
}

} // namespace

PageStyle letterStyle(const words::LetterSource &source, PageStyle::Paper paper, bool largePrint) {
    PageStyle style;
    style.paper = paper;
    style.textScale = largePrint ? 14.0 / 9.5 : 1.0;
    style.rightToLeft = QLocale(source.program.locale).textDirection() == Qt::RightToLeft;
    style.language = source.program.locale;
    return style;
}

LetterPrint letterPrint(const words::LetterSource &source, const words::Letter &letter) {
    LetterPrint print;
    print.organization = source.program.organization;
    print.program = source.program.name;
    print.coordinator = source.program.coordinatorName;
    print.contact = source.program.coordinatorContact;
    print.reader = letter.reader.name;
    print.subject = letter.text.subject;
    print.body = letter.text.body;
    print.date = source.today;
    return print;
}

Document letterDocument(const LetterPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const bool named = !print.organization.isEmpty();
    QStringList sender{print.coordinator, print.contact};
    sender.removeAll(QString());
    if (style.letterhead) // it names the organization
        flow.titleBlock(QString(), print.program, sender);
    else
        flow.titleBlock(named ? print.program : QString(), named ? print.organization : print.program, sender);
    flow.space(flow.scaled(18));
    flow.paragraph(line(flow, print.reader));
    Paragraph date = flow.text(words::longDate(print.date));
    date.align = Qt::AlignTrailing;
    flow.paragraph(date);
    flow.space(flow.scaled(18));
    Paragraph subject = line(flow, print.subject, Weight::Bold);
    subject.keepWithNext = true;
    flow.paragraph(subject);
    flow.space(flow.scaled(12));
    addBody(flow, print.body);
    Furniture around;
    around.runningHead = print.subject;
    around.footer = Words::tr("For %1 only.").arg(isolated(print.reader));
    return flow.document(print.subject, print.reader, around);
}

} // namespace groundwork::documents
