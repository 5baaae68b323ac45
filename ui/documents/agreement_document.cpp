#include "ui/documents/agreement_document.h"

#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/pair_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

bool isEmpty(const AgreementPart &part) {
    return part.mentee.empty() && part.mentor.empty() && part.both.empty();
}

bool isEmpty(const AgreementSectionPrint &section) {
    for (const AgreementPart &part : section.parts) {
        if (!isEmpty(part))
            return false;
    }
    return true;
}

QString pairTitle(const AgreementPrint &print) {
    return words::pairName(isolated(print.menteeName), isolated(print.mentorName));
}

QStringList versionLines(const AgreementPrint &print) {
    QStringList lines;
    const QString version = print.draft ? Words::tr("Version %1, draft").arg(print.version)
                                        : Words::tr("Version %1").arg(print.version);
    lines.append(print.versionDate.isValid()
                     ? Words::tr("%1, from %2").arg(version, words::longDate(print.versionDate))
                     : version);
    if (print.smallChange)
        lines.append(Words::tr("a small change"));
    if (print.endedOn.isValid())
        lines.append(Words::tr("ended on %1").arg(words::longDate(print.endedOn)));
    else if (print.firstReview.isValid())
        lines.append(Words::tr("first look back %1").arg(words::longDate(print.firstReview)));
    if (!print.copyFor.isEmpty())
        lines.append(Words::tr("Copy for %1").arg(isolated(print.copyFor)));
    return lines;
}

Furniture furniture(const AgreementPrint &print, const QString &name) {
    Furniture around;
    around.draft = print.draft;
    around.runningHead = pairTitle(print);
    around.runningHeadEnd = name + QStringLiteral(" · ") + print.context;
    QStringList left;
    if (!print.helpLine.isEmpty())
        left.append(Words::tr("Private help line: %1").arg(isolated(print.helpLine)));
    left.append(print.programReads
                    ? Words::tr("For the two, and read by the program.")
                    : Words::tr("Not shown to others in the program; whoever holds its file could read it."));
    around.footer = left.join(QLatin1Char('\n'));
    QStringList end = {print.draft ? Words::tr("Version %1, draft").arg(print.version)
                                   : Words::tr("Version %1").arg(print.version)};
    if (print.endedOn.isValid())
        end.append(Words::tr("ended on %1").arg(words::longDate(print.endedOn)));
    if (print.printedOn.isValid())
        end.append(Words::tr("printed %1").arg(words::longDate(print.printedOn)));
    around.footerEnd = end.join(QStringLiteral(" · "));
    return around;
}

/// Section 1 to 12 with everything in it; answers where the last printed section begins.
size_t addSections(FlowBuilder &flow, const AgreementPrint &print) {
    size_t last = flow.mark();
    for (const AgreementSectionPrint &section : print.sections) {
        if (isEmpty(section))
            continue;
        last = flow.mark();
        flow.section(QString::number(section.number), section.title);
        for (const AgreementPart &part : section.parts) {
            flow.voices(part.mentee, part.mentor);
            flow.both(part.both);
        }
    }
    return last;
}

void addSignatures(FlowBuilder &flow, const AgreementPrint &print) {
    flow.bar();
    flow.heading(Words::tr("Yes from both"));
    flow.paragraph(print.statement, Face::Plain, true);
    flow.signatures(print.menteeSignature, print.mentorSignature);
    // The coordinator takes note of the date, and has no part in the content (content.md 4.3).
    flow.keepWithNextFrom(flow.mark() - 1);
    Paragraph received = flow.text(Words::tr("Coordinator: received on"));
    received.runs.front().points = flow.scaled(9);
    Items items;
    const double labelWidth = textWidth(received) + 6;
    addText(items, received, QPointF(0, 4), flow.width() * 0.5, flow.style().rightToLeft);
    items.push_back(LineItem{QLineF(labelWidth, 4 + flow.scaled(12), labelWidth + 110, 4 + flow.scaled(12)),
                             0.7, ink::line});
    Paragraph note = flow.text(Words::tr("The coordinator has not taken part in the content."));
    note.runs.front().points = flow.scaled(9);
    addText(items, note, QPointF(labelWidth + 120, 4), flow.width() - labelWidth - 120,
            flow.style().rightToLeft);
    const double height = 4 + std::max(textHeight(note, flow.width() - labelWidth - 120), flow.scaled(14));
    Segment segment;
    segment.spaceBefore = 4;
    segment.columns.push_back(
        Column{0, flow.width(), Decoration::None, {fixedStrip(height, std::move(items))}});
    flow.add(std::move(segment));
    flow.say(FieldsBlock{{{received.runs.front().text, {}}}});
    flow.say(ParagraphBlock{said(note.runs.front().text)});
    if (!print.history.isEmpty()) {
        flow.keepWithNextFrom(flow.mark() - 1); // a line of history does not take a sheet of its own
        Paragraph history = flow.text(Words::tr("History."), Face::Plain, Weight::Bold);
        history.runs.push_back(Run{QStringLiteral(" ") + print.history, Face::Plain, Weight::Regular,
                                   flow.scaled(9), ink::second});
        history.runs.front().points = flow.scaled(9);
        history.runs.front().color = ink::second;
        history.spaceBefore = 4;
        history.keepTogether = true;
        flow.paragraph(history);
    }
}

/// Of the goals only their titles: what the partner heard and why is not for a pinboard.
AgreementSectionPrint titlesOnly(const AgreementSectionPrint &section) {
    AgreementSectionPrint brief{section.number, section.title, {}, section.shipped};
    for (const AgreementPart &part : section.parts) {
        AgreementPart titles;
        const auto begins = [](const VoiceLine &line) { return line.first; };
        std::copy_if(part.mentee.begin(), part.mentee.end(), std::back_inserter(titles.mentee), begins);
        std::copy_if(part.mentor.begin(), part.mentor.end(), std::back_inserter(titles.mentor), begins);
        for (const BothLine &line : part.both) {
            if (line.framed)
                titles.both.push_back(line);
        }
        brief.parts.push_back(std::move(titles));
    }
    return brief;
}

} // namespace

Document agreementDocument(const AgreementPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    flow.setVoices(print.menteeSignature, print.mentorSignature);
    flow.titleBlock(Words::tr("Partnership agreement") + QStringLiteral(" · ") + print.context,
                    pairTitle(print), versionLines(print));
    const size_t last = addSections(flow, print);
    // Signatures never stand alone: the end of the last section comes along.
    if (flow.mark() > last + 1)
        flow.keepWithNextFrom(flow.mark() - 1);
    addSignatures(flow, print);

    return flow.document(Words::tr("Partnership agreement: %1").arg(pairTitle(print)),
                         print.copyFor.isEmpty() ? print.context : Words::tr("Copy for %1").arg(print.copyFor),
                         furniture(print, Words::tr("Partnership agreement")));
}

Document agreementPageDocument(const AgreementPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    flow.setVoices(print.menteeSignature, print.mentorSignature);
    flow.titleBlock(Words::tr("Our agreement in short") + QStringLiteral(" · ") + print.context,
                    pairTitle(print), versionLines(print));
    AgreementPrint brief = print;
    brief.sections.clear();
    for (const AgreementSectionPrint &section : print.sections) {
        const int place = section.shipped == 0 ? section.number : section.shipped;
        if (place == 3)
            brief.sections.push_back(titlesOnly(section));
        else if (place == 5 || place == 10)
            brief.sections.push_back(section);
    }
    addSections(flow, brief);
    return flow.document(Words::tr("Agreement in short: %1").arg(pairTitle(print)), print.context,
                         furniture(print, Words::tr("Agreement in short")));
}

} // namespace groundwork::documents
