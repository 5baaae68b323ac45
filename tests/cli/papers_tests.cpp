#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QTemporaryDir>

// The papers for the year on the command line.

using namespace groundwork;
using namespace groundwork::tests;

namespace {

QJsonObject printed(const QString &file, const QString &document, const QStringList &more = {}) {
    return runCliJson(QStringList{QStringLiteral("print"), file, document, QStringLiteral("--out"), file + QStringLiteral(".pdf"),
                                  QStringLiteral("--force")} +
                      more);
}

} // namespace

TEST_CASE("every paper for the year is listed and prints from a sample, with names or blank", "[cli][print]") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("side.groundwork"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("hospital"), file});
    const QJsonArray listed =
        runCliJson({QStringLiteral("print"), QStringLiteral("--list")}).value(QLatin1String("documents")).toArray();
    for (const char *key : {"meeting-notes", "check-ins", "pulses", "self-assessments", "self-assessments-midpoint",
                            "self-assessments-after", "closing-sheets", "surveys", "ending-early", "run-sheets",
                            "session-sign-in", "all-name-cards", "expectation-cards", "pair-list", "contact-list"}) {
        INFO(key);
        CHECK(listed.contains(QString::fromLatin1(key)));
        CHECK(printed(file, QString::fromLatin1(key)).value(QLatin1String("pages")).toInt() > 0);
        const int blank = printed(file, QString::fromLatin1(key), {QStringLiteral("--blank")}).value(QLatin1String("pages")).toInt();
        CHECK(blank > 0);
    }
    CHECK(printed(file, QStringLiteral("pulses"), {QStringLiteral("--blank")}).value(QLatin1String("pages")).toInt() == 1);
    CHECK(printed(file, QStringLiteral("run-sheets")).value(QLatin1String("documents")).toInt() == 14);
    // Qt's own option "-session" would swallow one of that name.
    CHECK(printed(file, QStringLiteral("run-sheets"), {QStringLiteral("--training"), QStringLiteral("training_120")})
              .value(QLatin1String("documents"))
              .toInt() == 1);
    CHECK(runCli({QStringLiteral("print"), file, QStringLiteral("run-sheets"), QStringLiteral("--training"),
                  QStringLiteral("party"), QStringLiteral("--out"), file + QStringLiteral(".pdf"), QStringLiteral("--force")})
              .code == 1);
}
