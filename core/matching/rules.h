#pragma once

#include "core/partnerships/pair_rules.h"

#include <array>

namespace groundwork::matching {

using partnerships::kPairRules;
using partnerships::PairRule;

/// How many pairs (or mentors, for one mentee) each rule forbids. A pair counts once, under the first rule
/// that forbids it, so that the counts add up.
class RuleCounts {
  public:
    void add(PairRule rule, int pairs = 1) { m_counts[static_cast<size_t>(rule)] += pairs; }
    void add(const RuleCounts &other) {
        for (size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += other.m_counts[i];
    }
    [[nodiscard]] int of(PairRule rule) const { return m_counts[static_cast<size_t>(rule)]; }
    [[nodiscard]] int total() const {
        int sum = 0;
        for (const int count : m_counts)
            sum += count;
        return sum;
    }
    bool operator==(const RuleCounts &) const = default;

  private:
    std::array<int, kPairRules> m_counts{};
};

} // namespace groundwork::matching
