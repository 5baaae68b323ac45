// The facilitator's room: start page, wall, notes, keys, and what happens when something goes wrong.
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_rows.h"
#include "core/rooms/rooms.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/room/room_page.h"
#include "ui/room/room_places.h"
#include "ui/room/room_views.h"
#include "ui/room/room_wall.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

struct RoomFixture : ShellFixture {
    explicit RoomFixture(QSize size = {1280, 800})
        : ShellFixture(size) {
        open();
        driver().trigger(QStringLiteral("command.program.room"));
    }
    [[nodiscard]] RoomPage &page() const {
        auto *page = qobject_cast<RoomPage *>(view().currentPage());
        REQUIRE(page != nullptr);
        return *page;
    }
    [[nodiscard]] rooms::Room room() const {
        const auto room = rooms::currentRoom(window->programFile(), view().cohort());
        REQUIRE(room);
        return *room;
    }
    [[nodiscard]] RoomWall &wall() const {
        auto *wall = page().views()->wallWindow()->findChild<RoomWall *>();
        REQUIRE(wall != nullptr);
        return *wall;
    }
    void start() {
        driver().click(QStringLiteral("roomStart"));
        QApplication::processEvents();
        REQUIRE(page().views());
        REQUIRE(page().views()->isOpen());
    }
    void key(int key) { QTest::keyClick(&wall(), static_cast<Qt::Key>(key)); }
    [[nodiscard]] std::vector<rooms::RoomPair> pairs() const {
        return rooms::roomPairs(window->programFile(), view().cohort());
    }
};

/// Every text that a person, a screen reader or a window list can read in a window.
QString everything(const QWidget &window) {
    QStringList all{window.windowTitle()};
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        all << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget)) {
            for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                all << interface->text(text);
        }
        if (const auto *label = qobject_cast<QLabel *>(widget))
            all << label->text();
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("A room is planned on its page, each change a step that undo takes back", "[ui][rooms]") {
    RoomFixture f;
    const WindowDriver driver = f.driver();
    CHECK(rooms::roomsOf(f.window->programFile(), f.view().cohort()).empty()); // looking plans nothing
    driver.type(QStringLiteral("roomWhere"), QStringLiteral("Seminar room 2"));
    driver.keyTo(QStringLiteral("roomWhere"), Qt::Key_Return);
    CHECK(f.room().place == QStringLiteral("Seminar room 2"));
    const std::size_t pairs = f.room().seats.size();
    CHECK(pairs > 0);
    const auto met = f.pairs();
    const auto other = std::find_if(met.begin(), met.end(), [](const rooms::RoomPair &each) { return each.hasMet; });
    REQUIRE(other != met.end());
    driver.click(QStringLiteral("roomPair.%1").arg(other->id.value)); // they meet a second time
    CHECK(f.room().seats.size() == pairs + 1);
    driver.find<QSpinBox>(QStringLiteral("roomATable"))->setValue(1);
    CHECK(f.room().tables() == static_cast<int>(pairs) + 1);
    auto *table = driver.find<QComboBox>(QStringLiteral("roomTable.%1").arg(other->id.value));
    table->setCurrentIndex(0);
    Q_EMIT table->activated(0);
    CHECK(f.room().tables() == static_cast<int>(pairs));
    f.view().undo();
    CHECK(f.room().tables() == static_cast<int>(pairs) + 1);
    driver.click(QStringLiteral("roomTakeAway"));
    CHECK_FALSE(rooms::currentRoom(f.window->programFile(), f.view().cohort()));
    CHECK(driver.find<QLineEdit>(QStringLiteral("roomWhere"))->text().isEmpty());
}

TEST_CASE("A number or a day that is being typed plans nothing until it is left", "[ui][rooms]") {
    RoomFixture f;
    const WindowDriver driver = f.driver();
    auto *aTable = driver.find<QSpinBox>(QStringLiteral("roomATable"));
    auto *day = driver.find<QDateEdit>(QStringLiteral("roomDay"));
    CHECK(aTable->text() == QStringLiteral("2 pairs"));
    driver.type(QStringLiteral("roomWhere"), QStringLiteral("Seminar room 2"));
    driver.keyTo(QStringLiteral("roomWhere"), Qt::Key_Return);
    REQUIRE(f.room().seats.size() == 2);
    auto *table = driver.find<QComboBox>(QStringLiteral("roomTable.%1").arg(f.room().seats.back().pair.value));
    table->setCurrentIndex(table->count() - 1);
    Q_EMIT table->activated(table->currentIndex());
    REQUIRE(f.room().tables() == 2); // by hand
    const rooms::Room before = f.room();

    aTable->selectAll();
    QTest::keyClicks(aTable, QStringLiteral("12"));
    CHECK(f.room() == before);
    QTest::keyClick(aTable, Qt::Key_Return);
    CHECK(f.room().pairsATable == 12);
    CHECK(f.room().seats == before.seats);
    aTable->stepDown();
    CHECK(f.room().pairsATable == 11);
    f.view().undo();
    CHECK(f.room() == before);

    day->setSelectedSection(QDateTimeEdit::YearSection);
    QTest::keyClicks(day, QStringLiteral("2027"));
    CHECK(f.room() == before);
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(f.room().heldOn == QDate(2027, before.heldOn.month(), before.heldOn.day()));
    f.view().undo();
    CHECK(f.room() == before);

    driver.click(QStringLiteral("roomSeatAnew"));
    CHECK(f.room().tables() == 1);
    aTable->setValue(1);
    CHECK(aTable->text() == QStringLiteral("1 pair"));
    CHECK(f.room().tables() == 2);
    aTable->selectAll();
    QTest::keyClicks(aTable, QStringLiteral("3"));
    f.start(); // what was not left yet counts too
    CHECK(f.room().pairsATable == 3);
}

TEST_CASE("A room whose clock stands is not told where the plan is", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    f.page().desk().goTo(QStringLiteral("2.1")); // 4 minutes
    f.clock.advanceSeconds(5 * 60);
    REQUIRE(f.page().desk().hold());
    f.page().views()->wallWindow()->close();
    CHECK(eventually([&] { return !f.page().views()->isOpen(); }));
    CHECK(f.driver().isShown(QStringLiteral("roomGoOnHere")));
    CHECK_FALSE(f.driver().isShown(QStringLiteral("roomGoByPlan")));
    CHECK_FALSE(f.driver().visibleText().contains(QStringLiteral("By the plan")));
}

TEST_CASE("The wall and the notes name nobody", "[ui][rooms][privacy]") {
    RoomFixture f;
    f.start();
    f.page().views()->setNotes(true);
    for (int step = 0; step < 60; ++step) {
        const QString read = everything(*f.page().views()->wallWindow()) +
                             everything(*f.page().views()->lecternWindow()) + f.wall().words();
        for (const auto &row :
             partnerships::partnershipRows(f.window->programFile(), f.view().cohort())) {
            for (const QString &name : {row.menteeName, row.mentorName, row.menteeCallName, row.mentorCallName}) {
                INFO(f.room().step.toStdString() << " " << name.toStdString());
                REQUIRE_FALSE(read.contains(name));
            }
        }
        if (!f.page().desk().next())
            break;
    }
    CHECK(f.room().step == QStringLiteral("7.6"));
    CHECK(f.page().views()->wallWindow()->findChildren<QTextEdit *>().isEmpty()); // there is nowhere to answer
}

TEST_CASE("A keyboard or a presenter leads through the room", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    CHECK(f.room().step == QStringLiteral("1.1"));
    f.key(Qt::Key_Space);
    CHECK(f.room().step == QStringLiteral("1.2"));
    f.key(Qt::Key_Right);
    f.key(Qt::Key_PageDown);
    CHECK(f.room().step == QStringLiteral("1.4"));
    f.key(Qt::Key_Left);
    f.key(Qt::Key_PageUp);
    CHECK(f.room().step == QStringLiteral("1.2"));
    f.key(Qt::Key_Plus);
    f.key(Qt::Key_2);
    CHECK(f.room().run(QStringLiteral("1.2")).extraSeconds == 180);
    f.key(Qt::Key_H);
    CHECK(f.room().state == rooms::RoomState::Held);
    f.key(Qt::Key_H);
    CHECK(f.room().state == rooms::RoomState::Running);
    f.key(Qt::Key_Period);
    CHECK(f.page().desk().isBlank());
    CHECK_FALSE(f.wall().words().contains(QStringLiteral("label")));
    f.key(Qt::Key_Space); // the next question is to be seen
    CHECK_FALSE(f.page().desk().isBlank());
    f.key(Qt::Key_L);
    CHECK(f.page().desk().isLight());
    // A button that has the keyboard is pressed by the space bar; a presenter's key goes on all the same.
    auto *hold = f.page().views()->wallWindow()->findChild<QPushButton *>(QStringLiteral("wallStripHold"));
    REQUIRE(hold != nullptr);
    const QString before = f.room().step;
    QTest::keyClick(hold, Qt::Key_Space);
    CHECK(f.room().step == before);
    CHECK(f.room().state == rooms::RoomState::Held);
    QTest::keyClick(hold, Qt::Key_PageDown);
    CHECK(f.room().step != before);
}

TEST_CASE("Right to left the arrows turn, a presenter's keys do not", "[ui][rooms]") {
    RoomFixture f;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    f.start();
    f.key(Qt::Key_Left);
    CHECK(f.room().step == QStringLiteral("1.2"));
    f.key(Qt::Key_PageDown);
    CHECK(f.room().step == QStringLiteral("1.3"));
    f.key(Qt::Key_Right);
    CHECK(f.room().step == QStringLiteral("1.2"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("Esc pauses and never ends", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    f.key(Qt::Key_Space);
    f.key(Qt::Key_Escape);
    CHECK(f.page().views()->isPaused());
    CHECK(f.room().state == rooms::RoomState::Held);
    f.clock.advanceSeconds(600);
    f.key(Qt::Key_PageDown); // a presenter in a pocket
    CHECK(f.room().step == QStringLiteral("1.2"));
    f.key(Qt::Key_Escape);
    CHECK_FALSE(f.page().views()->isPaused());
    CHECK(f.room().state == rooms::RoomState::Running);
    CHECK(f.page().desk().time().usedMs == 0);
    f.key(Qt::Key_Escape);
    auto *close = f.page().views()->wallWindow()->findChild<QPushButton *>(QStringLiteral("roomClose"));
    QTest::mouseClick(close, Qt::LeftButton);
    CHECK_FALSE(f.page().views()->isOpen());
    CHECK(f.room().state == rooms::RoomState::Held);
    CHECK(f.driver().isShown(QStringLiteral("roomGoOnHere")));
}

TEST_CASE("A room that was closed by mistake goes on where it is, also after the program", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    f.page().desk().goTo(QStringLiteral("2.1")); // 4 minutes, then 2.2 with 3
    f.page().views()->wallWindow()->close();
    CHECK(eventually([&] { return !f.page().views()->isOpen(); }));
    CHECK(f.room().state == rooms::RoomState::Running);
    const QString path = f.window->programFile().path();
    f.window->closeProgram();
    f.clock.advanceSeconds(5 * 60);
    REQUIRE(f.window->openFile(path));
    QApplication::processEvents();
    CHECK(f.page().desk().time().usedMs == 5 * 60'000); // the room is what opens
    CHECK(f.driver().visibleText().contains(QStringLiteral("By the plan")));
    f.driver().click(QStringLiteral("roomGoByPlan"));
    CHECK(f.room().step == QStringLiteral("2.2"));
    CHECK(f.page().desk().time().usedMs == 60'000);
    CHECK(f.page().views()->isOpen());
    CHECK(f.wall().words().contains(QStringLiteral("2 minutes left")));
}

TEST_CASE("The wall goes to the other screen, and comes back when that is gone", "[ui][rooms]") {
    CHECK(roomPlaces(1, 0, false) == RoomPlaces{0, -1});
    CHECK(roomPlaces(2, 0, false) == RoomPlaces{1, 0});
    CHECK(roomPlaces(2, 1, false) == RoomPlaces{0, 1});
    CHECK(roomPlaces(2, 0, true) == RoomPlaces{0, 1});
    CHECK(roomPlaces(3, 2, false) == RoomPlaces{0, 2});
    CHECK(roomPlaces(1, -1, true) == RoomPlaces{0, -1});

    RoomFixture f;
    f.start();
    RoomViews &views = *f.page().views();
    QScreen *screen = QGuiApplication::primaryScreen();
    views.arrange({screen, screen}); // as if a second one of the same size were there
    CHECK(views.lecternWindow()->isVisible());
    // The space bar goes on there too, and leaves nothing out by mistake.
    QWidget *keyboardAt = views.lecternWindow()->focusWidget();
    REQUIRE(keyboardAt != nullptr);
    CHECK(keyboardAt->objectName() == QStringLiteral("lecternStripNext"));
    const QString before = f.room().step;
    QTest::keyClick(keyboardAt, Qt::Key_Space);
    CHECK(f.room().step != before);
    f.page().desk().back();
    CHECK(views.lecternWindow()->findChild<QWidget *>(QStringLiteral("roomLectern"))->isVisible());
    CHECK_FALSE(views.wallWindow()->findChild<QWidget *>(QStringLiteral("wallStrip"))->isVisible());
    f.clock.advanceSeconds(20);
    Q_EMIT qGuiApp->screenRemoved(nullptr);
    QApplication::processEvents();
    CHECK_FALSE(views.lecternWindow()->isVisible());
    CHECK(views.isOpen());
    CHECK(views.wallWindow()->findChild<QWidget *>(QStringLiteral("wallStrip"))->isVisible());
    CHECK(f.page().desk().time().usedMs == 20'000);
    CHECK(f.room().state == rooms::RoomState::Running);
}

TEST_CASE("Pause stands where the facilitator is, and not on the wall of the room", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    RoomViews &views = *f.page().views();
    QScreen *screen = QGuiApplication::primaryScreen();
    views.arrange({screen, screen});
    f.page().desk().next();
    const auto in = [](QWidget *window) {
        auto *pause = window->findChild<QWidget *>(QStringLiteral("roomPause"));
        return pause && pause->isVisible();
    };
    QTest::keyClick(views.lecternWindow()->focusWidget(), Qt::Key_Escape);
    REQUIRE(views.isPaused());
    CHECK(in(views.lecternWindow()));
    CHECK_FALSE(in(views.wallWindow()));
    CHECK(f.wall().words().contains(QStringLiteral("the clock stands")));
    SECTION("and goes where it can be seen when that screen is gone") {
        Q_EMIT qGuiApp->screenRemoved(nullptr);
        QApplication::processEvents();
        CHECK(views.isPaused());
        CHECK(in(views.wallWindow()));
        QTest::keyClick(views.wallWindow()->focusWidget(), Qt::Key_Escape);
        CHECK_FALSE(views.isPaused());
    }
    SECTION("and ends there") {
        QTest::keyClick(views.lecternWindow()->focusWidget(), Qt::Key_Escape);
        CHECK_FALSE(views.isPaused());
        CHECK(views.lecternWindow()->findChild<QWidget *>(QStringLiteral("roomLectern"))->isVisible());
        CHECK(f.room().state == rooms::RoomState::Running);
    }
}

TEST_CASE("One click leaves out what the rule says, and one takes it in again", "[ui][rooms]") {
    RoomFixture f;
    f.start();
    RoomViews &views = *f.page().views();
    views.setNotes(true);
    QApplication::processEvents();
    auto *late = views.wallWindow()->findChild<QPushButton *>(QStringLiteral("lecternLate"));
    REQUIRE(late != nullptr);
    QTest::mouseClick(late, Qt::LeftButton);
    CHECK_FALSE(f.room().dropped().isEmpty());
    CHECK_FALSE(late->isEnabled()); // nothing is left to leave out by it
    auto *again = views.wallWindow()->findChild<QPushButton *>(QStringLiteral("lecternTakeIn"));
    QTest::mouseClick(again, Qt::LeftButton);
    CHECK(f.room().dropped().isEmpty());
    CHECK(late->isEnabled());
}

TEST_CASE("Every question of every length fits on the wall, on a small screen too", "[ui][rooms]") {
    RoomFixture f({1024, 640});
    for (const first_meeting::Length length :
         {first_meeting::Length::Sixty, first_meeting::Length::Ninety, first_meeting::Length::OneTwenty}) {
        rooms::RoomPlan plan = rooms::suggestedPlan(f.window->programFile(), f.view().cohort());
        plan.length = length;
        REQUIRE(f.page().desk().plan(plan));
        f.start();
        f.page().views()->wallWindow()->showNormal();
        for (const QSize size : {QSize(1024, 560), QSize(1920, 1080), QSize(1024, 768)}) {
            f.page().desk().goTo(f.page().desk().steps().front().key);
            f.wall().resize(size);
            do {
                f.wall().grab();
                INFO(f.room().step.toStdString() << " at " << size.width());
                CHECK(f.wall().fits());
                CHECK(f.wall().questionPixels() >= size.height() * 0.03);
            } while (f.page().desk().next());
        }
        REQUIRE(f.page().desk().end());
        f.page().views()->close();
    }
}

TEST_CASE("Large text leaves the wall its room on a small screen", "[ui][rooms]") {
    RoomFixture f({1024, 640});
    f.theme.setTextScale(200);
    f.start();
    f.page().views()->wallWindow()->showNormal();
    f.page().views()->wallWindow()->resize(1024, 640);
    CHECK(eventually([&] { return f.wall().height() > 640 * 6 / 10; }));
    for (const QPushButton *each : f.page().views()->wallWindow()->findChildren<QPushButton *>()) {
        if (each->isVisible())
            CHECK_FALSE(each->accessibleName().isEmpty());
    }
    f.theme.setTextScale(100);
    CHECK(eventually([&] {
        return !f.page().views()->wallWindow()->findChild<QPushButton *>(QStringLiteral("wallStripBack"))->text().isEmpty();
    }));
}

TEST_CASE("A time is taken as people type it, and what is none goes from the field", "[ui][rooms]") {
    RoomFixture f;
    const WindowDriver driver = f.driver();
    for (const auto &[typed, shown] : {std::pair{"14:30", "14:30"}, {"9.05", "09:05"}, {"8", "08:00"}, {"soon", ""}}) {
        driver.type(QStringLiteral("roomTime"), QString::fromLatin1(typed));
        driver.keyTo(QStringLiteral("roomTime"), Qt::Key_Return);
        CHECK(driver.find<QLineEdit>(QStringLiteral("roomTime"))->text() == QString::fromLatin1(shown));
        CHECK(f.room().startsAt.isValid() == (shown[0] != '\0'));
    }
}
