#include "core/matching/matching.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/matching/stable.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <algorithm>
#include <numeric>

namespace groundwork::matching {

namespace {

/// Above this many pairs, what-if is answered from the prices instead of solving again.
constexpr qint64 kWhatIfPairs = 100'000;

} // namespace

constexpr EnumKey<Aim> kAimKeys[] = {
    {Aim::Placed, "placed"}, {Aim::Points, "points"}, {Aim::Stable, "stable"}};

QString aimKey(Aim aim) {
    return keyOf(kAimKeys, aim);
}

std::optional<Aim> aimFromKey(const QString &key) {
    return fromKey(kAimKeys, key);
}

struct Matcher::Private {
    explicit Private(MatchInput given)
        : input(std::move(given))
        , scorer(input.mentees, input.mentors, input.people.persons)
        , rules(input.people) {
        for (size_t i = 0; i < input.mentees.size(); ++i)
            menteeAt.emplace(input.mentees[i].id, static_cast<int>(i));
        for (size_t j = 0; j < input.mentors.size(); ++j)
            mentorAt.emplace(input.mentors[j].id, static_cast<int>(j));
        const size_t pairs = input.mentees.size() * input.mentors.size();
        forbidden.reserve(pairs);
        for (const people::Participant &mentee : input.mentees) {
            for (const people::Participant &mentor : input.mentors) {
                const std::optional<PairRule> rule = rules.forbids(mentee, mentor);
                forbidden.push_back(rule ? static_cast<signed char>(*rule) : static_cast<signed char>(-1));
            }
        }
        for (size_t c = 0; c < size_t(kCriteria); ++c) {
            if (!scorer.hasData(allCriteria()[c]))
                continue;
            fits[c].reserve(pairs);
            for (int i = 0; i < rows(); ++i) {
                for (int j = 0; j < columns(); ++j)
                    fits[c].push_back(static_cast<unsigned char>(scorer.fit(allCriteria()[c], i, j)));
            }
        }
    }

    [[nodiscard]] int rows() const { return static_cast<int>(input.mentees.size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(input.mentors.size()); }
    [[nodiscard]] size_t at(int i, int j) const {
        return static_cast<size_t>(i) * static_cast<size_t>(columns()) + static_cast<size_t>(j);
    }
    [[nodiscard]] std::optional<std::pair<int, int>> find(const PairKey &pair) const {
        const auto mentee = menteeAt.find(pair.mentee);
        const auto mentor = mentorAt.find(pair.mentor);
        if (mentee == menteeAt.end() || mentor == mentorAt.end())
            return std::nullopt;
        return std::pair(mentee->second, mentor->second);
    }
    [[nodiscard]] std::optional<PairRule> ruleAt(int i, int j) const {
        if (forbidden[at(i, j)] >= 0)
            return static_cast<PairRule>(forbidden[at(i, j)]);
        return never[at(i, j)] ? std::optional(PairRule::NeverList) : std::nullopt;
    }
    [[nodiscard]] QString nameOf(PersonId id) const {
        for (const people::Person &person : input.people.persons) {
            if (person.id == id)
                return people::displayName(person);
        }
        return {};
    }

    void weigh(const Weights &weights);
    void readNever(const std::vector<PairKey> &pairs);
    Result<Instance> instance(const Wanted &wanted, const std::vector<PairKey> &keep) const;
    [[nodiscard]] Ranks ranks() const;
    [[nodiscard]] bool run(const Instance &problem, Aim aim, Solution &solution) const;
    void describe(Plan &plan) const;
    [[nodiscard]] Unplaced reason(int row) const;

    MatchInput input;
    Scorer scorer;
    partnerships::PairRules rules;
    std::unordered_map<ParticipantId, int> menteeAt;
    std::unordered_map<ParticipantId, int> mentorAt;
    std::vector<signed char> forbidden; ///< the rule, or -1
    std::array<std::vector<unsigned char>, kCriteria> fits;

    // of the last solve
    std::vector<char> never;
    std::vector<int> points;
    Wanted wanted;
    Instance problem;
    Solution solution;
    qint64 scale = 1;
    bool solved = false;
};

void Matcher::Private::weigh(const Weights &weights) {
    points.assign(input.mentees.size() * input.mentors.size(), 0);
    for (size_t c = 0; c < size_t(kCriteria); ++c) {
        const int weight = weights.of(allCriteria()[c]);
        if (weight == 0)
            continue;
        for (size_t k = 0; k < fits[c].size(); ++k)
            points[k] += weight * fits[c][k];
    }
}

void Matcher::Private::readNever(const std::vector<PairKey> &pairs) {
    never.assign(input.mentees.size() * input.mentors.size(), 0);
    for (const PairKey &pair : pairs) {
        if (const auto place = find(pair))
            never[at(place->first, place->second)] = 1;
    }
}

/// The integers for the solver: the points that are missing to the most there are, times a scale that is
/// larger than all small terms together, so that a point never gives way to them. Leaving somebody out costs
/// more than all points of everybody (Placed), or as much as a pair without points (Points).
Result<Instance> Matcher::Private::instance(const Wanted &settings, const std::vector<PairKey> &keep) const {
    Instance made;
    made.rows = rows();
    made.columns = columns();
    made.seats = input.seats;
    const int most = points.empty() ? 0 : *std::max_element(points.begin(), points.end());
    made.cost.resize(points.size());
    for (int i = 0; i < made.rows; ++i) {
        for (int j = 0; j < made.columns; ++j)
            made.cost[at(i, j)] =
                ruleAt(i, j) ? kForbidden : static_cast<qint32>((most - points[at(i, j)]) * scale + 1);
    }
    for (const PairKey &pair : keep) {
        const auto place = find(pair);
        if (place && made.cost[at(place->first, place->second)] != kForbidden)
            made.cost[at(place->first, place->second)] -= 1;
    }
    const qint64 alone =
        settings.aim == Aim::Placed ? (qint64(most) + 1) * scale * (made.rows + 1) : qint64(most) * scale + 2;
    made.alone.assign(input.mentees.size(), alone);
    made.pins.assign(input.mentees.size(), kNobody);
    std::vector<int> taken(input.mentors.size(), 0);
    for (const PairKey &pin : settings.pins) {
        const auto place = find(pin);
        // Somebody who left, or has a partner by now, is no contradiction: the pin rests.
        if (!place)
            continue;
        const auto [i, j] = *place;
        const bool contradicts = made.cost[at(i, j)] == kForbidden ||
                                 made.pins[static_cast<size_t>(i)] != kNobody ||
                                 ++taken[static_cast<size_t>(j)] > input.seats[static_cast<size_t>(j)];
        if (contradicts)
            return failure(ErrorCode::PinsContradict, {nameOf(input.mentees[static_cast<size_t>(i)].person),
                                                       nameOf(input.mentors[static_cast<size_t>(j)].person)});
        made.pins[static_cast<size_t>(i)] = j;
    }
    return made;
}

/// Each side's own order for the stable plan: people they named first, in their order, then points.
Ranks Matcher::Private::ranks() const {
    constexpr int kUnnamed = 100;
    constexpr int kPointsSpan = 10'000;
    Ranks made;
    made.ofRow.resize(points.size());
    made.ofColumn.resize(points.size());
    for (int i = 0; i < rows(); ++i) {
        for (int j = 0; j < columns(); ++j) {
            const auto rank = [&](Role side) {
                const int place = scorer.wishRank(side, i, j);
                return (place > 0 ? place : kUnnamed) * kPointsSpan + (kPointsSpan - 1 - points[at(i, j)]);
            };
            made.ofRow[at(i, j)] = rank(Role::Mentee);
            made.ofColumn[at(i, j)] = rank(Role::Mentor);
        }
    }
    return made;
}

/// Solves and says whether the proof holds.
bool Matcher::Private::run(const Instance &given, Aim aim, Solution &found) const {
    if (aim != Aim::Stable) {
        found = matching::solve(given);
        return isProvenBest(given, found);
    }
    const Ranks both = ranks();
    found = solveStable(given, both);
    return blockingPairs(given, both, found) == 0;
}

/// Why nobody: the mentors by rule, the rest full, and the narrow place: all mentees and mentors that can be
/// reached by "may have this mentor" and "this mentor has that mentee" (a Hall set; matching.md 7).
Unplaced Matcher::Private::reason(int row) const {
    Unplaced why;
    why.mentee = input.mentees[static_cast<size_t>(row)].id;
    for (int j = 0; j < columns(); ++j) {
        if (const std::optional<PairRule> rule = ruleAt(row, j))
            why.ruledOut.add(*rule);
        else
            why.full += 1;
    }
    if (why.full == 0)
        return why;
    std::vector<char> rowSeen(input.mentees.size(), 0);
    std::vector<char> columnSeen(input.mentors.size(), 0);
    std::vector<int> open{row};
    rowSeen[static_cast<size_t>(row)] = 1;
    while (!open.empty()) {
        const int i = open.back();
        open.pop_back();
        why.competing += 1;
        for (int j = 0; j < columns(); ++j) {
            if (columnSeen[static_cast<size_t>(j)] || ruleAt(i, j))
                continue;
            columnSeen[static_cast<size_t>(j)] = 1;
            why.mentors += 1;
            why.seats += input.seats[static_cast<size_t>(j)];
            for (int k = 0; k < rows(); ++k) {
                if (solution.columnOf[static_cast<size_t>(k)] != j || rowSeen[static_cast<size_t>(k)])
                    continue;
                rowSeen[static_cast<size_t>(k)] = 1;
                if (problem.pins[static_cast<size_t>(k)] == kNobody)
                    open.push_back(k);
                else
                    why.competing += 1;
            }
        }
    }
    // With the aim of most points somebody may stay out although moving others would make room.
    if (why.competing <= why.seats)
        why.competing = why.mentors = why.seats = 0;
    return why;
}

void Matcher::Private::describe(Plan &plan) const {
    plan.pairs = rows() * columns();
    plan.possible = scorer.possible(wanted.weights);
    for (int i = 0; i < rows(); ++i) {
        for (int j = 0; j < columns(); ++j) {
            if (const std::optional<PairRule> rule = ruleAt(i, j))
                plan.ruledOut.add(*rule);
        }
    }
    plan.neverPairs = plan.ruledOut.of(PairRule::NeverList);
    std::vector<int> used(input.mentors.size(), 0);
    for (int i = 0; i < rows(); ++i) {
        const int j = solution.columnOf[static_cast<size_t>(i)];
        if (j == kNobody) {
            plan.unplaced.push_back(reason(i));
            continue;
        }
        used[static_cast<size_t>(j)] += 1;
        plan.matches.push_back({input.mentees[static_cast<size_t>(i)].id,
                                input.mentors[static_cast<size_t>(j)].id, points[at(i, j)],
                                problem.pins[static_cast<size_t>(i)] != kNobody});
        plan.points += points[at(i, j)];
    }
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        if (used[j] == 0 && input.seats[j] > 0)
            plan.freeMentors.push_back(input.mentors[j].id);
    }
    std::stable_sort(plan.matches.begin(), plan.matches.end(),
                     [](const Match &a, const Match &b) { return a.points > b.points; });
    plan.lowest = plan.matches.empty() ? 0 : plan.matches.back().points;
}

Matcher::Matcher(MatchInput input)
    : d(std::make_unique<Private>(std::move(input))) {}
Matcher::Matcher(Matcher &&) noexcept = default;
Matcher &Matcher::operator=(Matcher &&) noexcept = default;
Matcher::~Matcher() = default;

const MatchInput &Matcher::input() const {
    return d->input;
}

const Scorer &Matcher::scorer() const {
    return d->scorer;
}

Result<Plan> Matcher::solve(const Wanted &wanted, const std::vector<PairKey> &keep) {
    if (d->rows() == 0 || d->columns() == 0)
        return failure(ErrorCode::NobodyToMatch);
    d->solved = false;
    d->wanted = wanted;
    d->weigh(wanted.weights);
    d->readNever(wanted.never);
    d->scale = d->rows() + 2;
    Result<Instance> problem = d->instance(wanted, keep);
    if (!problem)
        return failure(problem.error());
    d->problem = *std::move(problem);
    Plan plan;
    plan.certified = d->run(d->problem, wanted.aim, d->solution);
    d->solved = d->solution.feasible;
    if (!d->solved)
        return failure(ErrorCode::PinsContradict);
    d->describe(plan);
    return plan;
}

std::optional<PairRule> Matcher::forbids(const PairKey &pair) const {
    const auto place = d->find(pair);
    if (!place)
        return PairRule::NotTakingPart;
    if (d->never.empty()) {
        const signed char rule = d->forbidden[d->at(place->first, place->second)];
        return rule < 0 ? std::nullopt : std::optional(static_cast<PairRule>(rule));
    }
    return d->ruleAt(place->first, place->second);
}

Sum Matcher::sum(const Weights &weights, const PairKey &pair) const {
    const auto place = d->find(pair);
    return place ? d->scorer.sum(weights, place->first, place->second) : Sum{};
}

std::vector<Alternative> Matcher::nextBest(ParticipantId mentee, int count) const {
    std::vector<Alternative> found;
    const auto row = d->menteeAt.find(mentee);
    if (row == d->menteeAt.end() || !d->solved)
        return found;
    const int i = row->second;
    const auto r = static_cast<size_t>(i);
    const bool priced = d->wanted.aim != Aim::Stable && d->problem.pins[r] == kNobody;
    std::vector<std::pair<qint64, int>> candidates;
    for (int j = 0; j < d->columns(); ++j) {
        const auto c = static_cast<size_t>(j);
        if (j == d->solution.columnOf[r] || d->ruleAt(i, j) || d->input.seats[c] == 0)
            continue;
        const qint64 bound = priced
                                 ? d->problem.cost[d->at(i, j)] + d->solution.price[c] - d->solution.worth[r]
                                 : -qint64(d->points[d->at(i, j)]);
        candidates.emplace_back(bound, j);
    }
    std::sort(candidates.begin(), candidates.end());
    const auto pointsOf = [&](const Solution &of) {
        int sum = 0;
        for (int k = 0; k < d->rows(); ++k) {
            if (const int j = of.columnOf[static_cast<size_t>(k)]; j != kNobody)
                sum += d->points[d->at(k, j)];
        }
        return sum;
    };
    const auto placedIn = [](const Solution &of) {
        return std::count_if(of.columnOf.begin(), of.columnOf.end(), [](int j) { return j != kNobody; });
    };
    const bool exact = qint64(d->rows()) * d->columns() <= kWhatIfPairs;
    for (const auto &[bound, j] : candidates) {
        if (static_cast<int>(found.size()) >= count)
            break;
        Alternative other;
        other.mentor = d->input.mentors[static_cast<size_t>(j)].id;
        other.points = d->points[d->at(i, j)];
        other.exact = exact;
        if (!exact) {
            other.loss = static_cast<int>(std::max<qint64>(0, bound) / d->scale);
            found.push_back(other);
            continue;
        }
        Instance around = d->problem;
        around.pins[r] = j;
        Solution solution;
        if (!d->run(around, d->wanted.aim, solution) || !solution.feasible)
            continue; // the other pins need these places
        other.loss = pointsOf(d->solution) - pointsOf(solution);
        other.lostPlaces = static_cast<int>(placedIn(d->solution) - placedIn(solution));
        for (int k = 0; k < d->rows(); ++k) {
            const auto s = static_cast<size_t>(k);
            other.moved += k != i && solution.columnOf[s] != d->solution.columnOf[s] ? 1 : 0;
        }
        found.push_back(other);
    }
    return found;
}

} // namespace groundwork::matching
