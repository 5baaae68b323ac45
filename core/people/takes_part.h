#pragma once

#include "core/people/participant.h"

namespace groundwork::people {

/// Does somebody in this state take part, whatever the state of matching? Not when invited only, declined,
/// withdrawn or not placed.
inline bool takesPart(ParticipantState state) {
    return state != ParticipantState::Invited && state != ParticipantState::Declined &&
           state != ParticipantState::Withdrew && state != ParticipantState::NotPlaced;
}

} // namespace groundwork::people
