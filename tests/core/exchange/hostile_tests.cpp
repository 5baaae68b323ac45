// Lists that a list of people should not be (tests/data/hostile): a sentence or a correct result, never a part
// of an import.
#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/base/hidden_signs.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/table_export.h"
#include "core/exchange/people_export.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/hostile_files.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

QString hostilePath(const char *name) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/hostile/") + QString::fromLatin1(name);
}

/// "TableUnreadable: web_page" is told as {code, second argument}.
Error refusal(const QString &path) {
    const auto table = readSignUps(path, {}, std::nullopt, {});
    REQUIRE_FALSE(table);
    CHECK(table.error().args.value(0) == path);
    return {table.error().code, table.error().args.mid(1, 1)};
}

Error unreadable(const char *reason) {
    return {ErrorCode::TableUnreadable, {QString::fromLatin1(reason)}};
}

Error tooLarge(const char *limit) {
    return {ErrorCode::TableTooLarge, {QString::fromLatin1(limit)}};
}

QStringList namesIn(const SignUpFile &file) {
    QStringList names;
    for (const people::Person &person : people::persons(*file.file))
        names << person.fullName;
    return names;
}

} // namespace

TEST_CASE("Every trap of a text file is read as it was meant", "[exchange][hostile]") {
    SignUpFile file;
    const ImportResult result = file.bring(hostilePath("traps.csv"));
    CHECK(namesIn(file) == QStringList{QStringLiteral("Quote \"Q\" Quist"), QStringLiteral("Comma, Carla"),
                                       QStringLiteral("Space Sam"), QStringLiteral("Json Jo"),
                                       QStringLiteral("Inner 5\" Inch"), QStringLiteral("Broken Name"),
                                       QStringLiteral("Semi; Colon"), QStringLiteral("Short Row"),
                                       QStringLiteral("Last Line")});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == ImportIssueCode::TooManyCells);
    CHECK(result.problems[0].row == 10);
    CHECK(file.cell("Quote \"Q\" Quist", "goal_seed") == QStringLiteral("Say \"no\"\nand mean it"));
    CHECK(file.cell("Space Sam", "goal_seed").isEmpty());
    CHECK(file.cell("Space Sam", "role") == QStringLiteral("mentee"));
    CHECK(file.cell("Json Jo", "goal_seed") ==
          QStringLiteral("{\"goal\": \"lead, kindly\", \"steps\": [1, 2]}"));
    CHECK(file.cell("Inner 5\" Inch", "goal_seed") == QStringLiteral("7\" pipes"));
    CHECK(file.cell("Broken Name", "goal_seed") == QStringLiteral("line\n\nline"));
    CHECK(file.cell("Last Line", "goal_seed") == QStringLiteral("no newline at the end"));
    CHECK(file.file->nextUndo()->verb == Verb::ImportPeople);
}

TEST_CASE("Lines may end as they like, also each in another way", "[exchange][hostile]") {
    SignUpFile file;
    CHECK(file.bring(hostilePath("lone-cr.csv")).counts.added == 2);
    CHECK(file.bring(hostilePath("mixed-line-ends.csv")).counts.added == 1);
    CHECK(namesIn(file) ==
          QStringList{QStringLiteral("Ana Reis"), QStringLiteral("Bo Lind"), QStringLiteral("Cy Ng")});
}

TEST_CASE("What is no list has a sentence of its own", "[exchange][hostile]") {
    CHECK(refusal(hostilePath("unterminated.csv")) == unreadable("unterminated_quote"));
    CHECK(refusal(hostilePath("web-page.csv")) == unreadable("web_page"));
    CHECK(refusal(hostilePath("excel-2003.xls")) == unreadable("web_page"));
    CHECK(refusal(hostilePath("old.xls")) == unreadable("old_workbook"));
    CHECK(refusal(hostilePath("password.xlsx")) == unreadable("old_workbook"));
    CHECK(refusal(hostilePath("answers.json.csv")) == unreadable("not_a_table"));
    CHECK(refusal(hostilePath("nul.csv")) == unreadable("nul"));
    CHECK(refusal(hostilePath("spaces-only.csv")).code == ErrorCode::TableEmpty);
    CHECK(refusal(QDir::tempPath()) == unreadable("folder"));
    CHECK(refusal(hostilePath("nowhere.csv")).code == ErrorCode::FileNotFound);
    const TemporaryFile folder;
    const QString document = folder.folder.filePath(QStringLiteral("list.ods"));
    REQUIRE(writeMembers(document, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                    {"content.xml", "<office/>"}}));
    CHECK(refusal(document) == unreadable("open_document"));
#ifdef Q_OS_UNIX
    const QString pipe = folder.folder.filePath(QStringLiteral("pipe.csv"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(refusal(pipe) == unreadable("no_file"));
    const QString closed = folder.write("closed.csv", "Full name\n");
    QFile::setPermissions(closed, {});
    if (!QFile(closed).open(QIODevice::ReadOnly)) // root may read everything
        CHECK(refusal(closed).code == ErrorCode::FileNotReadable);
#endif
}

TEST_CASE("Titles without people bring nobody in and harm nothing", "[exchange][hostile]") {
    SignUpFile file;
    const ImportResult result = file.bring(hostilePath("titles-only.csv"));
    CHECK(result.counts.people == 0);
    CHECK(people::persons(*file.file).empty());
    CHECK((!file.file->nextUndo() || file.file->nextUndo()->verb != Verb::ImportPeople));
}

TEST_CASE("Every kind of naughty text comes in readable, or the row says why not", "[exchange][hostile]") {
    SignUpFile file;
    const ImportResult result = file.bring(hostilePath("naughty.csv"));
    const QStringList names = namesIn(file);
    CHECK(result.counts.rows == 26);
    CHECK(result.counts.added == names.size());
    CHECK(result.counts.added + result.counts.blocked == 26);
    QStringList blocked;
    for (const ImportIssue &issue : result.problems)
        blocked << QString::number(issue.row);
    // "null", two names that cannot be seen, and one of 259 characters.
    CHECK(blocked == QStringList{QStringLiteral("15"), QStringLiteral("21"), QStringLiteral("22"),
                                 QStringLiteral("26")});
    for (const QString &name : names) {
        INFO(name.toStdString());
        CHECK(name == withoutHiddenSigns(name));
        CHECK(name.size() <= 200);
        CHECK_FALSE(name.contains(QLatin1Char('\n')));
    }
    CHECK(names.contains(QStringLiteral("RtlOverride Olga")));
    CHECK(names.contains(QStringLiteral("<b>Markup</b> Max")));
    CHECK(names.contains(QStringLiteral("=HYPERLINK(\"http://x\") Formula")));
    CHECK(names.contains(QStringLiteral("Robert'); DROP TABLE person;--")));
    CHECK(names.contains(QStringLiteral("%n %1 %s")));
    CHECK(names.contains(QString::fromUtf8("Zwj 👩‍👩‍👧 Family")));
    CHECK(file.cell("Control Ctrl", "goal_seed") == QStringLiteral("abc[31md"));
    // A pile of marks is cut to what a letter can carry.
    CHECK(std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.startsWith(QLatin1Char('Z')) && name.endsWith(QStringLiteral(" Go")) && name.size() <= 14;
    }));
    CHECK(std::count_if(result.notices.begin(), result.notices.end(), [](const ImportIssue &issue) {
              return issue.code == ImportIssueCode::SignsRemoved;
          }) >= 4);

    // Out and in again: no cell is a formula, and nobody changes.
    const TemporaryFile folder;
    const QString out = folder.folder.filePath(QStringLiteral("people.csv"));
    valueOf(exportToFile(*file.file, QStringLiteral("people"), file.cohort, out, false));
    const RawTable table = valueOf(readTable(out));
    for (const RawRow &row : table.rows) {
        for (const Cell &cell : row.cells)
            CHECK(safeCell(recoveredCell(cell.text)) == cell.text);
    }
    CHECK(file.bring(out).counts.added == 0);
    CHECK(namesIn(file) == names);
}

TEST_CASE("Halves of characters and overlong bytes do not get into the file", "[exchange][hostile]") {
    SignUpFile file;
    CHECK(file.bring(hostilePath("lone-surrogates.csv")).counts.added == 2);
    CHECK(file.bring(hostilePath("overlong-utf8.csv")).counts.added == 1);
    for (const QString &name : namesIn(file)) {
        CHECK(name == QString::fromUtf8(name.toUtf8()));
        CHECK(name == withoutHiddenSigns(name));
    }
    CHECK(namesIn(file).mid(0, 2) == QStringList{QStringLiteral("High Half"), QStringLiteral("Low Half")});
}

TEST_CASE("A title that readers show as it is has no signs of direction, and all of its letters", "[exchange][hostile]") {
    CHECK(withoutTurns(QStringLiteral("\u2068Alys\u2069 and \u2067Noor\u2069\u202C")) == QStringLiteral("Alys and Noor"));
    CHECK(withoutTurns(QStringLiteral("ne\u200Cm\n")) == QStringLiteral("ne\u200Cm\n")); // a joiner is spelling
}

TEST_CASE("What is too much stops at a limit with a sentence", "[exchange][hostile]") {
    const TemporaryFile folder;
    const auto at = [&](const char *name) { return folder.folder.filePath(QString::fromLatin1(name)); };
    REQUIRE(writeManyRows(at("rows.csv"), 1'000'000));
    CHECK(refusal(at("rows.csv")) == tooLarge("rows"));
    REQUIRE(writeManyColumns(at("columns.csv"), 17'000));
    CHECK(refusal(at("columns.csv")) == tooLarge("columns"));
    REQUIRE(writeOpenQuote(at("quote.csv"), 4));
    CHECK(refusal(at("quote.csv")) == unreadable("unterminated_quote"));
    REQUIRE(writeZipBomb(at("bomb.xlsx"), 320));
    CHECK(refusal(at("bomb.xlsx")) == tooLarge("bytes"));
    REQUIRE(writeStringBomb(at("strings.xlsx"), 70));
    CHECK(refusal(at("strings.xlsx")) == tooLarge("characters"));
    REQUIRE(writeEntityBomb(at("entities.xlsx")));
    CHECK(refusal(at("entities.xlsx")) == unreadable("entity"));
    REQUIRE(writeCellBomb(at("cells.xlsx"), 400, 16'000));
    CHECK(refusal(at("cells.xlsx")) == tooLarge("cells"));
}

TEST_CASE("16,000 columns and a formula in every cell are read as they stand", "[exchange][hostile]") {
    const TemporaryFile folder;
    const QString wide = folder.folder.filePath(QStringLiteral("wide.csv"));
    REQUIRE(writeManyColumns(wide, 16'000));
    SignUpFile file;
    const auto table = valueOf(readSignUps(wide, {}, std::nullopt, {}));
    CHECK(table.shape.columns.size() == 16'000);
    const ImportPlan plan = planImport(table.table, table.shape, table.mapping,
                                       existingPeople(*file.file, file.cohort), {});
    CHECK(plan.counts.people == 2);
    REQUIRE(plan.rows.size() == 2);
    CHECK(plan.rows[0].person.fullName == QStringLiteral("Ana Reis"));
    CHECK(plan.rows[0].answers.size() == 15'997);

    const QString formulas = folder.folder.filePath(QStringLiteral("formulas.xlsx"));
    REQUIRE(writeFormulas(formulas, 40, 30));
    const ImportResult result = file.bring(formulas);
    CHECK(result.counts.added == 39);
    CHECK(file.cell("Given2 Family", "email") == QStringLiteral("p2@example.org"));
}
