#include "ui/documents/agreement_print.h"

#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

using agreements::AgreementText;
using agreements::SentencePart;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

Piece pieceOf(const SentencePart &part) {
    return {part.date.isValid() ? words::longDate(part.date) : part.text, part.ownWords};
}

std::vector<Piece> piecesOf(const agreements::Paragraph &paragraph) {
    std::vector<Piece> pieces;
    for (const SentencePart &part : paragraph) {
        if (Piece piece = pieceOf(part); !piece.text.isEmpty())
            pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Splits the program's beginning off; a quotation mark at its end belongs to the words that it opens.
VoiceLine voiceLine(const agreements::Paragraph &paragraph) {
    VoiceLine line;
    line.pieces = piecesOf(paragraph);
    const bool begins = paragraph.size() > 1 && !paragraph.front().ownWords &&
                        !paragraph.front().date.isValid() && line.pieces.size() > 1;
    if (!begins)
        return line;
    line.beginning = line.pieces.front().text;
    line.pieces.erase(line.pieces.begin());
    const QString open = line.beginning.trimmed().right(1);
    if (open == QStringLiteral("\"") || open == QStringLiteral("“")) {
        line.beginning = line.beginning.trimmed();
        line.beginning.chop(1);
        line.pieces.front().text.prepend(open);
    }
    return line;
}

void addVoice(std::vector<VoiceLine> &to, const agreements::AgreementLine &line, const QString &fullName) {
    for (size_t i = 0; i < line.paragraphs.size(); ++i) {
        if (line.key == QStringLiteral("who") && i == 0) {
            VoiceLine who;
            who.badgeName = fullName;
            who.own = false;
            who.pieces = piecesOf(line.paragraphs[i]);
            if (!who.pieces.empty() && who.pieces.front().text.startsWith(fullName))
                who.pieces.front().text.remove(0, fullName.size());
            else
                who.badgeName.clear();
            to.push_back(std::move(who));
            continue;
        }
        to.push_back(voiceLine(line.paragraphs[i]));
        to.back().first = i == 0;
    }
}

/// Its sentences say what they are about (content.md 4.5): no label.
void addBoth(std::vector<BothLine> &to, const agreements::AgreementLine &line) {
    for (size_t i = 0; i < line.paragraphs.size(); ++i) {
        BothLine both;
        both.pieces = piecesOf(line.paragraphs[i]);
        both.framed = line.framed;
        both.runsIn = !line.framed;
        both.joins = line.joinsPrevious && i == 0;
        to.push_back(std::move(both));
    }
}

SignatureBox signatureBox(const AgreementText &text, Role side) {
    SignatureBox box;
    box.name = isolated(side == Role::Mentee ? text.menteeFullName : text.mentorFullName);
    box.role = words::roleInSentence(side);
    for (size_t i = 0; i < text.signatures.size(); ++i) {
        const agreements::Signature &signature = text.signatures[i];
        if (signature.side != side)
            continue;
        box.signedAs = isolated(signature.name);
        const QString kind = text.signatureWords.value(qsizetype(i));
        box.how = kind.isEmpty() ? words::longDate(signature.signedOn)
                                 : kind + QStringLiteral(", ") + words::longDate(signature.signedOn);
        if (!signature.place.isEmpty())
            box.how += QStringLiteral(", ") + isolated(signature.place);
    }
    return box;
}

QString historyOf(const AgreementText &text) {
    QStringList lines;
    for (const agreements::VersionFacts &facts : text.history) {
        QString line = Words::tr("Version %1").arg(facts.number);
        if (facts.effectiveOn.isValid())
            line += QStringLiteral(", ") + words::longDate(facts.effectiveOn);
        const QString reason = facts.changeReason.isEmpty() && facts.number == 1
                                   ? Words::tr("first agreement")
                                   : facts.changeReason;
        if (facts.kind == agreements::VersionKind::SmallChange)
            line += QStringLiteral(", ") + Words::tr("small change");
        if (!reason.isEmpty())
            line += QStringLiteral(": ") + reason;
        lines.append(line.endsWith(QLatin1Char('.')) ? line : line + QLatin1Char('.'));
    }
    lines.append(
        Words::tr("A new version needs both signatures again; until then the last signed one holds."));
    return lines.join(QLatin1Char(' '));
}

} // namespace

AgreementPrint agreementPrint(const AgreementText &text, QDate printedOn, const QString &copyFor) {
    AgreementPrint print;
    print.menteeName = text.menteeFullName;
    print.mentorName = text.mentorFullName;
    print.context =
        text.organization.isEmpty() ? text.cohort : text.cohort + QStringLiteral(", ") + text.organization;
    print.version = text.number;
    print.versionDate = text.effectiveOn;
    print.smallChange = text.kind == agreements::VersionKind::SmallChange;
    print.endedOn = text.endedOn;
    print.programReads = text.programReads;
    // Ready to sign is printed clean: it is the sheet that gets signed in ink.
    print.draft = text.state == agreements::VersionState::Draft;
    print.firstReview = text.firstReview;
    print.printedOn = printedOn;
    for (const agreements::AgreementSection &section : text.sections) {
        AgreementSectionPrint printed{section.number, section.title, {}, section.shipped > 0 ? section.shipped : -1};
        for (const agreements::AgreementPart &part : section.parts) {
            AgreementPart lines;
            for (const agreements::AgreementLine &line : part.mentee)
                addVoice(lines.mentee, line, text.menteeFullName);
            for (const agreements::AgreementLine &line : part.mentor)
                addVoice(lines.mentor, line, text.mentorFullName);
            for (const agreements::AgreementLine &line : part.both)
                addBoth(lines.both, line);
            printed.parts.push_back(std::move(lines));
        }
        print.sections.push_back(std::move(printed));
    }
    print.statement = text.statement;
    print.menteeSignature = signatureBox(text, Role::Mentee);
    print.mentorSignature = signatureBox(text, Role::Mentor);
    print.history = historyOf(text);
    print.copyFor = copyFor;
    if (!text.coordinatorName.isEmpty())
        print.helpLine = text.coordinatorContact.isEmpty()
                             ? text.coordinatorName
                             : text.coordinatorName + QStringLiteral(", ") + text.coordinatorContact;
    return print;
}

std::vector<Document> agreementCopies(const AgreementText &text, QDate printedOn, const PageStyle &style) {
    return {agreementDocument(agreementPrint(text, printedOn, text.menteeName), style),
            agreementDocument(agreementPrint(text, printedOn, text.mentorName), style)};
}

} // namespace groundwork::documents
