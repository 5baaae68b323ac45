#include "core/people/people.h"
#include "tests/core/matching/match_file.h"

#include <vector>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;

namespace {

std::vector<PairKey> pairs(const Plan &plan) {
    std::vector<PairKey> made;
    for (const Match &match : plan.matches)
        made.push_back({match.mentee, match.mentor});
    return made;
}

Plan planWith(const MatchFile &it, const Wanted &wanted, const std::vector<PairKey> &keep) {
    Matcher matcher = it.matcher();
    return valueOf(matcher.solve(wanted, keep));
}

} // namespace

TEST_CASE("What is told before somebody leaves is what comes of it for the others", "[matching][whatif]") {
    int moved = 0;
    for (const unsigned seed : {1u, 2u, 3u}) {
        for (const Aim aim : {Aim::Placed, Aim::Points, Aim::Stable}) {
            MatchFile it;
            fill(it, 12, 8, seed);
            Wanted wanted;
            wanted.aim = aim;
            Matcher matcher = it.matcher();
            Plan plan = valueOf(matcher.solve(wanted));
            wanted.pins = {{plan.matches[0].mentee, plan.matches[0].mentor}};
            plan = valueOf(matcher.solve(wanted, pairs(plan)));
            std::vector<ParticipantId> leaving;
            for (size_t n = 0; n < 3; ++n) {
                leaving.push_back(plan.matches[n].mentee);
                leaving.push_back(plan.matches[n].mentor);
            }
            for (const ParticipantId id : leaving) {
                INFO("seed " << seed << ", aim " << aimKey(aim).toStdString());
                const WhatIf told = matcher.ifGone(id);
                REQUIRE(told.possible);
                int points = 0;
                for (const Move &move : told.moves) {
                    CHECK(move.mentee != id);
                    points -= move.points;
                }
                CHECK(points == told.loss);
                valueOf(people::setParticipantState(*it.file, id, people::ParticipantState::NotPlaced));
                const Plan after = planWith(it, wanted, pairs(plan));
                if (after.possible == plan.possible) {
                    int own = 0;
                    int placed = 0;
                    for (const Match &match : plan.matches) {
                        own += match.mentee == id ? match.points : 0;
                        placed += match.mentee == id ? 1 : 0;
                    }
                    CHECK(told.loss == plan.points - own - after.points);
                    CHECK(told.lostPlaces == int(plan.matches.size()) - placed - int(after.matches.size()));
                    moved += int(told.moves.size());
                }
                valueOf(it.file->undo());
            }
        }
    }
    CHECK(moved > 20);
}
