#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/letters/letters.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letter_document.h"

#include <set>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

LetterPrint letterFor(const QString &name) {
    LetterPrint print;
    print.organization = QStringLiteral("Harbourlight Hospital");
    print.program = QStringLiteral("Side by Side");
    print.coordinator = QStringLiteral("Marit Oyewole");
    print.contact = QStringLiteral("marit@example.org");
    print.reader = name;
    print.subject = QStringLiteral("Your first meeting");
    print.body = QStringLiteral("Dear %1,\n\nfirst paragraph.\n\nsecond paragraph\nwith a line.").arg(name);
    print.date = QDate(2027, 3, 14);
    return print;
}

} // namespace

TEST_CASE("A letter stands under the name of the organization, and says whose it is", "[documents][letters]") {
    needGui();
    const Document document = letterDocument(letterFor(QStringLiteral("Alys Penhale")), PageStyle{});
    REQUIRE(document.pages.size() == 1);
    const QString text = pdfText(document);
    for (const char *words : {"Harbourlight Hospital", "Side by Side", "Marit Oyewole", "14 March 2027",
                              "Your first meeting", "Dear Alys Penhale,", "with a line.", "For Alys Penhale only."})
        CHECK(text.contains(QString::fromUtf8(words)));
    CHECK(document.title == QStringLiteral("Your first meeting"));
}

TEST_CASE("Long names, other scripts and markup are words in a letter, and none is lost", "[documents][letters]") {
    needGui();
    for (const QString &name : {QStringLiteral("Name ").repeated(60).trimmed(), QStringLiteral("نادية بوخاري"),
                                QStringLiteral("李薇"), QStringLiteral("<b>Ana</b> & {name}")}) {
        for (const double scale : {1.0, 14.0 / 9.5}) {
            PageStyle style;
            style.textScale = scale;
            const Document document = letterDocument(letterFor(name), style);
            QString text;
            for (const Page &page : document.pages)
                text += page.text();
            CHECK(plainWords(text).contains(plainWords(name)));
            CHECK(text.contains(QStringLiteral("second paragraph")));
        }
    }
}

TEST_CASE("A letter of three thousand words goes over pages", "[documents][letters]") {
    needGui();
    LetterPrint print = letterFor(QStringLiteral("Alys"));
    print.body = QStringLiteral("word ").repeated(3000).trimmed() + QStringLiteral("\n\nlast");
    const Document document = letterDocument(print, PageStyle{});
    CHECK(document.pages.size() > 2);
    CHECK(document.pages.back().text().contains(QStringLiteral("last")));
}

TEST_CASE("The catalog prints a letter a person, in the program's own words, to whom it is asked for",
          "[documents][letters]") {
    needGui();
    const auto program = printProgram(3, false);
    PrintRequest request;
    request.kind = DocumentKind::Letters;
    request.cohort = program->cohort;
    valueOf(letters::keepLetter(*program->file, {letters::LetterKind::FirstMeeting, QStringLiteral("Come, {name}"),
                                                 QStringLiteral("You meet {partner name}.")}));
    request.letter = letters::LetterKind::FirstMeeting;
    const DocumentBatch all = valueOf(documentsFor(*program->file, request));
    CHECK(all.sources.size() == 6);
    const std::vector<Document> first = valueOf(all.sources.front().make());
    REQUIRE(first.size() == 1);
    CHECK(first.front().title == QStringLiteral("Come, Alys"));
    CHECK(first.front().pages.front().text().contains(QStringLiteral("You meet Noor Rahmani.")));

    request.letterTo = {{program->pairs.front(), Role::Mentor}};
    request.copies = 2;
    const DocumentBatch one = valueOf(documentsFor(*program->file, request));
    REQUIRE(one.sources.size() == 1);
    CHECK(one.sources.front().name == QStringLiteral("Noor Rahmani"));
    CHECK(valueOf(one.sources.front().make()).size() == 2);

    // Nobody is reminded of a review that there is not, and half a letter goes to nobody.
    request.letterTo.clear();
    request.letter = letters::LetterKind::Review;
    CHECK(codeOf(documentsFor(*program->file, request)) == ErrorCode::NothingToPrint);
}
