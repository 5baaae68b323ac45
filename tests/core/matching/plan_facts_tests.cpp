#include "core/matching/plan_facts.h"
#include "core/matching/shown_plan.h"
#include "core/matching/scenarios.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/match_cohort.h"

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;

TEST_CASE("A group that comes off worse than all others is seen, and few people are not judged", "[matching][facts]") {
    const auto group = [](int mentees, int placed, int points) {
        return GroupFacts{QStringLiteral("x"), mentees, placed, points, mentees < kFewestOfGroup};
    };
    const auto sign = [&](const GroupFacts &one, const GroupFacts &others) { return groupSign(one, {one, others}); };
    CHECK(sign(group(4, 0, 0), group(30, 30, 600)) == GroupSign::TooFew);
    CHECK(sign(group(30, 30, 600), group(4, 0, 0)) == GroupSign::TooFew); // nobody to compare with
    CHECK(sign(group(10, 10, 200), group(20, 20, 400)) == GroupSign::AsOthers);
    CHECK(sign(group(10, 9, 180), group(20, 20, 400)) == GroupSign::FewerPlaced);
    CHECK(sign(group(20, 19, 380), group(20, 20, 400)) == GroupSign::AsOthers); // one of twenty
    CHECK(sign(group(8, 8, 140), group(20, 20, 400)) == GroupSign::FewerPoints); // 17.5 against 20
    CHECK(sign(group(8, 8, 141), group(20, 20, 400)) == GroupSign::AsOthers);
    CHECK(sign(group(8, 0, 0), group(8, 0, 0)) == GroupSign::AsOthers);
}

TEST_CASE("Groups of any kind count each mentee once", "[matching][facts]") {
    MatchFile it;
    fill(it, 20, 14, 9);
    const Solved solved = valueOf(matchCohort(*it.file, it.cohort));
    const ShownPlan shown = valueOf(shownPlan(*it.file, solved.scenario));
    CHECK(shown.plan == solved.plan);
    const auto groups = groupFacts(shown.matcher, shown.plan, [](const people::Participant &mentee) {
        return mentee.id.value % 3 == 0 ? QString() : mentee.id.value % 3 == 1 ? QStringLiteral("One") : QStringLiteral("óne");
    });
    REQUIRE(groups.size() == 1); // spelled in two ways
    int known = 0;
    int placed = 0;
    for (const people::Participant &mentee : shown.matcher.input().mentees)
        known += mentee.id.value % 3 == 0 ? 0 : 1;
    for (const Match &match : shown.plan.matches)
        placed += match.mentee.value % 3 == 0 ? 0 : 1;
    CHECK(groups[0].mentees == known);
    CHECK(groups[0].placed == placed);
}
