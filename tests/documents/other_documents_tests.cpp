#include "core/content/pack.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/worksheet_print.h"

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

TEST_CASE("the shipped script prints as a worksheet in all three lengths, with every prompt",
          "[documents][worksheet]") {
    needGui();
    const content::Pack pack = valueOf(content::Pack::load());
    const auto script = valueOf(first_meeting::Script::read(pack));
    const int minutes = GENERATE(60, 90, 120);
    const auto length = *first_meeting::lengthFromMinutes(minutes);
    WorksheetPrint print = worksheetPrint(script, length, {});
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    const Document document = worksheetDocument(print, PageStyle{});
    const QString words = pdfText(document);
    for (const first_meeting::Prompt *prompt : script.promptsAt(length)) {
        INFO(prompt->key.toStdString());
        const QString asked =
            plainWords(prompt->text(Side::Mentor, length)).section(QLatin1Char('{'), 0, 0).left(24);
        const QString together =
            plainWords(prompt->text(Side::Program, length)).section(QLatin1Char('{'), 0, 0).left(24);
        const QString mentee =
            plainWords(prompt->text(Side::Mentee, length)).section(QLatin1Char('{'), 0, 0).left(24);
        CHECK((words.contains(asked) || words.contains(together) || words.contains(mentee)));
    }
    PrepSheetPrint prep = prepSheetPrint(
        script, length, {QStringLiteral("Alys Penhale"), QStringLiteral("Noor Rahmani"), QDate(2027, 10, 22)},
        Voice::Mentee);
    prep.helpLine = print.helpLine;
    CHECK(
        pdfText(prepSheetDocument(prep, PageStyle{})).contains(QStringLiteral("What helps you take part?")));
}
