#include "core/base/error_code.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/table_shape.h"
#include "tests/core/exchange/sign_up_fixture.h"

#include <random>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

std::vector<QStringList> texts(const RawTable &table) {
    std::vector<QStringList> rows;
    for (const RawRow &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row.cells)
            cells << cell.text;
        rows.push_back(cells);
    }
    return rows;
}

std::vector<QStringList> read(const QByteArray &bytes, const ReadOptions &options = {}) {
    const TemporaryFile file;
    return texts(valueOf(readTable(file.write("t.csv", bytes), options)));
}

QStringList row(const char *text) {
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

QByteArray inWindows1252(const QString &text) {
    QByteArray bytes;
    for (const QChar c : text) {
        if (c == QChar(0x20AC))
            bytes += '\x80';
        else if (c == QChar(0x2019))
            bytes += '\x92';
        else
            bytes += static_cast<char>(c.unicode());
    }
    return bytes;
}

QByteArray inUtf16(const QString &text, bool bigEndian, bool mark) {
    QByteArray bytes;
    const QString whole = mark ? QString(QChar(0xFEFF)) + text : text;
    for (const QChar c : whole) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

TEST_CASE("Quotes, line breaks and delimiters inside cells are read as RFC 4180 says", "[exchange][csv]") {
    CHECK(read("a,b,c\r\n1,\"2, two\",3\r\n") == std::vector{row("a|b|c"), row("1|2, two|3")});
    CHECK(read("a,b\n1,\"he said \"\"no\"\"\"\n") == std::vector{row("a|b"), row("1|he said \"no\"")});
    CHECK(read("a,b\n\"one\r\ntwo\",2\n") == std::vector{row("a|b"), row("one\ntwo|2")});
    CHECK(read("a,b\n\"\",2") == std::vector{row("a|b"), row("|2")});
    CHECK(read("a,b\rx,y\r") == std::vector{row("a|b"), row("x|y")});
    // A quote in the middle of a cell is a character.
    CHECK(read("a,b\n5\" pipe,7\"\n") == std::vector{row("a|b"), row("5\" pipe|7\"")});
    CHECK(read("a,b\n1,2,\n") == std::vector{row("a|b"), row("1|2|")});
}

TEST_CASE("Row numbers are the spreadsheet's: empty rows count, broken lines do not", "[exchange][csv]") {
    const TemporaryFile file;
    const RawTable table = valueOf(readTable(file.write("t.csv", "a,b\n\n\"x\ny\",1\n,\nz,2\n")));
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].number == 1);
    CHECK(table.rows[1].number == 3);
    CHECK(table.rows[2].number == 5);
}

TEST_CASE("The delimiter is the one that makes the rows equally wide", "[exchange][csv]") {
    CHECK(detectDelimiter(QStringLiteral("a;b;c\n1,5;2,5;x, y, z\n1,0;2;u\n")) == QLatin1Char(';'));
    CHECK(detectDelimiter(QStringLiteral("a\tb\n1, 2\t3\n")) == QLatin1Char('\t'));
    CHECK(detectDelimiter(QStringLiteral("a|b|c\n1|2|3;4\n")) == QLatin1Char('|'));
    CHECK(detectDelimiter(QStringLiteral("a,b\n\"1;2;3\",\"4;5;6\"\n")) == QLatin1Char(','));
    CHECK(detectDelimiter(QStringLiteral("one column\nand no more\n")) == QLatin1Char(','));
    CHECK(read("sep=;\na;b\n1,5;2\n") == std::vector{row("a|b"), row("1,5|2")});
}

TEST_CASE("Every encoding that spreadsheets write is found", "[exchange][csv]") {
    const QString text = QStringLiteral("Name,Ort\nZoë Müller,K\u00F6ln\n");
    const std::vector expected{row("Name|Ort"), row("Zoë Müller|Köln")};
    CHECK(read(text.toUtf8()) == expected);
    CHECK(read(QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8()) == expected);
    CHECK(read(inWindows1252(text)) == expected);
    for (const bool big : {false, true}) {
        CHECK(read(inUtf16(text, big, true)) == expected);
        CHECK(read(inUtf16(text, big, false)) == expected);
    }
    CHECK(read(inWindows1252(QStringLiteral("a,b\nO\u2019Malley,5 \u20AC\n"))) ==
          std::vector{row("a|b"), QStringList{QStringLiteral("O\u2019Malley"), QStringLiteral("5 \u20AC")}});
    // Two programs wrote into one file: most of it UTF-8, one name not.
    const QByteArray mixed =
        QStringLiteral("Name\nZoë\nJosé\nPeña\n").toUtf8() + inWindows1252(QStringLiteral("Müller\n"));
    CHECK(read(mixed) == std::vector{row("Name"), row("Zoë"), row("José"), row("Peña"), row("Müller")});
}

TEST_CASE("A text file that is none has its own answer, and a row where there is one", "[exchange][csv]") {
    const TemporaryFile file;
    const auto error = [&](const QByteArray &bytes, const ReadOptions &options = {}) {
        const auto table = readTable(file.write("t.csv", bytes), options);
        REQUIRE_FALSE(table);
        return table.error();
    };
    const QString path = file.folder.filePath(QStringLiteral("t.csv"));
    const auto unreadable = [&](const char *reason, const char *row) {
        return Error(ErrorCode::TableUnreadable,
                     {path, QString::fromLatin1(reason), QString::fromLatin1(row)});
    };
    CHECK(error("") == Error(ErrorCode::TableEmpty, {path}));
    CHECK(error("\n\n \n").code == ErrorCode::TableEmpty);
    CHECK(error("a,b\n1,2\n\"open,3\n4,5\n") == unreadable("unterminated_quote", "3"));
    CHECK(error(QByteArray("a,b\n1,2\nx,\0y\n", 13)) == unreadable("nul", "3"));
    CHECK(error("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == unreadable("old_workbook", ""));
    CHECK(error("%PDF-1.7\n") == unreadable("not_a_table", ""));
    CHECK(error("PK\x03\x04 is no zip") == unreadable("zip", ""));
    CHECK(readTable(QStringLiteral("/nowhere/at/all.csv")).error().code == ErrorCode::FileNotFound);
    ReadOptions small;
    small.budget.rows = 2;
    CHECK(error("a\nb\nc\n", small) == Error(ErrorCode::TableTooLarge, {path, QStringLiteral("rows")}));
    small = {};
    small.budget.columns = 2;
    CHECK(error("a,b,c\n1,2,3\n", small).args.value(1) == QStringLiteral("columns"));
    small = {};
    small.budget.bytes = 4;
    CHECK(error("a,b,c\n", small).args.value(1) == QStringLiteral("bytes"));
}

TEST_CASE("Reading stops when it is cancelled", "[exchange][csv]") {
    const TemporaryFile file;
    jobs::Reporter reporter;
    reporter.cancel();
    CHECK(codeOf(readTable(file.write("t.csv", "a,b\n1,2\n"), {}, &reporter)) == ErrorCode::Cancelled);
}

TEST_CASE("Any table comes back through any delimiter, encoding and line end", "[exchange][csv]") {
    std::mt19937 random(2027);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QStringList pieces = {QStringLiteral("a"), QStringLiteral("Zoë"),    QStringLiteral("\""),
                                QStringLiteral(","), QStringLiteral(";"),      QStringLiteral("\n"),
                                QStringLiteral("|"), QStringLiteral("\t"),     QStringLiteral(" "),
                                QStringLiteral("ß"), QStringLiteral("= 1"),    QStringLiteral("12,5"),
                                QStringLiteral("R"), QStringLiteral("\u2019"), QStringLiteral("x\"\"y")};
    for (int round = 0; round < 300; ++round) {
        const QChar delimiter = QStringLiteral(",;\t|")[below(4)];
        const QString lineEnd = below(2) ? QStringLiteral("\r\n") : QStringLiteral("\n");
        const int columns = 2 + below(5);
        std::vector<QStringList> rows;
        QString text;
        for (int r = 0, count = 3 + below(8); r < count; ++r) {
            QStringList cells;
            QStringList written;
            for (int c = 0; c < columns; ++c) {
                QString cell;
                for (int i = below(4); i > 0; --i)
                    cell += pieces[below(static_cast<int>(pieces.size()))];
                if (c == 0)
                    cell.prepend(QStringLiteral("r%1").arg(r)); // no row is empty
                const bool quote = below(2) || cell.contains(delimiter) || cell.contains(QLatin1Char('"')) ||
                                   cell.contains(QLatin1Char('\n'));
                QString escaped = cell;
                escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
                written << (quote ? QLatin1Char('"') + escaped + QLatin1Char('"') : cell);
                cells << cell;
            }
            rows.push_back(cells);
            text += written.join(delimiter) + lineEnd;
        }
        QByteArray bytes;
        switch (below(4)) {
        case 0:
            bytes = text.toUtf8();
            break;
        case 1:
            bytes = QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
            break;
        case 2:
            bytes = inUtf16(text, below(2) == 1, true);
            break;
        default:
            bytes = inWindows1252(text);
            break;
        }
        ReadOptions options;
        options.delimiter = delimiter; // tables of noise have no typical width to detect it by
        INFO("round " << round << " " << text.toStdString());
        REQUIRE(read(bytes, options) == rows);
    }
}

TEST_CASE("Titles are found below headings, in up to three rows, and without any", "[exchange][shape]") {
    const TemporaryFile file;
    const auto shape = [&](const QByteArray &bytes) {
        const RawTable table = valueOf(readTable(file.write("t.csv", bytes)));
        const TableShape found = detectShape(table);
        QStringList titles;
        for (const ColumnHead &head : found.columns)
            titles << head.title;
        return QStringList{QString::number(table.rows[static_cast<size_t>(found.firstHeader)].number),
                           QString::number(found.headerRows), titles.join(QLatin1Char('|'))};
    };
    CHECK(shape("Name,Email,Age\nAna,a@x.org,3\nBo,b@x.org,4\n") ==
          QStringList{QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("Name|Email|Age")});
    CHECK(shape("Sign-ups 2027,,\n\nPrinted 3 May,,\nName,Email,Age\nAna,a@x.org,3\nBo,b@x.org,4\n") ==
          QStringList{QStringLiteral("4"), QStringLiteral("1"), QStringLiteral("Name|Email|Age")});
    // Qualtrics: code, question, import id.
    CHECK(shape("Q1,Q2,Q3\nYour name,Your e-mail,Your age\n"
                "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":"
                "\"\"QID3\"\"}\"\n"
                "Ana,a@x.org,3\nBo,b@x.org,4\n") ==
          QStringList{QStringLiteral("1"), QStringLiteral("3"),
                      QStringLiteral("Your name|Your e-mail|Your age")});
    CHECK(shape("Person,,Topics,\nName,Email,Budgeting,Presenting\nAna,a@x.org,Yes,No\nBo,b@x.org,No,No\n") ==
          QStringList{QStringLiteral("1"), QStringLiteral("2"),
                      QStringLiteral("Person / Name|Person / Email|Topics / Budgeting|Topics / Presenting")});
    CHECK(shape("Name,,Email\nAna,,a@x.org\nBo,,b@x.org\n")[2] == QStringLiteral("Name|Email"));
    CHECK(shape("Comment,Comment\nx,y\nz,w\n")[2] == QStringLiteral("Comment|Comment (2)"));
}
