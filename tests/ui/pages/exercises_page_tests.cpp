#include "core/file/verb.h"
#include "core/skills/favourites.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/exercises/card_reading.h"
#include "ui/pages/exercises/exercises_page.h"
#include "ui/printing/card_choice.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_dialog.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QListView>
#include <QPushButton>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

struct LibraryFixture : ShellFixture {
    explicit LibraryFixture(QSize size = {1280, 800})
        : ShellFixture(size) {
        open();
        driver().trigger(QStringLiteral("command.go.exercises"));
        QApplication::processEvents();
    }

    [[nodiscard]] QStringList titles() const { return driver().rowTexts(QStringLiteral("exerciseList")); }
    [[nodiscard]] QString words(const char *name) const {
        return driver().find<QPushButton>(QString::fromLatin1(name))->text();
    }
    void group(const char *title) const {
        driver().clickRow(QStringLiteral("exerciseGroups"), QString::fromLatin1(title));
    }
    /// All that a screen reader hears of the open card.
    [[nodiscard]] QString card() const {
        return driver().find<CardReading>(QStringLiteral("cardReading"))->accessibleDescription();
    }
    [[nodiscard]] PrintDialog *printDialog() const {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return window->findChild<PrintDialog *>(QStringLiteral("printDialog"));
    }
    [[nodiscard]] QSet<QString> favourites() const { return skills::favouriteCards(window->programFile()); }
};

} // namespace

TEST_CASE("A skill shows its cards, and below them those that practise it as well", "[ui][exercises]") {
    const LibraryFixture fixture;
    CHECK(fixture.titles().size() == 36);
    fixture.group("Open listening");
    const QStringList titles = fixture.titles();
    CHECK(titles.first() == QStringLiteral("Three ways of listening"));
    CHECK(titles.indexOf(QStringLiteral("What pulls me away")) == 4);
    CHECK(titles.indexOf(QStringLiteral("Also practise it")) == 5);
    CHECK(titles.indexOf(QStringLiteral("One scene, two seats")) > 5);
    CHECK(fixture.card().contains(QStringLiteral("Feel the difference between kinds of attention")));
}

TEST_CASE("The filters narrow the cards together, and an empty list says how to get out of it",
          "[ui][exercises]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("exerciseMode_solo"));
    CHECK(fixture.titles().size() == 2);
    driver.click(QStringLiteral("exerciseMode_any"));
    driver.choose(QStringLiteral("exerciseMinutes"), QStringLiteral("Up to 10 min"));
    const auto shortOnes = fixture.titles().size();
    CHECK(shortOnes > 0);
    CHECK(shortOnes < 10);
    driver.choose(QStringLiteral("exerciseMinutes"), QStringLiteral("Any time"));
    driver.choose(QStringLiteral("exerciseDepth"), QStringLiteral("Light or medium"));
    CHECK_FALSE(fixture.titles().contains(QStringLiteral("Labels, given and chosen")));
    driver.choose(QStringLiteral("exerciseDepth"), QStringLiteral("Any depth"));
    driver.choose(QStringLiteral("exerciseSetting"), QStringLiteral("On video"));
    CHECK_FALSE(fixture.titles().contains(QStringLiteral("Labels, given and chosen")));
    // Words: without case and accents, all of them, and from the steps and questions as well as the title.
    driver.choose(QStringLiteral("exerciseSetting"), QStringLiteral("Anywhere"));
    driver.type(QStringLiteral("exerciseSearch"), QStringLiteral("QUIÉT Minutes"));
    CHECK(fixture.titles().contains(QStringLiteral("Two quiet minutes")));
    driver.type(QStringLiteral("exerciseSearch"), QStringLiteral("changed in good time counts"));
    CHECK(fixture.titles() == QStringList{QStringLiteral("Small promises")});
    driver.type(QStringLiteral("exerciseSearch"), QStringLiteral("zeppelin"));
    CHECK(driver.visibleText().contains(QStringLiteral("No card fits these filters.")));
    CHECK_FALSE(driver.isShown(QStringLiteral("exercisePrint")));
    CHECK_FALSE(fixture.window->commands().action(QStringLiteral("print.page"))->isVisible());
    driver.click(QStringLiteral("exercisesClear"));
    CHECK(fixture.titles().size() == 36);
    CHECK(driver.isShown(QStringLiteral("exercisePrint")));
}

TEST_CASE("A card shows every part of it", "[ui][exercises]") {
    const LibraryFixture fixture;
    fixture.view().go(Place{PageId::Exercises, 0, QStringLiteral("GT1"), {}});
    const skills::Exercise &card = *fixture.view().exercises()->card(QStringLiteral("GT1"));
    const QString read = fixture.card();
    QStringList parts{card.title,
                      card.aim,
                      card.tip,
                      card.materials,
                      card.remote,
                      card.paper,
                      card.source,
                      QStringLiteral("20 min (10 now, 10 at the next meeting)"),
                      QStringLiteral("light"),
                      QStringLiteral("on paper"),
                      QStringLiteral("also: Effective communication")};
    parts += card.debrief;
    for (const skills::Step &step : card.steps)
        parts.append(step.text);
    for (const skills::ExercisePrompt &prompt : card.prompts)
        parts.append(prompt.label);
    for (const QString &part : std::as_const(parts)) {
        INFO(part.toStdString());
        CHECK(read.contains(QString(part).remove(QLatin1Char('*'))));
    }
    CHECK_FALSE(read.contains(QLatin1Char('*')));
    // The ten questions that belong to a card are on it.
    fixture.view().go(Place{PageId::Exercises, 0, QStringLiteral("PQ2"), {}});
    CHECK(fixture.card().contains(QStringLiteral("10. You did tell them, didn't you?")));
}

TEST_CASE("A favourite is made with Space, found by its filter, and undone by its name", "[ui][exercises]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.clickRow(QStringLiteral("exerciseList"), QStringLiteral("Small promises"));
    driver.keyTo(QStringLiteral("exerciseList"), Qt::Key_Space);
    CHECK(fixture.favourites() == QSet<QString>{QStringLiteral("GT1")});
    CHECK(fixture.words("exerciseFavourite") == QStringLiteral("Out of the favourites"));
    driver.clickRow(QStringLiteral("exerciseList"), QStringLiteral("Two quiet minutes"));
    driver.click(QStringLiteral("exerciseFavourite"));
    driver.click(QStringLiteral("exerciseFavourites"));
    CHECK(fixture.titles() ==
          QStringList{QStringLiteral("Small promises"), QStringLiteral("Two quiet minutes")});
    // The one that goes leaves the next one under the same hand.
    driver.clickRow(QStringLiteral("exerciseList"), QStringLiteral("Small promises"));
    driver.keyTo(QStringLiteral("exerciseList"), Qt::Key_Space);
    CHECK(fixture.titles() == QStringList{QStringLiteral("Two quiet minutes")});
    CHECK(fixture.words("exerciseFavourite") == QStringLiteral("Out of the favourites"));
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(fixture.titles().size() == 2);
    CHECK(fixture.window->commands()
              .action(QStringLiteral("edit.undo"))
              ->text()
              .contains(QStringLiteral("Two quiet minutes")));
    driver.trigger(QStringLiteral("command.edit.undo"));
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(fixture.favourites().isEmpty());
    CHECK(fixture.titles().size() == 36); // undo shows the card that it was about, past the filter
    driver.click(QStringLiteral("exerciseFavourites"));
    CHECK(driver.visibleText().contains(QStringLiteral("No favourites yet")));
}

TEST_CASE("A ready-made set opens its cards, and Back returns to it", "[ui][exercises]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    fixture.group("Ready-made sets");
    CHECK(fixture.titles().size() == 8);
    CHECK_FALSE(driver.isShown(QStringLiteral("exerciseMinutes")));
    driver.clickRow(QStringLiteral("exerciseList"), QStringLiteral("Skill lab 3"));
    CHECK(fixture.card().contains(QStringLiteral("55 minutes, 59 with two minutes between cards")));
    CHECK_FALSE(driver.isShown(QStringLiteral("exerciseFavourite")));
    driver.click(QStringLiteral("setCard_SF1"));
    CHECK(fixture.card().contains(QStringLiteral("Moment, effect, wish")));
    CHECK(driver.isShown(QStringLiteral("exerciseFavourite")));
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(fixture.titles().size() == 8);
    CHECK(fixture.card().contains(QStringLiteral("Skill lab 3")));
    driver.trigger(QStringLiteral("command.view.forward"));
    CHECK(fixture.card().contains(QStringLiteral("Moment, effect, wish")));
    // Sets are found by the cards in them.
    fixture.group("Ready-made sets");
    driver.type(QStringLiteral("exerciseSearch"), QStringLiteral("ol2"));
    CHECK(fixture.titles() == QStringList{QStringLiteral("Skill lab 2: listening and questions"),
                                          QStringLiteral("Remote pairs")});
}

TEST_CASE("The cards that are chosen print, or all that the list shows", "[ui][exercises][print]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    CHECK(fixture.words("exercisesPrint") == QStringLiteral("Print 36 cards…"));
    fixture.group("Open listening");
    auto *list = driver.find<QListView>(QStringLiteral("exerciseList"));
    driver.keyTo(QStringLiteral("exerciseList"), Qt::Key_Down, Qt::ShiftModifier);
    driver.keyTo(QStringLiteral("exerciseList"), Qt::Key_Down, Qt::ShiftModifier);
    CHECK(list->selectionModel()->selectedIndexes().size() == 3);
    CHECK(fixture.words("exercisesPrint") == QStringLiteral("Print 3 chosen cards…"));
    driver.click(QStringLiteral("exercisesPrint"));
    REQUIRE(fixture.printDialog());
    CHECK(fixture.printDialog()->request().cards ==
          QStringList{QStringLiteral("OL1"), QStringLiteral("OL2"), QStringLiteral("OL3")});
    const WindowDriver dialog(*fixture.printDialog());
    CHECK(dialog.find<CardChoice>(QStringLiteral("printCards"))->currentText() ==
          QStringLiteral("OL1, OL2, OL3"));
    CHECK(dialog.find<QPushButton>(QStringLiteral("printGo"))->isEnabled());
    // The form offers the sets as well, and one large card on a page.
    dialog.choose(QStringLiteral("printCards"), QStringLiteral("Remote pairs"));
    dialog.click(QStringLiteral("printLarge"));
    CHECK(fixture.printDialog()->request().cards == QStringList{QStringLiteral("remote_pairs")});
    CHECK(fixture.printDialog()->request().largePrint);
    fixture.printDialog()->reject();

    driver.click(QStringLiteral("exercisePrint"));
    REQUIRE(fixture.printDialog());
    CHECK(fixture.printDialog()->request().cards == QStringList{QStringLiteral("OL3")});
}

TEST_CASE("A card can be looked at as it prints", "[ui][exercises][print]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("exerciseAsPrinted"));
    const auto *preview = driver.find<PreviewWidget>(QStringLiteral("exercisePreview"));
    CHECK(preview->isVisible());
    CHECK(preview->pageCount() >= 1);
    fixture.group("Ready-made sets"); // four cards to cut stand on one sheet
    driver.clickRow(QStringLiteral("exerciseList"), QStringLiteral("Midpoint"));
    CHECK(preview->pageCount() == 1);
    driver.click(QStringLiteral("exerciseAsPrinted"));
    CHECK(driver.isShown(QStringLiteral("cardReading")));
}

TEST_CASE("The command box finds cards by code and title, and sets, and opens them past any filter",
          "[ui][exercises][shell]") {
    const LibraryFixture fixture;
    const WindowDriver driver = fixture.driver();
    const auto find = [&](const char *typed) {
        driver.trigger(QStringLiteral("command.edit.find_anything"));
        driver.type(QStringLiteral("commandBoxEdit"), QString::fromUtf8(typed));
        driver.keyTo(QStringLiteral("commandBoxEdit"), Qt::Key_Return);
        QApplication::processEvents();
    };
    driver.click(QStringLiteral("exerciseMode_solo"));
    find("quíet MINUTES");
    CHECK(fixture.card().contains(QStringLiteral("Two quiet minutes")));
    find("sf4");
    CHECK(fixture.card().contains(QStringLiteral("Feedback to the mentor")));
    driver.trigger(QStringLiteral("command.go.people"));
    find("getting unstuck");
    CHECK(fixture.titles().size() == 8);
    CHECK(fixture.card().contains(QStringLiteral("Getting unstuck")));
}

TEST_CASE("Everything of the library can be reached by keyboard, in a small window as well",
          "[ui][exercises]") {
    const LibraryFixture fixture(QSize(1024, 640));
    const WindowDriver driver = fixture.driver();
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("exerciseList"));
    driver.key(Qt::Key_Down);
    CHECK(fixture.card().contains(QStringLiteral("One scene, two seats")));
    driver.key(Qt::Key_Return);
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("cardReading"));
    driver.trigger(QStringLiteral("command.edit.find"));
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("exerciseSearch"));
    driver.type(QStringLiteral("exerciseSearch"), QStringLiteral("promise"));
    driver.key(Qt::Key_Escape);
    CHECK(fixture.titles().size() == 36);
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("exerciseList"));

    fixture.window->resize(720, 600); // the groups go into the filters
    QApplication::processEvents();
    CHECK_FALSE(driver.isShown(QStringLiteral("exerciseGroups")));
    auto *groups = driver.find<QComboBox>(QStringLiteral("exerciseGroup"));
    groups->setCurrentIndex(groups->count() - 1);
    Q_EMIT groups->activated(groups->currentIndex());
    CHECK(fixture.titles().size() == 8);
    // The card stands under the list now: Enter brings it into sight.
    driver.keyTo(QStringLiteral("exerciseList"), Qt::Key_Return);
    QApplication::processEvents();
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("cardReading"));
    CHECK(driver.widget(QStringLiteral("cardReading"))->visibleRegion().boundingRect().height() > 200);
}
