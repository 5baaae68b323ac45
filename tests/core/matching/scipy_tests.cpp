// An independent solver beside ours: linear_sum_assignment of Debian's python3-scipy.
#include "core/matching/solver.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

constexpr qint32 kOut = 1'000'000; ///< a forbidden pair for scipy, which knows none

/// Square, one seat each, so that both answer the same question. Everybody can be placed: the diagonal is allowed.
Instance problem(std::mt19937 &random, int size, int forbiddenPercent, int costs) {
    Instance made;
    made.rows = made.columns = size;
    for (int k = 0; k < size * size; ++k) {
        const bool forbidden = k / size != k % size && int(random() % 100) < forbiddenPercent;
        made.cost.push_back(forbidden ? kForbidden : qint32(random() % unsigned(costs)));
    }
    made.seats.assign(size_t(size), 1);
    made.alone.assign(size_t(size), qint64(kOut) * size);
    return made;
}

QString python() {
    const QString debians = QStringLiteral("/usr/bin/python3");
    return QFile::exists(debians) ? debians : QStringLiteral("python3");
}

} // namespace

TEST_CASE("An independent solver finds the same value", "[matching][scipy]") {
    QProcess asked;
    asked.start(python(), {QStringLiteral("-c"), QStringLiteral("import scipy.optimize, numpy")});
    if (!asked.waitForFinished(-1) || asked.exitStatus() != QProcess::NormalExit || asked.exitCode() != 0)
        FAIL("This test needs python3-scipy: packaging/bootstrap test installs it.");
    std::mt19937 random(20261130);
    QTemporaryDir folder;
    QFile costs(folder.filePath(QStringLiteral("costs")));
    REQUIRE(costs.open(QIODevice::WriteOnly));
    QByteArray expected;
    for (int round = 0; round < 400; ++round) {
        const int size = round < 380 ? 1 + int(random() % 14) : 120;
        const Instance instance = problem(random, size, int(random() % 71),
                                          std::vector{2, 4, 100, 9000}[random() % 4]);
        const Solution solution = solve(instance);
        REQUIRE(isProvenBest(instance, solution));
        expected += QByteArray::number(solution.total) + '\n';
        std::vector<qint32> row{size};
        for (const qint32 cell : instance.cost)
            row.push_back(cell == kForbidden ? kOut : cell);
        costs.write(reinterpret_cast<const char *>(row.data()), qint64(row.size() * sizeof(qint32)));
    }
    costs.close();
    QProcess scipy;
    scipy.start(python(), {QStringLiteral("-c"),
                           QStringLiteral("import sys, numpy\n"
                                          "from scipy.optimize import linear_sum_assignment as lsa\n"
                                          "a = numpy.fromfile(sys.argv[1], dtype='int32'); k = 0\n"
                                          "while k < len(a):\n"
                                          "    n = int(a[k]); c = a[k + 1:k + 1 + n * n].reshape(n, n).astype('int64')\n"
                                          "    i, j = lsa(c); print(int(c[i, j].sum())); k += 1 + n * n\n"),
                           costs.fileName()});
    REQUIRE(scipy.waitForFinished(-1));
    CHECK(scipy.readAllStandardOutput() == expected);
}
