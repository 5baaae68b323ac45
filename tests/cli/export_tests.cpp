#include "tests/cli/cli_runner.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace groundwork::tests;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("export writes chosen columns of one side, and says the version of the names", "[cli][export]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    const QString csv = folder.filePath(QStringLiteral("mentors.csv"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("hospital"), file});
    const QJsonObject answer =
        runCliJson({QStringLiteral("export"), file, QStringLiteral("people"), QStringLiteral("--role"), QStringLiteral("mentor"),
                    QStringLiteral("--columns"), QStringLiteral("role,full_name"), QStringLiteral("--no-bom"),
                    QStringLiteral("--out"), csv});
    CHECK(answer.value(QLatin1String("version")).toInt() == 1);
    const QList<QByteArray> lines = bytesOf(csv).trimmed().split('\n');
    CHECK(lines.size() == answer.value(QLatin1String("rows")).toInt() + 1);
    CHECK(lines.front().trimmed() == "role,full_name");
    for (int line = 1; line < lines.size(); ++line)
        CHECK(lines.at(line).startsWith("mentor,"));
    CHECK(lines.size() > 5);

    const CliAnswer wrong = runCli({QStringLiteral("export"), file, QStringLiteral("people"), QStringLiteral("--columns"),
                                    QStringLiteral("access_needs"), QStringLiteral("--out"),
                                    folder.filePath(QStringLiteral("x.csv"))});
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("access_needs"));
    CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("x.csv"))));
    const QJsonArray tables = runCliJson({QStringLiteral("export"), QStringLiteral("--list")}).value(QLatin1String("tables")).toArray();
    CHECK(tables.contains(QStringLiteral("address_book")));
}
