#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

// The sample cohorts on the command line, as somebody tries the program without a window.

using namespace groundwork;
using namespace groundwork::tests;

TEST_CASE("each sample is built by its name and is whole", "[cli][demo]") {
    struct Sample {
        const char *name;
        int people;
        int pairs;
    };
    const Sample sample = GENERATE(Sample{"university", 33, 18}, Sample{"hospital", 44, 24}, Sample{"community", 24, 12});
    INFO(sample.name);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sample.groundwork"));
    const QStringList build{QStringLiteral("demo"), QString::fromLatin1(sample.name), file};
    const QJsonObject built = runCliJson(build);
    CHECK(built.value(QLatin1String("people")).toInt() == sample.people);
    CHECK(built.value(QLatin1String("pairs")).toInt() == sample.pairs);
    CHECK(runCliJson({QStringLiteral("check"), file, QStringLiteral("--deep")}).value(QLatin1String("ok")).toBool());
    CHECK(runCliJson({QStringLiteral("pairs"), file}).value(QLatin1String("pairs")).toArray().size() == sample.pairs);
    CHECK(runCli(build).code == 1); // it does not replace a file unasked
}

TEST_CASE("a sample that there is not is refused with those there are", "[cli][demo]") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sample.groundwork"));
    const CliAnswer answer = runCli({QStringLiteral("demo"), QStringLiteral("factory"), file});
    CHECK(answer.code == 2);
    for (const char *name : {"university", "hospital", "community"})
        CHECK(answer.err.contains(name));
    CHECK_FALSE(QFileInfo::exists(file));
}
