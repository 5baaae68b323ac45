// The chart of a goal sheet in the copies: a picture with words for whoever does not see it.

#include "tests/documents/document_support.h"
#include "tests/documents/file_format_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/goal_sheet_document.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

Document goalSheet(bool rightToLeft = false) {
    GoalSheetPrint print;
    print.menteeName = QStringLiteral("Alys Penhale");
    print.mentorName = QStringLiteral("Noor & <Rahmani>");
    for (const goals::GoalOwner owner : {goals::GoalOwner::Mentee, goals::GoalOwner::Mentor}) {
        GoalSheetPrint::Entry entry;
        entry.goal.owner = owner;
        entry.goal.title = owner == goals::GoalOwner::Mentee ? QStringLiteral("Speak up \"early\" & <often>")
                                                             : QStringLiteral("أن أستمع");
        for (const int step : {1, 3}) {
            goals::GoalUpdate update;
            update.on = QDate(2027, 3, 1).addDays(30 * step);
            update.step = step;
            entry.updates.push_back(update);
        }
        print.goals.push_back(entry);
    }
    PageStyle style;
    style.rightToLeft = rightToLeft;
    return goalSheetDocument(print, style);
}

QString fileText(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("The chart of a goal sheet is a picture in an ODT that says in words what it shows", "[documents][odt]") {
    needGui();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("goals.odt"));
    writeDocuments({goalSheet(), goalSheet(true)}, path);
    const QByteArray content = zipMember(path, "content.xml");
    CHECK(content.contains("<svg:title>From the start until now</svg:title>"));
    CHECK(content.contains("<svg:desc>Speak up &quot;early&quot; &amp; &lt;often&gt;: at first first step, 31 March 2027; "
                           "last nearly there, 30 May 2027. "));
    CHECK(content.contains("not begun"));
    for (const char *name : {"Pictures/figure1.png", "Pictures/figure2.png"}) {
        CHECK(content.contains(name));
        CHECK(zipMember(path, "META-INF/manifest.xml").contains(name));
        const QImage image = QImage::fromData(zipMember(path, name), "PNG");
        REQUIRE_FALSE(image.isNull());
        CHECK(image.width() > 800);
        std::set<QRgb> colors;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colors.insert(image.pixel(x, y));
        }
        CHECK(colors.size() > 5); // something is drawn
    }
}

TEST_CASE("The chart of a goal sheet is drawn in an HTML page, with a title and a description of its own",
          "[documents][html]") {
    needGui();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("goals.html"));
    writeDocuments({goalSheet(), goalSheet(true)}, path);
    const ReadPage page = readPage(path);
    CHECK(page.error.isEmpty());
    CHECK(page.elements.count(QStringLiteral("svg")) == 2);
    CHECK(page.elements.count(QStringLiteral("desc")) == 2);
    CHECK(page.elements.count(QStringLiteral("rect")) == 8); // a mark a point
    CHECK(page.references.isEmpty());
    CHECK(page.style.isEmpty());
    const QString text = fileText(path);
    std::set<QString> ids;
    QRegularExpressionMatchIterator each = QRegularExpression(QStringLiteral(" id=\"([^\"]+)\"")).globalMatch(text);
    while (each.hasNext())
        CHECK(ids.insert(each.next().captured(1)).second);
    CHECK(ids.size() == 4);
    for (const QString &id : ids)
        CHECK(text.count(id) == 2); // named by the picture that it belongs to
    CHECK(text.contains(QStringLiteral("role=\"img\"")));
    CHECK(text.contains(QStringLiteral("stroke-dasharray"))); // the mentor's line, not by colour alone
    CHECK(text.contains(QStringLiteral(">nearly there</text>")));
    CHECK(text.contains(QStringLiteral("dashed, hollow"))); // and which line is whose stands in the table
}
