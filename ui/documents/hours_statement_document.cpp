#include "ui/documents/certificate_document.h"

#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/certificate_words.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

using certificates::Certificate;
using certificates::CertificateFacts;
using certificates::LoggedMeeting;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

void addPerson(FlowBuilder &flow, const CertificateFacts &facts) {
    Paragraph name = flow.text(facts.name, Face::Reading, Weight::Bold);
    name.runs.front().points = flow.scaled(15);
    name.linePitch = flow.scaled(20);
    name.keepWithNext = true;
    flow.space(flow.scaled(6));
    flow.paragraph(name);
    if (!facts.secondName.isEmpty()) {
        Paragraph second = flow.text(facts.secondName, Face::Reading);
        second.runs.front().points = flow.scaled(12);
        second.linePitch = flow.scaled(17);
        second.keepWithNext = true;
        flow.paragraph(second);
    }
    flow.paragraph(words::certificateSentence(facts));
    if (const QString skills = words::skillsSentence(facts); !skills.isEmpty())
        flow.paragraph(skills);
}

void addMeetings(FlowBuilder &flow, const CertificateFacts &facts) {
    std::vector<QStringList> rows;
    int number = 0;
    for (const LoggedMeeting &meeting : facts.log)
        rows.push_back({QString::number(++number), words::longDate(meeting.on), words::channelWord(meeting.channel),
                        words::figureSourceChoice(meeting.source), words::durationWord(meeting.minutes)});
    rows.push_back({QString(), Words::tr("%n meeting(s)", nullptr, facts.meetings), QString(), QString(),
                    words::durationWord(facts.minutes)});
    flow.space(flow.scaled(8));
    flow.table({{QString(), 0.35, Qt::AlignLeading},
                {Words::tr("Day"), 1.5, Qt::AlignLeading},
                {Words::tr("How"), 1, Qt::AlignLeading},
                {Words::tr("Where the entry comes from"), 1.9, Qt::AlignLeading},
                {Words::tr("Time"), 0.8, Qt::AlignTrailing}},
               rows, true);
    if (facts.trainingMinutes > 0)
        flow.paragraph(Words::tr("In addition %1 of training.").arg(words::durationWord(facts.trainingMinutes)));
    if (const QString source = words::certificateSourceLine(facts); !source.isEmpty())
        flow.paragraph(source);
}

QString coordinatorOf(const CertificateFacts &facts) {
    for (const certificates::Signer &signer : facts.signers) {
        if (signer.name != facts.partnerName && !signer.name.isEmpty())
            return signer.function.isEmpty() ? signer.name
                                             : Words::tr("%1, %2", "name and function")
                                                   .arg(isolated(signer.name), signer.function);
    }
    return Words::tr("For the program");
}

void addSignatures(FlowBuilder &flow, const Certificate &certificate) {
    const CertificateFacts &facts = certificate.facts;
    const QString sign = Words::tr("who signs here");
    const SignatureBox own{facts.name, facts.roleName, {}, {}};
    const SignatureBox partner = facts.partnerName.isEmpty()
                                     ? SignatureBox{facts.partnerRoleName, sign, {}, {}}
                                     : SignatureBox{facts.partnerName, facts.partnerRoleName, {}, {}};
    flow.space(flow.scaled(10));
    const size_t begin = flow.mark(); // all who sign stay on one page, under what they sign
    flow.paragraph(Words::tr("We met on these days, for this long."), Face::Plain, true);
    if (facts.role == Role::Mentee)
        flow.signatures(own, partner);
    else
        flow.signatures(partner, own);
    flow.keepWithNextFrom(begin);
    const double width = flow.width();
    const Paragraph label = flow.text(coordinatorOf(facts));
    QStringList when{facts.place, words::longDate(certificate.issuedOn)};
    when.removeAll(QString());
    Paragraph day = flow.text(when.join(QStringLiteral(", ")));
    day.align = Qt::AlignTrailing;
    const double half = width / 2 - 9;
    const double line = flow.scaled(44) + std::max(0.0, textHeight(day, half) - flow.scaled(14));
    Items items;
    items.push_back(LineItem{QLineF(0, line, half, line), 0.7, ink::text});
    addText(items, label, QPointF(0, line + 3), half, flow.style().rightToLeft);
    addText(items, day, QPointF(width - half, line - textHeight(day, half) - 2), half, flow.style().rightToLeft);
    items.push_back(LineItem{QLineF(width - half, line, width, line), 0.7, ink::text});
    Paragraph under = flow.text(facts.place.isEmpty() ? Words::tr("Date") : Words::tr("Place and date"));
    under.align = Qt::AlignTrailing;
    addText(items, under, QPointF(width - half, line + 3), half, flow.style().rightToLeft);
    Segment segment;
    segment.keepTogether = true;
    segment.columns.push_back(
        Column{0, width, Decoration::None, {fixedStrip(line + 5 + textHeight(label, half), std::move(items))}});
    flow.add(std::move(segment));
    flow.say(FieldsBlock{{{label.runs.front().text, {}}, {under.runs.front().text, spansOf(day)}}});
}

} // namespace

Document hoursStatementDocument(const Certificate &certificate, const PageStyle &style, const QString &helpLine) {
    const CertificateFacts &facts = certificate.facts;
    FlowBuilder flow(style);
    QStringList from{facts.organization, facts.cohort};
    from.removeAll(QString());
    flow.titleBlock(from.join(QStringLiteral(" · ")), words::certificateKindWord(certificate.kind),
                    {numberText(certificate), Words::tr("issue %1").arg(certificate.issue),
                     words::longDate(certificate.issuedOn)});
    addPerson(flow, facts);
    addMeetings(flow, facts);
    addSignatures(flow, certificate);
    const QString mark = words::certificateMark(certificate.state);
    if (!mark.isEmpty())
        flow.paragraph(Words::tr("This issue is no longer used: it was %1 on %2.")
                           .arg(mark, words::longDate(certificate.stateSince)));
    Furniture around;
    around.runningHead = words::certificateKindWord(certificate.kind);
    around.runningHeadEnd = facts.name;
    around.footer = words::certificateNumberLine(certificate) + QLatin1Char(' ') +
                    Words::tr("If a word is wrong, ask for a new issue.");
    if (!helpLine.isEmpty())
        around.footer += QLatin1Char('\n') + helpLine;
    Document document = flow.document(
        words::certificateKindWord(certificate.kind) + QLatin1Char(' ') + numberText(certificate), facts.name, around);
    if (!mark.isEmpty()) {
        for (Page &page : document.pages)
            markAcross(page, style, mark);
    }
    return document;
}

} // namespace groundwork::documents
