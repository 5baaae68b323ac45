#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

namespace {

/// A sample program in a folder, and the print verb on it.
struct Prints {
    Prints() { runCliJson({QStringLiteral("demo"), QStringLiteral("hospital"), file}); }
    [[nodiscard]] CliAnswer print(const QStringList &more) const {
        return runCli(QStringList{QStringLiteral("print"), file, QStringLiteral("--json")} + more);
    }
    [[nodiscard]] QStringList files(const QString &name) const {
        return QDir(folder.filePath(name)).entryList(QDir::Files, QDir::Name);
    }
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("side.groundwork"));
};

int number(const CliAnswer &answer, const char *key) {
    return answer.json.value(QLatin1String(key)).toInt();
}

} // namespace

TEST_CASE("Several documents go into one file, by pair or by document", "[cli][print]") {
    const Prints it;
    const CliAnswer goals = it.print({QStringLiteral("goal-sheets"), QStringLiteral("--out"),
                                      it.folder.filePath(QStringLiteral("goals.pdf"))});
    const CliAnswer prep = it.print({QStringLiteral("prep-sheets"), QStringLiteral("--out"),
                                     it.folder.filePath(QStringLiteral("prep.pdf"))});
    const CliAnswer both = it.print({QStringLiteral("goal-sheets,prep-sheets"), QStringLiteral("--by"),
                                     QStringLiteral("document"), QStringLiteral("--out"),
                                     it.folder.filePath(QStringLiteral("both.pdf"))});
    REQUIRE(both.code == 0);
    CHECK(number(both, "documents") == number(goals, "documents") + number(prep, "documents"));
    CHECK(number(both, "pages") == number(goals, "pages") + number(prep, "pages"));
    CHECK(both.json.value(QLatin1String("files")).toArray().size() == 1);
}

TEST_CASE("Files in a folder are named by a pattern", "[cli][print]") {
    const Prints it;
    const QStringList two{QStringLiteral("goal-sheets,prep-sheets"), QStringLiteral("--pattern"),
                          QStringLiteral("{mentee} {document}")};
    const CliAnswer pairs = it.print(QStringList{QStringLiteral("goal-sheets,prep-sheets"), QStringLiteral("--out"),
                                                 it.folder.filePath(QStringLiteral("pairs/"))});
    REQUIRE(pairs.code == 0);
    CHECK(it.files(QStringLiteral("pairs")).contains(QStringLiteral("Alys Penhale with Noor Rahmani.pdf")));
    const CliAnswer each =
        it.print(two + QStringList{QStringLiteral("--by"), QStringLiteral("document"), QStringLiteral("--out"),
                                   it.folder.filePath(QStringLiteral("each/"))});
    REQUIRE(each.code == 0);
    CHECK(it.files(QStringLiteral("each")).contains(QStringLiteral("Alys Penhale Goal sheets.pdf")));
    CHECK(it.files(QStringLiteral("each")).contains(QStringLiteral("Alys Penhale Preparation sheets.pdf")));
    CHECK(each.json.value(QLatin1String("files")).toArray().size() == it.files(QStringLiteral("each")).size());
    CHECK(it.files(QStringLiteral("each")).size() > it.files(QStringLiteral("pairs")).size());
}

TEST_CASE("A wrong document, field or order of a print is wrong use", "[cli][print]") {
    const Prints it;
    const QString out = it.folder.filePath(QStringLiteral("out/"));
    for (const QStringList &wrong :
         {QStringList{QStringLiteral("goal-sheets,poems")},
          QStringList{QStringLiteral("goal-sheets"), QStringLiteral("--pattern"), QStringLiteral("{mentr}")},
          QStringList{QStringLiteral("goal-sheets"), QStringLiteral("--by"), QStringLiteral("colour")},
          QStringList{QStringLiteral("goal-sheets"), QStringLiteral("--two-sided"), QStringLiteral("top")}}) {
        const CliAnswer answer = it.print(wrong + QStringList{QStringLiteral("--out"), out});
        INFO(answer.err.toStdString());
        CHECK(answer.code == 2);
        CHECK_FALSE(QDir(out).exists());
    }
}
