#include "tests/ui/pages/matching_cohort.h"
#include "ui/pages/matching/board_table.h"
#include "ui/pages/matching/board_view.h"

#include <QAction>
#include <QComboBox>
#include <QWheelEvent>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

using namespace groundwork;
using namespace groundwork::ui;
using matching_tests::text;

namespace {

/// The board of a small cohort, driven by keys and mouse.
struct Board {
    MatchingFixture fixture{QSize(1228, 760)};
    MatchingCohort cohort;
    WindowDriver driver;
    BoardTable *table;

    explicit Board(int placesOfRitva = 1)
        : cohort(fixture, placesOfRitva)
        , driver(fixture.open()) {
        fixture.page->activateWindow();
        driver.click(QStringLiteral("matchAsBoard"));
        table = driver.find<BoardTable>(QStringLiteral("boardTable"));
        table->setFocus();
    }

    [[nodiscard]] QStringList heads() const {
        QStringList texts;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts.append(table->model()->headerData(column, Qt::Horizontal).toString());
        return texts;
    }
    [[nodiscard]] QModelIndex card(ParticipantId mentee) const { return table->board().indexOf(mentee); }
    [[nodiscard]] QString mentorOf(ParticipantId mentee) const {
        return table->board().columnAt(card(mentee).column())->name;
    }
    void choose(ParticipantId mentee) const { table->setCurrentIndex(card(mentee)); }
    void key(int key) const { driver.keyTo(QStringLiteral("boardTable"), key); }
    [[nodiscard]] QString cost() const {
        return plain(driver.find<QLabel>(QStringLiteral("boardCost"))->text());
    }
    std::vector<matching::PairKey> pins() {
        return matching::scenarioByName(fixture.file(), fixture.people.cohort).wanted.pins;
    }
    [[nodiscard]] QPoint middleOf(int column) const {
        return {table->columnViewportPosition(column) + table->columnWidth(column) / 2,
                table->verticalHeader()->defaultSectionSize() * 2};
    }
    /// Presses on a card and takes it over a column, in two moves as a hand does.
    void drag(ParticipantId mentee, int column) const {
        QWidget *viewport = table->viewport();
        const QPoint from = table->visualRect(card(mentee)).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (const QPoint &at : {from + QPoint(30, 4), middleOf(column)}) {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(viewport, &move);
        }
    }
    void letGo(int column) const {
        QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, middleOf(column));
    }
    /// Opens the menu of the chosen card by keys and answers one of its actions.
    [[nodiscard]] QAction *menuAction(const QString &name) const {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table->viewport(), &event);
        auto *menu = fixture.page->findChild<QMenu *>(QStringLiteral("boardMenu"));
        REQUIRE(menu != nullptr);
        auto *action = menu->findChild<QAction *>(name);
        INFO(name.toStdString());
        REQUIRE(action != nullptr);
        return action;
    }
    void closeMenu() const {
        if (auto *menu = fixture.page->findChild<QMenu *>(QStringLiteral("boardMenu")))
            menu->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

TEST_CASE("The board has a column for each mentor and one for those not placed", "[ui][matching][board]") {
    Board board(2);
    CHECK(board.heads() == QStringList{text("Not placed: 1"), text("Ritva Salmela"), text("Noor Rahmani")});
    const QAbstractItemModel &model = *board.table->model();
    CHECK(model.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString() ==
          text("Ritva Salmela. 1 of 2 places taken. Offers: raising concerns."));
    CHECK(model.data(board.card(board.cohort.alys), Qt::AccessibleTextRole).toString() ==
          text("Alys Penhale with Noor Rahmani, 16 of 22 points, first need met, known well"));
    CHECK(model.data(board.card(board.cohort.idrissa), Qt::AccessibleTextRole)
              .toString()
              .startsWith(text("Idrissa Coulibaly-Haugen, not placed. No mentor is possible. All 2 ruled out")));
    CHECK(model.index(1, 1).data().toString() == text("Free place"));
    CHECK(namelessWidgets(*board.fixture.page).isEmpty());
}

TEST_CASE("A card is carried by keys, and its cost is said before it is put down", "[ui][matching][board]") {
    Board board;
    board.choose(board.cohort.alys);
    board.key(Qt::Key_Return);
    REQUIRE(board.table->isCarrying());
    CHECK(board.cost() == text("Alys to Noor: Nobody moves. The cohort loses nothing."));
    board.key(Qt::Key_Right);
    CHECK(board.cost().startsWith(text("Alys to Ritva: 2 mentees move: Alys to Ritva (−16), Kofi to Noor (−5).")));
    CHECK(board.cost().endsWith(text("The cohort loses 21 points.")));
    CHECK(plain(board.driver.widget(QStringLiteral("boardCost"))->accessibleName()) == board.cost());
    CHECK(board.pins().empty());

    board.key(Qt::Key_Escape);
    CHECK_FALSE(board.table->isCarrying());
    CHECK(board.mentorOf(board.cohort.alys) == text("Noor Rahmani"));

    board.key(Qt::Key_Return);
    board.key(Qt::Key_Right);
    board.key(Qt::Key_Return);
    CHECK(board.mentorOf(board.cohort.alys) == text("Ritva Salmela"));
    CHECK(board.mentorOf(board.cohort.kofi) == text("Noor Rahmani"));
    REQUIRE(board.pins() == std::vector{matching::PairKey{board.cohort.alys, board.cohort.ritva}});
    CHECK(board.table->currentIndex() == board.card(board.cohort.alys));
    CHECK(board.table->hasFocus());
    CHECK(board.cost() == text("Alys is pinned to Ritva. Undo takes it back."));
    valueOf(board.fixture.file().undo());
    CHECK(board.mentorOf(board.cohort.alys) == text("Noor Rahmani"));
    CHECK(board.pins().empty());
}

TEST_CASE("A forbidden column says which rule and takes no card", "[ui][matching][board]") {
    Board board;
    board.choose(board.cohort.idrissa);
    CHECK(board.cost().startsWith(text("Idrissa Coulibaly-Haugen: No mentor is possible. All 2 ruled out")));
    board.key(Qt::Key_Return);
    board.key(Qt::Key_Right);
    CHECK(board.cost() == text("Idrissa to Noor: not possible, same reporting line."));
    CHECK(board.table->againstColumn(1) == text("same reporting line"));
    board.key(Qt::Key_Return);
    CHECK(board.table->isCarrying()); // another column can be tried
    board.key(Qt::Key_Right);
    CHECK(board.cost() == text("Idrissa to Ritva: not possible, please-not list."));
    board.key(Qt::Key_Return);
    CHECK(board.pins().empty());
    CHECK(board.fixture.page->closeTopmost()); // Esc of the window puts it back, and closes nothing else
    CHECK_FALSE(board.table->isCarrying());
    CHECK(board.driver.isShown(QStringLiteral("matchPanel")));
}

TEST_CASE("A card is dragged onto a mentor, or back", "[ui][matching][board]") {
    Board board;
    board.drag(board.cohort.alys, 2);
    REQUIRE(board.table->isCarrying());
    CHECK(board.cost().startsWith(text("Alys to Ritva: 2 mentees move")));
    SECTION("dropping pins the pair") {
        board.letGo(2);
        CHECK(board.mentorOf(board.cohort.alys) == text("Ritva Salmela"));
        CHECK(board.pins().size() == 1);
    }
    SECTION("over those not placed it goes back") {
        QMouseEvent move(QEvent::MouseMove, board.middleOf(0), board.table->viewport()->mapToGlobal(board.middleOf(0)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(board.table->viewport(), &move);
        CHECK(board.cost().startsWith(text("Nobody is left out by hand.")));
        board.letGo(0);
        CHECK_FALSE(board.table->isCarrying());
        CHECK(board.pins().empty());
    }
    SECTION("Esc puts it back, and letting go afterwards does nothing") {
        board.key(Qt::Key_Escape);
        board.letGo(2);
        CHECK(board.pins().empty());
    }
    SECTION("a change from elsewhere puts it back") {
        matching_tests::edit(board.fixture, board.cohort.kofi, [](people::Profile &p) { p.interests = {text("choir")}; });
        CHECK_FALSE(board.table->isCarrying());
        board.letGo(2);
        CHECK(board.pins().empty());
    }
}

TEST_CASE("Arrows go from card to card, and over to the next mentor", "[ui][matching][board]") {
    Board board(3);
    board.choose(board.cohort.idrissa);
    board.key(Qt::Key_Right);
    CHECK(board.table->currentIndex() == board.card(board.cohort.kofi));
    board.key(Qt::Key_Down);
    CHECK(board.table->currentIndex().data().toString() == text("Free place"));
    board.key(Qt::Key_Down);
    board.key(Qt::Key_Down);
    CHECK(board.table->currentIndex().row() == 2);
    board.key(Qt::Key_Right); // Noor has one place: her card is the nearest
    CHECK(board.table->currentIndex() == board.card(board.cohort.alys));
    board.key(Qt::Key_Right);
    CHECK(board.table->currentIndex() == board.card(board.cohort.alys));
    board.key(Qt::Key_Home);
    CHECK(board.table->currentIndex() == board.card(board.cohort.idrissa));
    SECTION("from right to left the arrows follow the eye") {
        board.table->setLayoutDirection(Qt::RightToLeft);
        board.key(Qt::Key_Left);
        CHECK(board.table->currentIndex() == board.card(board.cohort.kofi));
        board.key(Qt::Key_Return);
        board.key(Qt::Key_Left);
        CHECK(board.cost().startsWith(text("Kofi to Noor")));
    }
}

TEST_CASE("The menu of a card does what dragging does, and more", "[ui][matching][board]") {
    Board board;
    board.choose(board.cohort.alys);
    SECTION("move to another mentor") {
        QAction *move = board.menuAction(QStringLiteral("boardMove_") + board.cohort.ritva.toText());
        CHECK(plain(move->text()).startsWith(text("Ritva Salmela: 0 points. 1 other mentee moves.")));
        move->trigger();
        CHECK(board.mentorOf(board.cohort.alys) == text("Ritva Salmela"));
    }
    SECTION("pin and let go") {
        board.menuAction(QStringLiteral("boardPin"))->trigger();
        CHECK(board.pins() == std::vector{matching::PairKey{board.cohort.alys, board.cohort.noor}});
        board.closeMenu();
        CHECK(board.table->model()
                  ->data(board.card(board.cohort.alys), Qt::AccessibleTextRole)
                  .toString()
                  .endsWith(text("pinned")));
        board.menuAction(QStringLiteral("boardPin"))->trigger();
        CHECK(board.pins().empty());
    }
    SECTION("never with") {
        board.menuAction(QStringLiteral("boardNever_") + board.cohort.noor.toText())->trigger();
        board.driver.click(QStringLiteral("matchNeverKeep")); // what it costs was said
        CHECK(matching::scenarioByName(board.fixture.file(), board.fixture.people.cohort).wanted.never.size() == 1);
        CHECK(board.mentorOf(board.cohort.alys) != text("Noor Rahmani"));
    }
    SECTION("open a profile") {
        board.menuAction(QStringLiteral("boardOpenMentor"))->trigger();
        REQUIRE(board.fixture.navigator.places.size() == 1);
        CHECK(board.fixture.navigator.places[0].item == board.cohort.noor.value);
    }
    SECTION("why these two") {
        REQUIRE(board.fixture.page->closeTopmost());
        CHECK_FALSE(board.driver.isShown(QStringLiteral("matchPanel")));
        board.menuAction(QStringLiteral("boardWhy"))->trigger();
        CHECK(board.driver.isShown(QStringLiteral("matchPanel")));
    }
    SECTION("what would happen without one of them") {
        const auto before = matching::scenarioByName(board.fixture.file(), board.fixture.people.cohort);
        board.menuAction(QStringLiteral("boardGoneMentor"))->trigger();
        REQUIRE(board.driver.isShown(QStringLiteral("matchGoneDialog")));
        const QString words = board.driver.visibleText();
        CHECK(words.contains(text("Without")));
        CHECK(words.contains(text("mentee fewer has a mentor.")));
        CHECK(words.contains(text("Nothing is changed by asking.")));
        board.driver.click(QStringLiteral("matchGoneLeave"));
        CHECK(matching::scenarioByName(board.fixture.file(), board.fixture.people.cohort) == before);
    }
    SECTION("pick up from the menu") {
        board.menuAction(QStringLiteral("boardPickUp"))->trigger();
        CHECK(board.table->isCarrying());
    }
    board.closeMenu();
}

TEST_CASE("The board is filtered and put in order", "[ui][matching][board]") {
    Board board(2);
    board.driver.choose(QStringLiteral("boardOrder"), text("By name"));
    CHECK(board.heads() == QStringList{text("Not placed: 1"), text("Noor Rahmani"), text("Ritva Salmela")});
    auto *order = board.driver.find<QComboBox>(QStringLiteral("boardOrder"));
    QWheelEvent wheel(QPointF(5, 5), order->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(order, &wheel);
    CHECK(order->currentText() == text("By name")); // the page scrolls
    CHECK(board.fixture.page->focusFilter());
    board.driver.type(QStringLiteral("boardFilter"), text("CONCERNS"));
    CHECK(board.heads() == QStringList{text("Not placed: 0"), text("Ritva Salmela")});
    CHECK(board.driver.find<QLabel>(QStringLiteral("boardCount"))->text() == text("1 of 2 mentors"));
    board.driver.type(QStringLiteral("boardFilter"), text("alys"));
    CHECK(board.heads() == QStringList{text("Not placed: 0"), text("Noor Rahmani")});
    board.driver.type(QStringLiteral("boardFilter"), text("nobody here"));
    CHECK(board.heads() == QStringList{text("Not placed: 0")});
    board.key(Qt::Key_Return); // nothing to pick up
    CHECK_FALSE(board.table->isCarrying());
}

TEST_CASE("The board opens on the pair that the table shows", "[ui][matching][board]") {
    MatchingFixture fixture({1228, 760});
    const MatchingCohort cohort(fixture);
    const WindowDriver driver(fixture.open());
    driver.clickRow(QStringLiteral("matchTable"), text("Kofi"));
    driver.click(QStringLiteral("matchAsBoard"));
    const auto *table = driver.find<BoardTable>(QStringLiteral("boardTable"));
    CHECK(table->currentIndex() == table->board().indexOf(cohort.kofi));
}

TEST_CASE("Table and board show the same pair", "[ui][matching][board]") {
    Board board;
    board.choose(board.cohort.kofi);
    CHECK(plain(board.driver.find<QLabel>(QStringLiteral("matchNames"))->text()) ==
          text("Kofi Amankwah with Ritva Salmela"));
    board.driver.click(QStringLiteral("matchAsTable"));
    board.driver.clickRow(QStringLiteral("matchTable"), text("Alys"));
    board.driver.click(QStringLiteral("matchAsBoard"));
    CHECK(board.table->currentIndex() == board.card(board.cohort.alys));
}
