#pragma once

#include "core/people/participant.h"
#include "core/people/person_rows.h"

#include <optional>
#include <vector>

namespace groundwork::people {

/// One change for several people at once.
struct SeveralChange {
    enum class Kind { State, Unit, Location, AddOffer, AddSeek, RemoveArea, Capacity };
    Kind kind = Kind::State;
    ParticipantState state = ParticipantState::Accepted; ///< State
    std::optional<WithdrawReason> reason;                ///< State, with Withdrew
    QString text; ///< the unit or location (empty takes it out), the area
    int number = 1; ///< Capacity

    bool operator==(const SeveralChange &) const = default;
};

/// Why somebody who was chosen stays as they are.
enum class StayReason {
    AlreadySo,
    NoSuchStep,      ///< their state does not lead there (domain.md 2.4)
    HasPartner,      ///< in an open partnership, which is ended on its own page
    OtherRole,       ///< the change is for mentors only
    TooFewPlaces,    ///< more partners now than the places asked for
    GoneAlready,     ///< somebody took them out meanwhile
};

struct Staying {
    ParticipantId id;
    QString name;
    StayReason reason = StayReason::AlreadySo;
    ParticipantState state = ParticipantState::Applied;
    bool operator==(const Staying &) const = default;
};

/// Who changes and who does not, before anything is done.
struct SeveralPreview {
    std::vector<ParticipantId> changing;
    QStringList names; ///< of those who change, in the order given
    std::vector<Staying> staying;
};

/// What the change would do to these participants.
SeveralPreview previewSeveral(const ProgramFile &file, const std::vector<ParticipantId> &ids,
                              const SeveralChange &change);
/// Does it, as one step of the history, for those whom the preview names; answers how many. Answers
/// TextMissing("area"), ValueOutOfRange("capacity", value); nothing to do is no error.
Result<int> changeSeveral(ProgramFile &file, const std::vector<ParticipantId> &ids, const SeveralChange &change);

/// People of the address book who took part in another cohort and not in this one, with the participant to
/// start from: the newest of each role.
std::vector<ParticipantId> askableAgain(const ProgramFile &file, CohortId cohort);
/// Invites people of other cohorts into this one with their profile filled in (features FE105), as one step.
/// Wishes about particular people are not taken along: they were about that cohort. Those who are in it in
/// that role already are left out. Answers how many were invited.
Result<int> inviteAgain(ProgramFile &file, CohortId cohort, const std::vector<ParticipantId> &from);

} // namespace groundwork::people
