#include "tests/documents/paper_facts.h"

#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"

#include <QFile>

namespace groundwork::documents {

QString pageWords(const Document &document) {
    QStringList all;
    for (const Page &page : document.pages)
        all.append(page.text());
    return plainWords(all.join(QLatin1Char('\n')));
}

void checkOrder(const QString &words, const QStringList &parts) {
    qsizetype at = 0;
    for (const QString &part : parts) {
        INFO(part.toStdString());
        const qsizetype found = words.indexOf(plainWords(part), at);
        CHECK(found >= 0);
        at = std::max(at, found);
    }
}

void checkInside(const Document &document) {
    const QRectF sheet = QRectF(QPointF(0, 0), document.style.size()).adjusted(-0.5, -0.5, 0.5, 0.5);
    INFO(document.title.toStdString());
    bool inside = !document.pages.empty();
    for (const Page &page : document.pages) {
        for (const Item &item : page.items) {
            INFO(plainText(item).toStdString());
            bool fits = true;
            if (const auto *text = std::get_if<TextItem>(&item)) {
                double height = 0;
                for (int i = 0; i < text->lineCount; ++i) {
                    const ShapedText::Line &line = text->text->lines[static_cast<size_t>(text->firstLine + i)];
                    height += line.height;
                    fits = fits && line.width <= text->text->width + 0.5;
                }
                fits = fits && sheet.contains(QRectF(text->origin, QSizeF(text->text->width, height)));
            } else if (const auto *box = std::get_if<BoxItem>(&item)) {
                fits = sheet.contains(box->rect);
            } else if (const auto *line = std::get_if<LineItem>(&item)) {
                fits = sheet.contains(line->line.p1()) && sheet.contains(line->line.p2());
            }
            CHECK(fits);
            inside = inside && fits;
        }
    }
    CHECK(inside);
}

void checkGolden(const Document &document, const QString &name) {
    QStringList pages;
    for (const Page &page : document.pages)
        pages.append(page.text());
    const QString words = pages.join(QStringLiteral("\n\f\n")) + QLatin1Char('\n');
    QFile file(QStringLiteral(GROUNDWORK_TEST_DATA "/papers/%1.txt").arg(name));
    if (qEnvironmentVariableIsSet("GROUNDWORK_WRITE_GOLDEN")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(words.toUtf8());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    INFO(name.toStdString());
    CHECK(words.toStdString() == QString::fromUtf8(file.readAll()).toStdString());
}

std::vector<PageStyle> allStyles() {
    std::vector<PageStyle> styles;
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        for (const double scale : {1.0, 14.0 / 9.5}) {
            for (const bool rightToLeft : {false, true}) {
                PageStyle style;
                style.paper = paper;
                style.textScale = scale;
                style.rightToLeft = rightToLeft;
                styles.push_back(style);
            }
        }
    }
    return styles;
}

} // namespace groundwork::documents
