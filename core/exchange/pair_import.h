#pragma once

#include "core/exchange/column_profile.h"
#include "core/file/program_file.h"
#include "core/partnerships/pair_rules.h"
#include "core/partnerships/partnership_rows.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

/// Pairs that were made elsewhere (FE15): a list with a mentor and a mentee in each row becomes partnerships.
namespace groundwork::exchange {

/// What a column of such a list means.
enum class PairField { Ignore, MentorName, MentorEmail, MenteeName, MenteeEmail, MatchedOn, Note };

/// One for each of the shape's columns; a field stands at most once.
struct PairColumns {
    std::vector<PairField> fields;
    DateOrder dateOrder = DateOrder::Unknown;

    [[nodiscard]] int columnOf(PairField field) const; ///< index; -1: none
    /// Does the list name both sides?
    [[nodiscard]] bool areComplete() const;
    bool operator==(const PairColumns &) const = default;
};

/// By the titles ("Mentor", "Mentee e-mail", "Matched on") and the answers. Incomplete where the list is none of
/// pairs.
PairColumns proposePairColumns(const TableShape &shape, const std::vector<ColumnProfile> &profiles);

enum class PairIssueCode {
    MentorMissing, ///< no name and no e-mail
    MenteeMissing,
    MentorUnknown, ///< nobody here; args: as written. Solved by adding people
    MenteeUnknown,
    SeveralOfThisName, ///< args: as written
    NoMentorHere,      ///< somebody of the file, but not a mentor in this cohort; args: name. Solved by adding
    NoMenteeHere,
    SamePerson,     ///< args: name
    RepeatsRow,     ///< args: the earlier row
    AlreadyAPair,   ///< an open partnership of the two is here
    MenteeTaken,    ///< args: name. Passed over with a reason
    MentorFull,     ///< args: name, capacity. Passed over with a reason
    RuleForbids,    ///< args: rule key. Passed over with a reason
    DateUnreadable, ///< does not block: today is taken; args: as written
};

struct PairIssue {
    PairIssueCode code = PairIssueCode::MentorMissing;
    QStringList args;
    bool blocks = true;
    bool operator==(const PairIssue &) const = default;
};

/// The states that a pair can come in with.
enum class PairStart { Proposed, Accepted, Starting, Underway };

struct PairOptions {
    PairStart start = PairStart::Accepted;
    bool addPeople = false;   ///< people who are not here, and roles that they do not have
    QString overrideReason;   ///< passes over rules, taken mentees and full mentors
    QString underwayReason;   ///< Underway: why without first meeting and agreement
    std::set<int> leftOut;    ///< row numbers
};

/// Somebody of a row.
struct PairPerson {
    QString name;
    QString email;
    std::optional<PersonId> person;
    std::optional<ParticipantId> participant;
    bool operator==(const PairPerson &) const = default;
};

struct PlannedPair {
    int row = 0;   ///< as the spreadsheet counts
    int index = 0; ///< into RawTable::rows
    PairPerson mentor;
    PairPerson mentee;
    QDate matchedOn; ///< invalid: today
    QString note;
    bool leftOut = false;
    std::vector<PairIssue> issues;

    [[nodiscard]] bool isReady() const;
};

struct PairCounts {
    int pairs = 0;   ///< that come in
    int blocked = 0; ///< rows with a problem
    int leftOut = 0;
    int people = 0; ///< added to the file
    bool operator==(const PairCounts &) const = default;
};

struct PairPlan {
    std::vector<PlannedPair> rows;
    PairCounts counts;
    bool needsReason = false; ///< a row is held back by nothing but rules that a reason passes over
};

/// What the plan looks at; it holds the please-not lists, as matching does, and says only that a rule forbids.
struct PairKnown {
    std::vector<people::Person> persons;
    std::vector<people::Participant> participants;
    std::vector<partnerships::PartnershipRow> pairs;
    partnerships::RulePeople rules;
};
PairKnown pairKnown(const ProgramFile &file, CohortId cohort);

/// Plans the partnerships. People are met by e-mail, else by name without regard to case and accents.
PairPlan planPairs(const RawTable &table, const TableShape &shape, const PairColumns &columns,
                   const PairKnown &known, const PairOptions &options);

/// Stores the ready rows as one undoable step, everything or nothing. Answers what the verbs of people and
/// partnerships answer; ReasonNeeded("underway") for Underway without a reason.
Result<PairCounts> applyPairs(ProgramFile &file, CohortId cohort, const PairPlan &plan,
                              const PairOptions &options);

} // namespace groundwork::exchange
