#include "core/matching/engine/bidding.h"
#include "core/matching/engine/engine.h"
#include "core/matching/engine/joint_search.h"
#include "core/matching/engine/network.h"
#include "core/matching/engine/promising.h"
#include "tests/core/matching/problems.h"
#include "tests/support/catch_compat.h"

#include <algorithm>
#include <tuple>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

/// Solves with lists of so many columns a row, whatever the engine would take.
Solution solvedWithLists(const Instance &instance, int count, bool bidding) {
    Seating start = Network(instance).seating();
    std::fill(start.place.begin(), start.place.end(), kLoose);
    Promising promising(instance, count);
    promising.setPrices(start.price.data());
    promising.listAll();
    if (bidding) {
        start = bid(instance, promising, std::move(start));
    } else {
        for (int row = 0; row < instance.rows; ++row)
            start.worth[size_t(row)] = std::min(promising.bound(row), instance.alone[size_t(row)]);
        for (int row = 0; row < instance.rows; ++row)
            promising.each(row, [&](int column, qint64 cost) {
                qint64 &worth = start.worth[size_t(row)];
                worth = std::min(worth, cost + start.price[size_t(column)]);
            });
    }
    JointSearch search(instance, promising, std::move(start));
    REQUIRE(search.placeAll());
    const Seating seating = search.take();
    Solution made;
    for (int row = 0; row < instance.rows; ++row) {
        const int place = seating.place[size_t(row)];
        made.columnOf.push_back(place == kPool ? kNobody : place);
        made.total += place == kPool ? instance.alone[size_t(row)] : instance.at(row, place);
    }
    for (int j = 0; j < instance.columns; ++j) {
        for (int seat = 0; seat < seating.used[size_t(j)]; ++seat)
            made.total += instance.seatCost(j, seat);
    }
    made.price = seating.price;
    made.worth = seating.worth;
    return made;
}

} // namespace

TEST_CASE("However short the lists of promising columns are, the plan is the best", "[matching][engine]") {
    Problems random(61);
    for (int round = 0; round < 900; ++round) {
        const bool large = round % 10 == 0;
        const Instance instance = random.next(large ? 60 : 14, large ? 70 : 12);
        const qint64 total = solve(instance).total;
        for (const int count : {1, 2, 5}) {
            const Solution solution = solvedWithLists(instance, count, round % 3 != 0);
            INFO("round " << round << ", " << count << " columns");
            REQUIRE(isProvenBest(instance, solution));
            REQUIRE(solution.total == total);
        }
    }
}

TEST_CASE("The cheapest columns are found, and what is not found is not cheaper", "[matching][engine]") {
    Problems random(62);
    for (int round = 0; round < 1500; ++round) {
        const Instance instance = random.next(3, 90);
        std::vector<qint64> price;
        for (int j = 0; j < instance.columns; ++j)
            price.push_back(random.below(10) == 0 ? 90'000'000'000 : qint64(random.below(5)) * 700);
        Cheapest cheapest(instance);
        cheapest.setPrices(price.data());
        Cheapest::Scratch scratch;
        for (int row = 0; row < instance.rows; ++row) {
            const int count = 1 + random.below(9);
            cheapest.find(row, count, scratch);
            std::vector<int> found(size_t(instance.columns), 0);
            for (const Cheapest::Found &each : scratch.found) {
                const auto c = size_t(each.arc.column);
                ++found[c];
                CHECK(each.paid == qint64(each.arc.cell) * instance.unit + price[c]);
            }
            int permitted = 0;
            for (int j = 0; j < instance.columns; ++j) {
                const size_t k = instance.index(row, j);
                const bool forbidden = instance.small.empty() ? instance.cost[k] == kForbidden
                                                              : instance.small[k] == kForbiddenSmall;
                permitted += forbidden ? 0 : 1;
                REQUIRE(found[size_t(j)] <= (forbidden ? 0 : 1));
                if (forbidden || found[size_t(j)] == 1)
                    continue;
                const qint32 cell = instance.small.empty() ? instance.cost[k] : qint32(instance.small[k]);
                REQUIRE(qint64(cell) * instance.unit + price[size_t(j)] >= scratch.bound);
            }
            CHECK(int(scratch.found.size()) >= std::min(count, permitted));
        }
    }
}

TEST_CASE("The next best are those that looking at every column finds", "[matching][engine]") {
    Problems random(63);
    for (int round = 0; round < 400; ++round) {
        Engine engine(random.next(8, 80));
        REQUIRE(engine.solve());
        for (int n = 0; n < 4; ++n)
            engine.setSeats(random.below(engine.instance().columns), 0);
        const Instance &instance = engine.instance();
        const Solution solution = engine.solution();
        for (int row = 0; row < instance.rows; ++row) {
            const int own = solution.columnOf[size_t(row)];
            std::vector<std::tuple<bool, qint64, int>> all;
            for (int j = 0; j < instance.columns; ++j) {
                const qint64 cost = instance.at(row, j);
                if (cost != kNever && instance.seats[size_t(j)] > 0)
                    all.emplace_back(j != own, cost + solution.price[size_t(j)] - solution.worth[size_t(row)], j);
            }
            std::sort(all.begin(), all.end());
            const int count = 1 + random.below(12);
            const std::vector<Engine::Next> next = engine.nextBest(row, count);
            REQUIRE(next.size() == std::min(all.size(), size_t(count)));
            for (size_t n = 0; n < next.size(); ++n) {
                CHECK(next[n].column == std::get<2>(all[n]));
                CHECK(next[n].loss == std::get<1>(all[n]));
            }
        }
    }
}
