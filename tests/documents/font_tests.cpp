// A name in another script is printed in letters, not as boxes.

#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/naughty_texts.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/shaped_text.h"

#include <QGlyphRun>
#include <QTemporaryDir>
#include <QTextLayout>

#include <cmath>

using namespace groundwork;
using namespace groundwork::documents;
using namespace groundwork::testing;

namespace {

/// What the page says when no font of the computer has a sign.
const char *const kNoFont = "No font of this computer has these signs, and a page would show boxes for them. On Debian and "
                            "Ubuntu: apt-get install fonts-wqy-microhei. The signs: ";

/// The signs of `text` that a document would print as boxes.
QString missingSigns(const QString &text, const QFont &font) {
    QString missing;
    for (const char32_t sign : text.toUcs4()) {
        QTextLayout layout(QString::fromUcs4(&sign, 1), font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        for (const QGlyphRun &run : layout.glyphRuns()) {
            if (run.glyphIndexes().contains(0U))
                missing += QString::fromUcs4(&sign, 1);
        }
    }
    return missing;
}

/// Chinese, Japanese and Korean signs of the texts that people could type.
QString farEastSigns() {
    QString signs;
    for (const QString &text : naughtyTexts()) {
        for (const char32_t sign : text.toUcs4()) {
            const QChar::Script script = QChar::script(sign);
            const bool far = script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                             script == QChar::Script_Katakana || script == QChar::Script_Hangul;
            const QString one = QString::fromUcs4(&sign, 1);
            if (far && !signs.contains(one))
                signs += one;
        }
    }
    return signs;
}

AgreementPrint agreementOf(const QString &mentee) {
    AgreementPrint print = playedAgreement();
    print.menteeName = mentee;
    return print;
}

} // namespace

TEST_CASE("Chinese, Japanese and Korean signs have their letters in every face of a document", "[documents][fonts]") {
    needGui();
    const QString signs = farEastSigns() + QStringLiteral("李薇王小明さとうサトウ김민준");
    REQUIRE(signs.contains(QChar(0x674E)));
    REQUIRE(signs.size() > 20);
    for (const Face face : {Face::Plain, Face::Reading}) {
        for (const Weight weight : {Weight::Regular, Weight::Medium, Weight::Bold}) {
            const QString missing = missingSigns(signs, documentFont(face, 10, weight));
            INFO(kNoFont << missing.toStdString());
            CHECK(missing.isEmpty());
        }
    }
}

TEST_CASE("A Chinese name is in the PDF as letters of a font that it carries", "[documents][fonts]") {
    needGui();
    const QString name = QStringLiteral("李薇");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("agreement.pdf"));
    writeDocument(agreementDocument(agreementOf(name), PageStyle()), path);
    const QString words = run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    INFO(kNoFont << name.toStdString());
    CHECK(words.contains(name));

    // One font more than the same page needs without the name, embedded and with its way back to text.
    writeDocument(agreementDocument(agreementOf(QStringLiteral("Li Wei")), PageStyle()), folder.filePath(QStringLiteral("plain.pdf")));
    const auto fontsOf = [](const QString &file) {
        QStringList lines = run(QStringLiteral("pdffonts"), {file}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
        lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("Noto")); });
        return lines;
    };
    CHECK(fontsOf(folder.filePath(QStringLiteral("plain.pdf"))).isEmpty());
    for (const QString &font : fontsOf(path)) {
        INFO(font.toStdString());
        CHECK(font.count(QLatin1String(" yes")) >= 2); // embedded, and with its way back to text
    }
}

TEST_CASE("A Chinese name stands on the line of its sentence and makes no line higher than a hand's breadth of it",
          "[documents][fonts]") {
    needGui();
    for (const Face face : {Face::Plain, Face::Reading}) {
        const auto shaped = [face](const QString &text) {
            Run said;
            said.text = text;
            said.face = face;
            said.points = 10;
            Paragraph paragraph;
            paragraph.runs = {said};
            paragraph.linePitch = 14;
            return shape(paragraph, 400);
        };
        const ShapedText plain = shaped(QStringLiteral("Li Wei meets Noor"));
        const ShapedText mixed = shaped(QStringLiteral("李薇 meets Noor"));
        REQUIRE(mixed.lines.size() == 1);
        CHECK(mixed.lines.front().height <= 1.25 * plain.lines.front().height);
        CHECK(std::abs(mixed.lines.front().baseline - plain.lines.front().baseline) < 2.5);
        // A Chinese sign is as wide as it is high.
        const double width = shaped(QStringLiteral("李薇")).lines.front().width;
        CHECK(width > 18);
        CHECK(width < 22);
    }
}
