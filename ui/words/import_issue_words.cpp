#include "ui/words/import_words.h"

#include "core/exchange/question_cells.h"
#include "ui/words/date_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"

#include <QCoreApplication>

// What there is to see in the rows and cells of a list.

namespace groundwork::words {

using exchange::Field;
using exchange::ImportIssue;
using exchange::ImportIssueCode;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ImportWords", text);
}

QString say(const char *text, int count) {
    return QCoreApplication::translate("ImportWords", text, nullptr, count);
}

/// The heading without the row.
QString issueName(ImportIssueCode code) {
    switch (code) {
    case ImportIssueCode::NameMissing:
        return say("no name");
    case ImportIssueCode::RoleMissing:
        return say("mentor or mentee?");
    case ImportIssueCode::RoleUnknown:
        return say("a role we do not know");
    case ImportIssueCode::TooManyCells:
        return say("more cells than titles");
    case ImportIssueCode::TextTooLong:
        return say("a very long text");
    case ImportIssueCode::EmailUnreadable:
        return say("not an e-mail address");
    case ImportIssueCode::EmailShared:
        return say("several people use this e-mail");
    case ImportIssueCode::CapacityUnreadable:
        return say("how many mentees?");
    case ImportIssueCode::CapacityOutOfRange:
        return say("more mentees than we place");
    case ImportIssueCode::NumberUnreadable:
        return say("not a number");
    case ImportIssueCode::DateUnreadable:
        return say("not a date");
    case ImportIssueCode::AvailabilityUnknown:
        return say("a time we do not know");
    case ImportIssueCode::ModeUnknown:
        return say("a way to meet we do not know");
    case ImportIssueCode::ChoiceUnknown:
        return say("an answer we do not know");
    case ImportIssueCode::NoteTooLong:
        return say("a long note");
    case ImportIssueCode::TooManyTerms:
        return say("more answers than we keep");
    case ImportIssueCode::LostCharacters:
        return say("letters were lost");
    case ImportIssueCode::FaultyCell:
        return say("a cell with a fault");
    case ImportIssueCode::TwoSeparators:
        return say("two answers, or one?");
    case ImportIssueCode::NotFinished:
        return say("not sent off");
    case ImportIssueCode::RepeatsRow:
        return say("the same person again");
    case ImportIssueCode::SumRow:
        return say("a sum or a note");
    case ImportIssueCode::SignsRemoved:
        return say("hidden signs");
    case ImportIssueCode::AnswerNoNumber:
        return say("not a number");
    case ImportIssueCode::AnswerNoDate:
        return say("not a date");
    case ImportIssueCode::AnswerOutside:
        return say("outside the limits");
    case ImportIssueCode::AnswerNoChoice:
        return say("none of the choices");
    case ImportIssueCode::AnswerNotAsked:
        return say("not asked in this role");
    }
    return {};
}

} // namespace

QString issueTitle(const ImportIssue &issue) {
    return say("Row %1: %2").arg(issue.row).arg(issueName(issue.code));
}

QString issueText(const ImportIssue &issue) {
    const QString first = isolated(issue.args.value(0));
    const QString second = issue.args.value(1);
    switch (issue.code) {
    case ImportIssueCode::NameMissing:
        return say("A person needs a name. Type it in the cell, or leave the row out.");
    case ImportIssueCode::RoleMissing:
        return say("Nothing says whether this is a mentor or a mentee. Choose it, or leave the row out.");
    case ImportIssueCode::RoleUnknown:
        return say("“%1” is neither mentor nor mentee. Type one of them, or leave the row out.").arg(first);
    case ImportIssueCode::TooManyCells:
        return say("The row has %1 cells, the titles have %2. There may be a sign too many in an answer.")
            .arg(issue.args.value(0), second);
    case ImportIssueCode::TextTooLong:
        return say("The text has %1 characters, %2 fit. Shorten it, or leave the row out.")
            .arg(issue.args.value(0), second);
    case ImportIssueCode::EmailUnreadable:
        return say("“%1” cannot be an e-mail address. The person comes in without one.").arg(first);
    case ImportIssueCode::EmailShared:
        return say("%1 stands beside several names, so we tell people apart by name.").arg(first);
    case ImportIssueCode::CapacityUnreadable:
        return say("“%1” is no number of mentees. We take 1.").arg(first);
    case ImportIssueCode::CapacityOutOfRange:
        return say("“%1” is outside 1 to 3. We take %2.").arg(first, second);
    case ImportIssueCode::NumberUnreadable:
        return say("“%1” is no number that we can use. It is left out.").arg(first);
    case ImportIssueCode::DateUnreadable:
        return say("“%1” is no date in this order. It is kept as an answer.").arg(first);
    case ImportIssueCode::AvailabilityUnknown:
        return say("“%1” is no time of the week that we know. It is kept as an answer.").arg(first);
    case ImportIssueCode::ModeUnknown:
        return say("“%1” is no way to meet that we know. It is kept as an answer.").arg(first);
    case ImportIssueCode::ChoiceUnknown:
        return say("We do not know what “%1” stands for.").arg(first);
    case ImportIssueCode::NoteTooLong:
        return say("The note has %1 characters. Its beginning is the note, the whole is kept as an answer.")
            .arg(issue.args.value(0));
    case ImportIssueCode::TooManyTerms:
        return say("There are %1 answers. The first %2 are taken.").arg(issue.args.value(0), second);
    case ImportIssueCode::LostCharacters:
        return say("“%1” has question marks where letters were. They were lost before we saw the file.")
            .arg(first);
    case ImportIssueCode::FaultyCell:
        return say("The spreadsheet shows %1 here. The cell is left out.").arg(first);
    case ImportIssueCode::TwoSeparators:
        return say("“%1” has a “%2” in it. Other rows do not, so we take it as one answer.")
            .arg(first, second);
    case ImportIssueCode::NotFinished:
        return say("This form was not sent off. The answers may be half of what was meant.");
    case ImportIssueCode::RepeatsRow:
        return say("Row %1 names the same person in the same role. The later answers hold.")
            .arg(issue.args.value(0));
    case ImportIssueCode::SumRow:
        return say("It looks like a sum or a note below the answers. It is left out until you bring it back.");
    case ImportIssueCode::AnswerNoNumber:
        return say("“%1” is no number. The answer is left out; type it anew to take it in.").arg(first);
    case ImportIssueCode::AnswerNoDate:
        return say("“%1” is no date in this order. The answer is left out; type it anew to take it in.").arg(first);
    case ImportIssueCode::AnswerOutside:
        return say("“%1” is not %2. The answer is left out; type it anew to take it in.")
            .arg(first, limitsText(second, issue.args.value(2)));
    case ImportIssueCode::AnswerNoChoice:
        return say("“%1” is none of the choices. The answer is left out; type one of them, or add it to the question.")
            .arg(first);
    case ImportIssueCode::AnswerNotAsked:
        return say("“%1” answers a question that is not asked in this role. It is left out.").arg(first);
    case ImportIssueCode::SignsRemoved:
        return say("The cell has signs that nobody types, such as control characters. They are left out.");
    }
    return {};
}

QString issueLine(const ImportIssue &issue) {
    const QString where = issue.column.isEmpty()
                              ? say("Row %1").arg(issue.row)
                              : say("Row %1, column “%2”").arg(issue.row).arg(issue.column);
    return say("%1: %2. %3").arg(where, issueName(issue.code), issueText(issue));
}

QString questionTitle(const exchange::PersonQuestion &question) {
    if (question.question == exchange::WhoQuestion::SameEmailOtherName)
        return say("Row %1: a known e-mail, another name").arg(question.row);
    return question.candidateRow > 0
               ? say("Row %1: looks like row %2").arg(question.row).arg(question.candidateRow)
               : say("Row %1: looks like someone here").arg(question.row);
}

QString questionText(const exchange::PersonQuestion &question) {
    const QString name = isolated(question.candidateName);
    switch (question.question) {
    case exchange::WhoQuestion::SameNameNoEmail:
        return say("%1 has the same name, and one of the two has no e-mail of their own.").arg(name);
    case exchange::WhoQuestion::SameNameNewEmail: {
        QStringList alike;
        for (const exchange::Field field : question.alike)
            alike << fieldWord(field);
        return say("%1 had the e-mail %2. The name is the same, and so is: %3")
            .arg(name, question.candidateEmail, alike.join(QStringLiteral(", ")));
    }
    case exchange::WhoQuestion::SameNameOtherEmail:
        return say("%1 has the same name with another e-mail: %2").arg(name, question.candidateEmail);
    case exchange::WhoQuestion::SameEmailOtherName:
        return say("%1 has the same e-mail: %2").arg(name, question.candidateEmail);
    case exchange::WhoQuestion::SeveralOfThisName:
        return say("%n people here have this name.", static_cast<int>(question.candidates.size()));
    }
    return {};
}

QString duplicatesWord(exchange::Duplicates rule) {
    switch (rule) {
    case exchange::Duplicates::Update:
        return say("take the list's answers");
    case exchange::Duplicates::Newest:
        return say("take what was written later");
    case exchange::Duplicates::Keep:
        return say("fill only what is empty");
    case exchange::Duplicates::Skip:
        return say("leave as it is");
    }
    return {};
}

QString differenceField(const exchange::FieldDifference &difference) {
    const QString name =
        !difference.wording.isEmpty()           ? difference.wording
        : difference.field == Field::Question ? difference.question
                                              : fieldWord(difference.field);
    if (!difference.role)
        return name;
    return *difference.role == Role::Mentor ? say("%1 (as mentor)").arg(name) : say("%1 (as mentee)").arg(name);
}

QString differenceValue(const exchange::FieldDifference &difference, bool theirs) {
    const QString &text = theirs ? difference.theirs : difference.ours;
    if (text.isEmpty())
        return {};
    const QStringList parts = text.split(QStringLiteral("; "));
    switch (difference.field) {
    case Field::Availability:
        return availabilityLine(parts);
    case Field::Modes: {
        QStringList words;
        for (const QString &part : parts)
            words << modeWord(part);
        return words.join(QStringLiteral(" · "));
    }
    case Field::MattersMost:
        return mattersMostWord(people::mattersMostFromKey(text).value_or(people::MattersMost::NotSaid));
    case Field::PriorMentoring:
        return priorMentoringWord(
            people::priorMentoringFromKey(text).value_or(people::PriorMentoring::Unknown));
    case Field::Difference:
        return differenceLine({people::differenceKindFromKey(parts.value(0))
                                   .value_or(people::DifferenceKind::NoPreference),
                               parts.mid(1).join(QStringLiteral("; "))});
    case Field::TrainedBefore:
        return longDate(QDate::fromString(text, Qt::ISODate));
    case Field::Question:
        return text == exchange::kDeclinedCell ? saidWord(questions::Said::Declined)
               : text == exchange::kEmptyCell  ? saidWord(questions::Said::Empty)
                                               : text;
    default:
        return exchange::isListField(difference.field) ? parts.join(QStringLiteral(" · ")) : text;
    }
}

QString pairIssueText(const exchange::PairIssue &issue) {
    using exchange::PairIssueCode;
    const QString first = isolated(issue.args.value(0));
    switch (issue.code) {
    case PairIssueCode::MentorMissing:
        return say("The row names no mentor.");
    case PairIssueCode::MenteeMissing:
        return say("The row names no mentee.");
    case PairIssueCode::MentorUnknown:
    case PairIssueCode::MenteeUnknown:
        return say("%1 is not in your file.").arg(first);
    case PairIssueCode::SeveralOfThisName:
        return say("Several people are called %1. Add a column with e-mails.").arg(first);
    case PairIssueCode::NoMentorHere:
        return say("%1 is no mentor in this cohort.").arg(first);
    case PairIssueCode::NoMenteeHere:
        return say("%1 is no mentee in this cohort.").arg(first);
    case PairIssueCode::SamePerson:
        return say("Nobody can be paired with themselves.");
    case PairIssueCode::RepeatsRow:
        return say("The same pair as row %1.").arg(issue.args.value(0));
    case PairIssueCode::AlreadyAPair:
        return say("These two are a pair already.");
    case PairIssueCode::MenteeTaken:
        return say("%1 has a partner already.").arg(first);
    case PairIssueCode::MentorFull:
        return say("%1 has no room for more than %n.", issue.args.value(1).toInt()).arg(first);
    case PairIssueCode::RuleForbids:
        if (const auto rule = partnerships::pairRuleFromKey(issue.args.value(0)))
            return say("A rule is against it: %1.").arg(pairRuleWord(*rule));
        return {};
    case PairIssueCode::DateUnreadable:
        return say("“%1” is no date, so it is today.").arg(first);
    }
    return {};
}

QString tableReason(const QString &reason, const QString &row) {
    if (reason == QLatin1String("unterminated_quote"))
        return say("a quotation mark in row %1 is never closed").arg(row);
    if (reason == QLatin1String("nul"))
        return say("row %1 has characters that no text has").arg(row);
    if (reason == QLatin1String("old_workbook"))
        return say("it is an old Excel file, or one with a password");
    if (reason == QLatin1String("open_document"))
        return say("it is an OpenDocument file; save it as .xlsx or .csv first");
    if (reason == QLatin1String("web_page"))
        return say("it is a web page with the name of a list; export it from the survey tool as .csv or .xlsx");
    if (reason == QLatin1String("folder"))
        return say("it is a folder");
    if (reason == QLatin1String("no_file"))
        return say("it is a device, not a file");
    if (reason == QLatin1String("zip"))
        return say("the file is damaged");
    if (reason == QLatin1String("entity"))
        return say("it refers to other files");
    if (reason == QLatin1String("no_sheet"))
        return say("it has no sheet with cells");
    if (reason == QLatin1String("xml"))
        return row.isEmpty() ? say("a part of it is damaged") : say("row %1 is damaged").arg(row);
    return say("it is no table");
}

QString tableLimit(const QString &limit) {
    if (limit == QLatin1String("rows"))
        return say("more than 100,000 rows");
    if (limit == QLatin1String("columns"))
        return say("too many columns");
    if (limit == QLatin1String("cell"))
        return say("a cell that is too long");
    if (limit == QLatin1String("cells"))
        return say("too many cells");
    if (limit == QLatin1String("characters"))
        return say("too much text");
    return say("too many bytes");
}

QString mapFileReason(const QString &reason, const QString &what) {
    if (reason == QLatin1String("field"))
        return say("“%1” is no field").arg(what);
    if (reason == QLatin1String("date_order"))
        return say("“%1” is no order of dates").arg(what);
    if (reason == QLatin1String("header_rows"))
        return say("there can be 0 to 3 rows of titles");
    if (reason == QLatin1String("answer"))
        return say("“%1” is no kind of answer").arg(what);
    if (reason == QLatin1String("priority"))
        return say("a wish is number 1, 2 or 3");
    if (reason == QLatin1String("role"))
        return say("“%1” is no role").arg(what);
    if (reason == QLatin1String("columns"))
        return say("it names no columns");
    if (reason == QLatin1String("separator"))
        return say("the separator of “%1” is no text").arg(what);
    return say("it is no JSON");
}

} // namespace groundwork::words
