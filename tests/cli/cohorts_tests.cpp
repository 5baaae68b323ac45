#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::tests;

TEST_CASE("cohorts lists, adds next year's, and refuses in words", "[cli][cohorts]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("Side by Side"),
                QStringLiteral("--cohort"), QStringLiteral("Side by Side 2027"), QStringLiteral("--start"),
                QStringLiteral("2027-02-01"), QStringLiteral("--template"), QStringLiteral("shift")});
    const QStringList add = {QStringLiteral("cohorts"), file,
                             QStringLiteral("--add"), QStringLiteral("Side by Side 2028"),
                             QStringLiteral("--from"), QStringLiteral("side by side 2027")};
    const QJsonObject answer = runCliJson(add);
    CHECK_FALSE(answer.value(QStringLiteral("added")).toString().isEmpty());
    const QJsonArray cohorts = answer.value(QStringLiteral("cohorts")).toArray();
    REQUIRE(cohorts.size() == 2);
    const QJsonObject newest = cohorts.at(0).toObject();
    CHECK(newest.value(QStringLiteral("name")).toString() == QStringLiteral("Side by Side 2028"));
    CHECK(newest.value(QStringLiteral("start")).toString() == QStringLiteral("2028-02-01"));
    CHECK(newest.value(QStringLiteral("end")).toString() == QStringLiteral("2029-01-30"));
    CHECK(newest.value(QStringLiteral("state")).toString() == QStringLiteral("draft"));

    const CliAnswer again = runCli(add);
    CHECK(again.code == 1);
    CHECK(again.err.contains("Another cohort is called Side by Side 2028."));
    CHECK(runCli({QStringLiteral("cohorts"), file, QStringLiteral("--add"), QStringLiteral("X")}).code == 2);
    const CliAnswer unreasoned = runCli({QStringLiteral("cohorts"), file, QStringLiteral("--state"),
                                         QStringLiteral("cancelled")});
    CHECK(unreasoned.code == 1);
    CHECK(unreasoned.err.contains("reason"));
    CHECK(runCliJson({QStringLiteral("cohorts"), file}).value(QStringLiteral("cohorts")).toArray().size() == 2);
}
