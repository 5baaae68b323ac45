#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <utility>
#include <vector>

#include <zip.h>

namespace groundwork::testing {

/// Lists that are too big to keep beside the tests (tests/data/hostile holds the small ones). Each writes one
/// file and answers whether that went well.
using ZipMembers = std::vector<std::pair<QByteArray, QByteArray>>;

inline bool putBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline bool writeMembers(const QString &path, const ZipMembers &members) {
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return false;
    for (const auto &[name, bytes] : members) {
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE) < 0) {
            zip_discard(zip);
            return false;
        }
    }
    return zip_close(zip) == 0;
}

/// A workbook of one or more sheets, all with the same body; `strings` is its shared strings.
inline ZipMembers hostileWorkbook(const QByteArray &body, int sheets = 1, const QByteArray &strings = {}) {
    ZipMembers members;
    QByteArray list;
    QByteArray relations;
    for (int i = 1; i <= sheets; ++i) {
        const QByteArray id = QByteArray::number(i);
        list += "<sheet name=\"S" + id + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"http://x/worksheet\" Target=\"worksheets/s" +
                     id + ".xml\"/>";
        members.emplace_back("xl/worksheets/s" + id + ".xml", body);
    }
    if (!strings.isEmpty()) {
        relations += "<Relationship Id=\"rs\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        members.emplace_back("xl/sharedStrings.xml", strings);
    }
    members.emplace_back("xl/workbook.xml",
                         "<workbook xmlns:r=\"http://r\"><sheets>" + list + "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return members;
}

inline QByteArray sheetOf(const QByteArray &rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

/// "Full name,Email,Role,Goal" and so many people.
inline bool writeManyRows(const QString &path, int rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray text = "Full name,Email,Role,Goal\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "Given" + number + " Family,person." + number + "@example.org," +
                (i % 2 ? "Mentor" : "Mentee") + ",Lead a small project\n";
        if (text.size() > 1 << 20) {
            file.write(text);
            text.clear();
        }
    }
    return file.write(text) == text.size();
}

/// Two people and so many columns, each with an answer.
inline bool writeManyColumns(const QString &path, int columns) {
    QByteArray titles = "Full name,Email,Role";
    QByteArray one = "Ana Reis,ana@example.org,Mentor";
    QByteArray two = "Bo Lind,bo@example.org,Mentee";
    for (int i = 3; i < columns; ++i) {
        titles += ",Question " + QByteArray::number(i);
        one += ",a" + QByteArray::number(i);
        two += ",b";
    }
    return putBytes(path, titles + '\n' + one + '\n' + two + '\n');
}

/// A formula in every cell, as somebody's dashboard has it: some with their value, some never calculated.
inline bool writeFormulas(const QString &path, int rows, int columns) {
    QByteArray body;
    const auto letters = [](int column) {
        QByteArray text;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            text.prepend(static_cast<char>('A' + (rest - 1) % 26));
        return text;
    };
    for (int row = 1; row <= rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        body += "<row r=\"" + number + "\">";
        for (int column = 0; column < columns; ++column) {
            const QByteArray at = letters(column) + number;
            QByteArray value;
            if (row == 1)
                value = column == 0 ? "Full name" : column == 1 ? "Email" : column == 2 ? "Role" : "Question";
            else if (column == 0)
                value = "Given" + number + " Family";
            else if (column == 1)
                value = "p" + number + "@example.org";
            else if (column == 2)
                value = "Mentor";
            body += "<c r=\"" + at + "\" t=\"str\"><f>HYPERLINK(\"http://x/" + at + "\")</f>";
            body += value.isEmpty() ? QByteArray() : "<v>" + value + "</v>";
            body += "</c>";
        }
        body += "</row>";
    }
    return writeMembers(path, hostileWorkbook(sheetOf(body)));
}

/// Some kilobytes that unpack to `megabytes`.
inline bool writeZipBomb(const QString &path, int megabytes) {
    const QByteArray body =
        sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + QByteArray(8 * 1024 * 1024, ' '));
    return writeMembers(path, hostileWorkbook(body, megabytes / 8));
}

/// Cells upon cells that pack well.
inline bool writeCellBomb(const QString &path, int rows, int columns) {
    QByteArray cells;
    for (int i = 0; i < columns; ++i)
        cells += "<c><v>1</v></c>";
    QByteArray body;
    body.reserve(static_cast<qsizetype>(rows) * (cells.size() + 11));
    for (int i = 0; i < rows; ++i)
        body += "<row>" + cells + "</row>";
    return writeMembers(path, hostileWorkbook(sheetOf(body)));
}

/// Shared strings of together so many million characters.
inline bool writeStringBomb(const QString &path, int millions) {
    const QByteArray one = "<si><t>" + QByteArray(100'000, 'x') + "</t></si>";
    QByteArray strings = "<sst>";
    for (int i = 0; i < millions * 10; ++i)
        strings += one;
    return writeMembers(path, hostileWorkbook(sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), 1,
                                              strings + "</sst>"));
}

/// A billion laughs: entities of entities in the sheet.
inline bool writeEntityBomb(const QString &path) {
    QByteArray body = "<!DOCTYPE w [<!ENTITY a0 \"ha\">";
    for (int i = 1; i <= 9; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        body += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    body += "]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a9;</t></is></c></row>"
            "</sheetData></worksheet>";
    return writeMembers(path, hostileWorkbook(body));
}

/// One quotation mark that opens and never closes, and so many bytes behind it.
inline bool writeOpenQuote(const QString &path, int megabytes) {
    return putBytes(path, "Full name,Email,Role\n\"Ana" +
                                QByteArray("Bo Lind,bo@example.org,Mentee\n").repeated(megabytes * 35'000));
}

} // namespace groundwork::testing
