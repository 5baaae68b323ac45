#include "ui/words/error_words.h"

#include "core/base/error_code.h"
#include "ui/words/certificate_errors.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"
#include "ui/words/import_words.h"
#include "ui/words/question_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ErrorWords", text);
}

QString fileName(const Error &error) {
    const QString name = QFileInfo(error.args.value(0)).fileName();
    return name.isEmpty() ? error.args.value(0) : name;
}

/// "Open by mara on WARD-PC since 14:02 on 24 November 2026", as far as the note beside the file knows.
QString whoHasIt(const Error &error) {
    const QString user = error.args.value(1);
    const QString host = error.args.value(2);
    const QDateTime since = QDateTime::fromString(error.args.value(3), Qt::ISODate).toLocalTime();
    if (host.isEmpty() || !since.isValid())
        return say("%1 is open in another window or on another computer.").arg(fileName(error));
    const QString when = say("%1 on %2").arg(since.time().toString(QStringLiteral("HH:mm")),
                                             longDate(since.date()));
    if (host == QSysInfo::machineHostName())
        return say("%1 is open in another window on this computer, by %2, since %3.")
            .arg(fileName(error), user.isEmpty() ? say("somebody") : user, when);
    return say("%1 is open on the computer %2, by %3, since %4.")
        .arg(fileName(error), host, user.isEmpty() ? say("somebody") : user, when);
}

/// A field by its key, as a reader knows it.
QString fieldName(const Error &error) {
    const QString key = error.args.value(0);
    if (key == QLatin1String("full_name") || key == QLatin1String("name"))
        return say("The name");
    if (key == QLatin1String("role_name"))
        return say("The name of a role");
    if (key == QLatin1String("cohort_name"))
        return say("The name of the cohort");
    if (const QString part = frameworkPartTitle(key); !part.isEmpty())
        return part;
    if (const QString parameter = parameterTitle(key); !parameter.isEmpty())
        return parameter;
    if (key == QLatin1String("version_note"))
        return say("The note on what is new");
    if (key == QLatin1String("parameter_label"))
        return say("The name of the parameter");
    if (key == QLatin1String("parameter_options"))
        return say("The list of choices");
    if (key == QLatin1String("question") || key == QLatin1String("wording"))
        return say("The question");
    if (key == QLatin1String("question_options"))
        return say("The list of choices");
    if (key == QLatin1String("question_option"))
        return say("One of the choices");
    if (key == QLatin1String("question_help"))
        return say("The line that helps to answer");
    if (key == QLatin1String("limits"))
        return say("The limits of the number");
    if (key == QLatin1String("letter_subject"))
        return say("The subject of the letter");
    if (key == QLatin1String("letter_body"))
        return say("The letter");
    if (const QString field = certificateFieldName(key); !field.isEmpty())
        return field;
    if (key == QLatin1String("reason"))
        return say("The reason");
    if (key == QLatin1String("capacity"))
        return say("The number of places");
    if (key == QLatin1String("keep_months"))
        return say("The months that names are kept");
    if (key == QLatin1String("email"))
        return say("The e-mail address");
    if (key == QLatin1String("note"))
        return say("What the partner should know");
    if (key == QLatin1String("hours_per_month"))
        return say("The number of hours a month");
    if (key == QLatin1String("overlap_hours"))
        return say("The number of hours free at the same time");
    if (key == QLatin1String("manager"))
        return say("The line manager");
    QString plain = key;
    plain.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!plain.isEmpty())
        plain[0] = plain.at(0).toUpper();
    return plain.isEmpty() ? say("A field") : plain;
}

ErrorText fileWords(const Error &error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return {say("There is no file at %1.").arg(error.args.value(0)), QString(),
                say("Find where it was moved to, or plug in the drive that it is on.")};
    case ErrorCode::FileNotOurs:
        return {say("%1 is not a Groundwork program.").arg(fileName(error)), say("The file was not changed."),
                say("Choose a file that ends in .groundwork.")};
    case ErrorCode::FileOtherSqlite:
        return {say("%1 belongs to another program.").arg(fileName(error)), say("The file was not changed."),
                say("Choose a file that ends in .groundwork.")};
    case ErrorCode::FileEmpty:
        return {say("%1 is empty: it has no bytes at all.").arg(fileName(error)), say("Nothing was changed."),
                say("Copy it again from where it came from, or take a backup.")};
    case ErrorCode::FileNewer:
        return {say("%1 was written by a newer Groundwork.").arg(fileName(error)),
                say("The file was not changed, and nothing in it is lost."),
                say("Install the newer Groundwork, then open it again.")};
    case ErrorCode::FileTooOld:
        return {
            say("%1 was written by a very old Groundwork that this one cannot read.").arg(fileName(error)),
            say("The file was not changed."),
            say("Open it once with the Groundwork release between the two.")};
    case ErrorCode::FileLocked:
        return {whoHasIt(error), say("Nothing was changed, and nothing is lost."),
                say("Close it there, then open it here again.")};
    case ErrorCode::FileMoved:
        return {say("%1 was moved, renamed or replaced while it was open here.").arg(fileName(error)),
                say("What you see is still here, and nothing was written into the other file."),
                say("Save a copy under a new name, close this one, and open the copy.")};
    case ErrorCode::FileHardLinked:
        return {say("%1 has a second name on this disk (a hard link), so two programs could write into it "
                    "without knowing of each other.")
                    .arg(fileName(error)),
                say("The file was not changed."),
                say("Copy the file to a new place, and open the copy.")};
    case ErrorCode::FileDamaged:
        return {say("%1 is damaged and cannot be read safely.").arg(fileName(error)),
                say("The file was not changed."),
                say("Take the newest backup, or copy the file again from where it came from.")};
    case ErrorCode::FileReadOnly:
        return {say("%1 can only be read, not changed.").arg(fileName(error)),
                say("Everything in it is safe."),
                say("You can read and print. To change things, save a copy.")};
    case ErrorCode::FolderNotWritable:
        return {say("Nothing can be written into the folder %1.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Choose another folder.")};
    case ErrorCode::FileExists:
        return {say("There is already a file called %1.").arg(fileName(error)),
                say("That file was not touched."), say("Choose another name.")};
    case ErrorCode::FileNotReadable:
        return {say("%1 could not be read.").arg(fileName(error)), say("The file was not changed."),
                say("Check that you may read it, then open it again.")};
    case ErrorCode::DiskFull:
        return {say("The disk is full, so this change was not stored."), say("Everything before it is safe."),
                say("Make room on the disk, then do it again.")};
    case ErrorCode::WriteFailed:
        return {say("The file could not be written (%1).").arg(error.args.value(1)),
                say("What was stored before is safe."),
                say("Check the disk or the drive, then do it again.")};
    case ErrorCode::OutcomeUnknown:
        return {say("The disk gave no clear answer while storing."),
                say("Everything before this change is safe."),
                say("Close the program file and open it again to see whether the last change is there.")};
    case ErrorCode::BackupNotVerified:
        return {say("The backup could not be checked, so it does not count."),
                say("The program file itself is safe."),
                say("Make the backup again, or choose another folder.")};
    case ErrorCode::StorageFailed:
        return {say("Something went wrong while storing (%1).").arg(error.args.value(0)),
                say("The change was taken back, and everything before it is safe."),
                say("Do it again. If it comes back, save a copy and check the file.")};
    case ErrorCode::ConstraintBroken:
        return {say("This change does not fit with the rest of the file (%1).").arg(error.args.value(0)),
                say("It was taken back, and everything before it is safe."),
                say("Look at what you entered, then do it again.")};
    case ErrorCode::NothingToUndo:
        return {say("There is nothing to undo."), QString(), QString()};
    case ErrorCode::NothingToRedo:
        return {say("There is nothing to redo."), QString(), QString()};
    case ErrorCode::UndoConflict:
        return {say("This step cannot be undone: something it touched has changed since."),
                say("The file is as it was."), say("Change it by hand.")};
    case ErrorCode::Cancelled:
        return {say("Stopped, as you asked."), say("Nothing was changed."), QString()};
    default:
        return {};
    }
}

ErrorText inputWords(const Error &error) {
    if (const auto words = certificateErrorWords(error))
        return *words;
    switch (error.code) {
    case ErrorCode::NotFound:
        if (error.args.value(0) == QLatin1String("exercise"))
            return {say("No exercise card and no set is called %1.").arg(error.args.value(1)),
                    say("Nothing was printed."), say("Cards are called by their code, such as OL1 or DA6.")};
        return {say("That is no longer in the file."), say("Nothing was changed."),
                say("Open the page again to see what there is.")};
    case ErrorCode::TextMissing:
        if (error.args.value(0) == QLatin1String("question_options"))
            return {say("There are fewer than two choices."), say("What you typed is kept."),
                    say("Write each choice on a line of its own, two or more.")};
        return {say("%1 is empty.").arg(fieldName(error)), say("What you typed is kept."),
                say("Type it, then go on.")};
    case ErrorCode::TextTooLong:
        return {say("%1 is longer than %2 characters.").arg(fieldName(error), error.args.value(1)),
                say("What you typed is kept."), say("Make it shorter, then go on.")};
    case ErrorCode::ValueOutOfRange:
        if (error.args.value(0) == QLatin1String("values"))
            return {say("There is room for five things that matter."), say("What you typed is kept."),
                    say("Leave the five that matter most.")};
        if (error.args.value(0) == QLatin1String("would_welcome"))
            return {say("There is room for five names under Would welcome."), say("What you typed is kept."),
                    say("Leave the first five.")};
        if (error.args.value(0) == QLatin1String("role_name"))
            return {say("A role cannot be called “%1”: only letters, blanks, hyphens and apostrophes.")
                        .arg(error.args.value(1)),
                    say("What you typed is kept."), say("Choose a plain word.")};
        if (error.args.value(0) == QLatin1String("letter_field"))
            return {say("The letter has %1, which is no field.").arg(error.args.value(1)),
                    say("What you typed is kept."), say("Take a field from the list, or write it without braces.")};
        if (error.args.value(0) == QLatin1String("scale"))
            return {say("A scale cannot go %1.").arg(error.args.value(1)), say("What you typed is kept."),
                    say("Let it go up in whole numbers, with at most eleven steps.")};
        return {say("%1 cannot be %2.").arg(fieldName(error), error.args.value(1)),
                say("Nothing was changed."), say("Choose another value.")};
    case ErrorCode::ListTooLong:
        return {say("%1 has more than %2 lines.").arg(fieldName(error), error.args.value(1)),
                say("What you typed is kept."), say("Join two of them, or take one out.")};
    case ErrorCode::FrameworkNotPublished:
        return {say("Version %1 of the framework is still a draft.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Publish it first, so that its words stay as they are.")};
    case ErrorCode::DateOrder:
        if (error.args.value(2) == QLatin1String("version"))
            return {say("That day is before the version that holds now began."), say("Nothing was signed."),
                    say("Choose that day or a later one.")};
        return {
            say("The end (%1) comes before the start (%2).").arg(error.args.value(1), error.args.value(0)),
            say("Nothing was changed."), say("Change one of the two dates.")};
    case ErrorCode::BadDate:
        return {say("“%1” is not a date that can be read.").arg(error.args.value(0)),
                say("What you typed is kept."),
                say("Write it as day, month and year, such as 14 March 2027.")};
    case ErrorCode::WrongState:
        if (error.args.value(0) == QLatin1String("participant_with_partnership"))
            return {say("This person was matched, so the record stays."), say("Nothing was changed."),
                    say("Note a withdrawal instead.")};
        if (error.args.value(0) == QLatin1String("cohort_without_pair"))
            return {say("No pair has said yes on both sides yet."), say("The cohort stays in matching."),
                    say("Record two yes answers first.")};
        if (error.args.value(0) == QLatin1String("framework_in_use"))
            return {say("This draft is the only framework that a cohort has."), say("Nothing was changed."),
                    say("Change its words instead.")};
        if (error.args.value(0) == QLatin1String("cohort_over"))
            return {say("This cohort is over, and nobody and nothing new comes into it."),
                    say("It can be read and printed as it is."),
                    say("Open it again within 30 days of closing, or start a new cohort.")};
        if (error.args.value(0) == QLatin1String("cohort_read_only"))
            return {say("%1 is over, so its records stay as they are.").arg(error.args.value(1)),
                    say("Nothing was changed; everything can be read and printed."),
                    say("To put something right, open it again within 30 days of closing.")};
        if (error.args.value(0) == QLatin1String("cohort_name"))
            return {say("Another cohort is called %1.").arg(error.args.value(1)), say("Nothing was changed."),
                    say("Give this one a name of its own, with its year for example.")};
        if (error.args.value(0) == QLatin1String("question_cohort"))
            return {say("Another cohort asks “%1” in a column of the same name.").arg(error.args.value(1)),
                    say("Nothing was changed."), say("Leave this one in its cohort.")};
        if (error.args.value(0) == QLatin1String("cohort_without_framework"))
            return {say("The cohort has no framework yet."), say("It stays a draft."),
                    say("Choose a version of the framework first.")};
        if (error.args.value(0) == QLatin1String("role_names"))
            return {say("Both roles would be called %1.").arg(error.args.value(1)), say("Nothing was changed."),
                    say("Give each role a name of its own.")};
        if (error.args.value(0) == QLatin1String("partnership_over_long_ago"))
            return {say("This pair ended more than 14 days ago."), say("It can still be read and printed."),
                    say("Put the two forward as a new pair if they go on.")};
        if (error.args.value(0) == QLatin1String("partnership_person_left"))
            return {say("%1 has left the program since.").arg(error.args.value(1)), say("Nothing was changed."),
                    say("The pair can still be read and printed.")};
        if (error.args.value(0) == QLatin1String("cohort_closed_long_ago"))
            return {say("This cohort was closed more than 30 days ago."), say("It can still be read."),
                    say("Start a new cohort for what comes next.")};
        if (error.args.value(0) == QLatin1String("review"))
            return {say("This review was held or left out already."), say("Nothing was changed."),
                    say("Add one more review if the two want to look again.")};
        if (error.args.value(0) == QLatin1String("section"))
            return {say("Section %1 belongs into each agreement.").arg(error.args.value(1)), say("Nothing was changed."),
                    say("It can stand in another place, and it can't be left out.")};
        if (error.args.value(0) == QLatin1String("small_change"))
            return {error.args.value(1).isEmpty() ? say("Nothing differs from the version in force.")
                                                  : say("The short path is for rhythm, place, times and channel alone."),
                    say("Nothing was changed."), say("For anything else start a new version.")};
        return {say("That is not possible as things stand now."), say("Nothing was changed."),
                say("Look at the state first, then take the step before it.")};
    case ErrorCode::ReasonNeeded:
        if (error.args.value(0) == QLatin1String("cohort_cancelled"))
            return {say("A cohort is not cancelled without a reason."), say("Nothing was changed."),
                    say("Write one sentence, for whoever asks later. Then cancel it.")};
        return {say("This goes past a recommendation of the program."), say("Nothing is blocked."),
                say("Write a short reason, then go on.")};
    case ErrorCode::FrameworkFrozen:
        return {say("Version %1 of the framework is published and does not change.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Start a new version to change the words.")};
    case ErrorCode::FrameworkIncomplete:
        return {say("The framework still lacks a part: %1.").arg(fieldName(error)), say("The draft is kept."),
                say("Fill that part in, then publish.")};
    case ErrorCode::PersonAlreadyTakesPart:
        return {say("%1 already takes part in this cohort.").arg(error.args.value(0)),
                say("Nothing was changed."),
                say("Open %1 on the People page to change the profile.").arg(error.args.value(0))};
    case ErrorCode::SamePerson:
        return {say("%1 cannot be both sides of one pair.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Choose two different people.")};
    default:
        return {};
    }
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
                    .arg(fileName(error), tableReason(error.args.value(1), error.args.value(2))),
                say("Nothing was brought in."), say("Save it as .xlsx or .csv, then choose it again.")};
    case ErrorCode::TableTooLarge:
        return {say("%1 is larger than a sign-up list can be: %2.")
                    .arg(fileName(error), tableLimit(error.args.value(1))),
                say("Nothing was brought in."),
                say("Take out the columns or sheets that are not needed, then choose it again.")};
    case ErrorCode::TableEmpty:
        return {say("%1 has no rows.").arg(fileName(error)), say("Nothing was brought in."),
                say("Choose the file that holds the answers.")};
    case ErrorCode::SheetMissing:
        return {say("There is no sheet called %1.").arg(error.args.value(0)), say("Nothing was brought in."),
                say("Choose one of the sheets of the file.")};
    case ErrorCode::MapInvalid:
        return {say("%1 does not say which column means what: %2.")
                    .arg(fileName(error), mapFileReason(error.args.value(1), error.args.value(2))),
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
        return fileWords(error);
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
        return inputWords(error);
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
