// A large cohort: the plan is made beside the page, and the page goes on.
#include "tests/ui/pages/match_cohort.h"
#include "core/file/verb.h"
#include "core/matching/plan_facts.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/match_cohort.h"
#include "ui/pages/matching/match_desk.h"

#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;
using namespace groundwork::ui::matching_tests;

namespace {

MatchDesk &workerOf(Fixture &fixture) {
    auto *desk = fixture.page->findChild<MatchDesk *>();
    REQUIRE(desk);
    desk->setPeopleAtOnce(0);
    return *desk;
}

/// Without handling events: what the worker answers waits for them.
void setWeight(const WindowDriver &driver, const char *criterion, int weight) {
    driver.find<QSpinBox>(QStringLiteral("weight_") + QLatin1String(criterion))->setValue(weight);
}

} // namespace

TEST_CASE("What the first change of a plan that is not kept yet would move is what it moves, and no more than of a kept one",
          "[ui][matching]") {
    groundwork::testing::MatchFile it;
    groundwork::testing::fill(it, 90, 60, 3);
    MatchDesk fresh(*it.file, it.cohort);
    fresh.reload();
    REQUIRE(fresh.plan());
    REQUIRE_FALSE(fresh.scenario().id.isValid());
    const matching::Plan before = *fresh.plan();
    std::vector<matching::WhatIf> told;
    for (const matching::Match &match : before.matches)
        told.push_back(fresh.matcher().ifNever({match.mentee, match.mentor}));
    const matching::Match &first = before.matches[5];
    fresh.never({first.mentee, first.mentor}, true);
    CHECK(matching::differences(before, *fresh.plan()).size() == told[5].moves.size());
    valueOf(it.file->undo());

    valueOf(matching::solveAndKeep(*it.file, matching::scenarioByName(*it.file, it.cohort),
                                   Operation{Verb::SaveScenario, {}}));
    MatchDesk kept(*it.file, it.cohort);
    kept.reload();
    REQUIRE(kept.scenario().id.isValid());
    REQUIRE(matching::differences(before, *kept.plan()).empty());
    for (size_t i = 0; i < told.size(); ++i) {
        INFO(i);
        CHECK(kept.matcher().ifNever({before.matches[i].mentee, before.matches[i].mentor}).moves.size() ==
              told[i].moves.size());
    }
}

TEST_CASE("Above the limit the old plan stays until the worker has the new one", "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    MatchDesk &desk = workerOf(fixture);
    setWeight(driver, "first_need", 4);
    REQUIRE(desk.isWorking());
    CHECK(driver.isShown(QStringLiteral("matchWorking")));
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    CHECK(driver.find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 4);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("10"), text("4")});
    CHECK(newest(fixture).wanted.weights.of(matching::Criterion::FirstNeed) == 4);
    CHECK_FALSE(driver.isShown(QStringLiteral("matchWorking")));

    valueOf(fixture.file().undo());
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    CHECK(driver.find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 5);
}

TEST_CASE("What is changed while the worker is busy is not lost", "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    MatchDesk &desk = workerOf(fixture);
    for (const int weight : {4, 3, 2})
        setWeight(driver, "first_need", weight);
    driver.find<QToolButton>(QStringLiteral("matchPin"))->click();
    setWeight(driver, "in_common", 3);
    CHECK(desk.wanted().weights.of(matching::Criterion::FirstNeed) == 2);
    CHECK(desk.wanted().pins.size() == 1);
    // Somebody joins while all that is worked out.
    fixture.people.add("Zeynep Aydemir", Role::Mentor);
    REQUIRE(eventually([&] { return !desk.isWorking(); }, 10000));
    const matching::Scenario kept = newest(fixture);
    CHECK(kept.wanted.weights.of(matching::Criterion::FirstNeed) == 2);
    CHECK(kept.wanted.weights.of(matching::Criterion::InCommon) == 3);
    REQUIRE(kept.wanted.pins.size() == 1);
    CHECK(kept.wanted.pins[0] == matching::PairKey{cohort.alys, cohort.noor});
    CHECK(driver.rowTexts(QStringLiteral("matchTable")).size() == 3); // Zeynep takes Idrissa
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("Cancel keeps the plan that is shown", "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    MatchDesk &desk = workerOf(fixture);
    setWeight(driver, "first_need", 4);
    REQUIRE(desk.isWorking());
    driver.find<QPushButton>(QStringLiteral("matchCancel"))->click();
    CHECK(driver.find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 5);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    CHECK(matching::scenarios(fixture.file(), fixture.people.cohort).empty());
    CHECK_FALSE(fixture.file().nextUndo()->verb == Verb::SetMatchRules);
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("A change that the worker is at stays in the scenario that it was made in", "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    const matching::Scenario a =
        valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort, text("A"))).scenario;
    const matching::Scenario b =
        valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort, text("B"))).scenario;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    MatchDesk &desk = workerOf(fixture);
    desk.show(a.id);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    REQUIRE(desk.scenario().id == a.id);
    CHECK(driver.widget(QStringLiteral("matchPublish"))->isEnabled());
    const matching::PairKey other{cohort.alys, cohort.ritva};
    desk.pin(other, true);
    REQUIRE(desk.isWorking());
    CHECK_FALSE(driver.widget(QStringLiteral("matchPublish"))->isEnabled());
    desk.show(b.id);
    CHECK(desk.wanted().pins.empty());
    CHECK_FALSE(desk.isPlanShown());
    desk.review({cohort.alys, cohort.noor}, true); // of A's plan, while B is shown
    CHECK(fixture.navigator.errors.size() == 1);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    const auto keptA = valueOf(matching::scenario(fixture.file(), a.id));
    const auto keptB = valueOf(matching::scenario(fixture.file(), b.id));
    CHECK(keptA.wanted.pins == std::vector{other});
    CHECK(keptA.proposals != keptB.proposals);
    CHECK(keptB.wanted.pins.empty());
    CHECK(keptB.proposals == b.proposals);
    CHECK(keptB.reviewed.empty());
    CHECK(desk.scenario().id == b.id);
    CHECK(desk.isPlanShown());
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    CHECK(driver.widget(QStringLiteral("matchPublish"))->isEnabled());
}

TEST_CASE("A change is worked out anew when its scenario was changed meanwhile, and goes with it",
          "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    const matching::Scenario a =
        valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort, text("A"))).scenario;
    const matching::Scenario b =
        valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort, text("B"))).scenario;
    const matching::PairKey pair{cohort.alys, cohort.noor};
    valueOf(matching::neverPair(fixture.file(), b, pair, true));
    fixture.open();
    MatchDesk &desk = workerOf(fixture);
    desk.pin({cohort.kofi, cohort.ritva}, true);
    REQUIRE(desk.isWorking());
    valueOf(fixture.file().undo());
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    const matching::Scenario kept = valueOf(matching::scenario(fixture.file(), b.id));
    CHECK(kept.wanted.never.empty());
    CHECK(kept.wanted.pins == std::vector{matching::PairKey{cohort.kofi, cohort.ritva}});
    CHECK(kept.proposals == b.proposals);
    CHECK(desk.isPlanShown());

    desk.pin(pair, true);
    desk.remove(b.id);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    REQUIRE(desk.scenario().id == a.id);
    CHECK(valueOf(matching::scenario(fixture.file(), a.id)) == a);
    CHECK(desk.isPlanShown());
}

TEST_CASE("People who came while the worker was stopped are there with the next change", "[ui][matching][jobs]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    MatchDesk &desk = workerOf(fixture);
    fixture.people.add("Zeynep Aydemir", Role::Mentor);
    REQUIRE(desk.isWorking());
    desk.cancel();
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    CHECK(driver.rowTexts(QStringLiteral("matchTable")).size() == 2);
    setWeight(driver, "first_need", 4);
    REQUIRE(eventually([&] { return !desk.isWorking(); }));
    CHECK(driver.rowTexts(QStringLiteral("matchTable")).size() == 3);
    CHECK(newest(fixture).inputDigest == desk.digest());
}
