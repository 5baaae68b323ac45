#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

namespace {

QJsonArray listOf(const QStringList &arguments)
{
    return runCliJson(arguments).value(QLatin1String("certificates")).toArray();
}

/// How many of a kind are in use.
int inUse(const QJsonArray &certificates, const char *kind)
{
    int count = 0;
    for (const QJsonValue &one : certificates) {
        const QJsonObject certificate = one.toObject();
        if (certificate.value(QLatin1String("kind")).toString() == QLatin1String(kind) &&
            certificate.value(QLatin1String("state")).toString() == QLatin1String("issued"))
            ++count;
    }
    return count;
}

} // namespace

TEST_CASE("certificate issues for all pairs that are closing or over, corrects, withdraws, and print prints them",
          "[cli][certificates]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("community"), file});
    const QStringList verb{QStringLiteral("certificate"), file};
    const QStringList all = verb + QStringList{QStringLiteral("--pair"), QStringLiteral("all"), QStringLiteral("--hours"),
                                               QStringLiteral("7.5"), QStringLiteral("--meetings"), QStringLiteral("9"),
                                               QStringLiteral("--both-named"), QStringLiteral("--place"),
                                               QStringLiteral("Hobart")};
    const QStringList list = verb + QStringList{QStringLiteral("--list")};
    const QJsonArray before = listOf(list); // the sample has some
    CHECK(runCli(all).code == 1);           // nobody has said yes
    CHECK(listOf(list) == before);
    const QJsonArray issued = listOf(all + QStringList{QStringLiteral("--agreed")});
    REQUIRE(issued.size() > 4);
    CHECK(runCli(all + QStringList{QStringLiteral("--agreed")}).code == 1); // everybody has one

    const QJsonObject first = issued.at(0).toObject();
    const QString number = first.value(QLatin1String("number")).toString();
    CHECK(number.endsWith(QStringLiteral("-%1").arg(before.size() + 1, 3, 10, QLatin1Char('0'))));
    const QStringList correct{QStringLiteral("--correct"), number, QStringLiteral("--agreed"), QStringLiteral("--hours"),
                              QStringLiteral("8")};
    CHECK(runCli(verb + correct).code == 1); // without a reason
    const QJsonArray again = listOf(verb + correct + QStringList{QStringLiteral("--because"), QStringLiteral("an hour")});
    CHECK(again.at(0).toObject().value(QLatin1String("issue")).toInt() == 2);
    CHECK(again.at(0).toObject().value(QLatin1String("number")).toString() == number);
    // What was not given stays as it was printed.
    CHECK(again.at(0).toObject().value(QLatin1String("minutes")).toInt() == 480);
    CHECK_FALSE(first.value(QLatin1String("partner")).toString().isEmpty());
    for (const char *fact : {"name", "partner", "meetings", "place"}) {
        INFO(fact);
        CHECK(again.at(0).toObject().value(QLatin1String(fact)) == first.value(QLatin1String(fact)));
    }
    const QString last = issued.last().toObject().value(QLatin1String("number")).toString();
    const QJsonArray withdrawn = listOf(verb + QStringList{QStringLiteral("--withdraw"), last, QStringLiteral("--because"),
                                                           QStringLiteral("the wrong pair")});
    CHECK(withdrawn.at(0).toObject().value(QLatin1String("state")).toString() == QLatin1String("withdrawn"));

    const QString pair = issued.at(0).toObject().value(QLatin1String("pair")).toString();
    const QStringList hours = verb + QStringList{QStringLiteral("--pair"), pair, QStringLiteral("--side"),
                                                 QStringLiteral("mentee"), QStringLiteral("--kind"),
                                                 QStringLiteral("hours"), QStringLiteral("--agreed")};
    CHECK(runCli(hours + QStringList{QStringLiteral("--meeting"), QStringLiteral("yesterday,60,video")}).code == 2);
    CHECK(listOf(hours + QStringList{QStringLiteral("--meeting"), QStringLiteral("2026-02-01,60,video"),
                                     QStringLiteral("--meeting"), QStringLiteral("2026-03-01,45,in_person")})
              .size() == 1);

    const QString pdf = folder.filePath(QStringLiteral("c.pdf"));
    const QJsonObject printed =
        runCliJson({QStringLiteral("print"), file, QStringLiteral("certificates"), QStringLiteral("--out"), pdf});
    const QJsonArray after = listOf(list);
    CHECK(inUse(after, "completion") == inUse(before, "completion") + issued.size() - 1);
    CHECK(printed.value(QLatin1String("pages")).toInt() == inUse(after, "completion"));
    CHECK(QFileInfo(pdf).size() > 0);
    CHECK(runCliJson({QStringLiteral("print"), file, QStringLiteral("hours-statements"), QStringLiteral("--out"),
                      folder.filePath(QStringLiteral("h.pdf"))})
              .value(QLatin1String("pages"))
              .toInt() == inUse(before, "hours") + 1);
    CHECK(runCli(verb).code == 2);
}
