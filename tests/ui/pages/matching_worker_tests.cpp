// A large cohort: the plan is made beside the page, and the page goes on.
#include "tests/ui/pages/match_cohort.h"
#include "core/file/verb.h"
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
