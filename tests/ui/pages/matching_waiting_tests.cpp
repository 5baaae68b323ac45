#include "core/partnerships/partnership_rows.h"
#include "tests/ui/pages/matching_cohort.h"
#include "tests/support/match_cohort.h"

#include <algorithm>

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace groundwork;
using namespace groundwork::ui;
using matching_tests::text;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

/// Two published pairs that wait for both yes.
struct Waiting {
    MatchingFixture fixture{QSize(1228, 760)};
    MatchingCohort cohort;
    WindowDriver driver;

    Waiting()
        : cohort(fixture)
        , driver(open()) {
        fixture.page->activateWindow();
    }
    QWidget &open() {
        const auto solved = valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
        valueOf(matching::publishMatch(fixture.file(), solved.scenario));
        return fixture.open(Place{PageId::Matching, 0, {}, QStringLiteral("waiting")});
    }
    std::vector<PartnershipRow> rows() {
        return partnerships::partnershipRows(fixture.file(), fixture.people.cohort);
    }
    void chooseAll() const {
        driver.find<QTableView>(QStringLiteral("waitingTable"))->setFocus();
        driver.keyTo(QStringLiteral("waitingTable"), Qt::Key_A, Qt::ControlModifier);
    }
};

} // namespace

TEST_CASE("Several chosen pairs get their yes together, in one step", "[ui][matching][waiting]") {
    Waiting it;
    it.chooseAll();
    CHECK(it.driver.find<QLabel>(QStringLiteral("waitingWho"))->text() == text("2 pairs chosen"));
    CHECK_FALSE(it.driver.isShown(QStringLiteral("waitingNo"))); // a no is said one by one
    it.driver.click(QStringLiteral("waitingMenteeYes"));
    for (const PartnershipRow &row : it.rows()) {
        CHECK(row.acceptedMentee == QDate(2026, 9, 14));
        CHECK(row.state == PartnershipState::Proposed);
    }
    CHECK(it.fixture.navigator.toasts.last() == text("2 yes of mentees recorded. [undo]"));
    CHECK(it.driver.find<QLabel>(QStringLiteral("waitingWho"))->text() == text("2 pairs chosen"));
    it.driver.click(QStringLiteral("waitingMentorYes"));
    for (const PartnershipRow &row : it.rows())
        CHECK(row.state == PartnershipState::Accepted);
    CHECK(it.fixture.navigator.toasts.last().contains(text("2 pairs have both yes.")));
    valueOf(it.fixture.file().undo());
    for (const PartnershipRow &row : it.rows())
        CHECK(row.state == PartnershipState::Proposed);
    valueOf(it.fixture.file().undo());
    for (const PartnershipRow &row : it.rows())
        CHECK_FALSE(row.acceptedMentee.isValid());
    it.driver.click(QStringLiteral("matchViewWaiting"));
    it.chooseAll();
    it.driver.click(QStringLiteral("waitingBothYes"));
    for (const PartnershipRow &row : it.rows())
        CHECK(row.state == PartnershipState::Accepted);
}

TEST_CASE("Who would like to talk first is noted with the answer's own undo", "[ui][matching][waiting]") {
    Waiting it;
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    auto *talk = it.fixture.page->findChild<QAction *>(QStringLiteral("waitingMenteeTalk"));
    CHECK(talk->text().contains(text("Alys")));
    talk->trigger();
    const auto noted = [&] {
        const auto rows = it.rows();
        return std::count_if(rows.begin(), rows.end(), [&](const PartnershipRow &row) {
            return row.mentee == it.cohort.alys && row.talkMentee.isValid() && row.state == PartnershipState::Proposed;
        });
    };
    CHECK(noted() == 1);
    CHECK(it.fixture.navigator.toasts.last().contains(text("would like to talk with you first. [undo]")));
    CHECK(it.driver.rowTexts(QStringLiteral("waitingTable")).join(QLatin1Char(' ')).contains(text("Alys")));
    valueOf(it.fixture.file().undo());
    CHECK(noted() == 0);
}

TEST_CASE("After a no the two are not proposed again", "[ui][matching][waiting]") {
    Waiting it;
    it.driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    it.fixture.page->findChild<QAction *>(QStringLiteral("waitingMenteeNo"))->trigger();
    const auto solved = valueOf(matching::matchCohort(it.fixture.file(), it.fixture.people.cohort));
    for (const matching::Match &match : solved.plan.matches)
        CHECK_FALSE((match.mentee == it.cohort.alys && match.mentor == it.cohort.noor));
    matching::Matcher matcher(matching::readMatchInput(it.fixture.file(), it.fixture.people.cohort));
    valueOf(matcher.solve(solved.scenario.wanted));
    CHECK(matcher.forbids({it.cohort.alys, it.cohort.noor}) == matching::PairRule::DeclinedBefore);
    for (const matching::Alternative &other : matcher.nextBest(it.cohort.alys, 5))
        CHECK(other.mentor != it.cohort.noor);
}
