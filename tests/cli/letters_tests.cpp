#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

TEST_CASE("letters says who is left out and why before it writes, and writes a draft for each of the others",
          "[cli][letters]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("hospital"), file});
    const QStringList ask{QStringLiteral("letters"), file, QStringLiteral("review")};
    const QJsonObject first = runCliJson(ask);
    const int ready = first.value(QLatin1String("ready")).toInt();
    CHECK(ready + first.value(QLatin1String("missing")).toArray().size() > 0);
    CHECK(first.value(QLatin1String("written")).toInt() == 0);
    const QString drafts = folder.filePath(QStringLiteral("drafts"));
    const QJsonObject second = runCliJson(ask + QStringList{QStringLiteral("--drafts"), drafts});
    CHECK(second.value(QLatin1String("written")).toInt() == ready);
    CHECK(QDir(drafts).entryList({QStringLiteral("*.eml")}, QDir::Files).size() == ready);
    if (ready > 0)
        CHECK(runCli(ask + QStringList{QStringLiteral("--drafts"), drafts}).code == 1); // nothing is written over

    CHECK(runCli({QStringLiteral("letters"), file, QStringLiteral("greeting")}).code == 2);
}
