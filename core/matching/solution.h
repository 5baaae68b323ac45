#pragma once

#include "core/base/id.h"
#include "core/matching/criteria.h"
#include "core/matching/rules.h"

#include <QString>

#include <optional>
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

inline constexpr int kNamedMentors = 12;

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
    /// Who these mentors are, in the order of ids, when they are few enough to be named (kNamedMentors).
    std::vector<ParticipantId> narrow;
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
    /// The highest number of points that the weakest pair can have while as many are placed; -1 where it was not
    /// asked for.
    int bestFloor = -1;
    int floor = -1; ///< no pair but a pinned one has fewer points: the best floor less the band
    /// How many mentees another aim could place; what this one leaves out is the difference. -1 where this aim places as
    /// many as can be (Aim::Placed).
    int mostPlaced = -1;
    bool operator==(const Plan &) const = default;
};

/// A mentee who gets another mentor, or loses or gains one.
struct Move {
    ParticipantId mentee;
    std::optional<ParticipantId> from;
    std::optional<ParticipantId> to;
    int points = 0; ///< more or fewer than before; a place that is lost takes its points along
    bool operator==(const Move &) const = default;
};

/// What a change would come to, before it is done.
struct WhatIf {
    bool possible = false; ///< false: pins or places are against it
    int loss = 0;          ///< points that the cohort loses; negative: it gains
    int lostPlaces = 0;    ///< mentees placed fewer than now; negative: more
    std::vector<Move> moves;
    bool operator==(const WhatIf &) const = default;
};

/// A small change after which somebody who was left out has a mentor.
struct Remedy {
    enum class Kind {
        MorePlaces, ///< one more place with `mentor`
        LetBe,      ///< the pair with `mentor` is let go from the scenario's list of those kept apart
        DropRule,   ///< a rule that the scenario asks for is not asked for any more
        DropPin,    ///< a pin of somebody else is let go, who has `mentor`
    };
    Kind kind = Kind::MorePlaces;
    ParticipantId mentor;                    ///< not for DropRule
    PairRule rule = PairRule::NeverList;     ///< DropRule
    std::optional<ParticipantId> pinned;     ///< DropPin: whose pin
    int points = 0;                          ///< what the one who is freed has then
    int gain = 0;                            ///< points more for the cohort
    int moved = 0;                           ///< others who move
    bool operator==(const Remedy &) const = default;
};

/// Another mentor for a mentee, and what that costs everybody.
struct Alternative {
    ParticipantId mentor;
    int points = 0;
    int loss = 0;       ///< points that the cohort loses when the plan is made anew around this pair
    int moved = 0;      ///< other mentees who get another mentor, or lose or gain one
    int lostPlaces = 0; ///< mentees placed fewer than now
    std::vector<Move> moves; ///< the mentee's own first
    bool operator==(const Alternative &) const = default;
};

} // namespace groundwork::matching
