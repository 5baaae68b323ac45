#pragma once

#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "tests/core/people/people_file.h"

#include <vector>

namespace groundwork::testing {

/// A running cohort with pairs in many states, built through the public verbs. Today is the clock's day.
struct CohortFile : PeopleFile {
    std::vector<PartnershipId> pairs;

    CohortFile()
        : PeopleFile() {}

    /// A pair that was proposed `daysAgo` days ago.
    PartnershipId propose(const char *mentee, const char *mentor, int daysAgo = 0) {
        partnerships::Proposal proposal;
        proposal.mentee = add(mentee, Role::Mentee);
        proposal.mentor = add(mentor, Role::Mentor);
        proposal.matchedOn = clock.today().addDays(-daysAgo);
        proposal.inputMentee = partnerships::MatchInput::AnsweredQuestions;
        proposal.inputMentor = partnerships::MatchInput::AnsweredQuestions;
        pairs.push_back(valueOf(partnerships::proposePair(*file, proposal)));
        return pairs.back();
    }

    /// Both said yes `daysAgo` days ago.
    PartnershipId accept(const char *mentee, const char *mentor, int daysAgo = 0) {
        const PartnershipId id = propose(mentee, mentor, daysAgo);
        valueOf(partnerships::acceptPairBoth(*file, id, clock.today().addDays(-daysAgo)));
        return id;
    }

    /// They met two days after both yes.
    PartnershipId meet(const char *mentee, const char *mentor, int daysAgo = 0) {
        const PartnershipId id = accept(mentee, mentor, daysAgo);
        valueOf(partnerships::startPair(*file, id, clock.today().addDays(2 - daysAgo)));
        valueOf(partnerships::noteFirstMeetingDone(*file, id, clock.today().addDays(2 - daysAgo)));
        return id;
    }

    /// They met and signed a week after.
    PartnershipId sign(const char *mentee, const char *mentor, int daysAgo = 0) {
        const PartnershipId id = meet(mentee, mentor, daysAgo);
        valueOf(partnerships::noteAgreementSigned(*file, id, clock.today().addDays(9 - daysAgo)));
        return id;
    }

    void agreeGoal(PartnershipId pair, goals::GoalOwner owner) {
        goals::Goal goal;
        goal.partnership = pair;
        goal.owner = owner;
        goal.title = QStringLiteral("Speak up early on nights");
        const GoalId id = valueOf(goals::addGoal(*file, goal));
        valueOf(goals::setGoalState(*file, id, goals::GoalState::Agreed));
    }
};

} // namespace groundwork::testing
