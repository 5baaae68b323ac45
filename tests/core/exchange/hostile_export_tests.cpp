// Every table that goes out, of a cohort in which everything that can be typed is hostile: it comes back as it was, and
// no cell of it is a formula.

#include "core/base/braces.h"
#include "core/base/hidden_signs.h"
#include "core/base/text_fold.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/table_export.h"
#include "core/exchange/table_reader.h"
#include "tests/support/catch_compat.h"
#include "tests/support/hostile_cohort.h"
#include "tests/support/python_reader.h"

#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

/// Would a spreadsheet reckon it?
bool isFormula(const QString &cell) {
    static const QString signs = QStringLiteral("=+-@\t\r\n") + QString::fromUtf8("＝＋－＠");
    return !cell.isEmpty() && signs.contains(cell.front());
}

} // namespace

TEST_CASE("Every table of a hostile cohort is read back as it was, and nothing of it is a formula", "[exchange][export][hostile]") {
    const HostileCohort cohort(6);
    QTemporaryDir folder;
    for (const QString &key : exportKeys()) {
        INFO(key.toStdString());
        ExportOptions options;
        options.privateQuestions = true;
        const ExportTable table = valueOf(exportTable(*cohort.file, key, cohort.cohort, options));
        CHECK((key == QLatin1String("matches") || !table.rows.empty()));
        for (const QString &ending : {QStringLiteral("csv"), QStringLiteral("xlsx")}) {
            const QString path = folder.filePath(key + QLatin1Char('.') + ending);
            valueOf(exportToFile(*cohort.file, key, cohort.cohort, path, true, options));
            const RawTable read = valueOf(readTable(path));
            const bool csv = ending == QLatin1String("csv");
            REQUIRE(read.rows.size() >= table.rows.size());
            const size_t head = read.rows.size() - table.rows.size();
            for (size_t row = 0; row < table.rows.size(); ++row) {
                for (qsizetype column = 0; column < table.columns.size(); ++column) {
                    const std::vector<Cell> &cells = read.rows.at(row + head).cells;
                    const QString cell = size_t(column) < cells.size() ? cells[size_t(column)].text : QString();
                    INFO(table.columns.at(column).toStdString());
                    CHECK((csv ? recoveredCell(cell) : cell) == table.rows.at(row).at(column));
                }
            }
        }
        // By a reader that is not ours.
        const std::vector<QStringList> rows = readCsvByPython(folder.filePath(key + QStringLiteral(".csv")));
        REQUIRE(rows.size() == table.rows.size() + 1);
        CHECK(rows.front() == table.columns);
        for (size_t row = 0; row < table.rows.size(); ++row) {
            REQUIRE(rows.at(row + 1).size() == table.columns.size());
            for (qsizetype column = 0; column < table.columns.size(); ++column) {
                const QString cell = rows.at(row + 1).at(column);
                CHECK(recoveredCell(cell) == table.rows.at(row).at(column));
                if (table.typeOf(column) == CellType::Text)
                    CHECK_FALSE(isFormula(cell));
            }
        }
    }
}

TEST_CASE("Each text that nobody expects is safe in a cell and comes out of it", "[exchange][export][hostile]") {
    for (const QString &text : naughtyTexts()) {
        for (const QString &typed : {text, QStringLiteral("=") + text, QStringLiteral("'") + text, tidyText(text)}) {
            INFO(typed.left(80).toStdString());
            CHECK_FALSE(isFormula(safeCell(typed)));
            CHECK(recoveredCell(safeCell(typed)) == typed);
        }
    }
}

TEST_CASE("Whoever is called by a name in braces is called so, and nobody else is put there", "[base][hostile]") {
    const std::vector<std::pair<QString, QString>> names{{QStringLiteral("mentee"), QStringLiteral("{mentor} %1")},
                                                         {QStringLiteral("mentor"), QStringLiteral("{mentee}")}};
    CHECK(filledBraces(QStringLiteral("{mentee} with {mentor}, {other} { {mentor"), names) ==
          QStringLiteral("{mentor} %1 with {mentee}, {other} { {mentor"));
    CHECK(filledBraces(QStringLiteral("{{mentee}}"), names) == QStringLiteral("{{mentor} %1}"));
    CHECK(filledBraces(QString(), names).isEmpty());
}

TEST_CASE("What nobody types is not kept, and what scripts need is", "[base][hostile]") {
    for (const QString &text : naughtyTexts()) {
        const QString kept = tidyText(text);
        INFO(text.left(80).toStdString());
        CHECK(tidyText(kept) == kept);
        CHECK(solid(kept) == solid(text));
        CHECK(withoutTurns(kept) == kept);
        for (const QChar c : kept)
            CHECK((c == QLatin1Char('\n') || c.category() != QChar::Other_Control));
        CHECK(QString::fromUtf8(kept.toUtf8()) == kept); // no half of a character
    }
    // Joiners, vowel signs, emoji of several parts and two marks on a letter stay as they are.
    for (const char *fine : {"\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85", "\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8D\xE0\xA4\xB7",
                             "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC", "\xD7\x94\xD6\xB8\xD7\x99\xD6\xB0", "Ngọc"}) {
        const QString text = QString::fromUtf8(fine).normalized(QString::NormalizationForm_C);
        CHECK(tidyText(text) == text);
    }
    CHECK(tidyText(QStringLiteral("\u200b\u2060 \u200d")).isEmpty());
}
