#include "core/agreements/agreement_rows.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_rows.h"
#include "core/audit/audit.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "tests/ui/pages/agreement_fixture.h"
#include "ui/pages/framework/sections_dialog.h"
#include "ui/pages/pairs/goals_tab.h"
#include "ui/pages/pairs/reviews_tab.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::ui;

namespace {

void signAll(AgreementTabFixture &fixture) {
    fixture.play(2);
    valueOf(makeReady(fixture.file(), fixture.agreement.content, fixture.agreement.pair, QStringLiteral("later")));
    fixture.agreement.signBoth(fixture.agreement.clock.today());
}

} // namespace

TEST_CASE("A review is noted in a dialog and starts the next version", "[ui][reviews]") {
    AgreementTabFixture fixture;
    signAll(fixture);
    const Review third = reviewsOf(fixture.file(), fixture.agreement.pair).front();
    fixture.agreement.clock.setDay(third.dueOn);
    OpenedTab<ReviewsTab> page(fixture);
    CHECK(page.driver().visibleText().contains(QStringLiteral("Version 1: the first agreement")));
    CHECK_FALSE(page.driver().visibleText().contains(QStringLiteral("They wanted to finish on")));
    page.driver().click(QStringLiteral("review.hold.") + third.id.toText());
    // The dialog says the lines: that is noted.
    CHECK(audit::disclosures(fixture.file()).size() == 1);
    QWidget *dialog = shown("holdReviewDialog");
    REQUIRE(dialog);
    const WindowDriver noting(*dialog);
    noting.type(QStringLiteral("betterMentee"), QStringLiteral("We laugh."));
    noting.find<QComboBox>(QStringLiteral("rate_cadence_both"))->setCurrentIndex(1);
    CHECK(noting.find<QRadioButton>(QStringLiteral("outcome_amend"))->isChecked());
    noting.type(QStringLiteral("note_cadence_both"), QStringLiteral("shorter"));
    noting.click(QStringLiteral("holdReviewKeep"));
    CHECK(noting.isShown(QStringLiteral("holdReviewProblem"))); // a new version needs its line
    noting.type(QStringLiteral("reviewReason"), QStringLiteral("shorter talks"));
    noting.click(QStringLiteral("holdReviewKeep"));
    CHECK(valueOf(review(fixture.file(), third.id)).state == ReviewState::Held);
    CHECK(fixture.agreement.text().number == 2);
    CHECK(reviewWords(fixture.file(), third.id).betterMentee == QStringLiteral("We laugh."));
    CHECK(page.driver().visibleText().contains(QStringLiteral("We laugh.")));
    CHECK_FALSE(page.driver().isShown(QStringLiteral("agreementSmallChange"))); // a draft is being written
    CHECK(fixture.navigator.toasts.last().startsWith(QStringLiteral("Review noted")));
}

TEST_CASE("Reviews are moved, left out and added on the page", "[ui][reviews]") {
    AgreementTabFixture fixture;
    signAll(fixture);
    const Review third = reviewsOf(fixture.file(), fixture.agreement.pair).front();
    OpenedTab<ReviewsTab> page(fixture);
    page.driver().click(QStringLiteral("review.move.") + third.id.toText());
    REQUIRE(shown("moveReviewDialog"));
    WindowDriver(*shown("moveReviewDialog")).click(QStringLiteral("moveReviewKeep"));
    CHECK(valueOf(review(fixture.file(), third.id)).state == ReviewState::Moved);
    page.driver().click(QStringLiteral("review.waive.") + third.id.toText());
    REQUIRE(shown("waiveReviewDialog"));
    WindowDriver(*shown("waiveReviewDialog")).click(QStringLiteral("waiveReviewKeep"));
    CHECK(valueOf(review(fixture.file(), third.id)).state == ReviewState::Waived);
    page.driver().click(QStringLiteral("reviewAdd"));
    REQUIRE(shown("addReviewDialog"));
    WindowDriver(*shown("addReviewDialog")).click(QStringLiteral("addReviewKeep"));
    CHECK(reviewsOf(fixture.file(), fixture.agreement.pair).size() == 4);
}

TEST_CASE("A small change needs the yes of both, and is in force then", "[ui][reviews]") {
    AgreementTabFixture fixture;
    signAll(fixture);
    OpenedTab<ReviewsTab> page(fixture);
    page.driver().click(QStringLiteral("agreementSmallChange"));
    QWidget *dialog = shown("smallChangeDialog");
    REQUIRE(dialog);
    const WindowDriver changing(*dialog);
    CHECK(changing.find<QDateEdit>(QStringLiteral("smallOn"))->minimumDate() ==
          versionInForce(fixture.file(), fixture.agreement.pair)->effectiveOn);
    changing.choose(QStringLiteral("small_cadence_cadence"), QStringLiteral("every 2 weeks"));
    changing.type(QStringLiteral("smallReason"), QStringLiteral("before the exam"));
    changing.click(QStringLiteral("smallMenteeYes"));
    changing.click(QStringLiteral("smallChangeKeep"));
    CHECK(changing.isShown(QStringLiteral("smallChangeProblem")));
    CHECK(fixture.agreement.text().number == 1);
    changing.click(QStringLiteral("smallMentorYes"));
    changing.click(QStringLiteral("smallChangeKeep"));
    CHECK(fixture.agreement.text().number == 2);
    CHECK(fixture.agreement.text().kind == VersionKind::SmallChange);
    CHECK(page.driver().visibleText().contains(QStringLiteral("Version 2: a small change")));
}

TEST_CASE("Goals are folded away, noted, and closed on their page", "[ui][goals]") {
    AgreementTabFixture fixture;
    fixture.play(2);
    OpenedTab<GoalsTab> page(fixture);
    const auto all = goals::goalsOf(fixture.file(), fixture.agreement.pair);
    REQUIRE(all.size() >= 2);
    const goals::Goal mentee = all.front();
    page.driver().click(QStringLiteral("goalsShow"));
    CHECK(audit::disclosures(fixture.file()).size() == 1);
    CHECK(page.driver().visibleText().contains(mentee.title));
    page.driver().click(QStringLiteral("goalNote_%1").arg(mentee.id.value));
    REQUIRE(shown("goalNoteDialog"));
    const WindowDriver noting(*shown("goalNoteDialog"));
    noting.find<QComboBox>(QStringLiteral("noteStep"))->setCurrentIndex(2);
    noting.type(QStringLiteral("noteChanged"), QStringLiteral("I called once."));
    noting.click(QStringLiteral("goalNoteKeep"));
    REQUIRE(goals::updatesOf(fixture.file(), mentee.id).size() == 1);
    CHECK(valueOf(goals::goal(fixture.file(), mentee.id)).state == goals::GoalState::InProgress);
    CHECK(page.driver().visibleText().contains(QStringLiteral("I called once.")));
    page.driver().click(QStringLiteral("goalReaders_%1").arg(mentee.id.value));
    REQUIRE(shown("goalReadersDialog"));
    WindowDriver(*shown("goalReadersDialog")).find<QComboBox>(QStringLiteral("goalReadersWho"))->setCurrentIndex(2);
    WindowDriver(*shown("goalReadersDialog")).click(QStringLiteral("goalReadersKeep"));
    CHECK(valueOf(goals::goal(fixture.file(), mentee.id)).detailForProgram);
    page.driver().click(QStringLiteral("goalClose_%1").arg(mentee.id.value));
    REQUIRE(shown("closeGoalDialog"));
    WindowDriver(*shown("closeGoalDialog")).click(QStringLiteral("closeGoalKeep"));
    CHECK(valueOf(goals::goal(fixture.file(), mentee.id)).state == goals::GoalState::Achieved);
    page.driver().click(QStringLiteral("goalReopen_%1").arg(mentee.id.value));
    CHECK(valueOf(goals::goal(fixture.file(), mentee.id)).state == goals::GoalState::InProgress);
    page.driver().click(QStringLiteral("goalChange_%1").arg(mentee.id.value));
    REQUIRE(shown("goalDialog"));
    WindowDriver(*shown("goalDialog")).type(QStringLiteral("goalTitle"), QStringLiteral("Call sooner"));
    WindowDriver(*shown("goalDialog")).click(QStringLiteral("goalKeep"));
    CHECK(valueOf(goals::goal(fixture.file(), mentee.id)).state == goals::GoalState::Changed);
}

TEST_CASE("The sections of new agreements are arranged in a dialog", "[ui][agreements]") {
    AgreementTabFixture fixture;
    QWidget parent;
    parent.resize(1000, 800);
    auto *dialog = new SectionsDialog(PageContext{fixture.file(), *fixture.bridge, fixture.theme, fixture.agreement.cohort,
                                                  fixture.navigator, fixture.modal, &fixture.agreement.pack},
                                      &parent);
    dialog->open();
    const WindowDriver arranging(*dialog);
    auto *list = arranging.find<QListWidget>(QStringLiteral("sectionList"));
    REQUIRE(list->count() == 12);
    CHECK_FALSE(arranging.find<QCheckBox>(QStringLiteral("sectionShown"))->isEnabled()); // who we are
    list->setCurrentRow(1);
    arranging.click(QStringLiteral("sectionShown"));
    CHECK(list->item(1)->text().contains(QStringLiteral("left out")));
    arranging.click(QStringLiteral("sectionDown"));
    arranging.click(QStringLiteral("sectionAdd"));
    arranging.click(QStringLiteral("agreementSectionsKeep"));
    CHECK(arranging.isShown(QStringLiteral("agreementSectionsProblem"))); // it has no title yet
    arranging.type(QStringLiteral("sectionTitle"), QStringLiteral("On this ward"));
    arranging.click(QStringLiteral("agreementSectionsKeep"));
    const Arrangement all = arrangement(fixture.file(), fixture.agreement.content);
    REQUIRE(all.size() == 13);
    CHECK(all[2].hidden);
    CHECK(all[2].shipped == 2);
    CHECK(all[3].title == QStringLiteral("On this ward"));
    fixture.agreement.draft();
    CHECK(fixture.agreement.text().sections[2].title == QStringLiteral("On this ward"));
}
