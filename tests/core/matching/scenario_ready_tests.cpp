// Plans that a page has solved already are kept as the verbs would have solved them.
#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/matching/plan_facts.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/match_cohort.h"

using namespace groundwork;
using namespace groundwork::matching;
using namespace groundwork::testing;

TEST_CASE("A plan that is ready is kept as if the verb had solved it", "[matching][scenario]") {
    MatchFile page;
    MatchFile plain;
    fill(page, 14, 9, 11);
    fill(plain, 14, 9, 11);
    const Solved first = valueOf(matchCohort(*page.file, page.cohort));
    const Solved same = valueOf(matchCohort(*plain.file, plain.cohort));
    REQUIRE(first.scenario.proposals.size() == same.scenario.proposals.size());

    Matcher matcher = page.matcher();
    const QString digest = digestOf(matcher.input());
    const Match &pair = first.plan.matches.back();
    const auto keep = pairsOf(first.scenario);
    const auto ready = [&](const Wanted &wanted) { return Ready{valueOf(matcher.solve(wanted, keep)), digest}; };

    const Wanted never = withNever(first.scenario.wanted, {pair.mentee, pair.mentor}, true);
    const Ready apart = ready(never);
    const Solved kept =
        valueOf(neverPair(*page.file, first.scenario, {pair.mentee, pair.mentor}, true, &apart));
    CHECK(kept.scenario.wanted == never);
    const Match &other = same.plan.matches.back();
    const Solved solved = valueOf(neverPair(*plain.file, same.scenario, {other.mentee, other.mentor}, true));
    CHECK(kept.plan.points == solved.plan.points);
    CHECK(kept.scenario.proposals.size() == solved.scenario.proposals.size());
    CHECK(valueOf(scenario(*page.file, kept.scenario.id)) == kept.scenario);
    CHECK(kept.scenario.inputDigest == first.scenario.inputDigest);

    const Wanted pinned = withPin(first.scenario.wanted, {pair.mentee, pair.mentor}, true);
    CHECK(withPin(pinned, {pair.mentee, first.plan.matches.front().mentor}, true).pins.size() == 1);
    CHECK(withNever(pinned, {pair.mentee, pair.mentor}, true).pins.empty());
}

TEST_CASE("Copying a scenario that is not kept yet keeps both, in one step", "[matching][scenario]") {
    MatchFile it;
    fill(it, 6, 5, 3);
    const Scenario fresh = scenarioByName(*it.file, it.cohort);
    REQUIRE_FALSE(fresh.id.isValid());
    CHECK(codeOf(copyScenario(*it.file, fresh, QStringLiteral("a"))) == ErrorCode::NameTaken);
    const Solved copy = valueOf(copyScenario(*it.file, fresh, QStringLiteral("B")));
    REQUIRE(scenarios(*it.file, it.cohort).size() == 2);
    CHECK(scenarios(*it.file, it.cohort).front().proposals == copy.scenario.proposals);
    valueOf(it.file->undo());
    CHECK(scenarios(*it.file, it.cohort).empty());
}

TEST_CASE("A pair that was looked at keeps its mark as long as it is proposed", "[matching][scenario]") {
    MatchFile it;
    const auto seeks = [](const char *area) {
        return [area](people::Profile &profile) { profile.seeks = {{QString::fromUtf8(area), 1}}; };
    };
    const auto offers = [](const char *area) {
        return [area](people::Profile &profile) {
            profile.offers = {{QString::fromUtf8(area), people::OfferLevel::KnowWell}};
        };
    };
    const PairKey pair{it.with("Ana", Role::Mentee, seeks("data")), it.with("Ben", Role::Mentor, offers("data"))};
    const PairKey other{it.with("Cara", Role::Mentee, seeks("choir")), it.with("Dan", Role::Mentor, offers("choir"))};
    it.with("Eli", Role::Mentor, offers("chess"));
    const Solved solved = valueOf(matchCohort(*it.file, it.cohort));
    valueOf(reviewPair(*it.file, solved.scenario, pair, true));
    const Solved two = valueOf(reviewPair(*it.file, scenarioByName(*it.file, it.cohort), other, true));
    CHECK(scenarioByName(*it.file, it.cohort).reviewed == std::vector{pair, other});
    CHECK(scenarioByName(*it.file, it.cohort) == two.scenario);
    CHECK(it.file->nextUndo()->verb == Verb::ReviewPair);
    const Solved apart = valueOf(neverPair(*it.file, two.scenario, pair, true));
    CHECK(apart.scenario.reviewed == std::vector{other});
    CHECK(codeOf(reviewPair(*it.file, apart.scenario, pair, true)) == ErrorCode::NotFound);
    CHECK(valueOf(copyScenario(*it.file, apart.scenario, QStringLiteral("B"))).scenario.reviewed.empty());
    CHECK(valueOf(reviewPair(*it.file, apart.scenario, other, false)).scenario.reviewed.empty());
}

TEST_CASE("The pairs of another scenario give their facts by themselves", "[matching]") {
    MatchFile it;
    fill(it, 12, 8, 7);
    Matcher matcher = it.matcher();
    const Plan plan = valueOf(matcher.solve(Wanted{}));
    PlanFacts whole = planFacts(matcher, plan);
    const PlanFacts pairs = pairFacts(matcher, plan);
    whole.best = whole.topThree = whole.bothBetter = 0;
    CHECK(whole == pairs);
    CHECK(pairs.firstNeeds > 0);
}
