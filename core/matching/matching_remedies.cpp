#include "core/matching/matcher_private.h"

#include <tuple>

namespace groundwork::matching {

namespace {

/// Of many mentors with too few places these are tried, those with most points first.
constexpr size_t kPlacesTried = 12;

/// Those that move fewest people first, then those with most points.
bool isSmaller(const Remedy &a, const Remedy &b) {
    return std::tuple(a.moved, -a.points, static_cast<int>(a.kind)) <
           std::tuple(b.moved, -b.points, static_cast<int>(b.kind));
}

} // namespace

/// What is different once the plan is made anew with other settings or seats; nothing when the row is still left out.
std::optional<Remedy> Matcher::Private::freed(int row, Remedy remedy, const Engine::Outcome &outcome) const {
    const auto at = std::find(outcome.moved.begin(), outcome.moved.end(), row);
    if (!outcome.possible || at == outcome.moved.end())
        return std::nullopt;
    const int column = outcome.places[static_cast<size_t>(at - outcome.moved.begin())];
    if (column == kNobody)
        return std::nullopt;
    remedy.points = points(row, column);
    remedy.gain = -this->outcome(outcome).loss;
    remedy.moved = static_cast<int>(outcome.moved.size()) - 1;
    return remedy;
}

/// One place more with each mentor of the narrow place, or with any whom the mentee may have.
void Matcher::Private::tryPlaces(int row, std::vector<Remedy> &found) {
    const NarrowPlaces places(problem(), solution.columnOf);
    std::vector<std::pair<int, int>> mentors; // by points
    for (const int j : places.of(row).columnList) {
        const auto c = static_cast<size_t>(j);
        if (input.seats[c] + input.taken[c] >= people::kMaxCapacity)
            continue;
        const bool own = problem().small[problem().index(row, j)] != kForbiddenSmall;
        mentors.emplace_back(own ? -points(row, j) - 1 : 0, j);
    }
    std::sort(mentors.begin(), mentors.end());
    if (mentors.size() > kPlacesTried)
        mentors.resize(kPlacesTried);
    for (const auto &[order, j] : mentors) {
        Remedy remedy;
        remedy.kind = Remedy::Kind::MorePlaces;
        remedy.mentor = input.mentors[static_cast<size_t>(j)].id;
        if (const auto one = freed(row, remedy, engine->ifSeats(j, problem().seats[static_cast<size_t>(j)] + 1)))
            found.push_back(*one);
    }
}

/// Each pair of the scenario's own list that concerns this mentee.
void Matcher::Private::tryNever(int row, std::vector<Remedy> &found) {
    for (const PairKey &pair : wanted.never) {
        const auto place = find(pair);
        if (!place || place->first != row || table.ruleOf(row, place->second, wanted.rules))
            continue;
        Remedy remedy;
        remedy.kind = Remedy::Kind::LetBe;
        remedy.mentor = pair.mentor;
        const int missing = possible - scorer.points(wanted.weights, row, place->second);
        if (const auto one = freed(row, remedy, engine->ifCell(row, place->second, missing)))
            found.push_back(*one);
    }
}

void Matcher::Private::tryPins(int row, std::vector<Remedy> &found) {
    for (const PairKey &pin : wanted.pins) {
        const auto place = find(pin);
        if (!place || place->first == row)
            continue;
        Remedy remedy;
        remedy.kind = Remedy::Kind::DropPin;
        remedy.mentor = pin.mentor;
        remedy.pinned = pin.mentee;
        if (const auto one = freed(row, remedy, engine->ifUnpinned(place->first)))
            found.push_back(*one);
    }
}

/// A rule that is not asked for any more changes many pairs: the plan is made anew.
void Matcher::Private::tryRules(int row, std::vector<Remedy> &found) const {
    std::vector<signed char> rulesOfRow;
    table.rulesOf(row, wanted.rules, rulesOfRow);
    for (const PairRule rule : {PairRule::OtherSite, PairRule::FewTimes, PairRule::NotReady, PairRule::NotTrained}) {
        if (std::find(rulesOfRow.begin(), rulesOfRow.end(), static_cast<signed char>(rule)) == rulesOfRow.end())
            continue;
        Wanted without = wanted;
        switch (rule) {
        case PairRule::OtherSite:
            without.rules.samePlace = false;
            break;
        case PairRule::FewTimes:
            without.rules.sharedTimes = 0;
            break;
        case PairRule::NotTrained:
            without.rules.trained = false;
            break;
        default:
            without.rules.wholeProfiles = false;
        }
        Matcher other(input);
        std::vector<PairKey> keep;
        for (int i = 0; i < rows(); ++i) {
            if (const int j = solution.columnOf[static_cast<size_t>(i)]; j != kNobody)
                keep.push_back({input.mentees[static_cast<size_t>(i)].id, input.mentors[static_cast<size_t>(j)].id});
        }
        if (!other.solve(without, keep))
            continue;
        Engine::Outcome outcome;
        outcome.possible = true;
        for (int i = 0; i < rows(); ++i) {
            const int now = other.d->solution.columnOf[static_cast<size_t>(i)];
            if (now == solution.columnOf[static_cast<size_t>(i)])
                continue;
            outcome.moved.push_back(i);
            outcome.places.push_back(now);
        }
        Remedy remedy;
        remedy.kind = Remedy::Kind::DropRule;
        remedy.rule = rule;
        if (const auto one = freed(row, remedy, outcome))
            found.push_back(*one);
    }
}

std::vector<Remedy> Matcher::remedies(ParticipantId mentee, int count) {
    std::vector<Remedy> found;
    const auto row = d->menteeAt.find(mentee);
    if (row == d->menteeAt.end() || !d->engine || d->wanted.aim == Aim::Stable ||
        d->solution.columnOf[static_cast<size_t>(row->second)] != kNobody)
        return found;
    d->tryPlaces(row->second, found);
    d->tryNever(row->second, found);
    d->tryPins(row->second, found);
    d->tryRules(row->second, found);
    std::stable_sort(found.begin(), found.end(), isSmaller);
    if (found.size() > static_cast<size_t>(count))
        found.resize(static_cast<size_t>(count));
    return found;
}

} // namespace groundwork::matching
