#include "core/matching/engine/engine.h"
#include "core/matching/floor.h"
#include "core/matching/narrow_places.h"
#include "tests/core/matching/problems.h"
#include "tests/support/catch_compat.h"

#include <algorithm>
#include <random>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

/// One random edit; answers what it was.
std::string edit(Engine &engine, Problems &random) {
    const int i = random.below(engine.instance().rows);
    const int j = random.below(engine.instance().columns);
    switch (random.below(10)) {
    case 0:
        engine.setCell(i, j, random.cell());
        return "a cost";
    case 1:
        if (engine.columnOf(i) != kNobody)
            engine.setCell(i, engine.columnOf(i), kForbidden);
        return "a veto";
    case 2:
        engine.pin(i, j);
        return "a pin";
    case 3:
        engine.unpin(i);
        return "a pin let go";
    case 4:
        engine.setSeats(j, random.below(4));
        return "seats";
    case 5:
        engine.setRow(i, random.cells(engine.instance().columns), random.alone());
        return "a row";
    case 6:
        engine.setColumn(j, random.cells(engine.instance().rows));
        return "a column";
    case 7:
        if (const int columns = engine.instance().columns; engine.instance().pins[size_t(i)] == kNobody) {
            const qint64 alone = engine.instance().alone[size_t(i)];
            std::vector<qint32> cells;
            for (int k = 0; k < columns; ++k) {
                const size_t at = engine.instance().index(i, k);
                cells.push_back(engine.instance().small.empty() ? engine.instance().cost[at]
                                : engine.instance().small[at] == kForbiddenSmall ? kForbidden
                                                                                 : engine.instance().small[at]);
            }
            REQUIRE(engine.setRow(i, std::vector<qint32>(size_t(columns), kForbidden), 0));
            REQUIRE(isProvenBest(engine.instance(), engine.solution()));
            REQUIRE(engine.setRow(i, cells, alone));
        }
        return "away and back";
    case 8: {
        const Solution untouched = engine.solution();
        const Engine::Outcome gone = engine.ifRowGone(i);
        REQUIRE(gone.possible);
        REQUIRE(engine.ifColumnGone(j).possible);
        REQUIRE(engine.solution().columnOf == untouched.columnOf);
        REQUIRE(isProvenBest(engine.instance(), engine.solution()));
        const int seats = random.below(4);
        const Engine::Outcome told = engine.ifSeats(j, seats);
        const qint64 before = engine.total();
        REQUIRE(isProvenBest(engine.instance(), engine.solution()));
        const bool done = engine.setSeats(j, seats);
        REQUIRE(done == told.possible);
        if (done)
            REQUIRE(engine.total() - before == told.loss);
        return "seats that were asked about";
    }
    default: {
        const Engine::Outcome told = engine.ifPinned(i, j);
        const qint64 before = engine.total();
        const Solution untouched = engine.solution();
        REQUIRE(isProvenBest(engine.instance(), untouched));
        const bool done = engine.pin(i, j);
        REQUIRE(done == told.possible);
        if (done)
            REQUIRE(engine.total() - before == told.loss);
        return "a pin that was asked about";
    }
    }
}

void checkEdits(Problems &random, int rounds, int rows, int columns, int edits) {
    for (int round = 0; round < rounds; ++round) {
        Engine engine(random.next(rows, columns));
        REQUIRE(engine.solve());
        REQUIRE(isProvenBest(engine.instance(), engine.solution()));
        for (int n = 0; n < edits; ++n) {
            const std::string what = edit(engine, random);
            INFO("round " << round << ", edit " << n << ": " << what);
            REQUIRE(isProvenBest(engine.instance(), engine.solution()));
            const Solution cold = solve(engine.instance());
            REQUIRE(cold.feasible);
            REQUIRE(cold.total == engine.total());
        }
    }
}

/// The most that can be placed, by trying everything.
int placedByTrying(const Instance &instance, qint32 limit, std::vector<int> &seats, int row = 0) {
    if (row == instance.rows)
        return 0;
    int best = placedByTrying(instance, limit, seats, row + 1);
    for (int j = 0; j < instance.columns; ++j) {
        const qint32 cell = instance.cost[instance.index(row, j)];
        if (cell == kForbidden || cell > limit || seats[size_t(j)] == 0)
            continue;
        --seats[size_t(j)];
        best = std::max(best, 1 + placedByTrying(instance, limit, seats, row + 1));
        ++seats[size_t(j)];
    }
    return best;
}

} // namespace

TEST_CASE("Every edit leaves a plan that is proven, and as good as one from nothing", "[matching][engine]") {
    Problems random(4);
    SECTION("small problems of all kinds") { checkEdits(random, 1200, 8, 7, 14); }
    SECTION("larger than the lists of promising columns") { checkEdits(random, 12, 90, 80, 14); }
}

TEST_CASE("A veto that is lifted again leaves the same total", "[matching][engine]") {
    Problems random(9);
    int vetoes = 0;
    for (int round = 0; round < 300; ++round) {
        Engine engine(random.next(12, 10));
        REQUIRE(engine.solve());
        const qint64 total = engine.total();
        const Instance before = engine.instance();
        for (int i = 0; i < before.rows; ++i) {
            const int j = engine.columnOf(i);
            if (j == kNobody)
                continue;
            const size_t k = before.index(i, j);
            const qint32 cell = before.small.empty() ? before.cost[k] : qint32(before.small[k]);
            const Engine::Outcome told = engine.ifForbidden(i, j);
            REQUIRE(engine.total() == total);
            REQUIRE(engine.setCell(i, j, kForbidden));
            CHECK(engine.total() - total == told.loss);
            CHECK(engine.total() >= total);
            REQUIRE(engine.setCell(i, j, cell));
            REQUIRE(engine.total() == total);
            ++vetoes;
        }
    }
    CHECK(vetoes > 500);
}

TEST_CASE("Seats that cost more and more spread people when it is worth less than that", "[matching][engine]") {
    Instance instance;
    instance.rows = 2;
    instance.columns = 2;
    instance.cost = {0, 4, 0, 4}; // both would rather have the first
    instance.seats = {2, 2};
    instance.alone = {100, 100};
    CHECK(solve(instance).columnOf == std::vector<int>{0, 0});
    instance.rising = {0, 5};
    Solution spread = solve(instance);
    CHECK(spread.total == 4);
    CHECK(spread.columnOf[0] != spread.columnOf[1]);
    CHECK(isProvenBest(instance, spread));
    instance.taken = {0, 1}; // the other has somebody already
    CHECK(solve(instance).columnOf == std::vector<int>{0, 0});
}

TEST_CASE("The best floor places as many as there can be, and one point less would not", "[matching][engine]") {
    Problems random(12);
    int found = 0;
    for (int round = 0; round < 600; ++round) {
        Instance instance = random.next(6, 5);
        if (instance.cost.empty())
            continue;
        std::vector<int> seats = instance.seats;
        const qint32 floor = bestFloor(instance);
        const int most = placedByTrying(instance, kForbidden - 1, seats);
        if (most == 0) {
            REQUIRE(floor == -1);
            continue;
        }
        ++found;
        REQUIRE(placedByTrying(instance, floor, seats) == most);
        REQUIRE(placedByTrying(instance, floor - 1, seats) < most);
        // From a plan and a floor nearby, right or wrong, it comes out the same.
        for (const qint32 guess : {floor, floor - 1, floor + 1, -1, kForbidden - 1}) {
            NearFloor near{guess, solve(instance).columnOf};
            REQUIRE(bestFloor(instance, &near) == floor);
        }
    }
    CHECK(found > 100);
}

TEST_CASE("A floor is kept by everybody but a pin", "[matching][engine]") {
    Instance instance;
    instance.rows = 2;
    instance.columns = 2;
    instance.cost = {0, 10, 9, 100};
    instance.seats = {1, 1};
    instance.alone = {1000, 1000};
    CHECK(bestFloor(instance) == 10);
    instance.limit = 10;
    Solution kept = solve(instance);
    CHECK(kept.columnOf == std::vector<int>{1, 0});
    CHECK(isProvenBest(instance, kept));
    instance.pins = {kNobody, 1};
    kept = solve(instance);
    CHECK(kept.feasible);
    CHECK(kept.columnOf == std::vector<int>{0, 1});
    CHECK(isProvenBest(instance, kept));
}

TEST_CASE("The narrow place of somebody without a partner has more people than seats", "[matching][engine]") {
    Problems random(77);
    int alone = 0;
    for (int round = 0; round < 400; ++round) {
        Instance instance = random.next(9, 6);
        instance.alone.assign(size_t(instance.rows), 4'000'000'000'000'000);
        const Solution plan = solve(instance);
        const NarrowPlaces places(instance, plan.columnOf);
        for (int i = 0; i < instance.rows; ++i) {
            if (plan.columnOf[size_t(i)] != kNobody)
                continue;
            ++alone;
            const NarrowPlaces::Place place = places.of(i);
            CHECK(place.rows > place.seats);
            // All that this row may have is there.
            for (int j = 0; j < instance.columns; ++j) {
                if (instance.at(i, j) != kNever)
                    CHECK(std::count(place.columnList.begin(), place.columnList.end(), j) == 1);
            }
        }
    }
    CHECK(alone > 100);
}

TEST_CASE("The next best begin with the own place and get dearer", "[matching][engine]") {
    Problems random(3);
    for (int round = 0; round < 200; ++round) {
        Engine engine(random.next(10, 9));
        REQUIRE(engine.solve());
        for (int i = 0; i < engine.instance().rows; ++i) {
            const std::vector<Engine::Next> next = engine.nextBest(i, 4);
            for (size_t n = 0; n < next.size(); ++n) {
                CHECK(next[n].loss >= (n == 0 ? 0 : next[n - 1].loss));
                const Engine::Outcome exact = engine.ifPinned(i, next[n].column);
                if (exact.possible && next[n].column != engine.columnOf(i))
                    CHECK(exact.loss >= next[n].loss);
            }
            if (engine.columnOf(i) != kNobody && engine.instance().seats[size_t(engine.columnOf(i))] > 0)
                CHECK(next.front().column == engine.columnOf(i));
        }
    }
}

TEST_CASE("A plan that is kept stays the best, and a veto moves fewer people", "[matching][engine]") {
    Problems random(21);
    size_t kept = 0;
    size_t loose = 0;
    for (int round = 0; round < 300; ++round) {
        Engine engine(random.next(14, 12));
        REQUIRE(engine.solve());
        const std::vector<int> before = engine.solution().columnOf;
        for (int i = 0; i < engine.instance().rows; ++i)
            loose += before[size_t(i)] == kNobody ? 0 : engine.ifForbidden(i, before[size_t(i)]).moved.size();
        engine.keepPlan(2'000);
        CHECK(engine.solution().columnOf == before);
        REQUIRE(isProvenBest(engine.instance(), engine.solution()));
        CHECK(solve(engine.instance()).total == engine.total());
        for (int i = 0; i < engine.instance().rows; ++i)
            kept += before[size_t(i)] == kNobody ? 0 : engine.ifForbidden(i, before[size_t(i)]).moved.size();
    }
    CHECK(kept < loose);
}
