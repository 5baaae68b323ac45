#include "core/base/error_code.h"
#include "core/matching/instance_reader.h"
#include "core/matching/solver.h"
#include "core/matching/stable.h"
#include "tests/support/catch_compat.h"

#include <algorithm>
#include <random>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

struct Shape {
    int rows = 4;
    int columns = 4;
    int forbiddenPercent = 0;
    int costs = 100; ///< how many different costs: few make ties
    int mostSeats = 1;
    qint64 alone = 1000;
};

Instance randomInstance(std::mt19937 &random, const Shape &shape) {
    Instance made;
    made.rows = shape.rows;
    made.columns = shape.columns;
    for (int k = 0; k < made.rows * made.columns; ++k)
        made.cost.push_back(int(random() % 100) < shape.forbiddenPercent
                                ? kForbidden
                                : qint32(random() % unsigned(shape.costs)));
    for (int j = 0; j < made.columns; ++j)
        made.seats.push_back(int(random() % unsigned(shape.mostSeats + 1)));
    made.alone.assign(size_t(made.rows), shape.alone);
    return made;
}

/// The least total by trying everything.
qint64 bruteForce(const Instance &instance, std::vector<int> &seats, int row = 0) {
    if (row == instance.rows)
        return 0;
    const bool pinned = !instance.pins.empty() && instance.pins[size_t(row)] != kNobody;
    constexpr qint64 kNone = 1'000'000'000'000;
    qint64 best = pinned ? kNone : instance.alone[size_t(row)] + bruteForce(instance, seats, row + 1);
    for (int j = 0; j < instance.columns; ++j) {
        if (instance.at(row, j) == kNever || seats[size_t(j)] == 0 ||
            (pinned && instance.pins[size_t(row)] != j))
            continue;
        --seats[size_t(j)];
        best = std::min(best, instance.at(row, j) + bruteForce(instance, seats, row + 1));
        ++seats[size_t(j)];
    }
    return best;
}

} // namespace

TEST_CASE("The solver finds what trying everything finds, and proves it", "[matching]") {
    std::mt19937 random(20261124);
    for (int round = 0; round < 4000; ++round) {
        Shape shape;
        shape.rows = 1 + int(random() % 6);
        shape.columns = 1 + int(random() % 5);
        shape.forbiddenPercent = int(random() % 71);
        shape.costs = std::vector{2, 4, 100, 1'000'000}[random() % 4];
        shape.mostSeats = 1 + int(random() % 3);
        shape.alone = std::vector<qint64>{0, 3, 50, 10'000'000}[random() % 4];
        Instance instance = randomInstance(random, shape);
        if (random() % 3 == 0)
            instance.cost[random() % instance.cost.size()] = 2'000'000'000;
        const Solution solution = solve(instance);
        std::vector<int> seats = instance.seats;
        INFO("round " << round);
        REQUIRE(solution.total == bruteForce(instance, seats));
        REQUIRE(isProvenBest(instance, solution));
    }
}

TEST_CASE("Pins are kept and the rest is the best around them", "[matching]") {
    std::mt19937 random(7);
    int kept = 0;
    int contradicted = 0;
    for (int round = 0; round < 1500; ++round) {
        Shape shape;
        shape.rows = 2 + int(random() % 4);
        shape.columns = 2 + int(random() % 3);
        shape.forbiddenPercent = 30;
        shape.costs = 6;
        shape.mostSeats = 2;
        shape.alone = random() % 2 == 0 ? 4 : 1000;
        Instance instance = randomInstance(random, shape);
        instance.pins.assign(size_t(instance.rows), kNobody);
        for (int pins = int(random() % 3); pins >= 0; --pins)
            instance.pins[random() % instance.pins.size()] = int(random() % unsigned(instance.columns));
        const Solution solution = solve(instance);
        std::vector<int> seats = instance.seats;
        const qint64 best = bruteForce(instance, seats);
        REQUIRE(solution.feasible == (best < 1'000'000'000));
        if (!solution.feasible) {
            ++contradicted;
            continue;
        }
        ++kept;
        REQUIRE(solution.total == best);
        REQUIRE(isProvenBest(instance, solution));
    }
    CHECK(kept > 200);
    CHECK(contradicted > 100);
}

TEST_CASE("The proof refuses a plan that is not the best, not allowed, or badly priced", "[matching]") {
    Instance instance;
    instance.rows = 2;
    instance.columns = 2;
    instance.cost = {1, 5, 2, 9};
    instance.seats = {1, 1};
    instance.alone = {100, 100};
    const Solution best = solve(instance);
    REQUIRE(isProvenBest(instance, best));
    CHECK(best.columnOf == std::vector<int>{1, 0});
    Solution worse = best;
    worse.columnOf = {0, 1};
    worse.total = 10;
    CHECK_FALSE(isProvenBest(instance, worse));
    Solution crowded = best;
    crowded.columnOf = {0, 0};
    crowded.total = 3;
    CHECK_FALSE(isProvenBest(instance, crowded));
    Solution priced = best;
    priced.price[1] += 1;
    CHECK_FALSE(isProvenBest(instance, priced));
    Instance strict = instance;
    strict.cost[1] = kForbidden;
    CHECK_FALSE(isProvenBest(strict, best));
}

TEST_CASE("Larger plans are proven too, and the same instance gives the same plan", "[matching]") {
    std::mt19937 random(99);
    for (const auto &[rows, columns, costs] :
         {std::tuple(120, 80, 9), std::tuple(80, 120, 1000), std::tuple(150, 40, 40)}) {
        Shape shape{rows, columns, 40, costs, 3, 100'000};
        const Instance instance = randomInstance(random, shape);
        const Solution one = solve(instance);
        CHECK(isProvenBest(instance, one));
        CHECK(solve(instance).columnOf == one.columnOf);
    }
}

TEST_CASE("The value of a plan does not depend on the order of people or on a gift of points", "[matching]") {
    std::mt19937 random(5);
    Shape shape{9, 7, 25, 50, 2, 10'000};
    const Instance instance = randomInstance(random, shape);
    const qint64 total = solve(instance).total;
    SECTION("rows turned round") {
        Instance turned = instance;
        for (int i = 0; i < instance.rows; ++i) {
            for (int j = 0; j < instance.columns; ++j)
                turned.cost[size_t((instance.rows - 1 - i) * instance.columns + j)] =
                    instance.cost[instance.index(i, j)];
        }
        CHECK(solve(turned).total == total);
    }
    SECTION("every way of one row costs three more") {
        Instance gift = instance;
        for (int j = 0; j < instance.columns; ++j) {
            if (gift.cost[size_t(j)] != kForbidden)
                gift.cost[size_t(j)] += 3;
        }
        gift.alone[0] += 3;
        CHECK(solve(gift).total == total + 3);
    }
    SECTION("a column without seats more") {
        Instance wider = instance;
        wider.columns += 1;
        wider.cost.clear();
        for (int i = 0; i < instance.rows; ++i) {
            for (int j = 0; j < instance.columns; ++j)
                wider.cost.push_back(instance.cost[instance.index(i, j)]);
            wider.cost.push_back(0);
        }
        wider.seats.push_back(0);
        const Solution solution = solve(wider);
        CHECK(solution.total == total);
        CHECK(isProvenBest(wider, solution));
    }
}

TEST_CASE("A stable plan leaves no two who would both rather have each other", "[matching]") {
    std::mt19937 random(31);
    for (int round = 0; round < 500; ++round) {
        Shape shape;
        shape.rows = 1 + int(random() % 9);
        shape.columns = 1 + int(random() % 7);
        shape.forbiddenPercent = int(random() % 60);
        shape.mostSeats = 2;
        Instance instance = randomInstance(random, shape);
        Ranks ranks;
        for (size_t k = 0; k < instance.cost.size(); ++k) {
            ranks.ofRow.push_back(int(random() % 5));
            ranks.ofColumn.push_back(int(random() % 5));
        }
        const Solution solution = solveStable(instance, ranks);
        REQUIRE(solution.feasible);
        REQUIRE(blockingPairs(instance, ranks, solution) == 0);
        std::vector<int> used(size_t(instance.columns), 0);
        for (int i = 0; i < instance.rows; ++i) {
            if (const int j = solution.columnOf[size_t(i)]; j != kNobody) {
                CHECK(instance.at(i, j) != kNever);
                used[size_t(j)] += 1;
            }
        }
        for (int j = 0; j < instance.columns; ++j)
            CHECK(used[size_t(j)] <= instance.seats[size_t(j)]);
    }
}

TEST_CASE("The count of blocking pairs sees two who were passed over", "[matching]") {
    Instance instance;
    instance.rows = instance.columns = 2;
    instance.cost = {0, 0, 0, 0};
    instance.seats = {1, 1};
    instance.alone = {9, 9};
    const Ranks ranks{{1, 2, 1, 2}, {1, 1, 2, 2}};
    Solution crossed;
    crossed.columnOf = {1, 0};
    CHECK(blockingPairs(instance, ranks, crossed) == 1);
    CHECK(solveStable(instance, ranks).columnOf == std::vector<int>{0, 1});
}

TEST_CASE("Instances of others are read in three formats", "[matching]") {
    const auto solved = [](const char *text, InstanceFormat format, Goal goal) {
        const ReadInstance read = valueOf(readInstance(text, format, goal));
        const Solution solution = solve(read.instance);
        CHECK(isProvenBest(read.instance, solution));
        return std::pair(read.valueOf(solution), read.matched(solution));
    };
    SECTION("OR-Library, costs over several lines") {
        const char *text = "3\n 7 2\n 1 3 9\n 8 5 6.0 4\n";
        // 7 2 1 / 3 9 8 / 5 6 4: one with 2 and 3 and 4.
        CHECK(solved(text, InstanceFormat::OrLib, Goal::Min) == std::pair(qint64(9), 3));
        CHECK(solved("2\n1 2\n3 4\n", InstanceFormat::OrLib, Goal::Min) == std::pair(qint64(5), 2));
        CHECK(solved("2\n1 9\n3 4\n", InstanceFormat::OrLib, Goal::Max) == std::pair(qint64(12), 2));
    }
    SECTION("sparse, with pairs that are missing") {
        CHECK(solved("3\n1 1 5\n1 2 1\n2 2 1\n3 2 1\n3 3 4\n", InstanceFormat::OrLibSparse, Goal::Min) ==
              std::pair(qint64(10), 3));
        // Two can only have the same column: one of them stays alone, and most are matched first.
        CHECK(solved("3\n1 1 5\n2 1 1\n3 3 4\n", InstanceFormat::OrLibSparse, Goal::Min) ==
              std::pair(qint64(5), 2));
    }
    SECTION("JSON with seats and forbidden pairs") {
        CHECK(solved(R"({"scores": [[5, null], [4, 1], [3, 2]], "seats": [2, 1]})", InstanceFormat::Json,
                     Goal::Max) == std::pair(qint64(11), 3));
        CHECK(solved(R"({"scores": [[-5, 7]]})", InstanceFormat::Json, Goal::Min) ==
              std::pair(qint64(-5), 1));
    }
    SECTION("JSON with pins and seats that cost more and more") {
        const auto assignment = [](const QByteArray &text, Goal goal) {
            const ReadInstance read = valueOf(readInstance(text, InstanceFormat::Json, goal));
            const Solution solution = solve(read.instance);
            CHECK(isProvenBest(read.instance, solution));
            return std::pair(solution.columnOf, read.seatsOf(solution));
        };
        using Columns = std::vector<int>;
        const char *scores = R"({"scores": [[9, 5], [9, 6]], "seats": [2, 1] %1})";
        const auto with = [&](const char *more) { return QByteArray(scores).replace("%1", more); };
        CHECK(assignment(with(""), Goal::Max) == std::pair(Columns{0, 0}, qint64(0)));
        CHECK(assignment(with(R"(, "pins": [1, null])"), Goal::Max) == std::pair(Columns{1, 0}, qint64(0)));
        CHECK(assignment(with(R"(, "rising": [0, 2])"), Goal::Max) == std::pair(Columns{0, 0}, qint64(2)));
        CHECK(assignment(with(R"(, "rising": [0, 4])"), Goal::Max) == std::pair(Columns{0, 1}, qint64(0)));
        // However dear a seat is, nobody stays out for it.
        CHECK(assignment(R"({"scores": [[1], [1]], "seats": [2], "rising": [0, 1000]})", Goal::Min) ==
              std::pair(Columns{0, 0}, qint64(1000)));
    }
    SECTION("what is not an instance says so") {
        const auto refused = [](const char *text, InstanceFormat format) {
            const auto read = readInstance(text, format, Goal::Min);
            REQUIRE_FALSE(read);
            return read.error().args.value(0);
        };
        CHECK(refused("", InstanceFormat::OrLib) == QStringLiteral("not_a_number"));
        CHECK(refused("2\n1 2 3\n", InstanceFormat::OrLib) == QStringLiteral("too_few"));
        CHECK(refused("1\n1 2\n", InstanceFormat::OrLib) == QStringLiteral("too_many"));
        CHECK(refused("1\n1.5\n", InstanceFormat::OrLib) == QStringLiteral("not_a_number"));
        CHECK(refused("2\n3 1 1\n", InstanceFormat::OrLibSparse) == QStringLiteral("out_of_range"));
        CHECK(refused("{", InstanceFormat::Json) == QStringLiteral("not_json"));
        CHECK(refused(R"({"scores": [[1, 2], [3]]})", InstanceFormat::Json) == QStringLiteral("too_few"));
        CHECK(refused(R"({"scores": [[1]], "seats": [-1]})", InstanceFormat::Json) ==
              QStringLiteral("out_of_range"));
        for (const char *text : {R"({"scores": [[1, null]], "pins": [1]})", R"({"scores": [[1], [1]], "pins": [0, 0]})",
                                 R"({"scores": [[1]], "pins": [3]})", R"({"scores": [[1]], "rising": [2, 1]})",
                                 R"({"scores": [[1]], "rising": [-1]})"})
            CHECK(refused(text, InstanceFormat::Json) == QStringLiteral("out_of_range"));
        CHECK(refused(R"({"scores": [[1], [1]], "pins": [0]})", InstanceFormat::Json) == QStringLiteral("too_few"));
        CHECK(codeOf(readInstance("99999999", InstanceFormat::OrLib, Goal::Min)) == ErrorCode::TableTooLarge);
    }
}
