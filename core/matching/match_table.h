#pragma once

#include "core/matching/fit_rows.h"
#include "core/matching/matching.h"
#include "core/partnerships/rule_rows.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace groundwork::matching {

/// All pairs of a cohort as numbers, made row by row on all processors: 10,000 x 10,000 in about a second.
class MatchTable {
  public:
    /// All three have to live as long.
    MatchTable(const MatchInput &input, const Scorer &scorer, const partnerships::PairRules &rules);

    struct Cells {
        /// Mentees x mentors: the points that are missing to the highest sum, or kForbiddenSmall.
        std::vector<qint16> missing;
        RuleCounts ruledOut;
    };
    [[nodiscard]] Cells cells(const Weights &weights, const AskedRules &asked) const;
    /// The first rule that forbids each mentor for a mentee, or RuleRows::kAllowed; the scenario's own list is not
    /// looked at.
    void rulesOf(int mentee, const AskedRules &asked, std::vector<signed char> &rules) const;
    [[nodiscard]] std::optional<PairRule> ruleOf(int mentee, int mentor, const AskedRules &asked) const;

  private:
    [[nodiscard]] std::optional<PairRule> askedRule(int mentee, int mentor, const AskedRules &asked) const;

    const MatchInput &m_input;
    const Scorer &m_scorer;
    const partnerships::PairRules &m_rules;
    FitRows m_fits;
    partnerships::RuleRows m_rows;
};

} // namespace groundwork::matching
