#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::documents;

TEST_CASE("both match slips stand on one sheet, each in the words of its reader", "[documents][slip]") {
    needGui();
    const MatchSlipPrint print = sampleSlip();
    const Document document = matchSlipDocument(print, PageStyle{});
    CHECK(document.pages.size() == 1);
    const QString words = pdfText(document);
    CHECK(words.contains(QStringLiteral("Your mentor: Noor Rahmani")));
    CHECK(words.contains(QStringLiteral("Your mentee: Alys Penhale")));
    CHECK(words.contains(QStringLiteral("Sum, of 38 possible 29")));
    for (const SlipReason &reason : print.reasons)
        CHECK(words.count(plainWords(reason.what)) == 2);
    for (const QString &answer :
         {QStringLiteral("Yes, let us begin"), QStringLiteral("I would like to talk first"),
          QStringLiteral("Please look again")})
        CHECK(words.count(answer) == 2);
}

TEST_CASE("slips that need more room take a page each", "[documents][slip]") {
    needGui();
    MatchSlipPrint print = sampleSlip();
    print.mentee.why += print.mentee.why + print.mentee.why + print.mentee.why;
    CHECK(matchSlipDocument(print, PageStyle{}).pages.size() == 2);
}

TEST_CASE("the framework page says everything on one page", "[documents][framework]") {
    needGui();
    const FrameworkPrint print = sampleFramework();
    const Document document = frameworkDocument(print, PageStyle{});
    CHECK(document.pages.size() == 1);
    const QString words = pdfText(document);
    for (const QStringList &list :
         {print.principles, print.menteeFromMentor, print.mentorFromMentee, print.notMentoring})
        for (const QString &entry : list)
            CHECK(words.contains(plainWords(entry)));
}

TEST_CASE("a worksheet has every prompt in both columns and starts each stage on a page",
          "[documents][worksheet]") {
    needGui();
    const WorksheetPrint print = sampleWorksheet();
    const Document document = worksheetDocument(print, PageStyle{});
    CHECK(document.pages.size() == 3);
    CHECK(document.style.landscape);
    const QString words = pdfText(document);
    CHECK(words.count(QStringLiteral("What made it work between you?")) == 2);
    CHECK(words.contains(QStringLiteral("page 1 of 3")));

    PrepSheetPrint prep;
    prep.context = print.context;
    prep.name = QStringLiteral("Alys Penhale");
    prep.prompts = print.stages[1].prompts;
    prep.helpLine = print.helpLine;
    CHECK(pdfText(prepSheetDocument(prep, PageStyle{})).contains(QStringLiteral("For Alys Penhale")));
}
