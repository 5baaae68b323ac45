#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

namespace {

QByteArray beginningOf(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.read(15);
}

} // namespace

TEST_CASE("print writes the format that --format or the ending asks for", "[cli][print]") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("community"), file});
    const auto print = [&](const QString &out, const QStringList &more = {}) {
        return runCliJson(QStringList{QStringLiteral("print"), file, QStringLiteral("framework"), QStringLiteral("--out"),
                                      folder.filePath(out)} +
                          more);
    };
    print(QStringLiteral("a.odt"));
    CHECK(beginningOf(folder.filePath(QStringLiteral("a.odt"))).startsWith("PK"));
    print(QStringLiteral("a.HTML"));
    CHECK(beginningOf(folder.filePath(QStringLiteral("a.HTML"))) == "<!DOCTYPE html>");
    print(QStringLiteral("a.pdf"));
    CHECK(beginningOf(folder.filePath(QStringLiteral("a.pdf"))).startsWith("%PDF"));
    print(QStringLiteral("page"), {QStringLiteral("--format"), QStringLiteral("html")});
    CHECK(beginningOf(folder.filePath(QStringLiteral("page"))) == "<!DOCTYPE html>");
    print(QStringLiteral("plain"));
    CHECK(beginningOf(folder.filePath(QStringLiteral("plain"))).startsWith("%PDF"));
    const QJsonObject each = print(QStringLiteral("each/"), {QStringLiteral("--format"), QStringLiteral("odt")});
    CHECK(each.value(QLatin1String("files")).toArray().first().toString().endsWith(QLatin1String(".odt")));

    const CliAnswer wrong = runCli({QStringLiteral("print"), file, QStringLiteral("framework"), QStringLiteral("--out"),
                                    folder.filePath(QStringLiteral("b.rtf")), QStringLiteral("--format"),
                                    QStringLiteral("rtf")});
    CHECK(wrong.code == 2);
    CHECK(wrong.err.contains("pdf, odt or html"));
    CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("b.rtf"))));
}
