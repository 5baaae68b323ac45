#include "core/base/error_code.h"
#include "core/exchange/xlsx_reader.h"

#include "core/exchange/export_sheet.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/core/exchange/workbook.h"

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

QString rowText(const RawTable &table, int row) {
    QStringList cells;
    for (const Cell &cell : table.rows.at(static_cast<size_t>(row)).cells)
        cells << cell.text;
    return cells.join(QLatin1Char('|'));
}

struct Book {
    TemporaryFile folder;
    QString write(const std::vector<std::pair<QByteArray, QByteArray>> &members) const {
        return writeZip(folder.folder.filePath(QStringLiteral("b.xlsx")), members);
    }
    RawTable read(const std::vector<std::pair<QByteArray, QByteArray>> &members,
                  const ReadOptions &options = {}) const {
        return valueOf(readTable(write(members), options));
    }
    Error error(const std::vector<std::pair<QByteArray, QByteArray>> &members,
                const ReadOptions &options = {}) const {
        const auto table = readTable(write(members), options);
        REQUIRE_FALSE(table);
        return table.error();
    }
};

QByteArray rows(const QByteArray &cells) {
    return "<sheetData>" + cells + "</sheetData>";
}

} // namespace

TEST_CASE("Number formats tell dates from numbers", "[exchange][xlsx]") {
    CHECK(numberShape(14, {}) == NumberShape::Date);
    CHECK(numberShape(22, {}) == NumberShape::DateTime);
    CHECK(numberShape(2, {}) == NumberShape::Plain);
    CHECK(numberShape(164, QStringLiteral("yyyy-mm-dd h:mm:ss")) == NumberShape::DateTime);
    CHECK(numberShape(164, QStringLiteral("[$-407]d. mmmm yyyy")) == NumberShape::Date);
    CHECK(numberShape(164, QStringLiteral("0.0\" days\"")) == NumberShape::Plain);
    CHECK(numberShape(164, QStringLiteral("[Red]0;\\d0")) == NumberShape::Plain);
    CHECK(numberShape(164, QStringLiteral("[h]:mm")) == NumberShape::Plain);
}

TEST_CASE("Date serials of both systems, with the day that never was", "[exchange][xlsx]") {
    CHECK(serialText(1, false, NumberShape::Date) == QStringLiteral("1900-01-01"));
    CHECK(serialText(59, false, NumberShape::Date) == QStringLiteral("1900-02-28"));
    CHECK(serialText(61, false, NumberShape::Date) == QStringLiteral("1900-03-01"));
    CHECK(serialText(46395, false, NumberShape::Date) == QStringLiteral("2027-01-08"));
    CHECK(serialText(46395.39236111111, false, NumberShape::DateTime) ==
          QStringLiteral("2027-01-08 09:25:00"));
    CHECK(serialText(0, true, NumberShape::Date) == QStringLiteral("1904-01-01"));
    CHECK(serialText(44933, true, NumberShape::Date) == QStringLiteral("2027-01-08"));
    CHECK(serialText(46395.9999999, false, NumberShape::DateTime) == QStringLiteral("2027-01-09 00:00:00"));
    CHECK(serialText(-1, false, NumberShape::Date).isEmpty());
    CHECK(serialText(1e18, false, NumberShape::Date).isEmpty());
}

TEST_CASE("References name columns and rows, and nothing else does", "[exchange][xlsx]") {
    CHECK(cellReference(u"A1").column == 0);
    CHECK(cellReference(u"AB12").column == 27);
    CHECK(cellReference(u"XFD1048576").column == 16383);
    CHECK(cellReference(u"ABCD1").column == -1);
    CHECK(cellReference(u"A0").column == -1);
    CHECK(cellReference(u"12").column == -1);
    CHECK(cellReference(u"").column == -1);
}

TEST_CASE("Every kind of cell is read: shared, rich and inline text, numbers, dates, truth, faults, formulas",
          "[exchange][xlsx]") {
    const Book book;
    const QByteArray strings = "<sst><si><t>Plain</t></si><si><r><t>Ri</t></r><r><rPr><b/></rPr><t>ch</t></r>"
                               "<rPh><t>help</t></rPh></si><si><t>two_x000D_&#10;lines</t></si></sst>";
    const QByteArray styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    const RawTable table = book.read(workbook(
        {{"Data", "",
          rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
               "<c r=\"C2\" t=\"s\"><v>2</v></c><c r=\"E2\" t=\"inlineStr\"><is><t>In &amp; out</t></is></c>"
               "<c r=\"F2\"><v>17.100000000000001</v></c><c r=\"G2\" s=\"1\"><v>46395</v></c>"
               "<c r=\"H2\" t=\"b\"><v>1</v></c><c r=\"I2\" t=\"e\"><v>#N/A</v></c>"
               "<c r=\"J2\"><f>A1+1</f><v>5</v></c><c r=\"K2\" t=\"str\"><f>A1</f><v>text</v></c>"
               "<c r=\"L2\"><f> more confidence</f><v></v></c><c r=\"M2\" t=\"s\"><v>99</v></c></row>")}},
        strings, styles));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].number == 2);
    CHECK(rowText(table, 0) ==
          QStringLiteral(
              "Plain|Rich|two\nlines||In & out|17.1|2027-01-08|TRUE|#N/A|5|text|= more confidence|99"));
    CHECK(table.at(0, 6).kind == CellKind::Date);
    CHECK(table.at(0, 8).kind == CellKind::Fault);
    CHECK(table.at(0, 11).kind == CellKind::Formula);
    CHECK(table.at(0, 12).kind == CellKind::Fault);
}

TEST_CASE("The sheet with the data is chosen, hidden ones only by name", "[exchange][xlsx]") {
    const Book book;
    const auto members = workbook(
        {{"Notes", "", rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")},
         {"Data", "", rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")},
         {"Secret", "state=\"hidden\"",
          rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"2\"><c r=\"C2\"><v>8</v></c></row>"
               "<row r=\"3\"><c r=\"A3\"><v>9</v></c></row>")}});
    const RawTable table = book.read(members);
    CHECK(table.sheet == QStringLiteral("Data"));
    CHECK(table.sheets.size() == 3);
    CHECK(rowText(table, 0) == QStringLiteral("1|2"));
    ReadOptions options;
    options.sheet = QStringLiteral("secret");
    CHECK(rowText(book.read(members, options), 1) == QStringLiteral("||8"));
    options.sheet = QStringLiteral("Other");
    CHECK(book.error(members, options) == Error(ErrorCode::SheetMissing, {QStringLiteral("Other")}));
}

TEST_CASE("A hostile or broken workbook stops with its own answer", "[exchange][xlsx]") {
    const Book book;
    const auto reason = [](const Error &error) { return error.args.value(1); };
    const auto one = [](const QByteArray &body) { return workbook({{"S", "", body}}); };

    SECTION("entities") {
        auto members = one(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        members[0].second = "<!DOCTYPE w [<!ENTITY a \"x\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
                            "t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        CHECK(reason(book.error(members)) == QStringLiteral("entity"));
        members[0].second = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>";
        CHECK(reason(book.error(members)) == QStringLiteral("entity"));
    }
    SECTION("a bomb stops at the absolute budget, whatever it declares") {
        ReadOptions options;
        options.budget.bytes = 1'000'000;
        const QByteArray bomb =
            rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>") + QByteArray(50'000'000, ' ');
        CHECK(book.error(one(bomb), options) ==
              Error(ErrorCode::TableTooLarge,
                    {book.folder.folder.filePath(QStringLiteral("b.xlsx")), QStringLiteral("bytes")}));
    }
    SECTION("declared dimensions and far cells allocate nothing") {
        const RawTable table =
            book.read(one("<dimension ref=\"A1:XFD1048576\"/>" +
                          rows("<row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c></row>")));
        REQUIRE(table.rows.size() == 1);
        CHECK(table.columns == 2);
        CHECK(reason(book.error(one(rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")))) ==
              QStringLiteral("columns"));
        CHECK(reason(book.error(one(rows("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")))) ==
              QStringLiteral("rows"));
        ReadOptions options;
        options.budget.cells = 20'000;
        CHECK(reason(book.error(one(rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
                                         "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")),
                                options)) == QStringLiteral("cells"));
    }
    SECTION("broken parts") {
        CHECK(reason(book.error(one(rows("<row r=\"1\"><c r=\"A1\"><v>1</row>")))) == QStringLiteral("xml"));
        CHECK(reason(book.error({{"readme.txt", "hello"}})) == QStringLiteral("not_a_table"));
        CHECK(book.error(one(rows(""))).code == ErrorCode::TableEmpty);
        CHECK(reason(book.error(workbook({}))) == QStringLiteral("no_sheet"));
        ReadOptions options;
        options.budget.entries = 2;
        CHECK(reason(book.error(one(rows("")), options)) == QStringLiteral("entries"));
    }
    SECTION("names with paths in the zip are never used") {
        auto members = one(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        members.emplace_back("../../outside.txt", "x");
        members.emplace_back("/etc/outside", "x");
        CHECK(book.read(members).rows.size() == 1);
        CHECK_FALSE(QFile::exists(book.folder.folder.filePath(QStringLiteral("../../outside.txt"))));
    }
    SECTION("cut anywhere it is refused, never read in part") {
        const QString path = signUpPath("microsoft-forms.xlsx");
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype length = 4; length < whole.size(); length += 611) {
            const auto table = readTable(book.folder.write("cut.xlsx", whole.left(length)));
            INFO("length " << length);
            CHECK_FALSE(table);
        }
    }
    SECTION("flipped bytes are refused or read, without harm") {
        QFile file(signUpPath("microsoft-forms.xlsx"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype at = 3; at < whole.size(); at += 499) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
            (void)readTable(book.folder.write("flip.xlsx", bytes));
        }
        SUCCEED();
    }
}

TEST_CASE("What we write as a workbook we read again, formulas and all", "[exchange][xlsx]") {
    ExportTable table;
    table.name = QStringLiteral("People");
    table.columns = {QStringLiteral("full_name"), QStringLiteral("goal_seed")};
    table.rows = {{QStringLiteral("Zoë Carvalhal"), QStringLiteral("= more confidence")},
                  {QStringLiteral("中文"), QStringLiteral("one\ntwo")},
                  {QStringLiteral("-"), QStringLiteral("'tis")}};
    const TemporaryFile folder;
    const QString path = folder.folder.filePath(QStringLiteral("out.xlsx"));
    valueOf(writeXlsx(table, path));
    const RawTable read = valueOf(readTable(path));
    REQUIRE(read.rows.size() == 4);
    CHECK(rowText(read, 0) == QStringLiteral("full_name|goal_seed"));
    for (int i = 0; i < 3; ++i)
        CHECK(rowText(read, i + 1) == table.rows[static_cast<size_t>(i)].join(QLatin1Char('|')));
}
