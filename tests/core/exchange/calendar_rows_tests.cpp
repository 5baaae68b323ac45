#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/exchange/calendar_rows.h"
#include "core/partnerships/partnerships.h"
#include "tests/core/agreements/agreement_file.h"

#include <algorithm>
#include <iterator>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

std::vector<PairDay> reviewsIn(const std::vector<PairDay> &days) {
    std::vector<PairDay> reviews;
    std::copy_if(days.begin(), days.end(), std::back_inserter(reviews),
                 [](const PairDay &day) { return day.kind == PairDayKind::Review; });
    return reviews;
}

PairDay dayOf(const std::vector<PairDay> &days, const QString &key) {
    const auto found = std::find_if(days.begin(), days.end(), [&](const PairDay &day) { return day.key == key; });
    REQUIRE(found != days.end());
    return *found;
}

} // namespace

TEST_CASE("The days of a pair keep their keys when they move, and their number grows", "[exchange][calendar]") {
    AgreementFile fixture;
    putInForce(fixture);
    const std::vector<PairDay> before = pairDays(*fixture.file, fixture.pair);
    const std::vector<PairDay> reviews = reviewsIn(before);
    REQUIRE(reviews.size() == 3);
    CHECK(before.back().key == QStringLiteral("end"));
    CHECK(before.back().on.isValid());
    CHECK(std::none_of(before.begin(), before.end(), [](const PairDay &day) { return day.isCancelled; }));

    fixture.clock.advanceSeconds(3600);
    const auto all = agreements::reviewsOf(*fixture.file, fixture.pair);
    valueOf(agreements::moveReview(*fixture.file, all.front().id, all.front().dueOn.addDays(5)));
    valueOf(agreements::waiveReview(*fixture.file, all.back().id));
    const std::vector<PairDay> after = pairDays(*fixture.file, fixture.pair);
    REQUIRE(reviewsIn(after).size() == 3);
    const PairDay moved = dayOf(after, reviews.front().key);
    CHECK(moved.on == reviews.front().on.addDays(5));
    CHECK(moved.changedAt > reviews.front().changedAt);
    CHECK_FALSE(moved.isCancelled);
    CHECK(dayOf(after, reviews.back().key).isCancelled);
}

TEST_CASE("What lies after an early end does not take place", "[exchange][calendar]") {
    AgreementFile fixture;
    putInForce(fixture);
    fixture.clock.advanceSeconds(3600);
    valueOf(partnerships::endPairEarly(*fixture.file, fixture.pair, partnerships::EndKind::NoFault));
    const std::vector<PairDay> days = pairDays(*fixture.file, fixture.pair);
    REQUIRE(reviewsIn(days).size() == 3);
    for (const PairDay &day : days) {
        INFO(day.key.toStdString());
        CHECK(day.isCancelled == (day.kind != PairDayKind::FirstMeeting));
    }
}
