#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTemporaryDir>

#include <cmath>
#include <random>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

QString words(std::mt19937 &random, int count) {
    static const QStringList some = {QStringLiteral("quiet"),
                                     QStringLiteral("meeting"),
                                     QStringLiteral("I"),
                                     QStringLiteral("handover"),
                                     QStringLiteral("responsibilities"),
                                     QStringLiteral("we"),
                                     QStringLiteral("ask"),
                                     QStringLiteral("at"),
                                     QStringLiteral("night,")};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text.append(some[qsizetype(random() % size_t(some.size()))]);
    return text.join(QLatin1Char(' '));
}

/// An agreement with random lengths in every place.
AgreementPrint randomAgreement(std::mt19937 &random) {
    AgreementPrint print = playedAgreement();
    for (AgreementSectionPrint &section : print.sections) {
        for (AgreementPart &part : section.parts) {
            for (std::vector<VoiceLine> *lines : {&part.mentee, &part.mentor}) {
                for (VoiceLine &line : *lines) {
                    if (line.badgeName.isEmpty())
                        line.words = words(random, int(1 + random() % 60));
                }
                if (random() % 4 == 0)
                    lines->clear();
            }
            for (BothLine &line : part.both)
                line.text = words(random, int(1 + random() % 50));
        }
    }
    print.statement = words(random, int(10 + random() % 90));
    return print;
}

struct Place {
    int page = -1;
    double y = 0;
};

Place placeOf(const Document &document, const QString &text) {
    for (int p = 0; p < int(document.pages.size()); ++p) {
        for (const Item &item : document.pages[size_t(p)].items) {
            const auto *found = std::get_if<TextItem>(&item);
            if (found && plainText(item) == text)
                return {p, found->origin.y()};
        }
    }
    return {};
}

int textsBelow(const Document &document, const Place &place, double bottom) {
    int count = 0;
    for (const Item &item : document.pages[size_t(place.page)].items) {
        const auto *text = std::get_if<TextItem>(&item);
        count += text && text->origin.y() > place.y + 2 && text->origin.y() < bottom;
    }
    return count;
}

} // namespace

TEST_CASE(
    "whatever the length of the text, no heading ends a page and no signature stands alone or in two pieces",
    "[documents][pagination]") {
    needGui();
    std::mt19937 random(20270314);
    for (int round = 0; round < 60; ++round) {
        INFO("round " << round);
        PageStyle style;
        style.paper = round % 2 == 0 ? PageStyle::Paper::A4 : PageStyle::Paper::Letter;
        style.textScale = round % 5 == 4 ? 14 / 9.5 : 1;
        const AgreementPrint print = randomAgreement(random);
        const Document document = agreementDocument(print, style);
        const double bottom = style.size().height() - style.margin - 20; // the footer lies below
        for (const AgreementSectionPrint &section : print.sections) {
            const Place place = placeOf(document, section.title);
            if (place.page >= 0)
                CHECK(textsBelow(document, place, bottom) > 0);
        }
        const Place yes = placeOf(document, QStringLiteral("Yes from both"));
        const Place signature = placeOf(document, QStringLiteral("Signature"));
        const Place received = placeOf(document, QStringLiteral("Coordinator: received on"));
        REQUIRE(yes.page >= 0);
        CHECK(signature.page == yes.page);
        CHECK(received.page == yes.page);
        int boxes = 0;
        for (const Item &item : document.pages[size_t(yes.page)].items)
            boxes += plainText(item) == QStringLiteral("Signature");
        CHECK(boxes == 2);
        // Something of the agreement stands above them on the same page.
        CHECK(yes.y > style.margin + 40);
        // Nothing lies over the footer or outside the sheet.
        for (const Page &page : document.pages) {
            for (const Item &item : page.items) {
                if (const auto *box = std::get_if<BoxItem>(&item))
                    CHECK(box->rect.bottom() < bottom + 2);
            }
        }
    }
}

TEST_CASE("a paragraph leaves two lines on either side of a page break, and no line is lost",
          "[documents][pagination]") {
    needGui();
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        FlowBuilder flow(PageStyle{});
        std::vector<size_t> lengths;
        for (int i = 0; i < 30; ++i) {
            const QString text = words(random, int(1 + random() % 200));
            lengths.push_back(shape(flow.text(text), flow.width()).lines.size());
            flow.paragraph(text);
        }
        const std::vector<Page> pages = paginate(flow.take(), PageStyle{}, {});
        std::map<const ShapedText *, std::vector<int>> perPage;
        size_t lines = 0;
        for (const Page &page : pages) {
            std::map<const ShapedText *, int> here;
            for (const Item &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text && text->text->layout->text().startsWith(QStringLiteral("page")))
                    continue;
                if (text) {
                    here[text->text.get()] += text->lineCount;
                    lines += size_t(text->lineCount);
                }
            }
            for (const auto &[text, count] : here)
                perPage[text].push_back(count);
        }
        size_t expected = 0;
        for (const size_t length : lengths)
            expected += length;
        CHECK(lines == expected);
        for (const auto &[text, counts] : perPage) {
            if (counts.size() > 1) {
                CHECK(counts.front() >= 2);
                CHECK(counts.back() >= 2);
            }
        }
    }
}

TEST_CASE("a table repeats its head on each page and keeps its rows whole", "[documents][pagination]") {
    needGui();
    FlowBuilder flow(PageStyle{});
    std::vector<QStringList> rows;
    for (int i = 0; i < 120; ++i)
        rows.push_back(
            {QStringLiteral("row %1 with a text that takes more than one line in its narrow column").arg(i),
             QString::number(i)});
    flow.table({{QStringLiteral("what"), 1}, {QStringLiteral("points"), 3, Qt::AlignTrailing}}, rows);
    const std::vector<Page> pages = paginate(flow.take(), PageStyle{}, {});
    REQUIRE(pages.size() > 2);
    int seen = 0;
    for (const Page &page : pages) {
        CHECK(page.text().startsWith(QStringLiteral("what\npoints\nrow ")));
        seen += int(page.text().count(QStringLiteral("\nrow ")));
    }
    CHECK(seen == 120);
}

TEST_CASE("A4 and Letter carry the same words", "[documents][pagination]") {
    needGui();
    PageStyle letter;
    letter.paper = PageStyle::Paper::Letter;
    // Without blanks, since a line may end within a name such as Pereira-Finch.
    const auto solid = [](const QString &text) { return plainWords(text).remove(QLatin1Char(' ')); };
    const Document a4 = agreementDocument(playedAgreement(), PageStyle{});
    const Document us = agreementDocument(playedAgreement(), letter);
    CHECK(us.style.size() == QSizeF(612, 792));
    for (const Document &document : {a4, us}) {
        const QString words = solid(pdfText(document));
        for (const AgreementSectionPrint &section : playedAgreement().sections) {
            CHECK(words.contains(solid(section.title)));
            for (const AgreementPart &part : section.parts) {
                for (const BothLine &line : part.both)
                    CHECK(words.contains(solid(line.text).left(60)));
            }
        }
    }
}

TEST_CASE("names in any script have a glyph for every letter", "[documents][fonts]") {
    needGui();
    AgreementPrint print = playedAgreement();
    print.menteeName = QStringLiteral("مريم بنت عبد الرحمن الحداد");
    print.mentorName =
        QStringLiteral("Wolfeschlegelsteinhausenbergerdorff-Ćwierciakiewiczowska de la Fuente y Órdenes");
    print.menteeSignature.name = print.menteeName;
    print.mentorSignature.name = print.mentorName;
    print.sections[1].parts[0].mentee[0].words = QStringLiteral("أتمنى أن أتعلم كيف أطلب المساعدة.");
    print.sections[1].parts[0].mentor[0].words =
        QStringLiteral("דבר אליי · Сказать вовремя · Ελληνικά · हिन्दी में · Đặng Thị Ngọc");
    const Document document = agreementDocument(print, PageStyle{});
    int glyphs = 0;
    for (const Page &page : document.pages) {
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text)
                continue;
            for (const QGlyphRun &run : text->text->layout->glyphRuns()) {
                glyphs += int(run.glyphIndexes().size());
                CHECK(run.rawFont().familyName().startsWith(QStringLiteral("Noto")));
                CHECK_FALSE(run.glyphIndexes().contains(0));
            }
        }
    }
    CHECK(glyphs > 1000);
    CHECK(pdfText(document).contains(QStringLiteral("Ćwierciakiewiczowska")));
    // The mentee's words run from the right in their own column, the mentor's column stays where it is.
    for (const Item &item : document.pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && plainText(item).startsWith(QStringLiteral("أتمنى")))
            CHECK(text->text->layout->lineAt(text->firstLine).naturalTextRect().right() >
                  0.98 * text->text->width * kUnitsPerPoint);
    }
}

TEST_CASE("the pages do not ask the palette for a colour", "[documents][fonts]") {
    needGui();
    const QPalette before = QGuiApplication::palette();
    QPalette dark(QColor(Qt::black));
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    const auto raster = [] {
        QImage image(596, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPage(painter, agreementDocument(playedAgreement(), PageStyle{}), 0, 72);
        return image;
    };
    const QImage light = raster();
    QGuiApplication::setPalette(dark);
    CHECK(raster() == light);
    QGuiApplication::setPalette(before);
    int black = 0;
    for (int y = 0; y < light.height(); ++y) {
        for (int x = 0; x < light.width(); ++x)
            black += qGray(light.pixel(x, y)) < 60;
    }
    CHECK(black > 2000);
}

TEST_CASE("right to left, the mentee's column is on the right", "[documents][pagination]") {
    needGui();
    PageStyle style;
    style.rightToLeft = true;
    const Document document = agreementDocument(playedAgreement(), style);
    pdfText(document);
    for (const Item &item : document.pages.front().items) {
        const auto *box = std::get_if<BoxItem>(&item);
        if (box && box->fill == ink::mentee)
            CHECK(box->rect.center().x() > style.size().width() / 2);
        if (box && box->fill == ink::mentor)
            CHECK(box->rect.center().x() < style.size().width() / 2);
    }
}

// Run by the next test in a process of its own.
TEST_CASE("write the agreement for the other process", "[.child]") {
    needGui();
    writeDocument(agreementDocument(playedAgreement(), PageStyle{}),
                  qEnvironmentVariable("GROUNDWORK_CHILD_PDF"));
}

TEST_CASE("word boxes are the same whatever the scale and resolution of the screen",
          "[documents][pagination]") {
    needGui();
    QTemporaryDir folder;
    QStringList boxes;
    for (const QStringList &environment : {QStringList{QStringLiteral("1"), QStringLiteral("96")},
                                           QStringList{QStringLiteral("2"), QStringLiteral("144")}}) {
        const QString path = folder.filePath(environment[0] + QStringLiteral(".pdf"));
        qputenv("GROUNDWORK_CHILD_PDF", path.toLocal8Bit());
        qputenv("QT_SCALE_FACTOR", environment[0].toLocal8Bit());
        qputenv("QT_FONT_DPI", environment[1].toLocal8Bit());
        run(QStringLiteral(GROUNDWORK_BIN_DIR "/groundwork_documents_tests"), {QStringLiteral("[.child]")});
        boxes.append(run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")}));
    }
    qunsetenv("QT_SCALE_FACTOR");
    qunsetenv("QT_FONT_DPI");
    qunsetenv("GROUNDWORK_CHILD_PDF");
    const auto wordsOf = [](const QString &text) { return text.mid(text.indexOf(QStringLiteral("<page"))); };
    CHECK(boxes[0].size() > 10000);
    CHECK(wordsOf(boxes[0]) == wordsOf(boxes[1]));
}
