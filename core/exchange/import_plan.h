#pragma once

#include "core/exchange/mapping.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace groundwork::exchange {

/// What there is to say about a cell or a row. Those that block leave the row out until they are solved.
enum class ImportIssueCode {
    NameMissing,         ///< blocks
    RoleMissing,         ///< blocks; neither the row nor the file says mentor or mentee
    RoleUnknown,         ///< blocks; args: value
    TooManyCells,        ///< blocks; args: cells in the row, columns with a title
    TextTooLong,         ///< blocks; args: characters, most
    EmailUnreadable,     ///< left out; args: value
    EmailShared,         ///< several names use it, so it says nobody; args: e-mail
    CapacityUnreadable,  ///< taken as 1; args: value
    CapacityOutOfRange,  ///< taken as the nearest from 1 to 3; args: value, taken
    NumberUnreadable,    ///< left out; args: value
    DateUnreadable,      ///< left out; args: value
    AvailabilityUnknown, ///< kept as an answer; args: term
    ModeUnknown,         ///< kept as an answer; args: term
    ChoiceUnknown,       ///< kept as an answer; args: value
    NoteTooLong,         ///< cut, the whole text kept as an answer; args: length, longest
    TooManyTerms,        ///< the first ones are taken; args: count, most
    LostCharacters,      ///< question marks where letters were; args: value
    FaultyCell,          ///< "#N/A" and the like, left out; args: value
    TwoSeparators,       ///< one answer or several; args: the answer, the other separator
    NotFinished,         ///< the survey was not sent off
    RepeatsRow,          ///< the same person in the same role as an earlier row; args: that row
    SumRow,              ///< below the answers: a sum or a note; left out until it is brought back
    SignsRemoved,        ///< control characters and their like were left out
};

struct ImportIssue {
    int row = 0;          ///< as the spreadsheet counts
    int columnIndex = -1; ///< into Mapping::columns; -1: the row as a whole
    QString column;       ///< its title
    ImportIssueCode code = ImportIssueCode::NameMissing;
    QStringList args;
    bool blocks = false;
    bool operator==(const ImportIssue &) const = default;
};

/// What to do with somebody who takes part in this cohort in this role already.
enum class Duplicates {
    Update, ///< the answers of the file replace those here
    Keep,   ///< what is here stays; only what is empty is filled
    Skip,   ///< the row is left out
};
QString duplicatesKey(Duplicates rule);
std::optional<Duplicates> duplicatesFromKey(const QString &key);

/// Who a row is, decided by a person.
struct WhoDecision {
    enum class Kind { Same, New, LeaveOut };
    Kind kind = Kind::Same;
    PersonId person;   ///< Same: somebody in the file
    int sameAsRow = 0; ///< Same: somebody in an earlier row
    bool operator==(const WhoDecision &) const = default;
};

enum class WhoQuestion {
    SameNameNoEmail,    ///< proposed: the same person
    SameNameOtherEmail, ///< proposed: somebody new
    SameEmailOtherName, ///< proposed: the same person
    SeveralOfThisName,  ///< proposed: somebody new
};

/// "Looks like someone here": asked on screen, answered by `proposed` on the command line.
struct PersonQuestion {
    int row = 0;
    WhoQuestion question = WhoQuestion::SameNameNoEmail;
    QString name; ///< in the row
    QString email;
    std::vector<PersonId> candidates;
    QString candidateName; ///< of the first candidate, or of the earlier row
    QString candidateEmail;
    int candidateRow = 0; ///< an earlier row of the file
    WhoDecision decision; ///< proposed or given
    bool decided = false;
};

struct ImportOptions {
    std::optional<Role> role; ///< of rows that do not say it
    Duplicates duplicates = Duplicates::Update;
    bool leaveOutUnfinished = false;
    bool keepSumRows = false; ///< rows that look like sums or notes are read like all others
    bool allOrNothing = false;
    std::map<int, WhoDecision> decisions;         ///< by row number
    std::set<int> leftOut;                        ///< row numbers
    std::map<std::pair<int, int>, QString> edits; ///< (row number, raw column) -> text typed instead
    std::set<std::pair<int, int>> splitAtBoth;    ///< (row number, raw column): TwoSeparators, cut at both
};

enum class RowState { Ready, Blocked, Unfinished, LeftOut, Skipped };

/// One row as it will come in.
struct PlannedRow {
    int row = 0;
    int index = 0; ///< into RawTable::rows
    RowState state = RowState::Ready;
    std::vector<Role> roles;
    people::Person person;   ///< ids unset
    people::Profile profile; ///< wishes and preceptor by text
    std::vector<people::IntakeAnswer> answers;
    std::vector<people::Wish> notWith;
    std::set<Field> given; ///< fields with an answer
    int who = -1;          ///< into ImportPlan::people; -1: left out
};

struct PlannedPerson {
    std::optional<PersonId> existing;
    std::vector<int> rows; ///< into ImportPlan::rows, in order
    bool mentor = false;   ///< in this file
    bool mentee = false;
    bool skipped = false; ///< takes part already and the rule says so
};

/// Who is there before the import.
struct ExistingPeople {
    std::vector<people::Person> persons;
    std::vector<people::Participant> participants; ///< of the cohort
};

struct ImportCounts {
    int rows = 0;   ///< with answers
    int people = 0; ///< different people that the file names: added, updated or skipped
    int mentors = 0;
    int mentees = 0;
    int both = 0;
    int added = 0;
    int updated = 0;
    int skipped = 0;
    int unfinished = 0; ///< rows left out since they were not sent off
    int leftOut = 0;    ///< rows left out by hand
    int blocked = 0;    ///< rows left out since there is a problem
    bool operator==(const ImportCounts &) const = default;
};

/// What the import would do. Nothing is stored.
struct ImportPlan {
    std::vector<PlannedRow> rows;
    std::vector<PlannedPerson> people;
    std::vector<ImportIssue> issues;
    std::vector<PersonQuestion> questions;
    ImportCounts counts;

    [[nodiscard]] std::vector<ImportIssue> problems() const; ///< those that block
    [[nodiscard]] std::vector<ImportIssue> notices() const;  ///< the others
};

/// Plans an import. The same person is met by e-mail, unless that stands for nobody ("anonymous", no-reply,
/// empty) or for several names; else by name without regard to case and accents, and then it asks.
ImportPlan planImport(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                      const ExistingPeople &existing, const ImportOptions &options);

} // namespace groundwork::exchange
