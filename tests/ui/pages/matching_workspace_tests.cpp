// The workspace around the proposals: scenarios, rules, what would happen, and those not placed.
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/ui/pages/match_cohort.h"
#include "tests/support/match_cohort.h"
#include "ui/pages/matching/match_desk.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;
using namespace groundwork::ui::matching_tests;

namespace {

ScenarioId idOf(Fixture &fixture, const char *name) {
    const matching::Scenario found =
        matching::scenarioByName(fixture.file(), fixture.people.cohort, QString::fromLatin1(name));
    REQUIRE(found.id.isValid());
    return found.id;
}

QString tab(ScenarioId id) {
    return QStringLiteral("scenario_") + id.toText();
}

void copyAs(const WindowDriver &driver, const char *name) {
    driver.click(QStringLiteral("scenarioAdd"));
    driver.type(QStringLiteral("scenarioNameField"), QString::fromUtf8(name));
    driver.click(QStringLiteral("scenarioNameKeep"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString figure(const WindowDriver &driver, const char *key) {
    return driver.find<QLabel>(QStringLiteral("scenarioFigure_") + QLatin1String(key))->text();
}

void closeDialogs() {
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Two mentees who both need Percival, who takes one; Saoirse has nobody.
struct NarrowCohort {
    ParticipantId kofi, saoirse, percival;

    explicit NarrowCohort(Fixture &fixture) {
        kofi = fixture.people.add("Kofi Amankwah", Role::Mentee);
        saoirse = fixture.people.add("Saoirse Ní Dhomhnaill", Role::Mentee);
        percival = fixture.people.add("Percival Antwi", Role::Mentor);
        edit(fixture, kofi, [](Profile &p) { p.seeks = {{text("nights"), 1}}; });
        edit(fixture, percival, [](Profile &p) { p.offers = {{text("nights"), OfferLevel::KnowWell}}; });
    }
};

} // namespace

TEST_CASE("A scenario is copied with the plus, and each keeps its own weights", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    copyAs(driver, "B · Interests first");
    REQUIRE(matching::scenarios(fixture.file(), fixture.people.cohort).size() == 2);
    const ScenarioId a = idOf(fixture, "A");
    const ScenarioId b = matching::scenarios(fixture.file(), fixture.people.cohort).back().id;
    CHECK(driver.find<QAbstractButton>(tab(b))->isChecked());
    CHECK(driver.find<QAbstractButton>(tab(b))->accessibleName().contains(text("Showing now")));
    CHECK(driver.find<QAbstractButton>(tab(a))->accessibleName().contains(text("Compared here")));
    driver.keyTo(QStringLiteral("weight_first_need"), Qt::Key_Down);
    CHECK(valueOf(matching::scenario(fixture.file(), b)).wanted.weights.of(matching::Criterion::FirstNeed) == 4);
    CHECK(valueOf(matching::scenario(fixture.file(), a)).wanted.weights.of(matching::Criterion::FirstNeed) == 5);

    driver.click(tab(a));
    CHECK(driver.find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 5);
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    // Which one is shown stays with the window, not in the file: the newest is still B.
    CHECK(newest(fixture).id == b);
    fixture.open();
    CHECK(fixture.driver().find<QAbstractButton>(tab(a))->isChecked());
    CHECK(fixture.driver().find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 5);
    fixture.navigator.states.clear();
    fixture.open();
    CHECK(fixture.driver().find<QAbstractButton>(tab(b))->isChecked());
    for (int steps = 0; steps < 2; ++steps)
        valueOf(fixture.file().undo());
    CHECK(matching::scenarios(fixture.file(), fixture.people.cohort).empty());
    CHECK(fixture.driver().rowTexts(QStringLiteral("matchTable")).size() == 2);
}

TEST_CASE("The tabs are moved between by arrow keys, renamed, compared and taken out", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    fixture.page->activateWindow();
    const WindowDriver driver = fixture.driver();
    copyAs(driver, "B");
    copyAs(driver, "C");
    const ScenarioId a = idOf(fixture, "A");
    const ScenarioId b = idOf(fixture, "B");
    const ScenarioId c = idOf(fixture, "C");
    driver.widget(tab(c))->setFocus();
    driver.keyTo(tab(c), Qt::Key_Left);
    CHECK(driver.find<QAbstractButton>(tab(b))->isChecked());
    CHECK(fixture.page->focusWidget() == driver.widget(tab(b)));

    driver.trigger(QStringLiteral("scenarioCompare_") + a.toText());
    CHECK(driver.find<QAbstractButton>(tab(a))->accessibleName().contains(text("Compared here")));
    CHECK(driver.find<QAbstractButton>(tab(c))->accessibleName().contains(text("Not shown")));

    driver.trigger(QStringLiteral("scenarioRename_") + b.toText());
    driver.type(QStringLiteral("scenarioNameField"), text("c"));
    driver.click(QStringLiteral("scenarioNameKeep"));
    CHECK(driver.isShown(QStringLiteral("scenarioNameProblem")));
    driver.type(QStringLiteral("scenarioNameField"), text("Needs first"));
    driver.click(QStringLiteral("scenarioNameKeep"));
    closeDialogs();
    CHECK(driver.find<QAbstractButton>(tab(b))->text() == text("Needs first"));
    valueOf(fixture.file().undo());
    CHECK(driver.find<QAbstractButton>(tab(b))->text() == text("B"));

    driver.trigger(QStringLiteral("scenarioRemove_") + b.toText());
    CHECK(matching::scenarios(fixture.file(), fixture.people.cohort).size() == 2);
    CHECK(driver.find<QAbstractButton>(tab(c))->isChecked());
    valueOf(fixture.file().undo());
    CHECK(driver.isShown(tab(b)));
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("Two scenarios are compared by facts, and the list says who changes partner", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK_FALSE(driver.isShown(QStringLiteral("scenarioStrip")));
    copyAs(driver, "B");
    REQUIRE(driver.isShown(QStringLiteral("scenarioStrip")));
    CHECK(figure(driver, "moved") == text("0"));
    CHECK_FALSE(driver.isShown(QStringLiteral("scenarioChanges")));
    valueOf(matching::pinPair(fixture.file(), newest(fixture), {cohort.alys, cohort.ritva}, true));
    CHECK(figure(driver, "moved") == text("2"));
    CHECK(figure(driver, "0") == text("0")); // first needs met
    CHECK(driver.visibleText().contains(text("A⁩: 2")));
    driver.click(QStringLiteral("scenarioChanges"));
    const QStringList moves = driver.rowTexts(QStringLiteral("scenarioMoves"));
    REQUIRE(moves.size() == 2);
    CHECK(moves[0].contains(text("Alys")));
    CHECK(moves[0].contains(text("Noor")));
    CHECK(moves[0].contains(text("(+12)")));
    driver.click(QStringLiteral("scenarioChangesClose"));
    closeDialogs();
    CHECK_FALSE(driver.isShown(QStringLiteral("scenarioMoves")));
}

TEST_CASE("A scenario is compared by what it gives for the people who are there now", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    copyAs(driver, "B");
    const auto note = [&] {
        return driver.find<QAbstractButton>(tab(idOf(fixture, "A")))->accessibleName();
    };
    CHECK(note().endsWith(text("Compared here")));
    // Somebody who signs up later is in both.
    const ParticipantId late = fixture.people.add("Late Comer", Role::Mentee);
    fixture.people.add("Last Mentor", Role::Mentor);
    CHECK(figure(driver, "moved") == text("0"));
    valueOf(matching::neverPair(fixture.file(), newest(fixture), {late, cohort.ritva}, true));
    CHECK(note().endsWith(text("Compared here")));
}

TEST_CASE("Rules are asked for with their counts, and how the aim is reached", "[ui][matching]") {
    Fixture fixture({1228, 900});
    const Cohort cohort(fixture);
    edit(fixture, cohort.alys, [](Profile &p) { p.availability = {text("mon_am"), text("tue_am")}; });
    edit(fixture, cohort.noor, [](Profile &p) { p.availability = {text("mon_am")}; });
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const QWidget *times = driver.widget(QStringLiteral("askSharedTimes"));
    const QPoint before = times->mapTo(fixture.page.get(), QPoint());
    driver.keyTo(QStringLiteral("askSharedTimes"), Qt::Key_Up);
    QApplication::processEvents();
    CHECK(times->mapTo(fixture.page.get(), QPoint()) == before); // the next click goes where the first one went
    driver.keyTo(QStringLiteral("askSharedTimes"), Qt::Key_Up);
    CHECK(newest(fixture).wanted.rules.sharedTimes == 2);
    CHECK(driver.find<QLabel>(QStringLiteral("rule_few_times"))->text() == text("1")); // Alys and Noor share one
    for (const matching::Match &match : newest(fixture).proposals)
        CHECK_FALSE((match.mentee == cohort.alys && match.mentor == cohort.noor));
    valueOf(fixture.file().undo());
    CHECK(driver.find<QSpinBox>(QStringLiteral("askSharedTimes"))->value() == 0);
    driver.keyTo(QStringLiteral("askSamePlace"), Qt::Key_Space);
    driver.keyTo(QStringLiteral("askWholeProfiles"), Qt::Key_Space);
    CHECK(newest(fixture).wanted.rules.samePlace);
    CHECK(newest(fixture).wanted.rules.wholeProfiles);
    driver.click(QStringLiteral("askWholeProfiles"));
    driver.click(QStringLiteral("askSamePlace"));
    edit(fixture, cohort.alys, [](Profile &p) { p.trainedBefore = QDate(2026, 9, 1); });
    edit(fixture, cohort.noor, [](Profile &p) { p.trainedBefore = QDate(2026, 9, 2); });
    driver.keyTo(QStringLiteral("askTrained"), Qt::Key_Space);
    CHECK(newest(fixture).wanted.rules.trained);
    REQUIRE(newest(fixture).proposals.size() == 1); // the two who have been there
    CHECK(newest(fixture).proposals[0].mentee == cohort.alys);
    CHECK(driver.find<QLabel>(QStringLiteral("rule_not_trained"))->text().toInt() > 0);
    driver.click(QStringLiteral("askTrained"));

    CHECK_FALSE(driver.isShown(QStringLiteral("matchBand")));
    driver.keyTo(QStringLiteral("matchWayOpen"), Qt::Key_Space);
    REQUIRE(driver.isShown(QStringLiteral("matchBand")));
    driver.keyTo(QStringLiteral("matchBand"), Qt::Key_Down);
    CHECK(newest(fixture).wanted.band == 50);
    driver.keyTo(QStringLiteral("matchKeep"), Qt::Key_Up);
    CHECK(newest(fixture).wanted.keep == 1);
    driver.keyTo(QStringLiteral("matchSpread"), Qt::Key_Space);
    CHECK_FALSE(newest(fixture).wanted.spread);
    const QString aim = driver.find<QLabel>(QStringLiteral("aimSentences"))->text();
    CHECK(aim.contains(text("As many mentees as possible get a mentor.")));
    CHECK(aim.contains(text("proven")));
    driver.click(QStringLiteral("aim_points"));
    CHECK_FALSE(driver.isShown(QStringLiteral("matchBand"))); // a floor belongs to placing everybody
    driver.click(QStringLiteral("aim_stable"));
    CHECK_FALSE(driver.isShown(QStringLiteral("matchWayOpen")));
    // What this aim costs in people is said, also when it is nobody.
    CHECK(driver.find<QLabel>(QStringLiteral("aimSentences"))->text().contains(text("as many as can be placed")));
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("Another mentor is tried: first what would happen, then it is kept", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    fixture.page->activateWindow();
    const WindowDriver driver = fixture.driver();
    const QString tries = QStringLiteral("matchTry_") + cohort.ritva.toText();
    CHECK(driver.visibleText().contains(text("2 mentees move: ")));
    driver.widget(tries)->setFocus();
    driver.keyTo(tries, Qt::Key_Space);
    CHECK(driver.visibleText().contains(text("Kofi⁩ to ")));
    CHECK(driver.visibleText().contains(text("The cohort loses 17 points.")));
    CHECK(newest(fixture).wanted.pins.empty());
    driver.click(QStringLiteral("matchTryLeave"));
    closeDialogs();
    CHECK(newest(fixture).wanted.pins.empty());
    CHECK(mentors(driver).first() == text("Noor Rahmani"));

    driver.click(tries);
    driver.click(QStringLiteral("matchTryKeep"));
    closeDialogs();
    const auto pins = newest(fixture).wanted.pins;
    REQUIRE(pins.size() == 1);
    CHECK(pins[0] == matching::PairKey{cohort.alys, cohort.ritva});
    CHECK(driver.find<QToolButton>(QStringLiteral("matchPin"))->isChecked());
    QApplication::processEvents();
    REQUIRE(fixture.page->focusWidget());
    CHECK(fixture.page->focusWidget()->objectName() == text("matchPin"));
    driver.keyTo(QStringLiteral("matchPin"), Qt::Key_Space);
    CHECK(newest(fixture).wanted.pins.empty());
    CHECK(fixture.page->focusWidget()->objectName() == text("matchPin"));
}

TEST_CASE("Before two are kept apart it is said who moves; the list is edited in its dialog", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.clickRow(QStringLiteral("matchTable"), text("Alys"));
    driver.click(QStringLiteral("matchNever"));
    CHECK(driver.visibleText().contains(text("2 mentees move: ")));
    CHECK(newest(fixture).wanted.never.empty());
    driver.click(QStringLiteral("matchNeverKeep"));
    closeDialogs();
    REQUIRE(newest(fixture).wanted.never.size() == 1);
    CHECK(fixture.navigator.toasts.size() == 1);
    CHECK(driver.find<QLabel>(QStringLiteral("rule_never_list"))->text() == text("1"));

    driver.click(QStringLiteral("neverEdit"));
    driver.click(QStringLiteral("letBe_") + cohort.alys.toText());
    CHECK(newest(fixture).wanted.never.empty());
    CHECK_FALSE(driver.isShown(QStringLiteral("neverAdd")));
    driver.choose(QStringLiteral("neverMentee"), text("Kofi Amankwah"));
    driver.choose(QStringLiteral("neverMentor"), text("Ritva Salmela"));
    CHECK(driver.find<QLabel>(QStringLiteral("neverOutcome"))->text().contains(text("Kofi")));
    driver.click(QStringLiteral("neverAdd"));
    REQUIRE(newest(fixture).wanted.never.size() == 1);
    CHECK(newest(fixture).wanted.never[0] == matching::PairKey{cohort.kofi, cohort.ritva});
    CHECK(driver.isShown(QStringLiteral("letBe_") + cohort.kofi.toText()));
    driver.choose(QStringLiteral("neverMentee"), text("Idrissa Coulibaly-Haugen"));
    driver.choose(QStringLiteral("neverMentor"), text("Noor Rahmani"));
    CHECK(driver.find<QLabel>(QStringLiteral("neverOutcome"))->text() ==
          text("Ruled out already: same reporting line."));
    driver.click(QStringLiteral("neverClose"));
    closeDialogs();
    driver.click(QStringLiteral("aim_stable"));
    driver.click(QStringLiteral("neverEdit"));
    driver.choose(QStringLiteral("neverMentee"), text("Alys Penhale"));
    driver.choose(QStringLiteral("neverMentor"), text("Noor Rahmani"));
    CHECK(driver.find<QLabel>(QStringLiteral("neverOutcome"))->text() ==
          text("A stable plan is made anew without this pair."));
    driver.click(QStringLiteral("neverClose"));
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("Who is not placed is freed by another place, after a yes", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const NarrowCohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const QString first = QStringLiteral("remedy0_") + cohort.saoirse.toText();
    REQUIRE(eventually([&] { return driver.isShown(first); }));
    CHECK(driver.find<QAbstractButton>(first)->text().contains(text("for a second place")));
    // The plan is made anew: until its remedies are worked out, the button still means what it says.
    valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
    fixture.page->findChild<MatchDesk *>()->reload();
    driver.find<QAbstractButton>(first)->click();
    CHECK(driver.visibleText().contains(text("Groundwork asks nobody.")));
    driver.click(QStringLiteral("remedyLeave"));
    closeDialogs();
    driver.keyTo(first, Qt::Key_Space);
    CHECK(driver.visibleText().contains(text("would have a mentor with 0 points.")));
    CHECK(driver.visibleText().contains(text("Groundwork asks nobody.")));
    driver.click(QStringLiteral("remedyLeave"));
    closeDialogs();
    CHECK(valueOf(participant(fixture.file(), cohort.percival)).profile.capacity == 1);
    driver.click(first);
    driver.click(QStringLiteral("remedyKeep"));
    closeDialogs();
    CHECK(valueOf(participant(fixture.file(), cohort.percival)).profile.capacity == 2);
    CHECK_FALSE(driver.isShown(QStringLiteral("unplacedCard")));
    CHECK(driver.rowTexts(QStringLiteral("matchTable")).size() == 2);
    valueOf(fixture.file().undo());
    CHECK(driver.isShown(QStringLiteral("unplacedCard")));
}

TEST_CASE("A rule, a pair kept apart and a pin are let go from who is not placed", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const NarrowCohort cohort(fixture);
    const ParticipantId lamia = fixture.people.add("Lamia Bouzid", Role::Mentor);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto solved = valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
    const auto apart =
        valueOf(matching::neverPair(fixture.file(), solved.scenario, {cohort.saoirse, lamia}, true));
    valueOf(matching::pinPair(fixture.file(), apart.scenario, {cohort.kofi, cohort.percival}, true));
    // A place more, the pin, the pair: three ways, two of them at hand and all of them behind the question.
    const QString all = QStringLiteral("remedies_") + cohort.saoirse.toText();
    REQUIRE(eventually([&] { return driver.isShown(all); }));
    const auto take = [&](const QString &words) {
        driver.click(all);
        for (int row = 0; driver.isShown(QStringLiteral("remedyRow_%1").arg(row)); ++row) {
            const QString name = QStringLiteral("remedyRow_%1").arg(row);
            if (driver.find<QAbstractButton>(name)->text().contains(words)) {
                driver.click(name);
                closeDialogs();
                driver.click(QStringLiteral("remedyKeep"));
                closeDialogs();
                return;
            }
        }
        FAIL("no remedy says " << words.toStdString());
    };
    take(text("Let the pin of"));
    CHECK(newest(fixture).wanted.pins.empty());
    CHECK_FALSE(driver.isShown(QStringLiteral("unplacedCard")));
    valueOf(fixture.file().undo());
    REQUIRE(eventually([&] { return driver.isShown(all); }));
    take(text("Let these two be matched"));
    CHECK(newest(fixture).wanted.never.empty());
    CHECK_FALSE(driver.isShown(QStringLiteral("unplacedCard")));
}

TEST_CASE("A pair is marked as reviewed by hand, and publishing says how many are", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    fixture.page->activateWindow();
    const WindowDriver driver = fixture.driver();
    driver.widget(QStringLiteral("matchReviewed"))->setFocus();
    driver.keyTo(QStringLiteral("matchReviewed"), Qt::Key_Space);
    CHECK(newest(fixture).reviewed == std::vector{matching::PairKey{cohort.alys, cohort.noor}});
    CHECK(driver.find<QToolButton>(QStringLiteral("matchReviewed"))->isChecked());
    CHECK(fixture.page->focusWidget()->objectName() == text("matchReviewed"));
    CHECK(driver.visibleText().contains(text("1 reviewed.")));
    driver.click(QStringLiteral("matchPublish"));
    CHECK(driver.visibleText().contains(text("1 of them you marked as reviewed.")));
    driver.click(QStringLiteral("publishLater"));
    closeDialogs();
    // The pair is ruled out: the kept plan has the mark, the plan that is shown has not.
    const ParticipantId alys = cohort.alys;
    valueOf(setNotWith(fixture.file(), cohort.noor, {{valueOf(participant(fixture.file(), alys)).person, {}}}));
    CHECK(newest(fixture).reviewed.size() == 1);
    CHECK_FALSE(driver.visibleText().contains(text("1 reviewed.")));
    valueOf(fixture.file().undo());
    CHECK(driver.visibleText().contains(text("1 reviewed.")));
    valueOf(fixture.file().undo());
    CHECK(newest(fixture).reviewed.empty());
    CHECK_FALSE(driver.find<QToolButton>(QStringLiteral("matchReviewed"))->isChecked());
}

TEST_CASE("One change is worked out once", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    auto *desk = fixture.page->findChild<MatchDesk *>();
    REQUIRE(desk);
    QSignalSpy changed(desk, &MatchDesk::changed);
    driver.keyTo(QStringLiteral("weight_first_need"), Qt::Key_Down);
    CHECK(changed.count() == 1);
    driver.click(QStringLiteral("matchPin"));
    CHECK(changed.count() == 2);
    CHECK(newest(fixture).certified);
    CHECK(newest(fixture).proposals.size() == 2);
}

TEST_CASE("An own question counts as soon as it has a weight, and undo takes it out", "[ui][matching][own]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    questions::Question years;
    years.cohort = fixture.people.cohort;
    years.kind = questions::QuestionKind::Number;
    years.wording = text("How many years here?");
    years.sharing = questions::Sharing::Partner;
    const questions::QuestionId id = valueOf(questions::addQuestion(fixture.file(), years));
    double said = 1;
    for (const people::Participant &one : people::participants(fixture.file(), fixture.people.cohort)) {
        questions::OwnAnswer answer;
        answer.said = questions::Said::Given;
        answer.number = said++;
        valueOf(questions::answerQuestions(fixture.file(), one.id, {{id, answer}}));
    }
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto kept = [&] {
        return matching::scenarioByName(fixture.file(), fixture.people.cohort).wanted.weights.own();
    };
    auto *comparison = driver.find<QComboBox>(QStringLiteral("ownComparison_") + id.toText());
    auto *upTo = driver.find<QWidget>(QStringLiteral("ownUpTo_") + id.toText());
    CHECK_FALSE(upTo->isVisible()); // near asks for one number
    driver.keyTo(QStringLiteral("ownWeight_") + id.toText(), Qt::Key_Up);
    REQUIRE(kept().size() == 1);
    CHECK(kept().front().comparison == matching::Comparison::Near);
    CHECK(kept().front().weight == 1);
    driver.keyTo(QStringLiteral("ownComparison_") + id.toText(), Qt::Key_Down);
    CHECK(comparison->currentText() == text("the mentor further, by a range"));
    CHECK(kept().front().comparison == matching::Comparison::Range);
    CHECK(upTo->isVisible());
    questions::Question asked = valueOf(questions::question(fixture.file(), id));
    asked.wording = text("How many years in this house?");
    valueOf(questions::changeQuestion(fixture.file(), asked));
    CHECK(driver.find<QSpinBox>(QStringLiteral("ownWeight_") + id.toText())->accessibleName() ==
          text("Weight of How many years in this house?"));
    CHECK(driver.find<QComboBox>(QStringLiteral("ownComparison_") + id.toText())->currentText() ==
          text("the mentor further, by a range"));
    while (fixture.file().undo()) {
        if (kept().empty())
            break;
    }
    CHECK(kept().empty());
}
