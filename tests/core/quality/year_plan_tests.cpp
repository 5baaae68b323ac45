#include "core/framework/framework_rows.h"
#include "core/quality/cohort_steps.h"
#include "core/quality/year_plan.h"
#include "tests/support/cohort_file.h"

#include <algorithm>
#include <set>

using namespace groundwork;
using namespace groundwork::quality;
using namespace groundwork::testing;
using framework::CohortState;

namespace {

CohortFacts datesOnly(QDate start, QDate end) {
    CohortFacts facts;
    facts.cohort.start = start;
    facts.cohort.end = end;
    facts.today = start;
    return facts;
}

const PlanEntry &entry(const std::vector<PlanEntry> &plan, const char *key) {
    const auto found = std::find_if(plan.begin(), plan.end(), [key](const PlanEntry &each) {
        return each.key() == QLatin1String(key);
    });
    REQUIRE(found != plan.end());
    return *found;
}

const CohortStep &step(const std::vector<CohortStep> &steps, CohortState to) {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [to](const CohortStep &each) { return each.to == to; });
    REQUIRE(found != steps.end());
    return *found;
}

} // namespace

TEST_CASE("Nine months give the calendar of the handbook to the week", "[quality][plan]") {
    // content.md, Annex A.1: W35 and after are counted from the end, 39 weeks after the start.
    const QDate start(2027, 2, 1);
    const std::vector<PlanEntry> plan = yearPlan(datesOnly(start, start.addDays(39 * 7)));
    const std::vector<std::pair<const char *, int>> weeks = {
        {"framework", -8},   {"invite", -7},        {"orientation", -3},     {"matching", -3},
        {"prep_sheets", -1}, {"training", 0},       {"make_up", 1},          {"check_in_1", 2},
        {"agreements", 4},   {"check_in_2", 5},     {"skill_lab_1", 6},      {"skill_lab_2", 12},
        {"skill_lab_3", 17}, {"first_reviews", 9},  {"midpoint", 19},        {"closing_begins", 35},
        {"self_assessment", 37}, {"closing_gathering", 38}, {"end", 39},     {"summary", 45}};
    for (const auto &[key, week] : weeks) {
        INFO(key);
        CHECK(entry(plan, key).week == week);
        CHECK(entry(plan, key).from == start.addDays(7 * week));
    }
    CHECK(entry(plan, "invite").to == start.addDays(-28));
    CHECK(entry(plan, "names_erased").from == start.addDays(39 * 7).addMonths(12));
    CHECK(std::is_sorted(plan.begin(), plan.end(),
                         [](const PlanEntry &a, const PlanEntry &b) { return a.from < b.from; }));
}

TEST_CASE("A cohort of any length has a plan whose days lie in it, each under a name of its own",
          "[quality][plan]") {
    const QDate start(2027, 2, 1);
    for (const int weeks : {1, 2, 4, 8, 16, 26, 52, 104}) {
        INFO(weeks);
        const QDate end = start.addDays(7 * weeks);
        const std::vector<PlanEntry> plan = yearPlan(datesOnly(start, end));
        std::set<QString> keys;
        for (const PlanEntry &each : plan) {
            CHECK(keys.insert(each.key()).second);
            CHECK(each.from <= each.to);
        }
        CHECK(entry(plan, "closing_gathering").from <= end);
        CHECK(entry(plan, "closing_gathering").from >= start);
        CHECK(entry(plan, "midpoint").from > start);
        CHECK(entry(plan, "midpoint").from <= end);
    }
    CohortFacts undated;
    CHECK(yearPlan(undated).empty());
}

TEST_CASE("The plan follows the limits and the rhythm of its cohort", "[quality][plan]") {
    CohortFacts facts = datesOnly(QDate(2027, 2, 1), QDate(2027, 5, 24));
    facts.cohort.cadenceWeeks = 2;
    facts.cohort.thresholds.agreementDays = 21;
    facts.cohort.thresholds.closingDays = 14;
    facts.program.keepMonths = 0;
    const std::vector<PlanEntry> plan = yearPlan(facts);
    CHECK(entry(plan, "first_reviews").week == 5);
    CHECK(entry(plan, "agreements").week == 3);
    CHECK(entry(plan, "closing_begins").from == QDate(2027, 5, 10));
    CHECK(std::none_of(plan.begin(), plan.end(),
                       [](const PlanEntry &each) { return each.item == PlanItem::NamesErased; }));
}

TEST_CASE("The marks of the plan come from the file", "[quality][plan]") {
    CohortFile fixture;
    const auto plan = [&fixture] { return yearPlan(valueOf(cohortFacts(*fixture.file, fixture.cohort))); };
    CHECK_FALSE(entry(plan(), "framework").mark.isDone());
    CHECK_FALSE(entry(plan(), "matching").mark.isDone()); // nobody is there: not done
    CHECK_FALSE(entry(plan(), "orientation").mark.known);
    valueOf(framework::publishFramework(*fixture.file, framework::frameworkVersions(*fixture.file).front().id));
    CHECK(entry(plan(), "framework").mark.isDone());
    fixture.sign("Alys Penhale", "Noor Rahmani", 60);
    fixture.accept("Callum Brodrick", "Malia Kealoha-Ortiz", 3);
    CHECK(entry(plan(), "matching").mark == PlanMark{true, 2, 2});
    CHECK(entry(plan(), "training").mark == PlanMark{true, 1, 2});
    CHECK(entry(plan(), "agreements").mark == PlanMark{true, 1, 2});
    CHECK(entry(plan(), "agreements").isLate(QDate(2026, 12, 1)));
    CHECK_FALSE(entry(plan(), "agreements").isLate(QDate(2026, 10, 2)));
    CHECK_FALSE(entry(plan(), "matching").isLate(QDate(2026, 12, 1)));
}

TEST_CASE("What a cohort can go to says what stands in the way and what to look at", "[quality][cohorts]") {
    CohortFile fixture;
    const auto steps = [&fixture] { return cohortSteps(valueOf(cohortFacts(*fixture.file, fixture.cohort))); };
    CHECK(step(steps(), CohortState::Cancelled).needsReason);
    fixture.add("Alys Penhale", Role::Mentee);
    fixture.add("Amina Warsame", Role::Mentee);
    fixture.add("Noor Rahmani", Role::Mentor, 1);
    const CohortStep matching = step(steps(), CohortState::Matching);
    CHECK(matching.warning == CohortWarning::FewerMentorPlaces);
    CHECK(matching.count == 1);
    CHECK(matching.of == 2);
    valueOf(framework::setCohortState(*fixture.file, fixture.cohort, CohortState::Matching));
    CHECK(step(steps(), CohortState::Running).guard == CohortGuard::NoPairYet);
    fixture.meet("Callum Brodrick", "Malia Kealoha-Ortiz", 3);
    const CohortStep closing = step(steps(), CohortState::Closing);
    CHECK_FALSE(closing.suggested);
    CHECK(closing.suggestedFrom ==
          valueOf(framework::cohort(*fixture.file, fixture.cohort)).end.addDays(-28));
    fixture.clock.setDay(closing.suggestedFrom);
    CHECK(step(steps(), CohortState::Closing).suggested);
    valueOf(framework::setCohortState(*fixture.file, fixture.cohort, CohortState::Closing));
    CHECK(step(steps(), CohortState::Closed).warning == CohortWarning::PairsNotOver);
    CHECK(step(steps(), CohortState::Closed).count == 1);
    valueOf(framework::setCohortState(*fixture.file, fixture.cohort, CohortState::Closed));
    CHECK(step(steps(), CohortState::Closing).guard == CohortGuard::None);
    fixture.clock.setDay(fixture.clock.today().addDays(31));
    CHECK(step(steps(), CohortState::Closing).guard == CohortGuard::ClosedLongAgo);
}
