#pragma once

#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"

namespace groundwork::testing {

/// A mentor with two places and a mentee, and partnerships of the two in any state.
struct PartnershipFile : PeopleFile {
    using State = partnerships::PartnershipState;

    ParticipantId mentor = add("Noor Rahmani", Role::Mentor, 2);
    ParticipantId mentee = add("Alys Penhale", Role::Mentee);

    partnerships::Proposal proposal() const {
        partnerships::Proposal it;
        it.mentor = mentor;
        it.mentee = mentee;
        return it;
    }
    PartnershipId propose() { return valueOf(partnerships::proposePair(*file, proposal())); }
    partnerships::Partnership get(PartnershipId id) const { return valueOf(partnerships::partnership(*file, id)); }
    people::ParticipantState stateOf(ParticipantId id) const { return valueOf(people::participant(*file, id)).state; }

    /// A partnership brought to a state by the verbs.
    PartnershipId inState(State state) {
        const PartnershipId id = propose();
        if (state == State::Proposed)
            return id;
        if (state == State::Declined) {
            valueOf(partnerships::declinePair(*file, id, Role::Mentee));
            return id;
        }
        if (state == State::Trying) {
            framework::Cohort tried = valueOf(framework::cohort(*file, cohort));
            tried.trialDays = 14;
            valueOf(framework::editCohort(*file, tried));
        }
        valueOf(partnerships::acceptPairBoth(*file, id));
        if (state == State::Accepted || state == State::Trying)
            return id;
        if (state == State::EndedEarly) {
            valueOf(partnerships::endPairEarly(*file, id, partnerships::EndKind::NoFault));
            return id;
        }
        valueOf(partnerships::startPair(*file, id));
        if (state == State::Starting)
            return id;
        valueOf(partnerships::overrideUnderway(*file, id, QStringLiteral("signed on paper at the ward")));
        if (state == State::Underway)
            return id;
        if (state == State::Paused) {
            valueOf(partnerships::pausePair(*file, id, clock.today().addDays(30)));
            return id;
        }
        valueOf(partnerships::beginClosing(*file, id));
        if (state == State::Completed)
            valueOf(partnerships::completePair(*file, id, partnerships::ClosingTalk::Held));
        return id;
    }
};

} // namespace groundwork::testing
