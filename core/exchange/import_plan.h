#pragma once

#include "core/exchange/map_file.h"
#include "core/people/name_resolver.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "core/questions/question.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
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
    AnswerNoNumber,      ///< to one of the own questions, left out; args: value
    AnswerNoDate,        ///< the same; args: value
    AnswerOutside,       ///< the same; args: value, lowest, highest (empty: no limit)
    AnswerNoChoice,      ///< the same; args: what is none of its choices
    AnswerNotAsked,      ///< the same: it is not asked in this role; args: value
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

/// What to do with the record of somebody who is here already.
enum class Duplicates {
    Update, ///< take theirs: the answers of the file replace those here
    Keep,   ///< fill empty only: what is here stays
    Newest, ///< what was written later holds, answer or record; without a time in the row as Keep
    Skip,   ///< keep ours: nothing changes, the row is left out
};
QString duplicatesKey(Duplicates rule);
std::optional<Duplicates> duplicatesFromKey(const QString &key);

/// One field in which a record and a row about the same person differ: the side-by-side of the wizard.
struct FieldDifference {
    Field field = Field::Ignore;
    QString question;         ///< Question: its key
    QString wording;          ///< Question: of one of the coordinator's own
    std::optional<Role> role; ///< none: of the person
    QString ours;             ///< as text, lists with "; " between, availability and the like as keys
    QString theirs;
    bool takes = false;  ///< theirs comes in
    bool chosen = false; ///< by hand

    /// "unit", "mentor/offers", "mentee/question:Years".
    [[nodiscard]] QString key() const;
    bool operator==(const FieldDifference &) const = default;
};

/// What decides for one person.
struct MergeRule {
    Duplicates rule = Duplicates::Update;
    std::map<QString, bool> choices; ///< by FieldDifference::key: theirs?
    bool rowIsNewer = false;

    [[nodiscard]] bool takes(const QString &key, bool fills) const;
};

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
    SameNameNewEmail,   ///< and something else is the same; proposed: the same person
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
    std::vector<Field> alike; ///< SameNameNewEmail: what else is the same
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
    std::map<PersonId, Duplicates> ruleOf;        ///< a rule of one person's own
    std::map<std::pair<PersonId, QString>, bool> choices; ///< a field of one person: theirs?
    std::optional<MapFile> remember; ///< the columns, for the next list with the same titles
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
    std::map<QString, questions::OwnAnswer> own; ///< to the coordinator's own questions, by their keys
    std::vector<people::Wish> notWith;
    std::set<Field> given;  ///< fields with an answer
    std::set<Field> graded; ///< offers and wishes: the list says how well, or how much
    QDateTime answeredAt;  ///< local time; invalid: the list does not say
    int who = -1;          ///< into ImportPlan::people; -1: left out
};

struct PlannedPerson {
    std::optional<PersonId> existing;
    std::vector<int> rows; ///< into ImportPlan::rows, in order
    bool mentor = false;   ///< in this file
    bool mentee = false;
    bool skipped = false; ///< takes part already and the rule says so
    Duplicates rule = Duplicates::Update;     ///< that holds for this person
    bool rowsAreNewer = false;                ///< than the record
    std::vector<FieldDifference> differences; ///< from the record, for people who are here
    [[nodiscard]] bool changes() const;       ///< something of the record changes
};

/// Who is there before the import.
struct ExistingPeople {
    std::vector<people::Person> persons;
    std::vector<people::Participant> participants; ///< of the cohort
    std::unordered_map<PersonId, qint64> writtenAt; ///< UTC seconds of the last change
    std::vector<questions::Question> questions;        ///< the coordinator's own, the retired ones too
    std::unordered_map<ParticipantId, questions::OwnAnswers> ownAnswers; ///< without those to private questions
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
    int unchanged = 0;  ///< of the updated: the list says what is here
    int replaced = 0;   ///< fields of known people that get another answer
    int kept = 0;       ///< fields of known people in which the list has another answer that is not taken
    bool operator==(const ImportCounts &) const = default;
};

/// What the import would do. Nothing is stored.
struct ImportPlan {
    std::vector<PlannedRow> rows;
    std::vector<PlannedPerson> people;
    std::vector<ImportIssue> issues;
    std::vector<PersonQuestion> questions;
    std::vector<questions::Question> own; ///< the coordinator's own, with those that come in with the list (no id yet)
    ImportCounts counts;

    [[nodiscard]] std::vector<ImportIssue> problems() const; ///< those that block
    [[nodiscard]] std::vector<ImportIssue> notices() const;  ///< the others
};

/// Plans an import. The same person is met by e-mail, unless that stands for nobody ("anonymous", no-reply,
/// empty) or for several names; else by name without regard to case and accents, and then it asks. For people
/// who are here each field that differs is told. With a reporter that is cancelled the plan is empty.
ImportPlan planImport(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                      const ExistingPeople &existing, const ImportOptions &options,
                      jobs::Reporter *reporter = nullptr);
/// The names of the people of a file: who is meant by a text, and what an id is called.
struct KnownNames {
    people::NameResolver resolver;
    QHash<qint64, QString> nameOf; ///< by PersonId::value
    explicit KnownNames(const std::vector<people::Person> &persons);
    [[nodiscard]] QString name(PersonId id) const { return nameOf.value(id.value); }
    [[nodiscard]] std::optional<PersonId> find(const QString &text) const { return resolver.find(text); }
};

/// The rule that holds for somebody, with what was chosen field by field.
MergeRule mergeRuleOf(const ImportOptions &options, const PlannedPerson &person);

} // namespace groundwork::exchange
