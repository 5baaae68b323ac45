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
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>
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

/// What a coordinator sets.
struct Wanted {
    Weights weights;
    Aim aim = Aim::Placed;
    std::vector<PairKey> pins;  ///< must be
    std::vector<PairKey> never; ///< must not be
    bool operator==(const Wanted &) const = default;
};

/// Copied rows that matching works on: everybody of a cohort who can be matched now, in the order of ids.
struct MatchInput {
    CohortId cohort;
    std::vector<people::Participant> mentees; ///< without an open partnership
    std::vector<people::Participant> mentors;
    std::vector<int> seats; ///< free places of each mentor: capacity less open partnerships
    partnerships::RulePeople people;
};
MatchInput readMatchInput(const ProgramFile &file, CohortId cohort);
/// A hash over all that the result depends on: the same digest and settings give the same plan.
QString digestOf(const MatchInput &input);

/// A cohort made ready to be matched. Reading and scoring are done once; solve() again after a change of
/// weights, pins or aim takes milliseconds. No file is touched.
class Matcher {
  public:
    explicit Matcher(MatchInput input);
    Matcher(Matcher &&) noexcept;
    Matcher &operator=(Matcher &&) noexcept;
    ~Matcher();

    [[nodiscard]] const MatchInput &input() const;
    [[nodiscard]] const Scorer &scorer() const;

    /// Solves, checks the proof, and says why somebody was not placed. Among equally good plans the one that
    /// keeps most of `keep` is taken. Answers NobodyToMatch without mentees or mentors, PinsContradict(names)
    /// when a pin is forbidden, names somebody who is not there, or asks for more places than a mentor has.
    Result<Plan> solve(const Wanted &wanted, const std::vector<PairKey> &keep = {});

    /// Which rule forbids this pair, if any; `never` of the last solve counts too.
    [[nodiscard]] std::optional<PairRule> forbids(const PairKey &pair) const;
    /// The sum of a pair with its facts, by these weights.
    [[nodiscard]] Sum sum(const Weights &weights, const PairKey &pair) const;
    /// The permitted mentors for a mentee whose change costs the cohort least, at most `count`, beside the
    /// mentor of the plan. Compares with the last solve().
    [[nodiscard]] std::vector<Alternative> nextBest(ParticipantId mentee, int count) const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace groundwork::matching
