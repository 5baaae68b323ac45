#pragma once

#include "core/base/id.h"
#include "core/matching/criteria.h"
#include "core/matching/rules.h"

#include <QString>

#include <vector>

namespace groundwork::matching {

/// A proposed match.
struct Match {
    ParticipantId mentee;
    ParticipantId mentor;
    int points = 0;
    bool pinned = false;
    bool operator==(const Match &) const = default;
};

/// A mentee whom the plan leaves without a mentor, and why. ruledOut.total() + full is the number of mentors.
struct Unplaced {
    ParticipantId mentee;
    RuleCounts ruledOut; ///< mentors by the first rule that forbids them
    int full = 0;        ///< permitted mentors whose places others have
    /// The narrow place, when there are permitted mentors: `competing` mentees (this one among them) can only
    /// be placed with `mentors` mentors, who have `seats` places, one or more too few.
    int competing = 0;
    int mentors = 0;
    int seats = 0;
    bool operator==(const Unplaced &) const = default;
};

/// What matching came to.
struct Plan {
    std::vector<Match> matches; ///< highest points first, then in the order of the mentees
    std::vector<Unplaced> unplaced;
    std::vector<ParticipantId> freeMentors; ///< mentors with a free place and nobody proposed
    int points = 0;
    int possible = 0;       ///< the highest possible sum of one pair
    int lowest = 0;         ///< the points of the weakest pair; 0 for no pair
    bool certified = false; ///< the proof of this plan was checked
    int pairs = 0;          ///< mentees times mentors
    RuleCounts ruledOut;    ///< pairs by the first rule that forbids them
    int neverPairs = 0;     ///< of these, the scenario's own list
    bool operator==(const Plan &) const = default;
};

/// Another mentor for a mentee, and what that costs everybody.
struct Alternative {
    ParticipantId mentor;
    int points = 0;
    int loss = 0;       ///< points that the cohort loses when the plan is made anew around this pair
    int moved = 0;      ///< other mentees who get another mentor, or lose or gain one
    int lostPlaces = 0; ///< mentees placed fewer than now
    bool exact =
        true; ///< false: a lower bound from the prices, the cohort being too large to solve on the spot
    bool operator==(const Alternative &) const = default;
};

} // namespace groundwork::matching
