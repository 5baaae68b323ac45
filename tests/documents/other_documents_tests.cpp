#include "core/content/pack.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/worksheet_print.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>

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

TEST_CASE("a reply strip that is cut off says whose it is, and by when", "[documents][slip]") {
    needGui();
    MatchSlipPrint print = sampleSlip();
    const QString words = pdfText(matchSlipDocument(print, PageStyle{}));
    CHECK(words.contains(QStringLiteral("Alys Penhale with Noor Rahmani: is this all right for you?")));
    CHECK(words.contains(QStringLiteral("Noor Rahmani with Alys Penhale: is this all right for you?")));
    CHECK(words.count(QStringLiteral("by 28 January 2027, or use: 555-0142")) == 2);
    CHECK(matchSlipDocument(print, PageStyle{}).pages.size() == 1);
    print.coordinator.clear();
    CHECK(pdfText(matchSlipDocument(print, PageStyle{})).contains(QStringLiteral("strip to the coordinator by")));
    print.trial = true;
    const QString trial = pdfText(matchSlipDocument(print, PageStyle{}));
    CHECK(trial.count(QStringLiteral("do you want to go on?")) == 2);
    CHECK(trial.count(QStringLiteral("Rather not")) == 2);
    CHECK_FALSE(trial.contains(QStringLiteral("let us begin")));
}

TEST_CASE("long words on a slip take more of the width before they take a second sheet", "[documents][slip]") {
    needGui();
    MatchSlipPrint print = sampleSlip();
    print.mentor.why += QStringLiteral(" You both named patience, detective stories and the sea. You share six "
                                       "shifts a month.");
    CHECK(matchSlipDocument(print, PageStyle{}).pages.size() == 1);
}

TEST_CASE("a long name leaves the footer of a slip one line", "[documents][slip]") {
    needGui();
    MatchSlipPrint print = sampleSlip();
    print.contact = QStringLiteral("555-0142");
    CHECK_FALSE(pdfText(matchSlipDocument(print, PageStyle{})).contains(QStringLiteral("For the mentee only.")));
    print.mentee.readerName = QStringLiteral("Maria-Magdalena Aleksandrovna von Hohenzollern-Sigmaringen und zu "
                                             "Württemberg the younger");
    CHECK(pdfText(matchSlipDocument(print, PageStyle{})).contains(QStringLiteral("For the mentee only.")));
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

namespace {

/// The shipped script on paper, blank, as a coordinator prints it.
WorksheetPrint shippedWorksheet(int minutes) {
    const content::Pack pack = valueOf(content::Pack::load());
    const auto script = valueOf(first_meeting::Script::read(pack));
    WorksheetPrint print = worksheetPrint(script, *first_meeting::lengthFromMinutes(minutes), {});
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    return print;
}

/// The lowest point of what is painted, footer and fold apart.
double lowestOf(const Page &page, double footer) {
    double lowest = 0;
    for (const Item &item : page.items) {
        if (const auto *line = std::get_if<LineItem>(&item); line && line->style == Qt::SolidLine) {
            if (line->line.y1() < footer)
                lowest = std::max(lowest, line->line.y2());
        } else if (const auto *text = std::get_if<TextItem>(&item)) {
            if (text->origin.y() < footer)
                lowest = std::max(lowest, text->origin.y() + text->text->height);
        }
    }
    return lowest;
}

/// The lowest point of all that is painted but the folds: nothing may run off the sheet.
double deepestOf(const Page &page) {
    double deepest = 0;
    for (const Item &item : page.items) {
        if (const auto *line = std::get_if<LineItem>(&item); line && line->style == Qt::SolidLine)
            deepest = std::max(deepest, line->line.y2());
        else if (const auto *text = std::get_if<TextItem>(&item))
            for (int i = text->firstLine; i < text->firstLine + text->lineCount; ++i)
                deepest = std::max(deepest, text->origin.y() - text->text->lines[size_t(text->firstLine)].top +
                                                text->text->lines[size_t(i)].top + text->text->lines[size_t(i)].height);
    }
    return deepest;
}

/// The least distance between two ruled lines to write on, one under the other in one field.
double leastPitch(const Document &document) {
    double least = 1000;
    for (const Page &page : document.pages) {
        std::map<std::pair<int, int>, double> last; // by where the line begins and ends
        for (const Item &item : page.items) {
            const auto *line = std::get_if<LineItem>(&item);
            const bool ruled = line && line->color == ink::line && line->style == Qt::SolidLine &&
                               line->line.y1() == line->line.y2();
            if (!ruled || line->line.length() < 115) // a date, a place in a ranking
                continue;
            const auto key = std::pair(qRound(line->line.x1()), qRound(line->line.x2()));
            if (const auto before = last.find(key); before != last.end() && line->line.y1() > before->second)
                least = std::min(least, line->line.y1() - before->second);
            last[key] = line->line.y1();
        }
    }
    return least;
}

} // namespace

TEST_CASE("a worksheet has every prompt in both columns, and several parts of the meeting on a sheet",
          "[documents][worksheet]") {
    needGui();
    const WorksheetPrint print = sampleWorksheet();
    const Document document = worksheetDocument(print, PageStyle{});
    CHECK(document.style.landscape);
    const QString words = pdfText(document);
    CHECK(words.count(QStringLiteral("What made it work between you?")) == 2);
    CHECK(words.contains(QStringLiteral("page 1 of %1").arg(document.pages.size())));

    PrepSheetPrint prep;
    prep.context = print.context;
    prep.name = QStringLiteral("Alys Penhale");
    prep.prompts = print.stages[1].prompts;
    prep.helpLine = print.helpLine;
    CHECK(pdfText(prepSheetDocument(prep, PageStyle{})).contains(QStringLiteral("For Alys Penhale")));
}

TEST_CASE("a worksheet keeps room for handwriting, and every prompt stands whole on its sheet",
          "[documents][worksheet]") {
    needGui();
    const int minutes = GENERATE(60, 90, 120);
    PageStyle style;
    style.paper = GENERATE(PageStyle::Paper::A4, PageStyle::Paper::Letter);
    style.textScale = GENERATE(1.0, 14 / 9.5);
    INFO(minutes << " minutes, scale " << style.textScale);
    const WorksheetPrint print = shippedWorksheet(minutes);
    const Document document = worksheetDocument(print, style);
    CHECK(leastPitch(document) >= 19.7); // 7 mm
    const double footer = document.style.size().height() - document.style.margin - 19;
    for (size_t i = 0; i < document.pages.size(); ++i) {
        INFO("page " << i + 1 << " of " << document.pages.size());
        CHECK(lowestOf(document.pages[i], footer) < footer);
        CHECK(deepestOf(document.pages[i]) < document.style.size().height() - 8);
    }
    const QString words = pdfText(document);
    for (const WorksheetStage &stage : print.stages)
        CHECK(words.contains(plainWords(stage.title) + QLatin1Char(' ') +
                             QStringLiteral("%1 minutes").arg(stage.minutes)));
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

TEST_CASE("a worksheet is filled in as far as the two have answered openly", "[documents][worksheet]") {
    needGui();
    const content::Pack pack = valueOf(content::Pack::load());
    const auto script = valueOf(first_meeting::Script::read(pack));
    SheetAnswers said;
    const auto say = [&](const char *prompt, Side side, const QJsonValue &value,
                         first_meeting::AnswerState state = first_meeting::AnswerState::Revealed) {
        first_meeting::AnswerRow row;
        row.prompt = QString::fromLatin1(prompt);
        row.side = side;
        row.value = value;
        row.state = state;
        said.answers.push_back(row);
    };
    const QString longStory = QStringLiteral("a long answer goes on ").repeated(30).trimmed();
    say("1.4", Side::Mentee, QStringLiteral("To know what you expect from me."));
    say("1.4", Side::Mentor, QStringLiteral("covered words"), first_meeting::AnswerState::Hidden);
    say("2.4", Side::Mentee, QJsonObject{{QStringLiteral("ranking"), QJsonArray{QStringLiteral("kindness")}}});
    say("3.4", Side::Mentor, QJsonObject{{QStringLiteral("choices"), QJsonArray{QStringLiteral("write_first")}},
                                         {QStringLiteral("other"), QStringLiteral("say it soon")}});
    say("5.1", Side::Mentee, longStory);
    said.lines.push_back({QStringLiteral("3.4"), {QStringLiteral("Noor asks once, then waits."), {}, {}}});
    const WorksheetPrint print =
        worksheetPrint(script, first_meeting::Length::Ninety, {QStringLiteral("Alys"), QStringLiteral("Noor"), {}}, said);
    const Document document = worksheetDocument(print, PageStyle{});
    const QString words = pdfText(document);
    CHECK(words.contains(QStringLiteral("To know what you expect from me.")));
    CHECK(words.contains(QStringLiteral("say it soon")));
    CHECK(words.contains(QStringLiteral("Noor asks once, then waits.")));
    CHECK(words.contains(longStory));
    CHECK_FALSE(words.contains(QStringLiteral("covered words")));
    for (const Page &page : document.pages) {
        INFO(page.text().toStdString());
        CHECK(deepestOf(page) <= document.style.size().height() + 0.1);
    }
}

TEST_CASE("A step that was done when the two met again has its box on the filled sheet", "[documents][worksheet]") {
    needGui();
    const auto script = valueOf(first_meeting::Script::read(valueOf(content::Pack::load())));
    first_meeting::AnswerRow row;
    row.prompt = QStringLiteral("7.3");
    row.side = Side::Mentee;
    row.value = QJsonObject{{QStringLiteral("step"), QStringLiteral("done")}};
    row.state = first_meeting::AnswerState::Revealed;
    const auto boxes = [&](const SheetAnswers &said) {
        const WorksheetPrint print = worksheetPrint(script, first_meeting::Length::Ninety, {}, said);
        for (const WorksheetPrompt &prompt : print.stages.back().prompts) {
            if (prompt.key == row.prompt)
                return prompt.mentee.blanks.front();
        }
        return Blank();
    };
    CHECK(boxes({}).entries.size() == 2); // nothing can be done yet at the first meeting
    SheetAnswers said;
    said.answers = {row};
    const Blank filled = boxes(said);
    REQUIRE(filled.entries.size() == 4);
    CHECK(filled.entries[2] == QStringLiteral("done"));
    CHECK(filled.isTicked(2));
}

TEST_CASE("the 60-minute form takes nine pages, and its preparation one", "[documents][worksheet]") {
    needGui();
    PageStyle style;
    style.paper = GENERATE(PageStyle::Paper::A4, PageStyle::Paper::Letter);
    CHECK(worksheetDocument(shippedWorksheet(60), style).pages.size() <= 9); // with the slips for each alone
    const auto script = valueOf(first_meeting::Script::read(valueOf(content::Pack::load())));
    PrepSheetPrint prep = prepSheetPrint(script, first_meeting::Length::Sixty, {}, Voice::Mentee);
    prep.name = QStringLiteral("Alys Penhale");
    prep.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    prep.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    if (style.paper == PageStyle::Paper::A4) // Letter is 18 mm shorter
        CHECK(prepSheetDocument(prep, style).pages.size() == 1);
}
