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

TEST_CASE("what is exported comes in again unchanged, and unknown columns become questions that go out again",
          "[cli][export][import]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("program.groundwork"));
    const QString csv = folder.filePath(QStringLiteral("people.csv"));
    runCliJson({QStringLiteral("demo"), QStringLiteral("hospital"), file});
    const auto exportAll = [&] {
        runCliJson({QStringLiteral("export"), file, QStringLiteral("people"), QStringLiteral("--out"), csv,
                    QStringLiteral("--force")});
    };
    const auto import = [&](const QString &list, const QStringList &more = {}) {
        return runCliJson(QStringList{QStringLiteral("import"), file, list} + more);
    };
    exportAll();
    const QJsonObject same = import(csv);
    CHECK(same.value(QLatin1String("updated")).toInt() > 20);
    CHECK(same.value(QLatin1String("unchanged")) == same.value(QLatin1String("updated")));
    CHECK(same.value(QLatin1String("problems")).toArray().isEmpty());
    CHECK(same.value(QLatin1String("notices")).toArray().isEmpty());

    QFile list(folder.filePath(QStringLiteral("more.csv")));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("Full name,Role,Tea or coffee,Shoe size\nAna Reis,mentee,Tea,38\nBo Lind,mentor,Coffee,41.5\n"
               "Cy Ng,mentee,Tea,40\n");
    list.close();
    import(list.fileName(), {QStringLiteral("--new-questions")});
    exportAll();
    const QList<QByteArray> lines = bytesOf(csv).trimmed().split('\n');
    CHECK(lines.front().contains("question:tea_or_coffee,question:shoe_size"));
    int found = 0;
    for (const QByteArray &line : lines)
        found += line.contains("Bo Lind") && line.contains(",Coffee,41.5") ? 1 : 0;
    CHECK(found == 1);
    const QJsonObject again = import(csv);
    CHECK(again.value(QLatin1String("unchanged")) == again.value(QLatin1String("updated")));
    CHECK(again.value(QLatin1String("mapping")).toObject().value(QLatin1String("columns")).toObject()
              .value(QLatin1String("question:shoe_size")).toObject().value(QLatin1String("field")).toString()
          == QStringLiteral("question:shoe_size"));
}
