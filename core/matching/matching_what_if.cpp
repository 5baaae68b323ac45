#include "core/matching/matcher_private.h"

#include <algorithm>

namespace groundwork::matching {

WhatIf Matcher::Private::outcome(const Engine::Outcome &of) const {
    WhatIf made;
    made.possible = of.possible;
    for (size_t n = 0; n < of.moved.size(); ++n) {
        const int i = of.moved[n];
        const int from = solution.columnOf[static_cast<size_t>(i)];
        const int to = of.places[n];
        Move move;
        move.mentee = input.mentees[static_cast<size_t>(i)].id;
        if (from != kNobody) {
            move.from = input.mentors[static_cast<size_t>(from)].id;
            move.points -= points(i, from);
        }
        if (to != kNobody) {
            move.to = input.mentors[static_cast<size_t>(to)].id;
            move.points += points(i, to);
        }
        made.loss -= move.points;
        made.lostPlaces += (from != kNobody ? 1 : 0) - (to != kNobody ? 1 : 0);
        made.moves.push_back(move);
    }
    return made;
}

/// A stable plan has no prices: it is made again around the pair.
WhatIf Matcher::Private::stableAround(int row, int column) const {
    Instance around = problem();
    if (around.pins.empty())
        around.pins.assign(input.mentees.size(), kNobody);
    around.pins[static_cast<size_t>(row)] = column;
    return stableWith(around);
}

/// Around somebody who left: a row or a column.
WhatIf Matcher::Private::stableWithout(int row, int column) const {
    Instance without = problem();
    for (int i = 0; i < rows(); ++i) {
        for (int j = 0; j < columns(); ++j) {
            if (i == row || j == column)
                without.small[without.index(i, j)] = kForbiddenSmall;
        }
    }
    for (int i = 0; i < static_cast<int>(without.pins.size()); ++i) {
        int &pin = without.pins[static_cast<size_t>(i)];
        if (i == row || (pin != kNobody && pin == column))
            pin = kNobody;
    }
    return stableWith(without);
}

WhatIf Matcher::Private::stableWith(const Instance &changed) const {
    const Solution other = solveStable(changed, ranks());
    Engine::Outcome made;
    made.possible = other.feasible;
    for (int i = 0; made.possible && i < rows(); ++i) {
        if (other.columnOf[static_cast<size_t>(i)] == solution.columnOf[static_cast<size_t>(i)])
            continue;
        made.moved.push_back(i);
        made.places.push_back(other.columnOf[static_cast<size_t>(i)]);
    }
    return outcome(made);
}

WhatIf Matcher::ifPinned(const PairKey &pair) {
    const auto place = d->find(pair);
    if (!place || !d->engine || d->problem().small[d->problem().index(place->first, place->second)] == kForbiddenSmall)
        return {};
    return d->wanted.aim == Aim::Stable ? d->stableAround(place->first, place->second)
                                        : d->outcome(d->engine->ifPinned(place->first, place->second));
}

WhatIf Matcher::ifNever(const PairKey &pair) {
    const auto place = d->find(pair);
    if (!place || !d->engine || d->wanted.aim == Aim::Stable)
        return {};
    return d->outcome(d->engine->ifForbidden(place->first, place->second));
}

WhatIf Matcher::ifGone(ParticipantId id) {
    const auto mentee = d->menteeAt.find(id);
    const auto mentor = d->mentorAt.find(id);
    const bool known = mentee != d->menteeAt.end() || mentor != d->mentorAt.end();
    if (!known || !d->engine)
        return {};
    const int row = mentee == d->menteeAt.end() ? kNobody : mentee->second;
    const int column = mentee == d->menteeAt.end() ? mentor->second : kNobody;
    WhatIf made = d->wanted.aim == Aim::Stable ? d->stableWithout(row, column)
                  : row != kNobody            ? d->outcome(d->engine->ifRowGone(row))
                                              : d->outcome(d->engine->ifColumnGone(column));
    // Who leaves takes their own points along: what is told is about the others.
    const auto own = std::find_if(made.moves.begin(), made.moves.end(), [&](const Move &move) { return move.mentee == id; });
    if (own != made.moves.end()) {
        made.loss += own->points;
        made.lostPlaces -= own->from ? 1 : 0;
        made.moves.erase(own);
    }
    return made;
}

std::vector<Alternative> Matcher::nextBest(ParticipantId mentee, int count) {
    std::vector<Alternative> found;
    const auto row = d->menteeAt.find(mentee);
    if (row == d->menteeAt.end() || !d->engine)
        return found;
    const int i = row->second;
    const auto r = static_cast<size_t>(i);
    const Instance &problem = d->problem();
    const bool priced = d->wanted.aim != Aim::Stable && problem.pinOf(i) == kNobody;
    std::vector<std::pair<qint64, int>> candidates; // by what they cost at least
    for (int j = 0; j < d->columns(); ++j) {
        const auto c = static_cast<size_t>(j);
        const qint16 cell = problem.small[problem.index(i, j)];
        if (cell == kForbiddenSmall || j == d->solution.columnOf[r] || d->input.seats[c] == 0)
            continue;
        const qint64 bound =
            qint64(cell) * kPoint + (priced ? d->solution.price[c] - d->solution.worth[r] : 0);
        candidates.emplace_back(bound, j);
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto &[bound, j] : candidates) {
        if (static_cast<int>(found.size()) >= count)
            break;
        Alternative other;
        other.mentor = d->input.mentors[static_cast<size_t>(j)].id;
        const WhatIf around = ifPinned({mentee, other.mentor});
        if (!around.possible)
            continue; // the pins need these places
        other.points = d->points(i, j);
        other.loss = around.loss;
        other.lostPlaces = around.lostPlaces;
        other.moves = around.moves;
        other.moved = static_cast<int>(std::count_if(around.moves.begin(), around.moves.end(),
                                                     [&](const Move &move) { return move.mentee != mentee; }));
        std::stable_partition(other.moves.begin(), other.moves.end(),
                              [&](const Move &move) { return move.mentee == mentee; });
        found.push_back(std::move(other));
    }
    return found;
}

} // namespace groundwork::matching
