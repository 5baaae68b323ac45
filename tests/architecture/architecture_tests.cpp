#include "tests/support/catch_compat.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <vector>

// The rules of ARCHITECTURE.md that a compiler does not hold. Each test names file and line of what breaks one.

namespace {

struct SourceFile {
    QString path; ///< below the source folder, with '/'
    QStringList lines;
};

std::vector<SourceFile> sources(const QStringList &folders)
{
    const QDir root(QStringLiteral(GROUNDWORK_SOURCE_DIR));
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            files.push_back({root.relativeFilePath(file.fileName()),
                             QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
        }
    }
    REQUIRE_FALSE(files.empty());
    return files;
}

/// "file:line: text" of every line that matches, in files whose path matches none of `allowed`.
QStringList findings(const QStringList &folders, const QString &pattern, const QString &allowed = {})
{
    const QRegularExpression wanted(pattern);
    const QRegularExpression excused(allowed);
    REQUIRE(wanted.isValid());
    QStringList found;
    for (const SourceFile &file : sources(folders)) {
        if (!allowed.isEmpty() && excused.match(file.path).hasMatch())
            continue;
        for (qsizetype line = 0; line < file.lines.size(); ++line) {
            if (wanted.match(file.lines[line]).hasMatch())
                found << QStringLiteral("%1:%2: %3").arg(file.path).arg(line + 1).arg(file.lines[line].trimmed());
        }
    }
    return found;
}

const QStringList kAll{QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")};
const QStringList kCore{QStringLiteral("core")};

} // namespace

TEST_CASE("core includes QtCore and nothing of Qt that draws", "[architecture]")
{
    CHECK(findings(kCore, QStringLiteral("#include\\s*<(QtGui|QtWidgets|QtPrintSupport|QtSvg|QtSql)/")) == QStringList());
    CHECK(findings(kCore, QStringLiteral("#include\\s*[<\"](ui|app|tests)/")) == QStringList());
    CHECK(findings(kCore, QStringLiteral("#include\\s*<Q(Color|Image|Pixmap|Icon|Font|Painter|Widget|Application|"
                                         "GuiApplication|TextDocument|Action|Sql\\w*)>"))
               == QStringList());
}

TEST_CASE("core makes no sentence for the screen", "[architecture]")
{
    CHECK(findings(kCore, QStringLiteral("\\b(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\(")) == QStringList());
}

TEST_CASE("SQLite is included in core/file only, its C API in core/file/sqlite and the tests", "[architecture]")
{
    CHECK(findings(kAll, QStringLiteral("#include\\s*<(sqlite3\\.h|SQLiteCpp/.*)>"), QStringLiteral("^core/file/"))
               == QStringList());
    CHECK(findings(kAll, QStringLiteral("QSql(Database|Query|TableModel)")) == QStringList());
}

TEST_CASE("SQL stands in tables, rows and core/file", "[architecture]")
{
    const QString sql = QStringLiteral("\"[^\"]*\\b(SELECT .+ FROM|INSERT (OR \\w+ )?INTO|UPDATE \\w+ SET|DELETE FROM)\\b");
    CHECK(findings(kAll, sql, QStringLiteral("^core/(.*/)?\\w+_(table|rows)\\.(h|cpp)$|^core/file/|^core/audit/")) == QStringList());
    CHECK(findings(kAll, QStringLiteral("#include \"core/.*_table\\.h\""),
                   QStringLiteral("^core/"))
               == QStringList());
}

TEST_CASE("a table's header is included in its own subject only", "[architecture]")
{
    const QRegularExpression include(QStringLiteral("#include \"core/(\\w+)/.*_table\\.h\""));
    QStringList wrong;
    for (const SourceFile &file : sources(kCore)) {
        for (const QString &line : file.lines) {
            const auto match = include.match(line);
            if (match.hasMatch() && !file.path.startsWith(QStringLiteral("core/%1/").arg(match.captured(1))))
                wrong << file.path + QStringLiteral(": ") + line;
        }
    }
    CHECK(wrong == QStringList());
}

TEST_CASE("a subject knows the subjects that stand before it in ARCHITECTURE.md, and no later one", "[architecture]")
{
    QFile page(QStringLiteral(GROUNDWORK_SOURCE_DIR "/ARCHITECTURE.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const qsizetype start = text.indexOf(QStringLiteral("| `core/framework`"));
    REQUIRE(start >= 0);
    QStringList order;
    auto name = QRegularExpression(QStringLiteral("`(?:core/)?(\\w+)`")).globalMatch(text.mid(start).section(QLatin1Char('|'), 1, 1));
    while (name.hasNext())
        order << name.next().captured(1);
    REQUIRE(order.size() > 5);
    const QRegularExpression include(QStringLiteral("#include \"core/(\\w+)/"));
    QStringList wrong;
    for (const SourceFile &file : sources(kCore)) {
        const qsizetype own = order.indexOf(file.path.section(QLatin1Char('/'), 1, 1));
        for (const QString &line : file.lines) {
            const auto match = include.match(line);
            if (own >= 0 && match.hasMatch() && order.indexOf(match.captured(1)) > own)
                wrong << file.path + QStringLiteral(": ") + line;
        }
    }
    CHECK(wrong == QStringList());
}

TEST_CASE("private tables are read by their own subject only", "[architecture]")
{
    // Overview, search, quality and exports never join what a pair keeps to itself (domain.md 2.18).
    CHECK(findings({QStringLiteral("core/quality"), QStringLiteral("core/audit"), QStringLiteral("core/settings")},
                   QStringLiteral("_private\\b"))
               == QStringList());
}

TEST_CASE("documents and models know no widget, and printing alone knows a printer", "[architecture]")
{
    CHECK(findings({QStringLiteral("ui/documents"), QStringLiteral("ui/models"), QStringLiteral("ui/words")},
                   QStringLiteral("#include\\s*<(QtWidgets/|QWidget>|QLabel>|QApplication>|QPrinter)"))
               == QStringList());
    CHECK(findings(kAll, QStringLiteral("#include\\s*<(QtPrintSupport/|QPrint)"), QStringLiteral("^ui/printing/"))
               == QStringList());
}

TEST_CASE("no umbrella header, no bare QSaveFile, no global accessor", "[architecture]")
{
    CHECK(findings(kAll, QStringLiteral("#include\\s*<Qt(Core|Gui|Widgets)>")) == QStringList());
    CHECK(findings(kAll, QStringLiteral("\\bQSaveFile\\b"), QStringLiteral("core/file/safe_file")) == QStringList());
    CHECK(findings(kAll, QStringLiteral("\\b(instance|self)\\(\\)->"), {}) == QStringList());
    CHECK(findings(kAll, QStringLiteral("std::views|std::format\\(|std::expected")) == QStringList());
}

TEST_CASE("colours come from the theme", "[architecture]")
{
    CHECK(findings({QStringLiteral("ui/pages"), QStringLiteral("ui/shell"), QStringLiteral("ui/widgets")},
                   QStringLiteral("QColor\\(\\s*(0x|\\d|QStringLiteral\\(\"#)|\"#[0-9A-Fa-f]{6}\""),
                   QStringLiteral("theme"))
               == QStringList());
}

TEST_CASE("what asks for more ends in one sign, not in three dots", "[architecture]")
{
    // The command box takes the sign off, and a screen reader reads three dots as three dots.
    CHECK(findings({QStringLiteral("ui")}, QStringLiteral("\\b(tr|say)\\(\"[^\"]*\\w\\.\\.\\.\""))
               == QStringList());
}

TEST_CASE("no source holds signs that were written in one encoding and read in another", "[architecture]")
{
    // Such a text has control characters where a dash or three dots were meant.
    CHECK(findings({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")},
                   QStringLiteral("[\\x{80}-\\x{9f}]"))
               == QStringList());
}

TEST_CASE("the code map names every folder", "[architecture]")
{
    QFile map(QStringLiteral(GROUNDWORK_SOURCE_DIR "/ARCHITECTURE.md"));
    REQUIRE(map.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(map.readAll());
    QStringList missing;
    for (const char *ring : {"core", "ui", "app"}) {
        const QDir folder(QStringLiteral(GROUNDWORK_SOURCE_DIR "/") + QString::fromLatin1(ring));
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const bool named = text.contains(QLatin1Char('`') + name + QLatin1Char('`')) ||
                               text.contains(QStringLiteral("`%1/%2`").arg(QString::fromLatin1(ring), name));
            if (!named)
                missing << name;
        }
    }
    CHECK(missing == QStringList());
}

TEST_CASE("logs carry no names: nothing is logged outside the few places that report a defect", "[architecture]")
{
    CHECK(findings(kCore, QStringLiteral("\\bq(Debug|Info|Warning|Critical)\\s*\\(")) == QStringList());
}

TEST_CASE("tests never use QtTest's silent macros", "[architecture]")
{
    CHECK(findings({QStringLiteral("tests")}, QStringLiteral("\\b(QVERIFY2?|QCOMPARE|QTRY_[A-Z]+|QFAIL)\\s*\\("),
                   QStringLiteral("architecture_tests\\.cpp$"))
               == QStringList());
    CHECK(findings({QStringLiteral("tests")}, QStringLiteral("\\b(QTest::q(Sleep|Wait)|sleep_for|QThread::m?sleep)\\b"),
                   QStringLiteral("architecture_tests\\.cpp$|file_writer\\.cpp$"))
               == QStringList());
}

TEST_CASE("every table has a primary key and is STRICT, and there is no trigger, view or full-text table",
          "[architecture]")
{
    // A table without a primary key is silently left out of SQLite sessions, so undo would not see it.
    QDirIterator it(QStringLiteral(GROUNDWORK_SOURCE_DIR "/core/file/schema"), {QStringLiteral("*.sql")}, QDir::Files);
    int tables = 0;
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        QString sql = QString::fromUtf8(file.readAll());
        sql.remove(QRegularExpression(QStringLiteral("--[^\n]*")));
        CHECK_FALSE(sql.contains(QRegularExpression(QStringLiteral("CREATE\\s+(TEMP\\s+)?(TRIGGER|VIEW|VIRTUAL)"))));
        for (const QString &statement : sql.split(QLatin1Char(';'))) {
            if (!statement.contains(QLatin1String("CREATE TABLE")))
                continue;
            INFO(file.fileName().toStdString() << ": " << statement.simplified().left(60).toStdString());
            CHECK(statement.contains(QLatin1String("PRIMARY KEY")));
            CHECK(statement.simplified().contains(QRegularExpression(QStringLiteral("\\)\\s*STRICT(\\s*,\\s*WITHOUT ROWID)?$"))));
            ++tables;
        }
    }
    CHECK(tables > 0);
}
