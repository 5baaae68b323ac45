// Each law of a page is seen broken once, so that a page that keeps them all says something.

#include "tests/documents/document_support.h"
#include "tests/documents/page_laws.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/flow.h"

#include <QTextLine>

#include <cmath>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

Paragraph paragraph(const QString &text, double points = 10) {
    Paragraph result;
    result.runs.push_back(Run{text, Face::Plain, Weight::Regular, points});
    return result;
}

/// A page with one line of words in its place, and what a test puts there.
Document pageWith(Items items) {
    Document document;
    Page page;
    addText(page.items, paragraph(QStringLiteral("in its place")), QPointF(60, 60), 200);
    for (Item &item : items)
        page.items.push_back(std::move(item));
    document.pages.push_back(std::move(page));
    return document;
}

Document pageWithText(const QString &text, QPointF at, double width = 200, double points = 10) {
    Items items;
    addText(items, paragraph(text, points), at, width);
    return pageWith(std::move(items));
}

bool says(const Document &document, const char *what) {
    const QStringList broken = brokenLaws(document);
    return broken.size() == 1 && broken.front().contains(QLatin1String(what));
}

} // namespace

TEST_CASE("A page that keeps the laws breaks none, and each law can be broken", "[documents][laws]") {
    needGui();
    CHECK(brokenLaws(pageWithText(QStringLiteral("beside"), QPointF(300, 60))) == QStringList());
    CHECK(says(pageWithText(QStringLiteral("outside"), QPointF(20, 200)), "in its margin"));
    CHECK(says(pageWithText(QStringLiteral("below"), QPointF(60, 795)), "in its margin"));
    CHECK(says(pageWithText(QStringLiteral("over"), QPointF(70, 62)), "words over words"));
    CHECK(says(pageWithText(QStringLiteral("too small"), QPointF(60, 200), 200, 5), "too small"));
    CHECK(says(pageWithText(QStringLiteral("W"), QPointF(60, 200), 3), "points in"));
    CHECK(says(pageWith({BoxItem{QRectF(80, 34, 200, 36), 0, QColor(), ink::text, 1}}), "border of a box"));
    CHECK(says(pageWith({BoxItem{QRectF(560, 200, 80, 20), 0, QColor(), ink::text, 1}}), "box outside"));
    CHECK(says(pageWith({LineItem{QLineF(50, 67, 300, 67)}}), "line through them"));
    CHECK(says(pageWith({LineItem{QLineF(50, 500, 700, 500)}}), "line outside"));
    CHECK(brokenLaws(pageWith({LineItem{QLineF(50, 74, 300, 74)}, BoxItem{QRectF(50, 50, 300, 40), 4, QColor(), ink::text, 1}})) ==
          QStringList());

    const auto three = std::make_shared<const ShapedText>(shape(paragraph(QStringLiteral("one\ntwo\nthree")), 200));
    REQUIRE(three->lines.size() == 3);
    CHECK(says(pageWith({TextItem{three, 0, 1, QPointF(60, 200)}, TextItem{three, 2, 1, QPointF(60, 230)}}), "lines are lost"));
    CHECK(brokenLaws(pageWith({TextItem{three, 0, 2, QPointF(60, 200)}, TextItem{three, 2, 1, QPointF(60, 400)}})) == QStringList());
}

TEST_CASE("Words that were typed and do not stand there to their end are lost", "[documents][laws]") {
    needGui();
    const std::vector<testing::TypedText> typed{{QStringLiteral("qa1q a <b>long</b> story."), QStringLiteral("qa1q")}};
    CHECK(lostWords({pageWithText(QStringLiteral("nothing of it"), QPointF(60, 200))}, typed) == QStringList());
    CHECK(lostWords({pageWithText(QStringLiteral("“qa1q a <b>long</b>\nstory”"), QPointF(60, 200))}, typed) == QStringList());
    CHECK(lostWords({pageWithText(QStringLiteral("qa1q a <b>long…"), QPointF(60, 200))}, typed).size() == 1);
    CHECK(lostWords({pageWithText(QStringLiteral("qa1q a long story."), QPointF(60, 200))}, typed).size() == 1);
    // Shortened where it stands in full on the same sheet.
    CHECK(lostWords({pageWithText(QStringLiteral("qa1q a…"), QPointF(60, 200)),
                     pageWithText(QStringLiteral("qa1q a <b>long</b> story."), QPointF(60, 200))}, typed) == QStringList());
    const std::vector<testing::TypedText> name{{QStringLiteral("qa2q Alys Penhale"), QStringLiteral("qa2q"), {QStringLiteral("qa2q Alys")}}};
    CHECK(lostWords({pageWithText(QStringLiteral("Dear qa2q Alys,"), QPointF(60, 200))}, name) == QStringList());
}

TEST_CASE("A text is shortened to a line at a word, at a letter where there is none, and never within one", "[documents][laws]") {
    needGui();
    for (const QString &text : testing::naughtyTexts()) {
        for (const double width : {20.0, 60.0, 150.0, 2000.0}) {
            bool whole = false;
            const Paragraph one = shortened(paragraph(text.simplified() + QStringLiteral(" end of it")), width, &whole);
            INFO(text.left(60).toStdString() << " in " << width);
            CHECK((textWidth(one) <= width || one.runs.back().text.size() <= 2));
            CHECK(whole == !one.runs.back().text.endsWith(QChar(0x2026)));
            for (qsizetype i = 0; i + 1 < one.runs.back().text.size(); ++i) {
                if (one.runs.back().text.at(i).isHighSurrogate() && !whole)
                    CHECK(one.runs.back().text.at(i + 1).isLowSurrogate());
            }
        }
    }
}

TEST_CASE("Nothing in a text turns the words behind it", "[documents][laws]") {
    needGui();
    const ShapedText plain = shape(paragraph(QStringLiteral("For ana only.")), 300);
    for (const char *name : {"\u202Eana", "\u2069\u202Eana", "\u2067\u2069\u2069\u202Eana", "\u202Bana"}) {
        const ShapedText shaped = shape(paragraph(QStringLiteral("For %1 only.").arg(isolated(QString::fromUtf8(name)))), 300);
        REQUIRE(shaped.lines.size() == 1);
        CHECK(std::abs(shaped.lines.front().width - plain.lines.front().width) < 0.5);
        CHECK_FALSE(shaped.layout->text().contains(QChar(0x202E)));
        // What stands last is still the point, at the right end.
        const qsizetype last = shaped.layout->text().size() - 1;
        const QTextLine line = shaped.layout->lineAt(0);
        CHECK(line.cursorToX(int(last)) > line.naturalTextWidth() * 0.9);
    }
}
