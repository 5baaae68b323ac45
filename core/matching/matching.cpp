#include "core/matching/matching.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/matching/matcher_private.h"

#include <algorithm>
#include <utility>

namespace groundwork::matching {

namespace {

/// What the second, third, ... mentee of a mentor costs, in thousandths of the highest sum (matching.md 4).
constexpr int kRising[] = {0, 5, 15, 30};
constexpr int kUnnamed = 100;
constexpr int kPointsSpan = 10'000;
constexpr int kMostWaits = 50; ///< so many lengths of waiting are told apart
constexpr qint64 kLargestTotal = 4'000'000'000'000'000'000;

/// How long each mentee has waited: 0 not at all, and one more for each day that others began to wait later; the
/// `most` longest are told apart.
std::vector<int> waitsOf(const MatchInput &input, int most) {
    std::vector<QDate> days;
    for (const people::Participant &mentee : input.mentees) {
        if (const auto since = input.waitingSince.find(mentee.id); since != input.waitingSince.end())
            days.push_back(since->second);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const int lengths = std::min(static_cast<int>(days.size()), most);
    std::vector<int> waits;
    for (const people::Participant &mentee : input.mentees) {
        const auto since = input.waitingSince.find(mentee.id);
        if (since == input.waitingSince.end()) {
            waits.push_back(0);
            continue;
        }
        const auto before = static_cast<int>(std::lower_bound(days.begin(), days.end(), since->second) - days.begin());
        waits.push_back(std::max(lengths - before, 1));
    }
    return waits;
}

} // namespace

constexpr EnumKey<Aim> kAimKeys[] = {
    {Aim::Placed, "placed"}, {Aim::Points, "points"}, {Aim::Stable, "stable"}};

QString aimKey(Aim aim) {
    return keyOf(kAimKeys, aim);
}

std::optional<Aim> aimFromKey(const QString &key) {
    return fromKey(kAimKeys, key);
}

/// All pairs by the scenario's weights and rules. Most changes are others (a pin, a never, the aim), and those of the
/// last plan are taken again.
std::vector<qint16> Matcher::Private::cells() {
    const Asked now{wanted.weights, wanted.rules};
    std::vector<qint16> made;
    if (engine && asked == now) {
        made = engine->takeSmall();
        for (const Taken &each : neverCells)
            made[each.cell] = each.missing;
        ruledOut.add(PairRule::NeverList, -static_cast<int>(neverCells.size()));
    } else {
        engine.reset(); // its cells would need room beside the new ones
        MatchTable::Cells cells = table.cells(wanted.weights, wanted.rules);
        made = std::move(cells.missing);
        ruledOut = cells.ruledOut;
    }
    engine.reset();
    neverCells.clear();
    asked = now;
    return made;
}

/// The integers for the solver.
Result<Instance> Matcher::Private::instance(const std::vector<PairKey> &keep) {
    Instance made;
    made.rows = rows();
    made.columns = columns();
    made.seats = input.seats;
    made.taken = input.taken;
    made.unit = kPoint;
    possible = scorer.possible(wanted.weights);
    made.small = cells();
    for (const PairKey &pair : wanted.never) {
        const auto place = find(pair);
        if (!place)
            continue;
        qint16 &cell = made.small[made.index(place->first, place->second)];
        if (cell == kForbiddenSmall)
            continue;
        neverCells.push_back({made.index(place->first, place->second), std::exchange(cell, kForbiddenSmall)});
        ruledOut.add(PairRule::NeverList);
    }
    Result<std::vector<int>> pinned = pins(made);
    if (!pinned)
        return failure(pinned.error());
    made.pins = *std::move(pinned);
    price(made, keep);
    lay(made);
    return made;
}

Result<std::vector<int>> Matcher::Private::pins(const Instance &made) const {
    std::vector<int> pinned(input.mentees.size(), kNobody);
    std::vector<int> taken(input.mentors.size(), 0);
    for (const PairKey &pin : wanted.pins) {
        const auto place = find(pin);
        // Somebody who left, has a partner by now, or said no to this one, is no contradiction: the pin rests.
        const auto rule = place ? ruleAt(place->first, place->second) : std::nullopt;
        if (!place || rule == PairRule::PastPartners || rule == PairRule::DeclinedBefore)
            continue;
        const auto i = static_cast<size_t>(place->first);
        const auto j = static_cast<size_t>(place->second);
        const bool contradicts = made.small[made.index(place->first, place->second)] == kForbiddenSmall ||
                                 pinned[i] != kNobody || ++taken[j] > input.seats[j];
        if (contradicts)
            return failure(ErrorCode::PinsContradict,
                           {nameOf(input.mentees[i].person), nameOf(input.mentors[j].person)});
        pinned[i] = place->second;
    }
    return pinned;
}

/// What it costs to leave somebody out: more than all points of everybody (Placed), and among those who can't all be
/// placed the less the shorter they have waited; as much as a pair without points (Points). Then the small terms.
void Matcher::Private::price(Instance &made, const std::vector<PairKey> &keep) const {
    const qint64 everybody = (qint64(possible) + 1) * kPoint * (made.rows + 1);
    // The total of all has to stay far below the largest number.
    const qint64 room = std::max<qint64>(1, kLargestTotal / everybody / (made.rows + 1) / (made.rows + 1));
    const std::vector<int> waits = waitsOf(input, static_cast<int>(std::min<qint64>(room, kMostWaits)));
    const int longest = *std::max_element(waits.begin(), waits.end());
    for (const int wait : waits) {
        made.alone.push_back(wanted.aim == Aim::Points
                                 ? qint64(possible) * kPoint + 1
                                 : everybody * (qint64(std::max(longest, 1)) * made.rows + 1 + wait));
    }
    if (wanted.spread && wanted.aim != Aim::Stable) {
        for (const int step : kRising)
            made.rising.push_back(qint64(step) * possible);
    }
    made.keep.resize(input.mentees.size());
    for (const PairKey &pair : keep) {
        if (const auto place = find(pair))
            made.keep[static_cast<size_t>(place->first)] = {place->second, keepBonus()};
    }
}

/// With nothing to gain by it a plan still stays as it is.
qint64 Matcher::Private::keepBonus() const {
    return std::max<qint64>(qint64(wanted.keep) * possible, 1);
}

/// The floor: the highest that places as many, less the band.
void Matcher::Private::lay(Instance &made) {
    bestFloor = -1;
    if (wanted.aim != Aim::Placed || wanted.band == kNoBand)
        return;
    const qint32 missing = matching::bestFloor(made);
    if (missing < 0)
        return;
    bestFloor = possible - missing;
    made.limit = limitFor(missing);
}

qint32 Matcher::Private::limitFor(qint32 missing) const {
    return missing + wanted.band * possible / 1000;
}

/// What would happen is told with the floor that there would be then.
void Matcher::Private::followFloor() {
    if (bestFloor < 0)
        return;
    engine->setLimitOf([this, near = NearFloor{possible - bestFloor, solution.columnOf}](const Instance &changed) {
        const qint32 missing = matching::bestFloor(changed, &near);
        return missing < 0 ? changed.limit : limitFor(missing);
    });
}

/// Each side's own order for the stable plan: people they named first, in their order, then points.
Ranks Matcher::Private::ranks() const {
    Ranks made;
    made.ofRow.assign(problem().small.size(), 0);
    made.ofColumn.assign(problem().small.size(), 0);
    for (int i = 0; i < rows(); ++i) {
        for (int j = 0; j < columns(); ++j) {
            const auto rank = [&](Role side) {
                const int place = scorer.wishRank(side, i, j);
                return (place > 0 ? place : kUnnamed) * kPointsSpan + (kPointsSpan - 1 - points(i, j));
            };
            made.ofRow[problem().index(i, j)] = rank(Role::Mentee);
            made.ofColumn[problem().index(i, j)] = rank(Role::Mentor);
        }
    }
    return made;
}

/// Solves and says whether the proof holds.
bool Matcher::Private::run() {
    if (wanted.aim == Aim::Stable) {
        const Ranks both = ranks();
        solution = solveStable(problem(), both);
        return blockingPairs(problem(), both, solution) == 0;
    }
    if (!engine->solve()) {
        solution = {};
        solution.feasible = false;
        return false;
    }
    solution = engine->solution();
    followFloor();
    const bool proven = isProvenBest(problem(), solution);
    // What is asked from now on is asked of this plan: whoever would move moves away from it.
    engine->keepPlan(keepBonus());
    solution = engine->solution();
    return proven;
}

Unplaced Matcher::Private::reason(int row, const NarrowPlaces &places) const {
    Unplaced why;
    why.mentee = input.mentees[static_cast<size_t>(row)].id;
    std::vector<signed char> rulesOfRow;
    table.rulesOf(row, wanted.rules, rulesOfRow);
    for (int j = 0; j < columns(); ++j) {
        const signed char rule = rulesOfRow[static_cast<size_t>(j)];
        if (rule != partnerships::RuleRows::kAllowed)
            why.ruledOut.add(static_cast<PairRule>(rule));
        else if (problem().small[problem().index(row, j)] == kForbiddenSmall)
            why.ruledOut.add(PairRule::NeverList);
        else
            why.full += 1;
    }
    if (why.full == 0)
        return why;
    const NarrowPlaces::Place place = places.of(row);
    // With the aim of most points somebody may stay out although moving others would make room.
    if (place.rows <= place.seats)
        return why;
    why.competing = place.rows;
    why.mentors = place.columns;
    why.seats = place.seats;
    if (place.columns <= kNamedMentors) {
        for (const int j : place.columnList)
            why.narrow.push_back(input.mentors[static_cast<size_t>(j)].id);
    }
    return why;
}

void Matcher::Private::describe(Plan &plan) const {
    plan.pairs = rows() * columns();
    plan.possible = possible;
    plan.ruledOut = ruledOut;
    plan.neverPairs = ruledOut.of(PairRule::NeverList);
    plan.bestFloor = bestFloor;
    plan.floor = bestFloor < 0 ? -1 : std::max(0, possible - problem().limit);
    std::vector<int> used(input.mentors.size(), 0);
    std::optional<NarrowPlaces> places;
    for (int i = 0; i < rows(); ++i) {
        const int j = solution.columnOf[static_cast<size_t>(i)];
        if (j == kNobody) {
            if (!places)
                places.emplace(problem(), solution.columnOf);
            plan.unplaced.push_back(reason(i, *places));
            continue;
        }
        used[static_cast<size_t>(j)] += 1;
        plan.matches.push_back({input.mentees[static_cast<size_t>(i)].id,
                                input.mentors[static_cast<size_t>(j)].id, points(i, j),
                                problem().pinOf(i) != kNobody});
        plan.points += plan.matches.back().points;
    }
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        if (used[j] == 0 && input.seats[j] > 0)
            plan.freeMentors.push_back(input.mentors[j].id);
    }
    std::stable_sort(plan.matches.begin(), plan.matches.end(),
                     [](const Match &a, const Match &b) { return a.points > b.points; });
    plan.lowest = plan.matches.empty() ? 0 : plan.matches.back().points;
    plan.mostPlaced = wanted.aim == Aim::Placed ? -1 : mostPlaced(problem(), kForbiddenSmall - 1);
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
    d->wanted = wanted;
    Result<Instance> problem = d->instance(keep);
    if (!problem)
        return failure(problem.error());
    d->engine = std::make_unique<Engine>(*std::move(problem));
    Plan plan;
    plan.certified = d->run();
    if (!d->solution.feasible) {
        d->engine.reset();
        return failure(ErrorCode::PinsContradict);
    }
    d->describe(plan);
    return plan;
}

std::optional<PairRule> Matcher::forbids(const PairKey &pair) const {
    const auto place = d->find(pair);
    return place ? d->ruleAt(place->first, place->second) : PairRule::NotTakingPart;
}

Sum Matcher::sum(const Weights &weights, const PairKey &pair) const {
    const auto place = d->find(pair);
    return place ? d->scorer.sum(weights, place->first, place->second) : Sum{};
}

} // namespace groundwork::matching
