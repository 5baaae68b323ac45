#include "ui/words/file_errors.h"

#include "core/base/error_code.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ErrorWords", text);
}

/// "Open by mara on WARD-PC since 14:02 on 24 November 2026", as far as the note beside the file knows.
QString whoHasIt(const Error &error) {
    const QString user = error.args.value(1);
    const QString host = error.args.value(2);
    const QDateTime since = QDateTime::fromString(error.args.value(3), Qt::ISODate).toLocalTime();
    if (host.isEmpty() || !since.isValid())
        return say("%1 is open in another window or on another computer.").arg(fileNameOf(error));
    const QString when =
        say("%1 on %2").arg(since.time().toString(QStringLiteral("HH:mm")), longDate(since.date()));
    if (host == QSysInfo::machineHostName())
        return say("%1 is open in another window on this computer, by %2, since %3.")
            .arg(fileNameOf(error), user.isEmpty() ? say("somebody") : user, when);
    return say("%1 is open on the computer %2, by %3, since %4.")
        .arg(fileNameOf(error), host, user.isEmpty() ? say("somebody") : user, when);
}

} // namespace

QString fileNameOf(const Error &error) {
    const QString name = QFileInfo(error.args.value(0)).fileName();
    return name.isEmpty() ? error.args.value(0) : name;
}

ErrorText fileErrorWords(const Error &error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return {say("There is no file at %1.").arg(error.args.value(0)), QString(),
                say("Find where it was moved to, or plug in the drive that it is on.")};
    case ErrorCode::FileNotOurs:
        return {say("%1 is not a Groundwork program.").arg(fileNameOf(error)),
                say("The file was not changed."), say("Choose a file that ends in .groundwork.")};
    case ErrorCode::FileOtherSqlite:
        return {say("%1 belongs to another program.").arg(fileNameOf(error)),
                say("The file was not changed."), say("Choose a file that ends in .groundwork.")};
    case ErrorCode::FileEmpty:
        return {say("%1 is empty: it has no bytes at all.").arg(fileNameOf(error)),
                say("Nothing was changed."), say("Copy it again from where it came from, or take a backup.")};
    case ErrorCode::FileNewer:
        return {say("%1 was written by a newer Groundwork.").arg(fileNameOf(error)),
                say("The file was not changed, and nothing in it is lost."),
                say("Install the newer Groundwork, then open it again.")};
    case ErrorCode::FileTooOld:
        return {
            say("%1 was written by a very old Groundwork that this one cannot read.").arg(fileNameOf(error)),
            say("The file was not changed."),
            say("Open it once with the Groundwork release between the two.")};
    case ErrorCode::FileLocked:
        return {whoHasIt(error), say("Nothing was changed, and nothing is lost."),
                say("Close it there, then open it here again.")};
    case ErrorCode::FileMoved:
        return {say("%1 was moved, renamed or replaced while it was open here.").arg(fileNameOf(error)),
                say("What you see is still here, and nothing was written into the other file."),
                say("Save a copy under a new name, close this one, and open the copy.")};
    case ErrorCode::FileHardLinked:
        return {say("%1 has a second name on this disk (a hard link), so two programs could write into it "
                    "without knowing of each other.")
                    .arg(fileNameOf(error)),
                say("The file was not changed."), say("Copy the file to a new place, and open the copy.")};
    case ErrorCode::FileDamaged:
        return {say("%1 is damaged and cannot be read safely.").arg(fileNameOf(error)),
                say("The file was not changed."),
                say("Take the newest backup, or copy the file again from where it came from.")};
    case ErrorCode::FileReadOnly:
        return {say("%1 can only be read, not changed.").arg(fileNameOf(error)),
                say("Everything in it is safe."),
                say("You can read and print. To change things, save a copy.")};
    case ErrorCode::FolderNotWritable:
        return {say("Nothing can be written into the folder %1.").arg(error.args.value(0)),
                say("Nothing was changed."), say("Choose another folder.")};
    case ErrorCode::FileExists:
        return {say("There is already a file called %1.").arg(fileNameOf(error)),
                say("That file was not touched."), say("Choose another name.")};
    case ErrorCode::FileNotReadable:
        return {say("%1 could not be read.").arg(fileNameOf(error)), say("The file was not changed."),
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

} // namespace groundwork::words
