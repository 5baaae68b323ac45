#include "core/base/error_code.h"
#include "core/letterhead/letterheads.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/picture.h"
#include "ui/words/error_words.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace groundwork;
using namespace groundwork::documents;
using letterhead::Letterhead;

namespace {

QByteArray raster(QSize size, const char *format, const QColor &color = Qt::darkGreen) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return buffer.data();
}

const QByteArray kSvg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'>"
                        "<rect width='300' height='100' fill='#123456'/></svg>";

QByteArray svgWith(const QByteArray &parts) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + parts + "</svg>";
}

Letterhead head(const QByteArray &logo) {
    return {QStringLiteral("Harbourlight Hospital"), QStringLiteral("1 Quay Street\nPenzance"),
            QStringLiteral("01736 555 0100"), logo};
}

/// Pictures on a page.
std::vector<ImageItem> pictures(const Page &page) {
    std::vector<ImageItem> found;
    for (const Item &item : page.items) {
        if (const auto *image = std::get_if<ImageItem>(&item))
            found.push_back(*image);
    }
    return found;
}

std::vector<Document> documentsOf(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = cohort;
    const auto batch = documentsFor(file, request);
    std::vector<Document> all;
    if (!batch)
        return all;
    for (const DocumentSource &source : batch->sources) {
        if (const auto some = source.make()) // nothing to print yet
            all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace

TEST_CASE("The letterhead stands on the first page of what leaves the house, and nowhere else",
          "[documents][letterhead]") {
    needGui();
    const auto program = printProgram(2);
    valueOf(letterhead::setLetterhead(*program->file, head(kSvg)));
    for (const CatalogEntry &entry : documentCatalog()) {
        INFO(entry.key.toStdString());
        for (const Document &document : documentsOf(*program->file, program->cohort, entry.kind)) {
            const bool parted = entry.kind == DocumentKind::DayPack; // papers of both kinds
            const QString first = document.pages.front().text();
            if (!parted)
                CHECK(first.contains(QStringLiteral("1 Quay Street")) == hasLetterhead(entry.kind));
            for (size_t i = 1; i < document.pages.size(); ++i) {
                CHECK_FALSE(document.pages[i].text().contains(QStringLiteral("1 Quay Street")));
                CHECK(pictures(document.pages[i]).empty());
            }
        }
    }
}

TEST_CASE("Nothing stands on the letterhead, and what is under it moves down as a whole", "[documents][letterhead]") {
    needGui();
    const auto program = printProgram(1);
    const auto without = documentsOf(*program->file, program->cohort, DocumentKind::Framework);
    valueOf(letterhead::setLetterhead(*program->file, head(raster({900, 300}, "PNG"))));
    const auto with = documentsOf(*program->file, program->cohort, DocumentKind::Framework);
    REQUIRE(with.size() == 1);
    const PageStyle &style = with.front().style;
    const double room = letterheadHeight(style);
    CHECK(room > 40);
    double highest = 1e9;
    for (const Item &item : with.front().pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text != nullptr && !plainText(item).contains(QStringLiteral("Quay")) &&
            !plainText(item).contains(QStringLiteral("Penzance")) &&
            !plainText(item).contains(QStringLiteral("0100")) &&
            plainText(item) != QStringLiteral("Harbourlight Hospital"))
            highest = std::min(highest, text->origin.y());
    }
    CHECK(highest >= style.margin + room - 0.5);
    REQUIRE(pictures(with.front().pages.front()).size() == 1);
    const QRectF rect = pictures(with.front().pages.front()).front().rect;
    CHECK(std::abs(rect.width() / rect.height() - 3.0) < 0.01); // its own shape
    CHECK(rect.bottom() <= style.margin + room);

    // Taken away, everything is as it was.
    valueOf(letterhead::setLetterhead(*program->file, {}));
    const auto again = documentsOf(*program->file, program->cohort, DocumentKind::Framework);
    REQUIRE(again.front().pages.size() == without.front().pages.size());
    for (size_t i = 0; i < again.front().pages.size(); ++i)
        CHECK(again.front().pages[i].text() == without.front().pages[i].text());
}

TEST_CASE("A letterhead in large letters, from right to left, and with long lines stays inside the page",
          "[documents][letterhead]") {
    needGui();
    PageStyle style;
    style.textScale = 14.0 / 9.5;
    Letterhead wide = head(raster({2000, 200}, "JPEG"));
    wide.name = QStringLiteral("مستشفى المرفأ ").repeated(14).trimmed();
    wide.address = QStringLiteral("Long Street %1\n").arg(QStringLiteral("x").repeated(180)).repeated(5).trimmed();
    style.letterhead = letterheadPrint(wide);
    Items items;
    addLetterhead(items, style);
    for (Item &item : items)
        mirror(item, style.size().width());
    for (const Item &item : items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text == nullptr)
            continue;
        CHECK(text->origin.x() >= style.margin - 0.5);
        CHECK(text->origin.x() + text->text->width <= style.size().width() - style.margin + 0.5);
    }
}

TEST_CASE("A logo is made as small as print needs, and keeps nothing that a camera wrote", "[documents][letterhead]") {
    needGui();
    const QByteArray large = raster({6000, 3000}, "JPEG");
    const QByteArray small = valueOf(logoForPrint(large));
    const auto picture = pictureOf(small);
    REQUIRE(picture);
    CHECK(picture->image.width() <= 1300);
    CHECK(picture->image.height() <= 500);
    CHECK(picture->mimeType() == QStringLiteral("image/jpeg"));
    QByteArray tagged = raster({100, 50}, "JPEG");
    tagged.insert(2, QByteArray("\xff\xfe\x00\x0bGPS:48.1N", 13)); // a comment
    CHECK_FALSE(valueOf(logoForPrint(tagged)).contains("GPS"));
    CHECK(valueOf(logoForPrint(kSvg)) == kSvg);
    CHECK(pictureOf(kSvg)->isVector());
}

TEST_CASE("What is no picture, and an SVG that reaches out of itself, is no logo", "[documents][letterhead]") {
    needGui();
    const Error none(ErrorCode::ValueOutOfRange, {QStringLiteral("logo"), QString()});
    for (const QByteArray &bad :
         {QByteArray("GIF89a"), QByteArray("\x89PNG\r\n\x1a\nbroken"), QByteArray("<svg"), QByteArray()}) {
        INFO(bad.toStdString());
        CHECK(logoForPrint(bad).error() == none);
    }
    const Error links(ErrorCode::ValueOutOfRange, {QStringLiteral("logo_links"), QString()});
    const QByteArray another = svgWith("<image href='file:///etc/passwd' width='9' height='9'/>");
    for (const QByteArray &bad :
         {QByteArray("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
                     "<image x:href='file:///etc/passwd' width='9' height='9'/></svg>"),
          QByteArray("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
                     "<text>&a;</text></svg>"),
          QByteArray("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
                     "<style>@import url('http://example.org/a.css');</style></svg>"),
          svgWith("<rect fill=\"url( 'http://example.org/a.svg#a')\" width='9' height='9'/>"),
          svgWith("<image href='data:image/svg+xml;base64," + another.toBase64() + "' width='9' height='9'/>"),
          // An SVG that calls itself a PNG is read as what it is.
          svgWith("<image href='data:image/png;base64," + another.toBase64() + "' width='9' height='9'/>"),
          svgWith("<image href='data:image/png;base64," + raster({9, 9}, "PNG").toBase64() + ";base64," +
                  another.toBase64() + "' width='9' height='9'/>")}) {
        INFO(bad.toStdString());
        CHECK(logoForPrint(bad).error() == links);
    }
    CHECK(words::errorText(links).contains(QStringLiteral("not in it")));
    CHECK(logoForPrint(kSvg + QByteArray(400 * 1024, ' ')).error().args.front() == QStringLiteral("logo_size"));
}

TEST_CASE("An SVG may name its own parts, and hold a picture of dots", "[documents][letterhead]") {
    needGui();
    const QByteArray dots = raster({9, 9}, "PNG").toBase64();
    for (const QByteArray &good :
         {svgWith("<linearGradient id='a'/><rect fill=\"url('#a')\" width='9' height='9'/>"),
          svgWith("<linearGradient id='a'/><rect fill='url( \"#a\" )' width='9' height='9'/>"),
          svgWith("<linearGradient id='a'/><rect fill='url(#a)' width='9' height='9'/>"),
          svgWith("<g id='a'/><use href = ' #a'/>"),
          svgWith("<image href='data:image/png;base64," + dots + "' width='9' height='9'/>"),
          svgWith("<image href='data:image/png;base64," + dots.left(20) + "&#10;\n" + dots.mid(20) +
                  "' width='9' height='9'/>")}) {
        INFO(good.toStdString());
        CHECK(valueOf(logoForPrint(good)) == good);
    }
}

TEST_CASE("A logo that paper does not show is known as such", "[documents][letterhead]") {
    needGui();
    CHECK(isFaintOnPaper(*pictureOf(raster({100, 50}, "PNG", QColor(250, 250, 240)))));
    CHECK_FALSE(isFaintOnPaper(*pictureOf(raster({100, 50}, "PNG"))));
    CHECK_FALSE(isFaintOnPaper(*pictureOf(kSvg)));
}

TEST_CASE("An SVG logo is lines in the PDF, and no picture of dots", "[documents][letterhead]") {
    needGui();
    QTemporaryDir folder;
    for (const auto &[logo, dots] : {std::pair(kSvg, false), std::pair(raster({400, 200}, "PNG"), true)}) {
        PageStyle style;
        style.letterhead = letterheadPrint(head(logo));
        Document document;
        document.style = style;
        document.pages.emplace_back();
        addLetterhead(document.pages.front().items, style);
        const QString path = folder.filePath(dots ? QStringLiteral("dots.pdf") : QStringLiteral("lines.pdf"));
        writeDocument(document, path);
        const int images = static_cast<int>(
            run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).count(QStringLiteral(" image ")));
        CHECK((images > 0) == dots);
    }
}
