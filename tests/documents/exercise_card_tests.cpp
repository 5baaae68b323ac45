#include "core/content/pack.h"
#include "core/skills/exercise_library.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/exercise_card_document.h"

#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

ExerciseCardsPrint allCards() {
    const auto library = valueOf(skills::ExerciseLibrary::read(valueOf(content::Pack::load())));
    ExerciseCardsPrint print;
    print.title = QStringLiteral("Exercise cards");
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.cards = library.cards();
    print.printedOn = QDate(2027, 1, 11);
    return print;
}

} // namespace

TEST_CASE("every card stands whole on the sheets to cut, four on a page", "[documents][exercises]") {
    needGui();
    const ExerciseCardsPrint print = allCards();
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        PageStyle style;
        style.paper = paper;
        const Document document = exerciseCardSheets(print, style);
        QString words;
        for (const Page &page : document.pages)
            words += plainWords(page.text()) + QLatin1Char(' ');
        for (const skills::Exercise &card : print.cards) {
            INFO(card.key.toStdString());
            CHECK(words.contains(plainWords(card.title)));
            CHECK(words.contains(plainWords(card.debrief.last())));
            for (const skills::Step &step : card.steps)
                CHECK(words.contains(plainWords(QString(step.text).remove(QLatin1Char('*')))));
        }
        // Nothing is painted over the edge of its quarter, where the knife goes.
        const QSizeF sheet = document.style.size();
        for (const Page &page : document.pages) {
            for (const Item &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text == nullptr)
                    continue;
                const double bottom = text->origin.y() + text->text->height;
                const double half = sheet.height() / 2;
                CHECK((bottom <= half - 12 ||
                       (text->origin.y() >= half + 12 && bottom <= sheet.height() - 12)));
            }
        }
        // Most cards take one quarter; none more than two.
        CHECK(document.pages.size() >= 9);
        CHECK(document.pages.size() <= 18);
    }
}

TEST_CASE("a card on a full page has room for all that is written down", "[documents][exercises]") {
    needGui();
    ExerciseCardsPrint print = allCards();
    const std::vector<skills::Exercise> cards = print.cards;
    for (const skills::Exercise &card : cards) {
        print.cards = {card};
        const Document document = exerciseCardPages(print, PageStyle{});
        INFO(card.key.toStdString());
        CHECK(document.pages.size() <= 2);
        QString words;
        for (const Page &page : document.pages)
            words += plainWords(page.text()) + QLatin1Char(' ');
        for (const skills::ExercisePrompt &prompt : card.prompts)
            CHECK(words.contains(plainWords(prompt.label)));
        for (const QString &text : card.texts)
            CHECK(words.contains(plainWords(text)));
        CHECK_FALSE(words.contains(QLatin1Char('*')));
    }
}
