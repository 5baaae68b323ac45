#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

namespace {

QString text(const char *latin1) {
    return QString::fromLatin1(latin1);
}

/// A program with two people who came in before there was a question.
class QuestionRun {
  public:
    QTemporaryDir folder;
    QString file = folder.filePath(text("program.groundwork"));

    QuestionRun() {
        runCliJson({text("new"), file, text("--program"), text("Side by Side"), text("--cohort"), text("Autumn 2026"),
                    text("--start"), text("2026-10-01"), text("--end"), text("2027-06-30")});
        bring("Full name,Role,Email\nAna Reis,mentee,ana@example.org\nBo Lind,mentor,bo@example.org\n");
    }
    void bring(const char *rows) {
        QFile list(folder.filePath(text("list.csv")));
        REQUIRE(list.open(QIODevice::WriteOnly));
        list.write(rows);
        list.close();
        runCliJson({text("import"), file, list.fileName()});
    }
    [[nodiscard]] QStringList call(const QStringList &more) const { return QStringList{text("questions"), file} + more; }
    QJsonObject run(const QStringList &more = {}) const { return runCliJson(call(more)); }
    [[nodiscard]] QJsonObject question(const char *key) const {
        for (const QJsonValue &each : run().value(text("questions")).toArray()) {
            if (each.toObject().value(text("key")).toString() == text(key))
                return each.toObject();
        }
        return {};
    }
    /// The lines of an export of people, with these options.
    [[nodiscard]] QList<QByteArray> exported(const QStringList &more = {}) const {
        const QString csv = folder.filePath(text("out.csv"));
        runCliJson(QStringList{text("export"), file, text("people"), text("--out"), csv, text("--force"), text("--no-bom")} +
                   more);
        QFile written(csv);
        REQUIRE(written.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = written.readAll().trimmed().split('\n');
        for (QByteArray &line : lines)
            line = line.trimmed();
        return lines;
    }
};

} // namespace

TEST_CASE("questions adds questions of each kind, types answers in, and they are in the export", "[cli][questions]") {
    const QuestionRun program;
    CHECK(program.run().value(text("questions")).toArray().isEmpty());
    CHECK(program.run({text("--add"), text("How do you come to work?"), text("--kind"), text("choices"), text("--option"),
                       text("By bus"), text("--option"), text("By bicycle"), text("--key"), text("way")})
              .value(text("added")) == text("way"));
    program.run({text("--add"), text("Years here?"), text("--kind"), text("number"), text("--lowest"), text("0"),
                 text("--highest"), text("60"), text("--unit"), text("years"), text("--of"), text("mentors")});
    program.run({text("--add"), text("Since when?"), text("--kind"), text("date"), text("--from"), text("2026-01-01"),
                 text("--everywhere"), text("--required")});
    const QJsonObject way = program.question("way");
    CHECK(way.value(text("options")).toArray() == QJsonArray{text("By bus"), text("By bicycle")});
    CHECK(way.value(text("asked")).toInt() == 2);
    CHECK(way.value(text("unknown")).toInt() == 2); // both came before
    CHECK(program.question("years_here").value(text("asked")).toInt() == 1);
    const QJsonObject since = program.question("since_when");
    CHECK(since.value(text("empty")).toInt() == 2); // asked long before
    CHECK(since.value(text("everywhere")).toBool());
    CHECK(since.value(text("required")).toBool());

    const QJsonObject answered =
        program.run({text("--person"), text("bo@example.org"), text("--answer"), text("way=by bicycle; by bus"),
                     text("--answer"), text("years_here=12 years"), text("--answer"), text("since_when=2014-03-01")});
    CHECK(answered.value(text("answered")).toInt() == 3);
    program.run({text("--person"), text("ana reis"), text("--answer"), text("way=#declined")});
    CHECK(program.question("way").value(text("given")).toInt() == 1);
    CHECK(program.question("way").value(text("declined")).toInt() == 1);
    CHECK(program.exported({text("--columns"), text("full_name,question:way,question:years_here,question:since_when")}) ==
          QList<QByteArray>({"full_name,question:way,question:years_here,question:since_when",
                             "Ana Reis,#declined,,", "Bo Lind,\"By bus; By bicycle\",12,2014-03-01"}));
    program.run({text("--person"), text("Bo Lind"), text("--answer"), text("way=")});
    CHECK(program.question("way").value(text("unknown")).toInt() == 1);
}

TEST_CASE("answers to a private question leave the program only when somebody says so", "[cli][questions]") {
    const QuestionRun program;
    program.run({text("--add"), text("What should we know?"), text("--key"), text("need"), text("--sharing"), text("private")});
    program.run({text("--person"), text("Ana Reis"), text("--answer"), text("need=SECRET-RAMP")});
    CHECK_FALSE(program.exported().join('\n').contains("question:need"));
    const QByteArray whole = program.exported({text("--with-private")}).join('\n');
    CHECK(whole.contains("question:need"));
    CHECK(whole.contains("SECRET-RAMP"));
    const CliAnswer listed = runCli(program.call({text("--json")}));
    CHECK_FALSE(listed.out.contains("SECRET"));
}

TEST_CASE("what questions cannot do is refused in a sentence, and nothing is kept", "[cli][questions]") {
    QuestionRun program;
    program.run({text("--add"), text("Years here?"), text("--kind"), text("number"), text("--highest"), text("60")});
    program.bring("Full name,Role,Email\nAna Reis,mentee,other@example.org\n");
    const auto ends = [&](const QStringList &more, int code, const char *word) {
        const CliAnswer answer = runCli(program.call(more));
        INFO(answer.err.toStdString());
        CHECK(answer.code == code);
        CHECK(answer.err.contains(word));
    };
    const QString who = text("--person");
    const QString said = text("--answer");
    ends({who, text("Bo Lind"), said, text("years_here=61")}, 1, "61");
    ends({who, text("Bo Lind"), said, text("years_here=many")}, 1, "not read as a number");
    ends({who, text("Bo Lind"), said, text("shoe_size=41")}, 1, "shoe_size");
    ends({who, text("Nobody Here"), said, text("years_here=3")}, 1, "Nobody Here");
    ends({who, text("Ana Reis"), said, text("years_here=3")}, 1, "2 people");
    ends({who, text("Bo Lind"), said, text("years_here")}, 2, "KEY=VALUE");
    ends({who, text("Bo Lind")}, 2, "--answer");
    ends({text("--add"), text("Tea?"), text("--kind"), text("tea")}, 2, "choices");
    ends({text("--add"), text("Tea?"), text("--kind"), text("choice"), text("--option"), text("Yes")}, 1, "choice");
    ends({text("--add"), text("Tea?"), text("--lowest"), text("x")}, 2, "--lowest");
    // A question that is added with an answer is added with it or not at all.
    const QStringList tea{text("--add"), text("Tea?"), text("--kind"), text("number"), who};
    ends(tea + QStringList{text("Bo Lind"), said, text("tea=bad")}, 1, "not read as a number");
    ends(tea + QStringList{text("Bo Lind"), said, text("tea")}, 2, "KEY=VALUE");
    ends(tea + QStringList{text("Nobody Here"), said, text("tea=3")}, 1, "Nobody Here");
    CHECK(program.run().value(text("questions")).toArray().size() == 1);
    CHECK(program.question("years_here").value(text("given")).toInt() == 0);
    program.run(tea + QStringList{text("Bo Lind"), said, text("tea=3")});
    CHECK(program.question("tea").value(text("given")).toInt() == 1);
}

TEST_CASE("the next cohort asks what the one before asked", "[cli][questions][cohorts]") {
    const QuestionRun program;
    program.run({text("--add"), text("Which bus?")});
    program.run({text("--person"), text("Bo Lind"), text("--answer"), text("which_bus=12")});
    runCliJson({text("cohorts"), program.file, text("--add"), text("Autumn 2027"), text("--from"), text("Autumn 2026")});
    const QJsonObject next = program.question("which_bus"); // of the newest cohort
    CHECK(next.value(text("asked")).toInt() == 0);
    CHECK(next.value(text("wording")) == text("Which bus?"));
    const QJsonArray before = program.run({text("--cohort"), text("Autumn 2026")}).value(text("questions")).toArray();
    CHECK(before.at(0).toObject().value(text("given")).toInt() == 1);
}
