#pragma once

namespace groundwork {

/// Everything a verb, a file or a reader can answer instead of a value. Core names what happened; the sentence
/// (what happened, what is safe, what to do) is made in ui/words/error_words.cpp, in a switch without default.
enum class ErrorCode : int {
    StorageFailed,        ///< SQLite refused something it should not; args: message
    // A program file (core/file). Each refusal leaves the file byte-identical.
    FileNotFound,
    FileNotOurs,          ///< some other kind of file; args: path
    FileOtherSqlite,      ///< another program's SQLite database; args: path
    FileEmpty,            ///< zero bytes; args: path
    FileNewer,            ///< written by a newer Groundwork; args: path, schema of the file, newest we know
    FileTooOld,           ///< older than the oldest schema that can be migrated; args: path, schema
    FileLocked,        ///< open in another window or computer; args: path, and if known user, host, since (ISO)
    FileMoved,         ///< moved, removed or replaced while it was open; nothing was written; args: path
    FileHardLinked,    ///< has a second name, under which its journal would be missed; args: path
    FileDamaged,          ///< args: path, first finding
    FileReadOnly,         ///< args: path
    FolderNotWritable,    ///< args: folder
    FileExists,           ///< args: path
    FileNotReadable,      ///< args: path
    DiskFull,             ///< nothing was written; args: path
    WriteFailed,          ///< args: path, reason of the system
    OutcomeUnknown,       ///< the disk failed at commit: reopen and re-read; args: path
    BackupNotVerified,    ///< args: path, finding
    ConstraintBroken,     ///< a rule of the schema; args: message
    NothingToUndo,
    NothingToRedo,
    UndoConflict,         ///< the rows are not as the step left them
    Cancelled,

    // What a verb was given
    NotFound,             ///< no such row; args: what, id
    TextMissing,          ///< args: field
    TextTooLong,          ///< args: field, longest allowed
    ValueOutOfRange,      ///< args: field, value
    DateOrder,            ///< the end is before the start; args: start, end
    BadDate,              ///< args: text
    WrongState,           ///< not possible in this state; args: what, state
    ReasonNeeded,         ///< a soft gate; args: gate key

    ListTooLong,          ///< args: field, most entries

    // Framework, people
    FrameworkFrozen,      ///< a published version does not change; args: version
    FrameworkIncomplete,  ///< args: part
    FrameworkNotPublished, ///< only a published version can be worked by and read; args: version
    PersonAlreadyTakesPart, ///< in this cohort in this role; args: name, role
    SamePerson,           ///< mentor and mentee are the same person; args: name

    // The coordinator's own questions
    QuestionAnswered,     ///< answers stand in the way; args: "delete", "kind", "sharing", "cohort" or "limits", wording, count
    OptionInUse,          ///< somebody chose it; args: option, count
    AnswerOutOfRange,     ///< args: wording, value (empty: none could be read), lowest, highest (empty: no limit)
    AnswerNoOption,       ///< args: wording
    NotAskedOfRole,       ///< args: wording, role

    // Partnerships
    PairForbidden,        ///< a rule forbids it and no reason was given; args: rule key
    MentorFull,           ///< args: name, capacity
    MenteeTaken,          ///< the mentee has an open partnership; args: name

    // First meeting
    NotRevealed,          ///< the answer is still covered; args: prompt
    OtherSideNotReady,    ///< reveal needs both to be ready or one to pass; args: prompt
    AlreadyRevealed,      ///< reveal is one-way; args: prompt
    UnknownPrompt,        ///< args: key
    WrongAnswerType,      ///< args: prompt, type expected

    // Agreements
    AgreementIncomplete,  ///< required lines are open; args: their labels
    AgreementFrozen,      ///< signed versions do not change; args: version
    AlreadySigned,        ///< args: side

    // Spreadsheets
    TableUnreadable,      ///< args: path, reason
    TableTooLarge,        ///< over the reader's absolute budget; args: path, limit
    TableEmpty,           ///< args: path
    SheetMissing,         ///< args: name
    MapInvalid,           ///< the map file does not say what it should; args: path, reason
    ColumnMissing,        ///< the map names a column that the file does not have; args: header
    RowsHaveProblems,     ///< all-or-nothing was asked; args: count

    // Matching
    PinsContradict,       ///< args: names
    NobodyToMatch,
    NameTaken,            ///< another one is called that; args: name

    // Printing
    NothingToPrint,
    PrinterFailed,        ///< the printer did not take the job; args: printer
    ContentMissing,       ///< a shipped text is missing or unreadable; args: file, reason
};

} // namespace groundwork
