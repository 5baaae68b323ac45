#include "ui/words/error_words.h"

#include "core/base/error_code.h"
#include "ui/words/file_errors.h"
#include "ui/words/import_words.h"
#include "ui/words/input_errors.h"
#include "ui/words/question_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ErrorWords", text);
}

ErrorText pairsWords(const Error &error) {
    switch (error.code) {
    case ErrorCode::PairForbidden:
        return {say("A rule keeps these two apart."), say("Nothing was changed."),
                say("Choose another pair, or write the reason for this one.")};
    case ErrorCode::MentorFull:
        return {say("%1 has no free place.").arg(error.args.value(0)), say("Nothing was changed."),
                say("Choose another mentor, or give %1 one more place.").arg(error.args.value(0))};
    case ErrorCode::MenteeTaken:
        return {say("%1 already has a partner.").arg(error.args.value(0)), say("Nothing was changed."),
                say("End or decline that pair first.")};
    case ErrorCode::NotRevealed:
        return {say("This answer is still covered."), say("Nobody has seen it."),
                say("It shows when both are ready to show.")};
    case ErrorCode::OtherSideNotReady:
        return {say("The other side is not ready yet."), say("Both answers stay covered."),
                say("Show them when both are ready, or when one passes.")};
    case ErrorCode::AlreadyRevealed:
        return {say("These answers have been shown already."), say("Nothing was changed."),
                say("Write what you agree now in the line under them.")};
    case ErrorCode::UnknownPrompt:
        return {say("There is no prompt %1 in the first meeting.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Look the prompts up, then use one of their keys.")};
    case ErrorCode::WrongAnswerType:
        return {say("This answer does not fit prompt %1.").arg(error.args.value(0)),
                say("Nothing was changed."), say("The prompt takes: %1.").arg(error.args.value(1))};
    case ErrorCode::AgreementIncomplete:
        return {say("Not in the agreement yet: %1.").arg(error.args.join(QStringLiteral(", "))),
                say("The draft is kept."),
                say("Fill them in, or mark them to come back to.")};
    case ErrorCode::AgreementFrozen:
        return {say("A signed version does not change."),
                say("Version %1 stays as it was signed.").arg(error.args.value(0)),
                say("Start a new version to change a line.")};
    case ErrorCode::AlreadySigned:
        return {say("This side has signed already."), say("The signature is kept."), QString()};
    default:
        return {};
    }
}

ErrorText tablesWords(const Error &error) {
    switch (error.code) {
    case ErrorCode::TableUnreadable:
        return {say("%1 could not be read as a table: %2.")
                    .arg(fileNameOf(error), tableReason(error.args.value(1), error.args.value(2))),
                say("Nothing was brought in."), say("Save it as .xlsx or .csv, then choose it again.")};
    case ErrorCode::TableTooLarge:
        return {say("%1 is larger than a sign-up list can be: %2.")
                    .arg(fileNameOf(error), tableLimit(error.args.value(1))),
                say("Nothing was brought in."),
                say("Take out the columns or sheets that are not needed, then choose it again.")};
    case ErrorCode::TableEmpty:
        return {say("%1 has no rows.").arg(fileNameOf(error)), say("Nothing was brought in."),
                say("Choose the file that holds the answers.")};
    case ErrorCode::SheetMissing:
        return {say("There is no sheet called %1.").arg(error.args.value(0)), say("Nothing was brought in."),
                say("Choose one of the sheets of the file.")};
    case ErrorCode::MapInvalid:
        return {say("%1 does not say which column means what: %2.")
                    .arg(fileNameOf(error), mapFileReason(error.args.value(1), error.args.value(2))),
                say("Nothing was brought in."), say("Choose another map, or set the columns by hand.")};
    case ErrorCode::ColumnMissing:
        return {say("The list has no column “%1”.").arg(error.args.value(0)), say("Nothing was brought in."),
                say("Set that column by hand.")};
    case ErrorCode::RowsHaveProblems:
        return {say("Some rows still have a problem: %1.").arg(error.args.value(0)),
                say("Nothing was brought in."), say("Put them right, or leave these rows out.")};
    case ErrorCode::PinsContradict:
        return {say("Two pins cannot both hold: %1.").arg(error.args.value(0)),
                say("The match before is kept."), say("Take one of them out.")};
    case ErrorCode::NobodyToMatch:
        return {say("There is nobody to match."), say("Nothing was changed."),
                say("Bring in at least one mentee and one mentor with a free place.")};
    case ErrorCode::NameTaken:
        return {say("%1 is there already.").arg(error.args.value(0)), say("Nothing was changed."),
                say("Choose another name.")};
    case ErrorCode::NothingToPrint:
        return {say("There is nothing to print here yet."), QString(), QString()};
    case ErrorCode::PrinterFailed:
        if (error.args.value(1) == QLatin1String("gone"))
            return {say("The printer %1 is not there any more.").arg(error.args.value(0)),
                    say("Nothing was printed, and everything is saved."),
                    say("Choose another printer, or save a PDF.")};
        if (error.args.value(1) == QLatin1String("refuses"))
            return {say("The printer %1 takes no jobs at the moment.").arg(error.args.value(0)),
                    say("Nothing was printed, and everything is saved."),
                    say("Ask whoever looks after it, choose another printer, or save a PDF.")};
        if (!error.args.value(1).isEmpty())
            return {say("The printer %1 did not take the job (%2).").arg(error.args.value(0), error.args.value(1)),
                    say("Nothing was printed, and everything is saved."),
                    say("Look at the printer and try again, or save a PDF.")};
        return {say("The printer did not take the sheets (%1).").arg(error.args.value(0)),
                say("Everything is saved."), say("Look at the printer and try again, or save a PDF.")};
    case ErrorCode::ContentMissing:
        return {say("A text that comes with Groundwork is missing (%1).").arg(error.args.value(0)),
                say("Your file is safe."), say("Install Groundwork again.")};
    default:
        return {};
    }
}

} // namespace

QString ErrorText::all() const {
    QStringList parts;
    for (const QString &part : {happened, safe, next}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QLatin1Char(' '));
}

// No default: a new code without words does not compile without a warning.
ErrorText errorWords(const Error &error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotOurs:
    case ErrorCode::FileOtherSqlite:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileNewer:
    case ErrorCode::FileTooOld:
    case ErrorCode::FileLocked:
    case ErrorCode::FileMoved:
    case ErrorCode::FileHardLinked:
    case ErrorCode::FileDamaged:
    case ErrorCode::FileReadOnly:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::FileExists:
    case ErrorCode::FileNotReadable:
    case ErrorCode::DiskFull:
    case ErrorCode::WriteFailed:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::BackupNotVerified:
    case ErrorCode::StorageFailed:
    case ErrorCode::ConstraintBroken:
    case ErrorCode::NothingToUndo:
    case ErrorCode::NothingToRedo:
    case ErrorCode::UndoConflict:
    case ErrorCode::Cancelled:
        return fileErrorWords(error);
    case ErrorCode::NotFound:
    case ErrorCode::TextMissing:
    case ErrorCode::TextTooLong:
    case ErrorCode::ValueOutOfRange:
    case ErrorCode::ListTooLong:
    case ErrorCode::FrameworkNotPublished:
    case ErrorCode::DateOrder:
    case ErrorCode::BadDate:
    case ErrorCode::WrongState:
    case ErrorCode::ReasonNeeded:
    case ErrorCode::FrameworkFrozen:
    case ErrorCode::FrameworkIncomplete:
    case ErrorCode::PersonAlreadyTakesPart:
    case ErrorCode::SamePerson:
        return inputErrorWords(error);
    case ErrorCode::QuestionAnswered:
    case ErrorCode::OptionInUse:
    case ErrorCode::AnswerOutOfRange:
    case ErrorCode::AnswerNoOption:
    case ErrorCode::NotAskedOfRole:
        return questionErrorWords(error);
    case ErrorCode::PairForbidden:
    case ErrorCode::MentorFull:
    case ErrorCode::MenteeTaken:
    case ErrorCode::NotRevealed:
    case ErrorCode::OtherSideNotReady:
    case ErrorCode::AlreadyRevealed:
    case ErrorCode::UnknownPrompt:
    case ErrorCode::WrongAnswerType:
    case ErrorCode::AgreementIncomplete:
    case ErrorCode::AgreementFrozen:
    case ErrorCode::AlreadySigned:
        return pairsWords(error);
    case ErrorCode::TableUnreadable:
    case ErrorCode::TableTooLarge:
    case ErrorCode::TableEmpty:
    case ErrorCode::SheetMissing:
    case ErrorCode::MapInvalid:
    case ErrorCode::ColumnMissing:
    case ErrorCode::RowsHaveProblems:
    case ErrorCode::PinsContradict:
    case ErrorCode::NobodyToMatch:
    case ErrorCode::NameTaken:
    case ErrorCode::NothingToPrint:
    case ErrorCode::PrinterFailed:
    case ErrorCode::ContentMissing:
        return tablesWords(error);
    }
    return {};
}

QString errorText(const Error &error) {
    return errorWords(error).all();
}

} // namespace groundwork::words
