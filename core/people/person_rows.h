#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/people/completeness.h"
#include "core/people/participant.h"
#include "core/people/person.h"
#include "core/questions/question.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <unordered_map>
#include <vector>

namespace groundwork::people {

/// One line of the people table. Nothing coordinator-only is in it.
struct ParticipantRow {
    ParticipantId id;
    PersonId person;
    QString name; ///< displayName
    QString fullName;
    QString preferredName;
    QString sortKey; ///< never empty
    QString pronouns;
    QString unit;
    QString roleTitle;
    QString email;
    QString phone;
    QString location;
    QStringList languages;
    Role role = Role::Mentee;
    ParticipantState state = ParticipantState::Applied;
    QDate stateSince; ///< the day it came into this state
    JoinedHow joinedHow = JoinedHow::Volunteered;
    int capacity = 1;
    int openPartnerships = 0;
    QString partner;            ///< the name of the partner in the only open partnership, else empty
    QStringList offers;         ///< areas, in order
    QStringList seeks;          ///< areas, by priority
    std::vector<int> priorities; ///< of the seeks, 1 to 3
    std::optional<double> hoursPerMonth;
    QString shiftPattern;
    QString place;
    int wishes = 0;             ///< people whom they would welcome
    ProfileParts has;           ///< the parts of the profile that are filled in
    ProfileParts missing;       ///< what the program asks for and is not there
    questions::OwnAnswers ownAnswers;      ///< to the program's own questions; not the private ones
    std::vector<questions::QuestionId> unanswered; ///< required, asked when they entered, and left empty
    bool alsoOtherRole = false; ///< the same person takes part in the other role too
    QString searchText;         ///< folded: every field but what is coordinator only

    /// Places for a partner that nobody has: of a mentee the one, and none of those who have left.
    [[nodiscard]] int freePlaces() const {
        if (!canBeMatched(state))
            return 0;
        const int free = (role == Role::Mentor ? capacity : 1) - openPartnerships;
        return free > 0 ? free : 0;
    }
    /// Something that the program asks for is not there.
    [[nodiscard]] bool hasGap() const { return missing || !unanswered.empty(); }
    bool operator==(const ParticipantRow &) const = default;
};

/// All participants of a cohort, ordered by sort key as stored (sort by locale in the model). A fixed number
/// of queries, whatever the number of people.
std::vector<ParticipantRow> participantRows(const ProgramFile &file, CohortId cohort);
/// How many participants a cohort has, in any state.
int participantCount(const ProgramFile &file, CohortId cohort);
/// Participants with their profiles, for matching and export; no access needs, no please-not list.
std::vector<Participant> participants(const ProgramFile &file, CohortId cohort);
Result<Participant> participant(const ProgramFile &file, ParticipantId id);
/// The participants of one person in a cohort: none, one, or one a role.
std::vector<Participant> participantsOf(const ProgramFile &file, PersonId person, CohortId cohort);

/// One person with all fields, also the access needs (coordinator only).
Result<Person> person(const ProgramFile &file, PersonId id);
/// The whole address book without access needs, ordered by sort key as stored.
std::vector<Person> persons(const ProgramFile &file);

/// The please-not list of a participant (coordinator only; for the profile editor and for matching).
std::vector<Wish> notWith(const ProgramFile &file, ParticipantId id);
/// The please-not lists of a whole cohort, for matching; participants without one are left out.
std::unordered_map<ParticipantId, std::vector<Wish>> notWithOfCohort(const ProgramFile &file,
                                                                     CohortId cohort);

/// Partnerships of this participant in any state, also declined and ended ones.
int partnershipCount(const ProgramFile &file, ParticipantId id);

/// The areas that offers and seeks of a cohort name, most used first, for suggestions while typing.
QStringList areas(const ProgramFile &file, CohortId cohort);
/// The units in use, sorted by text.
QStringList units(const ProgramFile &file);

} // namespace groundwork::people
