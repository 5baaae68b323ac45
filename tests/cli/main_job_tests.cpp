#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

// The main job on the command line, with the exports that coordinators really have: sign-ups in, match, both
// yes, the first meeting of one pair, both signatures, agreements as PDF.

using namespace groundwork;
using namespace groundwork::tests;

namespace {

struct SignUpSet {
    QString name;
    QStringList files;
    QStringList roles; ///< one a file; empty: the file says it
    QStringList extra;
    int people;
    int mentors;
    int mentees;
};

std::vector<SignUpSet> signUpSets()
{
    return {
        {QStringLiteral("google-forms"),
         {QStringLiteral("google-forms-mentees.csv"), QStringLiteral("google-forms-mentors.csv")},
         {QStringLiteral("mentee"), QStringLiteral("mentor")},
         {},
         35, 16, 19},
        {QStringLiteral("microsoft-forms"), {QStringLiteral("microsoft-forms.xlsx")}, {}, {}, 80, 34, 46},
        {QStringLiteral("excel-german"), {QStringLiteral("excel-german.csv")}, {}, {}, 100, 40, 60},
        {QStringLiteral("limesurvey"), {QStringLiteral("limesurvey.csv")}, {}, {}, 52, 22, 30},
    };
}

QString dataFile(const QString &name) { return QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + name; }

QByteArray pdfText(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (!process.waitForStarted())
        return "pdftotext is missing";
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

void mainJob(const SignUpSet &set)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    const QString today = QStringLiteral("--today=2027-02-01");
    runCliJson({QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("Side by Side"),
                QStringLiteral("--cohort"), QStringLiteral("2027"), QStringLiteral("--start"),
                QStringLiteral("2027-02-01"), QStringLiteral("--end"), QStringLiteral("2027-11-30"), today});

    QSet<int> seen;
    int people = 0;
    int mentors = 0;
    int mentees = 0;
    for (qsizetype i = 0; i < set.files.size(); ++i) {
        QStringList arguments{QStringLiteral("import"), file, dataFile(set.files[i]), today};
        if (!set.roles.isEmpty())
            arguments << QStringLiteral("--role") << set.roles[i];
        const QJsonObject answer = runCliJson(arguments + set.extra);
        people += answer.value(QLatin1String("people")).toInt();
        mentors += answer.value(QLatin1String("mentors")).toInt();
        mentees += answer.value(QLatin1String("mentees")).toInt();
    }
    CHECK(people == set.people);
    CHECK(mentors == set.mentors);
    CHECK(mentees == set.mentees);

    const QJsonObject match =
        runCliJson({QStringLiteral("match"), file, QStringLiteral("--publish"), today});
    const QJsonArray pairs = match.value(QLatin1String("pairs")).toArray();
    CHECK(match.value(QLatin1String("certified")).toBool());
    CHECK(pairs.size() == match.value(QLatin1String("placed")).toInt());
    REQUIRE_FALSE(pairs.isEmpty());
    const QString pair = pairs.first().toObject().value(QLatin1String("id")).toString();
    for (const QJsonValue &unplaced : match.value(QLatin1String("unplaced")).toArray())
        CHECK_FALSE(unplaced.toObject().value(QLatin1String("cause")).toString().isEmpty());

    const QJsonObject accepted =
        runCliJson({QStringLiteral("accept"), file, QStringLiteral("--pair"), QStringLiteral("all"), today});
    CHECK(accepted.value(QLatin1String("accepted")).toInt() == pairs.size());

    const QJsonObject answered =
        runCliJson({QStringLiteral("answer"), file, QStringLiteral("--pair"), pair,
                    QStringLiteral(GROUNDWORK_TEST_DATA "/first_meeting_answers.json"), today});
    CHECK(answered.value(QLatin1String("problems")).toArray().isEmpty());
    CHECK(answered.value(QLatin1String("answered")).toInt() > 20);

    for (const QString &side : {QStringLiteral("mentee"), QStringLiteral("mentor")}) {
        runCliJson({QStringLiteral("sign"), file, QStringLiteral("--pair"), pair, QStringLiteral("--side"), side,
                    QStringLiteral("--kind"), QStringLiteral("ink"), today});
    }
    const QJsonObject listed = runCliJson({QStringLiteral("pairs"), file, today});
    bool inForce = false;
    for (const QJsonValue &value : listed.value(QLatin1String("pairs")).toArray()) {
        const QJsonObject row = value.toObject();
        if (row.value(QLatin1String("id")).toString() != pair)
            continue;
        INFO(QJsonDocument(row).toJson().toStdString());
        CHECK(row.value(QLatin1String("state")).toString() == QStringLiteral("underway"));
        CHECK(row.value(QLatin1String("goals")).toObject().value(QLatin1String("mentee")).toInt() >= 1);
        CHECK(row.value(QLatin1String("goals")).toObject().value(QLatin1String("mentor")).toInt() >= 1);
        inForce = row.value(QLatin1String("agreement")).toString() == QStringLiteral("in_force");
    }
    CHECK(inForce);

    const QString pdf = folder.filePath(QStringLiteral("agreement.pdf"));
    const QJsonObject printed =
        runCliJson({QStringLiteral("print"), file, QStringLiteral("agreements"), QStringLiteral("--pair"), pair,
                    QStringLiteral("--out"), pdf, QStringLiteral("--copies"), QStringLiteral("2"), today});
    CHECK(printed.value(QLatin1String("pages")).toInt() >= 4);
    REQUIRE(QFileInfo(pdf).size() > 10000);
    CHECK(pdfText(pdf).contains("Partnership agreement"));

    const QJsonObject check = runCliJson({QStringLiteral("check"), file, QStringLiteral("--deep"), today});
    CHECK(check.value(QLatin1String("ok")).toBool());
}

} // namespace

TEST_CASE("Google Forms sign-ups go from two lists to printed agreements", "[cli][journey]") { mainJob(signUpSets()[0]); }

TEST_CASE("Microsoft Forms sign-ups go from the workbook to printed agreements", "[cli][journey]") { mainJob(signUpSets()[1]); }

TEST_CASE("German Excel sign-ups go from the list to printed agreements", "[cli][journey]") { mainJob(signUpSets()[2]); }

TEST_CASE("LimeSurvey sign-ups go from the list to printed agreements", "[cli][journey]") { mainJob(signUpSets()[3]); }

TEST_CASE("an existing output is refused without --force and left as it is", "[cli]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    const QStringList make{QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("P"),
                           QStringLiteral("--cohort"), QStringLiteral("C"), QStringLiteral("--start"),
                           QStringLiteral("2027-02-01"), QStringLiteral("--end"), QStringLiteral("2027-11-30")};
    runCliJson(make);
    QFile before(file);
    REQUIRE(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    before.close();
    const CliAnswer again = runCli(make);
    CHECK(again.code == 1);
    CHECK(again.out.isEmpty());
    CHECK(again.err.count('\n') == 1);
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == bytes);
}

TEST_CASE("force never takes a file away that still needs its journal, and leaves nothing beside it", "[cli]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    const QStringList make{QStringLiteral("new"), file, QStringLiteral("--program"), QStringLiteral("P"),
                           QStringLiteral("--cohort"), QStringLiteral("C"), QStringLiteral("--start"),
                           QStringLiteral("2027-02-01"), QStringLiteral("--force")};
    const QStringList demo{QStringLiteral("demo"), QStringLiteral("hospital"), file, QStringLiteral("--force")};
    const auto bytes = [](const QString &path) {
        QFile reader(path);
        REQUIRE(reader.open(QIODevice::ReadOnly));
        return reader.readAll();
    };
    runCliJson(make);
    runCliJson(make);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    CHECK(runCliJson({QStringLiteral("check"), file, QStringLiteral("--deep")}).value(QLatin1String("ok")).toBool());

    const QByteArray before = bytes(file);
    QFile journal(file + QStringLiteral("-journal")); // after a crash: the way back of this very file
    REQUIRE(journal.open(QIODevice::WriteOnly));
    journal.write(before.left(2048));
    journal.close();
    for (const QStringList &verb : {make, demo}) {
        CHECK(runCli(verb).code == 1);
        CHECK(bytes(file) == before);
        CHECK(bytes(journal.fileName()) == before.left(2048));
    }
}

TEST_CASE("wrong use ends with 2 and shows the usage", "[cli]")
{
    CHECK(runCli({}).code == 2);
    CHECK(runCli({QStringLiteral("frobnicate")}).code == 2);
    const CliAnswer answer = runCli({QStringLiteral("pairs")});
    CHECK(answer.code == 2);
    CHECK(answer.err.contains("groundwork-cli pairs FILE"));
    CHECK(runCli({QStringLiteral("pairs"), QStringLiteral("x"), QStringLiteral("--today"), QStringLiteral("yesterday")}).code == 2);
    CHECK(runCli({QStringLiteral("--help")}).code == 0);
}

TEST_CASE("a file that is not ours is refused with one sentence and exit 1", "[cli]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.groundwork"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear coordinator, this is a letter and not a program file.");
    file.close();
    for (const QStringList &call : {QStringList{QStringLiteral("pairs"), path}, QStringList{QStringLiteral("check"), path}}) {
        const CliAnswer answer = runCli(call);
        CHECK(answer.code == 1);
        CHECK(answer.out.isEmpty());
        CHECK(answer.err.count('\n') == 1);
    }
}
