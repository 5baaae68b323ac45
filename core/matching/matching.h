#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/criteria.h"
#include "core/matching/rules.h"
#include "core/matching/scorer.h"
#include "core/matching/solution.h"
#include "core/matching/solver.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace groundwork::matching {

/// What is best: nobody left out, then points; or points alone; or a plan in which no two people would both
/// rather have each other.
enum class Aim { Placed, Points, Stable };
QString aimKey(Aim aim);
std::optional<Aim> aimFromKey(const QString &key);

struct PairKey {
    ParticipantId mentee;
    ParticipantId mentor;
    bool operator==(const PairKey &) const = default;
};

/// Rules that a scenario adds to those that always hold. What is not known forbids nothing.
struct AskedRules {
    bool samePlace = false;     ///< both at one place
    int sharedTimes = 0;        ///< at least so many parts of the week in common
    bool wholeProfiles = false; ///< nobody whose profile has a gap (people/completeness.h)
    bool trained = false;       ///< nobody without a day of training (Profile::trainedBefore; features FE24)
    bool operator==(const AskedRules &) const = default;
};

/// The choices for the fairness band and for keeping what is there, in thousandths of the highest sum
/// (matching.md 7). kNoBand: no floor at all.
inline constexpr int kNoBand = -1;
inline constexpr int kUsualBand = 20;
inline constexpr int kUsualKeep = 10;

/// What a coordinator sets.
struct Wanted {
    Weights weights;
    Aim aim = Aim::Placed;
    std::vector<PairKey> pins;  ///< must be
    std::vector<PairKey> never; ///< must not be
    AskedRules rules;
    /// How far below the best possible floor a match may be (Aim::Placed).
    int band = kUsualBand;
    /// What a pair that is there already counts more: as few as possible move.
    int keep = kUsualKeep;
    bool spread = true; ///< a mentor's second and third mentee cost 5 and 15 thousandths, so that load is spread
    bool operator==(const Wanted &) const = default;
};

/// Copied rows that matching works on: everybody of a cohort who can be matched now, in the order of ids.
struct MatchInput {
    CohortId cohort;
    std::vector<people::Participant> mentees; ///< without an open partnership
    std::vector<people::Participant> mentors;
    std::vector<int> seats; ///< free places of each mentor: capacity less open partnerships
    std::vector<int> taken; ///< open partnerships of each mentor
    /// Its participants are those of the cohort who can't be matched now: everybody stands in one list.
    partnerships::RulePeople people;
    std::vector<OwnQuestion> own; ///< the coordinator's own questions that may count
    std::unordered_set<ParticipantId> gaps; ///< whose profile lacks what the program asks for
    /// Mentees who are on the waiting list, or stayed without a partner in the cohort that they took part in before
    /// this one, with the day since which that is so. Where not all can be placed the longest wait comes first.
    std::unordered_map<ParticipantId, QDate> waitingSince;

    [[nodiscard]] bool hasGap(ParticipantId id) const { return gaps.count(id) > 0; }
    [[nodiscard]] bool isEmpty() const { return mentees.empty() && mentors.empty() && people.participants.empty(); }
    /// Calls visit(participant) for the whole cohort.
    template <class Visit>
    void eachOfCohort(const Visit &visit) const {
        for (const std::vector<people::Participant> *list : {&mentees, &mentors, &people.participants}) {
            for (const people::Participant &participant : *list)
                visit(participant);
        }
    }
};
MatchInput readMatchInput(const ProgramFile &file, CohortId cohort);
/// A hash over all that the result depends on: the same digest and settings give the same plan.
QString digestOf(const MatchInput &input);

/// A cohort made ready to be matched. Reading is done once; solve() again after a change of weights, pins or aim
/// takes milliseconds. No file is touched.
class Matcher {
  public:
    explicit Matcher(MatchInput input);
    Matcher(Matcher &&) noexcept;
    Matcher &operator=(Matcher &&) noexcept;
    ~Matcher();

    [[nodiscard]] const MatchInput &input() const;
    [[nodiscard]] const Scorer &scorer() const;

    /// Solves, checks the proof, and says why somebody was not placed. Answers NobodyToMatch without mentees or
    /// mentors, PinsContradict(names) when a pin is forbidden or asks for more
    /// places than a mentor has. Pairs of `keep` count more by wanted.keep.
    Result<Plan> solve(const Wanted &wanted, const std::vector<PairKey> &keep = {});

    /// Which rule forbids this pair, if any; `never` and the rules of the last solve count too.
    [[nodiscard]] std::optional<PairRule> forbids(const PairKey &pair) const;
    /// The sum of a pair with its facts, by these weights.
    [[nodiscard]] Sum sum(const Weights &weights, const PairKey &pair) const;

    // What comes after the last solve().

    /// The permitted mentors for a mentee whose change costs the cohort least, at most `count`, beside the mentor of
    /// the plan, each with who else would move.
    [[nodiscard]] std::vector<Alternative> nextBest(ParticipantId mentee, int count);
    /// What it would come to to keep this pair together, or apart. Nothing changes.
    [[nodiscard]] WhatIf ifPinned(const PairKey &pair);
    [[nodiscard]] WhatIf ifNever(const PairKey &pair);
    /// What it would come to for everybody else if this mentee or mentor did not take part. Pins on them are let go.
    [[nodiscard]] WhatIf ifGone(ParticipantId id);
    /// What would free a mentee whom the plan leaves out, best first, at most `count`: another place with a mentor
    /// who has fewer than people::kMaxCapacity, a pair that is let be, a rule that is not asked for, a pin that is
    /// let go. Each was tried, and frees this mentee.
    [[nodiscard]] std::vector<Remedy> remedies(ParticipantId mentee, int count);
    /// See PlanFacts.
    void compareChoices(int &best, int &topThree, int &bothBetter) const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace groundwork::matching
