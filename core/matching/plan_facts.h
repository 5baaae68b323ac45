#pragma once

#include "core/matching/matching.h"

#include <functional>
#include <vector>

namespace groundwork::matching {

/// What a plan comes to, in counts that a coordinator can check in its table (matching.md 8).
struct PlanFacts {
    int mentees = 0;
    int placed = 0;
    int points = 0;
    int lowest = 0;
    int fifth = 0;  ///< of a hundred pairs in the order of points, the fifth from below
    int middle = 0; ///< the median
    int firstNeeds = 0;  ///< pairs that meet the mentee's first need
    int firstAsked = 0;  ///< placed mentees who named one
    int secondNeeds = 0; ///< the second need
    int wishes = 0;      ///< pairs of whom one named the other
    int sharedTimes = 0; ///< pairs with kManyTimes parts of the week in common, and more
    int best = 0;        ///< mentees with the mentor who gives them most points of all that are permitted
    int topThree = 0;    ///< with one of the three such mentors
    /// Mentee and mentor who would both have more points together than each has now: the price of placing others.
    int bothBetter = 0;
    bool operator==(const PlanFacts &) const = default;
};
inline constexpr int kManyTimes = 4;

/// What the pairs of any plan of these people give by themselves, of another scenario too: all but best, topThree and
/// bothBetter. A pair whose people have left the match counts with its points only.
PlanFacts pairFacts(const Matcher &matcher, const Plan &plan);
/// Of the plan that `matcher` solved last. Mentees times mentors.
PlanFacts planFacts(const Matcher &matcher, const Plan &plan);

/// Who has another partner in two plans of one cohort: by mentee, in the order of their ids.
std::vector<Move> differences(const Plan &from, const Plan &to);

/// A check for one-sidedness: how a group of mentees fares (features.md FE50).
struct GroupFacts {
    QString name; ///< as typed most often
    int mentees = 0;
    int placed = 0;
    int points = 0;      ///< of all that are placed
    bool tooFew = false; ///< fewer than kFewestOfGroup: one person more or less would change everything
    bool operator==(const GroupFacts &) const = default;
};
inline constexpr int kFewestOfGroup = 5;
enum class Grouping { Unit, Place, RoleTitle };
/// Groups of the mentees of a plan, larger ones first, those whose group is not known left out.
std::vector<GroupFacts> groupFacts(const Matcher &matcher, const Plan &plan, Grouping by);
/// By anything else, as an answer to a question: the group of each mentee, empty where it is not known.
std::vector<GroupFacts> groupFacts(const Matcher &matcher, const Plan &plan,
                                   const std::function<QString(const people::Participant &)> &groupOf);

/// What a group looks like beside all others of its list.
enum class GroupSign {
    TooFew,      ///< of it, or of the others
    AsOthers,
    FewerPlaced, ///< of ten mentees at least one fewer is placed
    FewerPoints, ///< the placed have at least an eighth fewer points on average
};
GroupSign groupSign(const GroupFacts &group, const std::vector<GroupFacts> &all);

} // namespace groundwork::matching
