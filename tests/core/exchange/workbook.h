#pragma once

#include "tests/support/catch_compat.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

#include <utility>
#include <vector>

#include <zip.h>

namespace groundwork::testing {

/// Writes a zip with these members: workbooks as hostile as a test wants them.
inline QString writeZip(const QString &path, const std::vector<std::pair<QByteArray, QByteArray>> &members) {
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    REQUIRE(zip);
    for (const auto &[name, bytes] : members) {
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        REQUIRE(zip_file_add(zip, name.constData(), source, ZIP_FL_OVERWRITE) >= 0);
    }
    REQUIRE(zip_close(zip) == 0);
    return path;
}

/// The members of a workbook with these sheets (name, attributes, XML inside <worksheet>).
struct Sheet {
    QByteArray name;
    QByteArray attributes;
    QByteArray body;
};

inline std::vector<std::pair<QByteArray, QByteArray>> workbook(const std::vector<Sheet> &sheets,
                                                               const QByteArray &strings = {},
                                                               const QByteArray &styles = {},
                                                               const QByteArray &properties = {}) {
    QByteArray list;
    QByteArray relations;
    std::vector<std::pair<QByteArray, QByteArray>> members;
    int number = 0;
    for (const Sheet &sheet : sheets) {
        const QByteArray id = QByteArray::number(++number);
        list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\" " +
                sheet.attributes + "/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"http://x/worksheet\" Target=\"worksheets/s" +
                     id + ".xml\"/>";
        members.emplace_back("xl/worksheets/s" + id + ".xml", "<worksheet>" + sheet.body + "</worksheet>");
    }
    if (!strings.isEmpty()) {
        relations += "<Relationship Id=\"rs\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        members.emplace_back("xl/sharedStrings.xml", strings);
    }
    if (!styles.isEmpty()) {
        relations += "<Relationship Id=\"rt\" Type=\"http://x/styles\" Target=\"styles.xml\"/>";
        members.emplace_back("xl/styles.xml", styles);
    }
    members.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"http://r\">" + properties + "<sheets>" +
                                                list + "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return members;
}

} // namespace groundwork::testing
