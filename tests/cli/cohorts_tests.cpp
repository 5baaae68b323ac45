#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFile>
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

TEST_CASE("plan says the year and writes it as a calendar and a table", "[cli][plan]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("Side by Side"),
                QStringLiteral("--cohort"), QStringLiteral("Side, by Side; 2027"), QStringLiteral("--start"),
                QStringLiteral("2027-02-01")});
    const QString calendar = folder.filePath(QStringLiteral("plan.ics"));
    const QStringList plan = {QStringLiteral("plan"), file, QStringLiteral("--out"), calendar,
                              QStringLiteral("--today"), QStringLiteral("2026-12-01")};
    const QJsonArray rows = runCliJson(plan).value(QStringLiteral("plan")).toArray();
    CHECK(rows.size() == 21);
    CHECK(rows.at(0).toObject().value(QStringLiteral("item")).toString() == QStringLiteral("framework"));
    CHECK(rows.at(0).toObject().value(QStringLiteral("done")).toInt() == 1);
    QFile written(calendar);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    CHECK(bytes.count("BEGIN:VEVENT") == 21);
    CHECK(bytes.contains("SUMMARY:Side\\, by Side\\; 2027: Midpoint"));
    CHECK(bytes.contains("DTSTART;VALUE=DATE:20270201"));

    CHECK(runCli(plan).code == 1); // it is there already
    QStringList table = plan;
    table[3] = folder.filePath(QStringLiteral("plan.csv"));
    CHECK(runCli(table).code == 0);
    QFile csv(table.at(3));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll().contains("item,from,to,week,done,of,what,to_do"));
    table[3] = folder.filePath(QStringLiteral("plan.txt"));
    CHECK(runCli(table).code == 2);
    CHECK_FALSE(QFile::exists(table.at(3)));
}

TEST_CASE("The command line says the roles as the program calls them, and takes the machine names", "[cli][roles]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("Side by Side"),
                QStringLiteral("--cohort"), QStringLiteral("2027"), QStringLiteral("--start"),
                QStringLiteral("2027-02-01"), QStringLiteral("--mentor-name"), QStringLiteral("guide"),
                QStringLiteral("--mentee-name"), QStringLiteral("learner")});
    const CliAnswer list = runCli({QStringLiteral("import"), file,
                                   QStringLiteral(GROUNDWORK_TEST_DATA "/signups/google-forms-mentors.csv"),
                                   QStringLiteral("--role"), QStringLiteral("mentor")});
    CHECK(list.code == 0);
    CHECK(list.out.contains("16 guides"));
    CHECK(list.out.contains("0 learners"));
    const CliAnswer wrong = runCli({QStringLiteral("export"), file, QStringLiteral("people"),
                                    QStringLiteral("--role"), QStringLiteral("guide"), QStringLiteral("--out"),
                                    folder.filePath(QStringLiteral("x.csv"))});
    CHECK(wrong.code == 2);
    CHECK(wrong.err.contains("The role is mentor or mentee."));
    const QString page = folder.filePath(QStringLiteral("framework.pdf"));
    runCliJson({QStringLiteral("print"), file, QStringLiteral("framework"), QStringLiteral("--out"), page});
    CHECK(runCli({QStringLiteral("new"), folder.filePath(QStringLiteral("y.groundwork")), QStringLiteral("--program"),
                  QStringLiteral("Y"), QStringLiteral("--cohort"), QStringLiteral("2027"),
                  QStringLiteral("--start"), QStringLiteral("2027-02-01"), QStringLiteral("--mentor-name"),
                  QStringLiteral("mentee")})
              .code == 1);
    CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("y.groundwork"))));
}

TEST_CASE("prompts names both ends of a dial and the fields, and asks for a cohort that there is", "[cli][prompts]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("Side by Side"),
                QStringLiteral("--cohort"), QStringLiteral("2027"), QStringLiteral("--start"),
                QStringLiteral("2027-02-01"), QStringLiteral("--end"), QStringLiteral("2027-11-30")});
    const QStringList call = {QStringLiteral("prompts"), file, QStringLiteral("--length"), QStringLiteral("90")};
    bool dials = false;
    for (const QJsonValue &prompt : runCliJson(call).value(QLatin1String("prompts")).toArray()) {
        for (const QJsonValue &choice : prompt[QLatin1String("choices")].toArray())
            CHECK_FALSE(choice[QLatin1String("text")].toString().isEmpty());
        if (prompt[QLatin1String("key")].toString() == QLatin1String("1.5"))
            CHECK(prompt[QLatin1String("fields")][2][QLatin1String("label")].toString() ==
                  QStringLiteral("Send this question to the coordinator?"));
        if (prompt[QLatin1String("key")].toString() != QLatin1String("3.2"))
            continue;
        dials = true;
        const QJsonValue first = prompt[QLatin1String("choices")].toArray().first();
        CHECK(first[QLatin1String("low")].toString() == QStringLiteral("say it directly"));
        CHECK(first[QLatin1String("high")].toString() == QStringLiteral("say it gently"));
    }
    CHECK(dials);
    CHECK(runCli(call + QStringList{QStringLiteral("--cohort"), QStringLiteral("2031")}).code == 1);
}
