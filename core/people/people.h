#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

namespace groundwork::people {

/// Adds a person to the address book; the id of `person` is not read. Texts are tidied. Answers TextMissing
/// ("full_name"). Whether two rows are the same person is the import's question, not asked here.
Result<PersonId> addPerson(ProgramFile &file, const Person &person);
/// Writes all fields of a person, among them the access needs. Answers NotFound, TextMissing.
Result<void> editPerson(ProgramFile &file, const Person &person);
/// Takes a person out who takes part in nothing. Answers WrongState("person") otherwise. Wishes and managers
/// that pointed to the person keep the name as text.
Result<void> removePerson(ProgramFile &file, PersonId id);

/// Lets a person take part in a cohort in a role, in the state given: Invited, Applied, Waiting or Accepted,
/// others answer WrongState. The id is not read. A cohort still being set up becomes Recruiting. Answers
/// PersonAlreadyTakesPart, ValueOutOfRange(field, value), TextTooLong(field, length).
Result<ParticipantId> addParticipant(ProgramFile &file, const Participant &participant);
/// Writes profile, intake answers and how the participant joined. Person, cohort, role and state stay.
/// Answers NotFound and the profile errors of addParticipant.
Result<void> editParticipant(ProgramFile &file, const Participant &participant);
/// Moves a participant along the table of domain.md 2.4 (Applied may also go straight to Matched, since a
/// published match takes somebody in). Answers WrongState("participant", state) when there is no such arrow.
/// A reason code is kept with Withdrew only.
Result<void> setParticipantState(ProgramFile &file, ParticipantId id, ParticipantState state,
                                 std::optional<WithdrawReason> reason = std::nullopt);
/// Somebody who had finished is Matched or Active once more, because one of their partnerships was opened again
/// (domain.md 2.6). Called by core/partnerships alone: nobody takes this way by hand. Answers
/// WrongState("participant", state) for everybody else.
Result<void> takeUpAgain(ProgramFile &file, ParticipantId id, ParticipantState state);
/// Replaces the please-not list of a participant: persons of the file and names as typed. Coordinator only.
Result<void> setNotWith(ProgramFile &file, ParticipantId id, const std::vector<Wish> &names);
/// Takes a participant out of the cohort, with the profile, and the person too when nothing else is known of
/// them. Answers WrongState("participant", ...) when there is a partnership: those who were matched withdraw.
Result<void> removeParticipant(ProgramFile &file, ParticipantId id);

} // namespace groundwork::people
