#include "core/base/error_code.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/table_export.h"
#include "core/exchange/table_reader.h"
#include "tests/core/demo/built_sample.h"
#include "tests/support/catch_compat.h"
#include "tests/support/office.h"

#include <QFile>
#include <QTemporaryDir>

// What a spreadsheet program finds in our workbooks is what stands in our CSV.

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

/// Row by row, without the empty cells at the end of a row; `ours` has one apostrophe where safeCell has put it.
std::vector<QStringList> rowsOf(const QString &path, bool ours) {
    std::vector<QStringList> rows;
    const RawTable table = valueOf(readTable(path, {TextEncoding::Utf8, QLatin1Char(','), {}, {}}));
    for (const RawRow &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row.cells)
            cells.append(ours ? recoveredCell(cell.text) : cell.text);
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace

TEST_CASE("LibreOffice reads in our workbooks what our CSV says", "[exchange][export][office]") {
    const BuiltSample sample(demo::SampleId::Hospital);
    const QTemporaryDir folder;
    const QTemporaryDir read;
    QStringList books;
    QStringList names;
    for (const QString &key : exportKeys()) {
        const QString book = folder.filePath(key + QStringLiteral(".xlsx"));
        const QString list = folder.filePath(key + QStringLiteral(".csv"));
        const Result<int> rows = exportToFile(*sample.file, key, sample.cohort, book, false);
        if (!rows) {
            CHECK(rows.error().code == ErrorCode::NotFound); // no scenario is kept
            continue;
        }
        CHECK(*rows > 0);
        CHECK(exportToFile(*sample.file, key, sample.cohort, list, false).has_value());
        books.append(book);
        names.append(key);
    }
    // A table with what a spreadsheet likes to change: numbers, dates, formulas, line ends, leading zeros.
    ExportTable hard{QStringLiteral("hard"),
                     {QStringLiteral("text"), QStringLiteral("number"), QStringLiteral("date")},
                     {{QStringLiteral("=1+1"), QStringLiteral("-5"), QStringLiteral("2027-01-08")},
                      {QStringLiteral("007"), QStringLiteral("12.5"), QStringLiteral("soon")},
                      {QStringLiteral("1/2"), QStringLiteral("3"), QStringLiteral("1905-12-31")},
                      {QStringLiteral("+44 20, \"x\""), QStringLiteral("0"), QStringLiteral("2028-02-29")},
                      {QStringLiteral("two\nlines"), QString(), QStringLiteral("2027-03-01")},
                      {QStringLiteral("محمد"), QStringLiteral("7"), QStringLiteral("2027-03-02")}},
                     {CellType::Text, CellType::Number, CellType::Date}};
    const QString book = folder.filePath(QStringLiteral("hard.xlsx"));
    REQUIRE(writeXlsx(hard, book).has_value());
    QFile list(folder.filePath(QStringLiteral("hard.csv")));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write(toCsv(hard));
    list.close();
    books.append(book);
    names.append(QStringLiteral("hard"));

    // Commas, quotes, UTF-8, cells as they are shown.
    convertWithOffice(QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"), books, read.path());
    for (const QString &name : names) {
        INFO(name.toStdString());
        const std::vector<QStringList> ours = rowsOf(folder.filePath(name + QStringLiteral(".csv")), true);
        const std::vector<QStringList> theirs = rowsOf(read.filePath(name + QStringLiteral(".csv")), false);
        REQUIRE(ours.size() == theirs.size());
        for (size_t row = 0; row < ours.size(); ++row)
            CHECK(ours[row].join(QLatin1Char('|')).toStdString() == theirs[row].join(QLatin1Char('|')).toStdString());
    }
}
