#include "ui/words/letter_words.h"

#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::words {

using letters::LetterField;
using letters::LetterKind;
using letters::LetterReader;
using letters::LetterValues;
using letters::Phrase;
using partnerships::PartnershipState;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("LetterWords", text);
}

/// A sentence of ours with what is known so far.
QString phrase(const LetterSource &source, Phrase which, const LetterValues &values) {
    return letters::filled({LetterKind::MatchMentee, {}, source.content.phrase(which)}, values).body;
}

/// Who makes the first move, and by when (domain.md 7.2, M6); before the second yes there is no day yet.
Phrase firstMove(const LetterReader &reader) {
    if (reader.firstMoveBy.isValid())
        return reader.firstMove ? Phrase::FirstMoveMine : Phrase::FirstMoveTheirs;
    return reader.firstMove ? Phrase::FirstMoveMineOpen : Phrase::FirstMoveTheirsOpen;
}

QString nextStep(const LetterSource &source, const LetterReader &reader, const LetterValues &values) {
    switch (reader.state) {
    case PartnershipState::Proposed:
        return phrase(source, reader.by.isValid() ? Phrase::Reply : Phrase::ReplyOpen, values);
    case PartnershipState::Trying:
        return phrase(source, Phrase::Trial, values);
    case PartnershipState::Accepted:
    case PartnershipState::Starting:
        return values.at(LetterField::FirstMove);
    default: // there is no step of the program left to announce
        return {};
    }
}

} // namespace

QString letterTitle(LetterKind kind) {
    switch (kind) {
    case LetterKind::MatchMentee:
        return say("The match, to mentees");
    case LetterKind::MatchMentor:
        return say("The match, to mentors");
    case LetterKind::FirstMeeting:
        return say("Invitation to the first meeting");
    case LetterKind::Review:
        return say("Reminder of a review");
    case LetterKind::Thanks:
        return say("Thank you at the end");
    }
    return {};
}

QString letterFieldWord(LetterField field) {
    switch (field) {
    case LetterField::Name:
        return say("how the reader is called");
    case LetterField::FullName:
        return say("whole name of the reader");
    case LetterField::Partner:
        return say("how the partner is called");
    case LetterField::PartnerName:
        return say("whole name of the partner");
    case LetterField::PartnerEmail:
        return say("e-mail address of the partner");
    case LetterField::Role:
        return say("role of the reader");
    case LetterField::PartnerRole:
        return say("role of the partner");
    case LetterField::Program:
        return say("name of the program");
    case LetterField::Cohort:
        return say("name of the cohort");
    case LetterField::Organization:
        return say("name of the organization");
    case LetterField::Coordinator:
        return say("name of the coordinator");
    case LetterField::Contact:
        return say("private help line of the program");
    case LetterField::Today:
        return say("day of the letter");
    case LetterField::By:
        return say("day until which an answer is asked for");
    case LetterField::FirstMove:
        return say("sentence on who makes the first move");
    case LetterField::FirstMoveBy:
        return say("day of the first move");
    case LetterField::NextStep:
        return say("sentence on what to do next");
    case LetterField::MeetingOn:
        return say("day of the first meeting");
    case LetterField::ReviewOn:
        return say("day of the next review");
    case LetterField::Start:
        return say("day on which the two began");
    case LetterField::End:
        return say("day on which the partnership ends");
    }
    return {};
}

Result<LetterSource> LetterSource::read(const ProgramFile &file, CohortId cohort, const content::Pack &pack) {
    const Result<framework::Program> program = framework::program(file);
    const Result<framework::Cohort> run = framework::cohort(file, cohort);
    Result<letters::LetterContent> content = letters::LetterContent::read(pack);
    if (!program)
        return failure(program.error());
    if (!run)
        return failure(run.error());
    if (!content)
        return failure(content.error());
    return LetterSource{*program, *run, std::move(*content), file.clock().today()};
}

LetterValues letterValues(const LetterSource &source, const LetterReader &reader) {
    LetterValues values{
        {LetterField::Name, reader.callName},
        {LetterField::FullName, reader.name},
        {LetterField::Partner, reader.partnerCallName},
        {LetterField::PartnerName, reader.partnerName},
        {LetterField::PartnerEmail, reader.partnerEmail},
        {LetterField::Role, roleWord(reader.role)},
        {LetterField::PartnerRole, roleWord(otherRole(reader.role))},
        {LetterField::Program, source.program.name},
        {LetterField::Cohort, source.cohort.name},
        {LetterField::Organization, source.program.organization},
        {LetterField::Coordinator, source.program.coordinatorName},
        {LetterField::Contact, source.program.coordinatorContact},
        {LetterField::Today, longDate(source.today)},
        {LetterField::By, longDate(reader.by)},
        {LetterField::FirstMoveBy, longDate(reader.firstMoveBy)},
        {LetterField::MeetingOn, longDate(reader.meetingOn)},
        {LetterField::ReviewOn, longDate(reader.reviewOn)},
        {LetterField::Start, longDate(reader.start)},
        {LetterField::End, longDate(reader.end)},
    };
    values[LetterField::FirstMove] = phrase(source, firstMove(reader), values);
    values[LetterField::NextStep] = nextStep(source, reader, values);
    return values;
}

bool Letter::hasAddress() const {
    return exchange::isMailAddress(reader.email);
}

std::vector<Letter> lettersTo(const LetterSource &source, const letters::LetterText &text,
                              const std::vector<LetterReader> &readers) {
    std::vector<Letter> all;
    for (const LetterReader &reader : readers) {
        if (letters::goesTo(text.kind, reader.role))
            all.push_back({reader, letters::filled(text, letterValues(source, reader))});
    }
    return all;
}

QString letterGap(const Letter &letter, bool mail) {
    QStringList gaps;
    if (mail && letter.reader.email.trimmed().isEmpty())
        gaps.append(say("no e-mail address"));
    else if (mail && !letter.hasAddress())
        gaps.append(say("“%1” is no e-mail address").arg(letter.reader.email));
    for (const LetterField field : letter.text.missing)
        gaps.append(say("nothing for {%1}, %2").arg(letters::letterFieldKey(field), letterFieldWord(field)));
    return gaps.join(QStringLiteral("; "));
}

exchange::MailDraft letterDraft(const LetterSource &source, const Letter &letter) {
    exchange::MailDraft draft;
    if (const QString address = exchange::mailAddressIn(source.program.coordinatorContact); !address.isEmpty())
        draft.from = exchange::MailAddress{source.program.coordinatorName, address};
    draft.to = {letter.reader.name, letter.reader.email};
    draft.subject = letter.text.subject;
    draft.body = letter.text.body;
    return draft;
}

exchange::ExportTable letterTable(const LetterSource &source, const std::vector<Letter> &all) {
    exchange::ExportTable table;
    table.name = QStringLiteral("letters");
    table.columns = {QStringLiteral("to_name"), QStringLiteral("to_email")};
    for (const LetterField field : letters::allLetterFields())
        table.columns.append(letters::letterFieldKey(field).replace(QLatin1Char(' '), QLatin1Char('_')));
    table.columns += {QStringLiteral("subject"), QStringLiteral("letter")};
    for (const Letter &letter : all) {
        const LetterValues values = letterValues(source, letter.reader);
        QStringList row{letter.reader.name, letter.reader.email.trimmed()};
        for (const LetterField field : letters::allLetterFields())
            row.append(values.at(field));
        row += {letter.text.subject, letter.text.body};
        table.rows.push_back(row);
    }
    return table;
}

} // namespace groundwork::words
