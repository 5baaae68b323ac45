#include "core/base/error_code.h"
#include "core/matching/plan_facts.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/match_cohort.h"

#include <algorithm>
#include <random>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;
using people::OfferLevel;
using people::Profile;

namespace {

std::vector<PairKey> pairs(const Plan &plan) {
    std::vector<PairKey> made;
    for (const Match &match : plan.matches)
        made.push_back({match.mentee, match.mentor});
    return made;
}

/// The plan with these settings instead, beside the one that `keep` stands for.
Plan planWith(const MatchFile &it, const Wanted &wanted, const std::vector<PairKey> &keep) {
    Matcher matcher = it.matcher();
    return valueOf(matcher.solve(wanted, keep));
}

bool isPlaced(const Plan &plan, ParticipantId mentee) {
    return std::any_of(plan.matches.begin(), plan.matches.end(),
                       [&](const Match &match) { return match.mentee == mentee; });
}

void checkSame(const WhatIf &told, const Plan &before, const Plan &after) {
    CHECK(told.loss == before.points - after.points);
    CHECK(told.lostPlaces == int(before.matches.size()) - int(after.matches.size()));
}

} // namespace

TEST_CASE("A matcher that is asked again plans like a new one", "[matching][whatif]") {
    MatchFile it;
    fill(it, 16, 9, 8);
    Matcher again = it.matcher();
    Wanted wanted;
    std::mt19937 random(8);
    int refused = 0;
    int kept = 0;
    for (int n = 0; n < 60; ++n) {
        const MatchInput &input = again.input();
        const PairKey pair{input.mentees[random() % input.mentees.size()].id,
                           input.mentors[random() % input.mentors.size()].id};
        switch (random() % 6) {
        case 0:
            wanted.pins = random() % 3 == 0 ? std::vector<PairKey>() : std::vector<PairKey>{pair};
            break;
        case 1:
            wanted.never.push_back(pair);
            break;
        case 2:
            wanted.never.clear();
            break;
        case 3:
            wanted.aim = std::vector{Aim::Placed, Aim::Points, Aim::Stable}[random() % 3];
            break;
        case 4:
            wanted.weights.set(Criterion::FirstNeed, int(random() % 6));
            break;
        default:
            wanted.rules.sharedTimes = int(random() % 3);
        }
        INFO("change " << n);
        const Result<Plan> plan = again.solve(wanted);
        Matcher fresh = it.matcher();
        const Result<Plan> same = fresh.solve(wanted);
        REQUIRE(bool(plan) == bool(same));
        if (!plan) {
            ++refused;
            continue;
        }
        ++kept;
        CHECK(*plan == *same);
        CHECK(plan->neverPairs <= int(wanted.never.size()));
    }
    CHECK(refused > 0);
    CHECK(kept > 20);
}

TEST_CASE("What is told before a pin or a never is what comes of it", "[matching][whatif]") {
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
        MatchFile it;
        fill(it, 14, 9, seed);
        for (const int band : {kNoBand, 0, 20}) {
            Wanted wanted;
            wanted.band = band;
            Matcher matcher = it.matcher();
            const Plan plan = valueOf(matcher.solve(wanted));
            for (const Match &match : plan.matches) {
                INFO("seed " << seed << ", band " << band);
                const WhatIf never = matcher.ifNever({match.mentee, match.mentor});
                Wanted apart = wanted;
                apart.never = {{match.mentee, match.mentor}};
                checkSame(never, plan, planWith(it, apart, pairs(plan)));
                for (const Alternative &other : matcher.nextBest(match.mentee, 2)) {
                    Wanted pinned = wanted;
                    pinned.pins = {{match.mentee, other.mentor}};
                    const Plan around = planWith(it, pinned, pairs(plan));
                    CHECK(plan.points - around.points == other.loss);
                    CHECK(other.moves.front().mentee == match.mentee);
                    CHECK(other.moves.front().to == other.mentor);
                    int sum = 0;
                    for (const Move &move : other.moves)
                        sum -= move.points;
                    CHECK(sum == other.loss);
                }
            }
        }
    }
}

TEST_CASE("Each remedy frees the one it is for", "[matching][whatif]") {
    int places = 0;
    int others = 0;
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        MatchFile it;
        fill(it, 16, 7, seed);
        Wanted wanted;
        wanted.rules.samePlace = true;
        const MatchInput everybody = it.matcher().input();
        for (const people::Participant &one : everybody.mentees)
            it.change(one.id, [&](Profile &profile) {
                profile.place = one.id.value % 3 == 0 ? QStringLiteral("North") : QStringLiteral("South");
            });
        for (const people::Participant &one : everybody.mentors)
            it.change(one.id, [](Profile &profile) { profile.place = QStringLiteral("South"); });
        Matcher matcher = it.matcher();
        const Plan plan = valueOf(matcher.solve(wanted));
        for (const Unplaced &unplaced : plan.unplaced) {
            for (const Remedy &remedy : matcher.remedies(unplaced.mentee, 9)) {
                INFO("seed " << seed << ", kind " << int(remedy.kind));
                Wanted changed = wanted;
                MatchInput input = matcher.input();
                if (remedy.kind == Remedy::Kind::DropRule) {
                    changed.rules.samePlace = false;
                    ++others;
                } else if (remedy.kind == Remedy::Kind::MorePlaces) {
                    for (size_t j = 0; j < input.mentors.size(); ++j) {
                        if (input.mentors[j].id == remedy.mentor) {
                            input.seats[j] += 1;
                            CHECK(input.seats[j] <= people::kMaxCapacity);
                        }
                    }
                    ++places;
                }
                Matcher again(input);
                const Plan after = valueOf(again.solve(changed, pairs(plan)));
                CHECK(isPlaced(after, unplaced.mentee));
                CHECK(after.points - plan.points == remedy.gain);
            }
        }
    }
    CHECK(places > 3);
    CHECK(others > 3);
}

TEST_CASE("A pair that is let be, and a pin that is let go, are remedies too", "[matching][whatif]") {
    MatchFile it;
    const ParticipantId ana = it.add("Ana", Role::Mentee);
    const ParticipantId ben = it.add("Ben", Role::Mentee);
    const ParticipantId cleo = it.add("Cleo", Role::Mentor);
    Wanted wanted;
    wanted.never = {{ana, cleo}, {ben, cleo}};
    Matcher matcher = it.matcher();
    Plan plan = valueOf(matcher.solve(wanted));
    REQUIRE(plan.unplaced.size() == 2);
    const std::vector<Remedy> found = matcher.remedies(ana, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Remedy::Kind::LetBe);
    CHECK(found[0].mentor == cleo);
    wanted.never.clear();
    wanted.pins = {{ben, cleo}};
    plan = valueOf(matcher.solve(wanted));
    REQUIRE(plan.unplaced.size() == 1);
    std::vector<Remedy::Kind> kinds;
    for (const Remedy &remedy : matcher.remedies(ana, 5))
        kinds.push_back(remedy.kind);
    // A second place with Cleo moves nobody; with the pin let go Ben might as well stay.
    CHECK(std::find(kinds.begin(), kinds.end(), Remedy::Kind::MorePlaces) != kinds.end());
    CHECK(matcher.remedies(ben, 5).empty());
}

TEST_CASE("An aim that leaves people out says how many", "[matching]") {
    int left = 0;
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 9u, 10u, 11u, 12u}) {
        MatchFile it;
        fill(it, 20, 16, seed);
        const Plan most = planWith(it, {}, {});
        CHECK(most.mostPlaced == -1);
        for (const Aim aim : {Aim::Points, Aim::Stable}) {
            Wanted wanted;
            wanted.aim = aim;
            const Plan plan = planWith(it, wanted, {});
            CHECK(plan.mostPlaced == int(most.matches.size()));
            left += plan.mostPlaced - int(plan.matches.size());
        }
    }
    CHECK(left > 0);
}

TEST_CASE("The floor lifts the weakest pair, and the band gives a little back", "[matching]") {
    int lifted = 0;
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u}) {
        MatchFile it;
        fill(it, 20, 14, seed);
        Wanted wanted;
        wanted.keep = 0;
        wanted.band = kNoBand;
        const Plan loose = planWith(it, wanted, {});
        CHECK(loose.bestFloor == -1);
        wanted.band = 0;
        const Plan strict = planWith(it, wanted, {});
        wanted.band = 50;
        const Plan banded = planWith(it, wanted, {});
        CHECK(strict.matches.size() == loose.matches.size());
        CHECK(strict.lowest == strict.bestFloor);
        CHECK(strict.lowest >= loose.lowest);
        CHECK(banded.lowest >= banded.floor);
        CHECK(banded.floor <= strict.floor);
        lifted += strict.lowest > loose.lowest ? 1 : 0;
    }
    CHECK(lifted > 0);
}

TEST_CASE("A second mentee goes to who has none when that costs next to nothing", "[matching]") {
    MatchFile it;
    const auto able = [](Profile &profile) {
        profile.capacity = 2;
        profile.offers = {{QStringLiteral("data"), OfferLevel::KnowWell}};
    };
    const auto asking = [](Profile &profile) { profile.seeks = {{QStringLiteral("data"), 1}}; };
    it.with("Ana", Role::Mentee, asking);
    it.with("Ben", Role::Mentee, asking);
    it.with("Cleo", Role::Mentor, able);
    it.with("Dai", Role::Mentor, able);
    const Plan plan = planWith(it, {}, {});
    CHECK(plan.freeMentors.empty());
}

TEST_CASE("Keeping what is there moves fewer people than matching anew", "[matching]") {
    int kept = 0;
    int free = 0;
    for (const unsigned seed : {11u, 12u, 13u, 14u, 15u, 16u}) {
        MatchFile it;
        fill(it, 30, 22, seed);
        Wanted wanted;
        const Plan before = planWith(it, wanted, {});
        wanted.never = {{before.matches[3].mentee, before.matches[3].mentor}};
        wanted.keep = 50;
        kept += int(differences(before, planWith(it, wanted, pairs(before))).size());
        wanted.keep = 0;
        free += int(differences(before, planWith(it, wanted, {})).size());
    }
    CHECK(kept < free);
}

TEST_CASE("Facts of a plan are counts that its table shows", "[matching][facts]") {
    MatchFile it;
    fill(it, 18, 12, 21);
    Matcher matcher = it.matcher();
    const Plan plan = valueOf(matcher.solve({}));
    const PlanFacts facts = planFacts(matcher, plan);
    CHECK(facts.mentees == 18);
    CHECK(facts.placed == int(plan.matches.size()));
    CHECK(facts.points == plan.points);
    CHECK(facts.lowest <= facts.fifth);
    CHECK(facts.fifth <= facts.middle);
    int firstNeeds = 0;
    for (const Match &match : plan.matches) {
        for (const Part &part : matcher.sum(Weights(), {match.mentee, match.mentor}).parts)
            firstNeeds += part.criterion == Criterion::FirstNeed && part.fit > 0 ? 1 : 0;
    }
    CHECK(facts.firstNeeds == firstNeeds);
    CHECK(facts.best <= facts.topThree);
    CHECK(facts.topThree <= facts.placed);
    CHECK(differences(plan, plan).empty());
    // Groups: all four wards together are everybody.
    int people = 0;
    int placed = 0;
    for (const GroupFacts &group : groupFacts(matcher, plan, Grouping::Unit)) {
        people += group.mentees;
        placed += group.placed;
        CHECK(group.tooFew == (group.mentees < kFewestOfGroup));
    }
    CHECK(people == 18);
    CHECK(placed == facts.placed);
}

TEST_CASE("Two who would both gain together are counted, and none are in the plan of best pairs", "[matching][facts]") {
    MatchFile it;
    const auto offering = [](const char *area) {
        return [area](Profile &profile) { profile.offers = {{QString::fromUtf8(area), OfferLevel::KnowWell}}; };
    };
    const ParticipantId ana =
        it.with("Ana", Role::Mentee, [](Profile &profile) { profile.seeks = {{QStringLiteral("data"), 1}}; });
    const ParticipantId ben =
        it.with("Ben", Role::Mentee, [](Profile &profile) { profile.seeks = {{QStringLiteral("data"), 1}}; });
    const ParticipantId cleo = it.with("Cleo", Role::Mentor, offering("data"));
    it.with("Dai", Role::Mentor, offering("choirs"));
    Matcher matcher = it.matcher();
    Wanted wanted;
    wanted.band = kNoBand;
    const Plan plan = valueOf(matcher.solve(wanted));
    REQUIRE(plan.matches.size() == 2);
    CHECK(planFacts(matcher, plan).bothBetter == 0);
    CHECK(planFacts(matcher, plan).best == 1);
    Q_UNUSED(ana)
    Q_UNUSED(ben)
    Q_UNUSED(cleo)
}

TEST_CASE("Words that both wrote count when they tell something", "[matching]") {
    MatchFile it;
    const auto writes = [](const char *note) {
        return [note](Profile &profile) { profile.note = QString::fromUtf8(note); };
    };
    const ParticipantId ana = it.with("Ana", Role::Mentee, writes("I would like to learn more about Beekeeping."));
    const ParticipantId ben = it.with("Ben", Role::Mentor, writes("Would talk of beekeeping, and of ÉTUDES!"));
    for (int i = 0; i < 6; ++i)
        it.with(qPrintable(QStringLiteral("Other %1").arg(i)), Role::Mentor, writes("I would like it."));
    Weights weights;
    weights.set(Criterion::Words, 3);
    const Sum sum = it.matcher().sum(weights, {ana, ben});
    const auto part = std::find_if(sum.parts.begin(), sum.parts.end(),
                                   [](const Part &one) { return one.criterion == Criterion::Words; });
    REQUIRE(part != sum.parts.end());
    CHECK(part->fit == 1);
    CHECK(part->terms == QStringList{QStringLiteral("Beekeeping")});
}

TEST_CASE("Scenarios stand beside each other and keep how they are solved", "[matching][scenario]") {
    MatchFile it;
    fill(it, 12, 9, 5);
    const Solved first = valueOf(matchCohort(*it.file, it.cohort));
    Wanted wanted = first.scenario.wanted;
    wanted.band = 0;
    wanted.keep = 50;
    wanted.spread = false;
    wanted.rules = {true, 2, true, true};
    const Solved changed = valueOf(setMatchRules(*it.file, first.scenario, wanted));
    CHECK(valueOf(scenario(*it.file, changed.scenario.id)) == changed.scenario);
    CHECK(changed.scenario.wanted == wanted);
    CHECK(changed.scenario.solvedWith == QStringLiteral(GROUNDWORK_VERSION));

    const Solved copy = valueOf(copyScenario(*it.file, changed.scenario, QStringLiteral("Shifts first")));
    CHECK(copy.scenario.wanted == wanted);
    CHECK(scenarios(*it.file, it.cohort).size() == 2);
    CHECK(codeOf(copyScenario(*it.file, copy.scenario, QStringLiteral("shifts FIRST"))) == ErrorCode::NameTaken);
    CHECK(codeOf(renameScenario(*it.file, copy.scenario.id, QStringLiteral("a"))) == ErrorCode::NameTaken);
    CHECK(codeOf(renameScenario(*it.file, copy.scenario.id, QStringLiteral("  "))) == ErrorCode::TextMissing);
    valueOf(renameScenario(*it.file, copy.scenario.id, QStringLiteral("Nights")));
    CHECK(valueOf(scenario(*it.file, copy.scenario.id)).name == QStringLiteral("Nights"));
    // The same people and settings give the same plan again, with the same digest.
    const Solved again = valueOf(solveAndKeep(*it.file, valueOf(scenario(*it.file, copy.scenario.id)), Operation{}));
    CHECK(again.scenario.proposals == copy.scenario.proposals);
    CHECK(again.scenario.inputDigest == copy.scenario.inputDigest);
}

TEST_CASE("What keeping a pinned pair apart would do is told without its pin", "[matching][whatif]") {
    MatchFile it;
    fill(it, 10, 8, 4);
    Matcher matcher = it.matcher();
    const Plan free = valueOf(matcher.solve({}));
    Wanted wanted;
    wanted.pins = {{free.matches[2].mentee, free.matches[2].mentor}};
    const Plan pinned = valueOf(matcher.solve(wanted, pairs(free)));
    const WhatIf told = matcher.ifNever(wanted.pins[0]);
    REQUIRE(told.possible);
    Wanted apart;
    apart.never = wanted.pins;
    checkSame(told, pinned, planWith(it, apart, pairs(pinned)));
    // The pin is still there.
    CHECK(valueOf(matcher.solve(wanted, pairs(pinned))).matches == pinned.matches);
}
