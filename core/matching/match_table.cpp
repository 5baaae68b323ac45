#include "core/matching/match_table.h"

#include "core/matching/engine/in_parts.h"
#include "core/matching/fit_kernels.h"
#include "core/matching/solver.h"

#include <bitset>
#include <mutex>

namespace groundwork::matching {

MatchTable::MatchTable(const MatchInput &input, const Scorer &scorer, const partnerships::PairRules &rules)
    : m_input(input)
    , m_scorer(scorer)
    , m_rules(rules)
    , m_fits(scorer)
    , m_rows(rules, input.mentors) {
}

std::optional<PairRule> MatchTable::askedRule(int mentee, int mentor, const AskedRules &asked) const {
    const Terms &one = m_scorer.menteeTerms()[static_cast<size_t>(mentee)];
    const Terms &other = m_scorer.mentorTerms()[static_cast<size_t>(mentor)];
    if (asked.samePlace && one.place != 0 && other.place != 0 && one.place != other.place)
        return PairRule::OtherSite;
    if (asked.sharedTimes > 0 && one.hasTimes && other.hasTimes &&
        static_cast<int>(std::bitset<32>(one.times & other.times).count()) < asked.sharedTimes)
        return PairRule::FewTimes;
    if (asked.wholeProfiles && (m_input.hasGap(m_input.mentees[static_cast<size_t>(mentee)].id) ||
                                m_input.hasGap(m_input.mentors[static_cast<size_t>(mentor)].id)))
        return PairRule::NotReady;
    if (asked.trained && (!m_input.mentees[static_cast<size_t>(mentee)].profile.trainedBefore.isValid() ||
                          !m_input.mentors[static_cast<size_t>(mentor)].profile.trainedBefore.isValid()))
        return PairRule::NotTrained;
    return std::nullopt;
}

void MatchTable::rulesOf(int mentee, const AskedRules &asked, std::vector<signed char> &rules) const {
    rules.resize(m_input.mentors.size());
    m_rows.rulesOf(m_input.mentees[static_cast<size_t>(mentee)], rules.data());
    if (asked == AskedRules{})
        return;
    for (size_t j = 0; j < rules.size(); ++j) {
        if (rules[j] != partnerships::RuleRows::kAllowed)
            continue;
        if (const auto rule = askedRule(mentee, static_cast<int>(j), asked))
            rules[j] = static_cast<signed char>(*rule);
    }
}

std::optional<PairRule> MatchTable::ruleOf(int mentee, int mentor, const AskedRules &asked) const {
    const auto rule = m_rules.forbids(m_input.mentees[static_cast<size_t>(mentee)],
                                      m_input.mentors[static_cast<size_t>(mentor)]);
    return rule ? rule : askedRule(mentee, mentor, asked);
}

MatchTable::Cells MatchTable::cells(const Weights &weights, const AskedRules &asked) const {
    const auto rows = static_cast<int>(m_input.mentees.size());
    const size_t columns = m_input.mentors.size();
    const auto possible = static_cast<qint16>(m_scorer.possible(weights));
    Cells made;
    made.missing.resize(static_cast<size_t>(rows) * columns);
    std::mutex adding;
    inParts(rows, qint64(made.missing.size()), [&](int from, int to) {
        FitRows::Buffer buffer;
        std::vector<signed char> rules;
        RuleCounts counts;
        for (int row = from; row < to; ++row) {
            qint16 *cells = made.missing.data() + static_cast<size_t>(row) * columns;
            m_fits.pointsOf(row, weights, cells, buffer);
            rulesOf(row, asked, rules);
            const auto count = static_cast<int>(columns);
            kernels::missing(rules.data(), partnerships::RuleRows::kAllowed, possible, kForbiddenSmall, cells, count);
            for (int rule = 0; rule < kPairRules; ++rule)
                counts.add(static_cast<PairRule>(rule),
                           kernels::countOf(rules.data(), static_cast<signed char>(rule), count));
        }
        const std::lock_guard<std::mutex> alone(adding);
        made.ruledOut.add(counts);
    });
    return made;
}

} // namespace groundwork::matching
