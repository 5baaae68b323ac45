#include "core/partnerships/partnership_rows.h"
#include "tests/ui/pages/match_cohort.h"
#include "tests/support/match_cohort.h"
#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/publish_dialog.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;
using namespace groundwork::ui::matching_tests;

TEST_CASE("The matching page shows pairs with points, and who has nobody and why", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK(driver.rowTexts(QStringLiteral("matchTable")) ==
          QStringList{text("Alys Penhale"), text("Kofi Amankwah")});
    CHECK(mentors(driver) == QStringList{text("Noor Rahmani"), text("Ritva Salmela")});
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    const QString shown = driver.visibleText();
    CHECK(shown.contains(text("2 of 3 mentees have a proposed partner.")));
    CHECK(shown.contains(text("Not placed: 1")));
    CHECK(shown.contains(text("All 2 ruled out: 1 same reporting line, 1 please-not list.")));
    CHECK(shown.contains(text("6 possible pairs, 2 ruled out.")));
    CHECK(shown.contains(text("Publish 2 pairs…")));
    CHECK_FALSE(driver.isShown(QStringLiteral("weight_shared_times"))); // nobody named times
    driver.click(QStringLiteral("unplacedOpen_") + cohort.idrissa.toText());
    REQUIRE(fixture.navigator.places.size() == 1);
    CHECK(fixture.navigator.places[0].item == cohort.idrissa.value);
}

TEST_CASE("The sum beside the list adds up and can be copied", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    REQUIRE(driver.isShown(QStringLiteral("matchPanel")));
    CHECK(driver.rowTexts(QStringLiteral("matchSum"), 2) == QStringList{text("10"), text("2"), text("12")});
    CHECK(driver.rowTexts(QStringLiteral("matchSum"), 1) ==
          QStringList{text("2 × 5"), text("1 × 2"), QString()});
    driver.keyTo(QStringLiteral("matchSum"), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().endsWith(text("Sum of 14 possible\t\t12")));
    CHECK(driver.visibleText().contains(text("Next best for")));
    CHECK(fixture.page->closeTopmost());
    CHECK_FALSE(driver.isShown(QStringLiteral("matchPanel")));
    CHECK_FALSE(fixture.page->closeTopmost());
    driver.clickRow(QStringLiteral("matchTable"), text("Kofi"));
    CHECK(driver.isShown(QStringLiteral("matchPanel")));
}

TEST_CASE("A weight changed solves again at once, and undo brings it back", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.keyTo(QStringLiteral("weight_first_need"), Qt::Key_Down);
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("10"), text("4")});
    CHECK(matching::scenarioByName(fixture.file(), fixture.people.cohort)
              .wanted.weights.of(matching::Criterion::FirstNeed) == 4);
    driver.keyTo(QStringLiteral("weight_first_need"), Qt::Key_Down);
    valueOf(fixture.file().undo());
    CHECK(driver.find<QSpinBox>(QStringLiteral("weight_first_need"))->value() == 5);
    CHECK(driver.rowTexts(QStringLiteral("matchTable"), 2) == QStringList{text("12"), text("5")});
    driver.find<QRadioButton>(QStringLiteral("aim_points"))->click();
    CHECK(matching::scenarioByName(fixture.file(), fixture.people.cohort).wanted.aim ==
          matching::Aim::Points);
}

TEST_CASE("Publishing is reviewed, undone in one step, and leads to both yes", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto dialog = [&] {
        auto *found = fixture.page->findChild<PublishDialog *>();
        REQUIRE(found != nullptr);
        return found;
    };
    driver.click(QStringLiteral("matchPublish"));
    CHECK(WindowDriver(*dialog()).visibleText().contains(text("2 pairs are proposed")));
    CHECK(WindowDriver(*dialog()).visibleText().contains(text("1 mentee has nobody yet")));
    WindowDriver(*dialog()).click(QStringLiteral("publishLater"));
    CHECK(partnerships::partnershipRows(fixture.file(), fixture.people.cohort).empty());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    driver.click(QStringLiteral("matchPublish"));
    WindowDriver(*dialog()).click(QStringLiteral("publishNow"));
    CHECK(partnerships::partnershipRows(fixture.file(), fixture.people.cohort).size() == 2);
    REQUIRE(driver.isShown(QStringLiteral("waitingTable")));
    CHECK(driver.rowTexts(QStringLiteral("waitingTable")) ==
          QStringList{text("Alys Penhale"), text("Kofi Amankwah")});
    CHECK(fixture.page->printWords() == text("Print match slips…"));
    CHECK(driver.isShown(QStringLiteral("matchSlip"))); // of the pair that is chosen
    CHECK_FALSE(driver.isShown(QStringLiteral("matchNever")));

    driver.find<QDateEdit>(QStringLiteral("waitingDay"))->setDate(QDate(2026, 9, 16));
    driver.clickRow(QStringLiteral("waitingTable"), text("Alys"));
    driver.click(QStringLiteral("waitingMenteeYes"));
    CHECK(driver.rowTexts(QStringLiteral("waitingTable"), 3).value(0) == text("yes, 16 September 2026"));
    CHECK_FALSE(driver.isShown(QStringLiteral("waitingMenteeYes")));
    driver.click(QStringLiteral("waitingMentorYes"));
    CHECK(driver.rowTexts(QStringLiteral("waitingTable")) == QStringList{text("Kofi Amankwah")});
    CHECK(fixture.navigator.toasts.last().contains(text("First move by 23 September 2026.")));

    fixture.page->findChild<QAction *>(QStringLiteral("waitingMentorNo"))->trigger();
    CHECK_FALSE(driver.isShown(QStringLiteral("waitingTable")));
    // Kofi needs another mentor, Ritva said no: nobody is left for Kofi.
    CHECK(driver.visibleText().contains(text("Not placed: 2")));
    for (int steps = 0; steps < 4; ++steps)
        valueOf(fixture.file().undo());
    CHECK(partnerships::partnershipRows(fixture.file(), fixture.people.cohort).empty());
    CHECK(driver.rowTexts(QStringLiteral("matchTable")).size() == 2);
}

TEST_CASE("Everybody's yes is one step", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    const auto solved = valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
    valueOf(matching::publishMatch(fixture.file(), solved.scenario));
    fixture.open(Place{PageId::Matching, 0, {}, QStringLiteral("waiting")});
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("waitingAllYes"));
    for (const auto &row : partnerships::partnershipRows(fixture.file(), fixture.people.cohort))
        CHECK(row.state == partnerships::PartnershipState::Accepted);
    valueOf(fixture.file().undo());
    CHECK(driver.rowTexts(QStringLiteral("waitingTable")).size() == 2);
}

TEST_CASE("Pins that contradict each other keep the settings within reach", "[ui][matching]") {
    Fixture fixture({1228, 700});
    const Cohort cohort(fixture);
    const auto solved = valueOf(matching::matchCohort(fixture.file(), fixture.people.cohort));
    const auto pinned =
        valueOf(matching::pinPair(fixture.file(), solved.scenario, {cohort.alys, cohort.noor}, true));
    // Later the two get into one reporting line.
    Person person =
        valueOf(people::person(fixture.file(), valueOf(participant(fixture.file(), cohort.alys)).person));
    person.managerText = text("Noor Rahmani");
    valueOf(editPerson(fixture.file(), person));
    fixture.open();
    CHECK(fixture.driver().isShown(QStringLiteral("matchProblem")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("matchPublish")));
}

TEST_CASE("An empty cohort says what will be here", "[ui][matching]") {
    Fixture fixture;
    fixture.open();
    CHECK(fixture.driver().visibleText().contains(text("Nobody to match yet")));
    fixture.driver().click(QStringLiteral("matchToPeople"));
    CHECK(fixture.navigator.places.size() == 1);
    fixture.people.add("Alys Penhale", Role::Mentee);
    CHECK(fixture.driver().visibleText().contains(text("No mentor to match with yet")));
}

namespace {

/// Scroll bars that are to be seen within another part that scrolls the same way.
QStringList nestedScrollBars(const QWidget &root) {
    const auto scrolls = [](const QAbstractScrollArea &area) { return area.isVisible() && area.verticalScrollBar()->isVisible(); };
    QStringList nested;
    for (const QAbstractScrollArea *area : root.findChildren<QAbstractScrollArea *>()) {
        if (!scrolls(*area))
            continue;
        for (const QWidget *at = area->parentWidget(); at; at = at->parentWidget()) {
            const auto *outer = qobject_cast<const QAbstractScrollArea *>(at);
            if (outer && scrolls(*outer))
                nested.append(area->objectName() + QLatin1String(" in ") + outer->objectName());
        }
    }
    return nested;
}

} // namespace

TEST_CASE("No scroll bar of the matching page stands in another one", "[ui][matching]") {
    Fixture fixture({972, 510}); // what a window of 1024 x 640 leaves to the page
    const Cohort cohort(fixture);
    for (int n = 0; n < 14; ++n) {
        fixture.people.add(qUtf8Printable(QStringLiteral("عبد الرحمن %1").arg(n)), Role::Mentee);
        if (n < 11)
            fixture.people.add(qUtf8Printable(QStringLiteral("Bartholomew Llobet %1").arg(n)), Role::Mentor);
    }
    fixture.open();
    const WindowDriver driver = fixture.driver();
    for (const QSize size : {QSize(972, 510), QSize(1228, 670), QSize(620, 510), QSize(972, 900)}) {
        for (const int percent : {100, 150, 200}) {
            fixture.theme.setTextScale(percent);
            fixture.page->resize(size);
            for (int round = 0; round < 4; ++round) {
                QApplication::processEvents();
                QApplication::sendPostedEvents();
            }
            INFO(size.width() << " x " << size.height() << ", " << percent << " %");
            CHECK(nestedScrollBars(*fixture.page).join(QLatin1String("; ")).toStdString() == std::string());
            if (size.width() > 900 && percent == 100) // who is not placed is in sight, beside rows of the table
                CHECK_FALSE(driver.widget(QStringLiteral("unplacedCause"))->visibleRegion().isEmpty());
            // Nothing is pushed out of the window where it cannot be scrolled to.
            const QWidget &content = *driver.find<QScrollArea>(QStringLiteral("matchScroll"))->widget();
            CHECK(content.height() <= content.parentWidget()->height());
        }
    }
    // The sum is as high as before once large text is small again.
    fixture.theme.setTextScale(100);
    fixture.page->resize(1228, 670);
    QApplication::processEvents();
    const int sum = driver.widget(QStringLiteral("matchSum"))->height();
    fixture.theme.setTextScale(200);
    QApplication::processEvents();
    fixture.theme.setTextScale(100);
    QApplication::processEvents();
    CHECK(driver.widget(QStringLiteral("matchSum"))->height() == sum);
    // By keyboard each row comes into sight.
    fixture.page->resize(972, 510);
    QApplication::processEvents();
    auto *table = driver.find<QTableView>(QStringLiteral("matchTable"));
    fixture.page->activateWindow();
    table->setFocus();
    REQUIRE(eventually([&] { return table->hasFocus(); }));
    driver.keyTo(QStringLiteral("matchTable"), Qt::Key_End, Qt::ControlModifier);
    REQUIRE(table->currentIndex().row() == table->model()->rowCount() - 1);
    const QRect row = table->visualRect(table->currentIndex());
    CHECK(table->viewport()->visibleRegion().contains(row.center()));
}

TEST_CASE("Which mentors have nobody is said whole where there is room", "[ui][matching]") {
    Fixture fixture({1228, 670});
    const Cohort cohort(fixture);
    fixture.people.add("Marguerite Oyelaran", Role::Mentor);
    fixture.people.add("Viktor Dragan", Role::Mentor);
    fixture.open();
    for (int round = 0; round < 4; ++round) {
        QApplication::processEvents();
        QApplication::sendPostedEvents();
    }
    const WindowDriver driver = fixture.driver();
    const QWidget &said = *driver.widget(QStringLiteral("matchFreeMentors"));
    REQUIRE(said.isVisible());
    CHECK(said.visibleRegion().boundingRect() == said.rect());
    CHECK_FALSE(driver.find<QScrollArea>(QStringLiteral("matchBelowScroll"))->verticalScrollBar()->isVisible());
}

TEST_CASE("On a small window the panel covers the list and the settings go below", "[ui][matching]") {
    Fixture fixture({972, 560});
    const Cohort cohort(fixture);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK_FALSE(driver.isShown(QStringLiteral("matchPanel")));
    driver.clickRow(QStringLiteral("matchTable"), text("Kofi"));
    REQUIRE(driver.isShown(QStringLiteral("matchPanel")));
    CHECK(fixture.page->rect().contains(driver.widget(QStringLiteral("matchPanel"))->geometry()));
    CHECK(fixture.page->closeTopmost());
    CHECK_FALSE(driver.isShown(QStringLiteral("matchPanel")));
    fixture.page->resize(620, 560);
    QApplication::processEvents();
    const auto *table = driver.widget(QStringLiteral("matchTable"));
    const auto *settings = driver.widget(QStringLiteral("matchSettings"));
    CHECK(settings->mapTo(fixture.page.get(), QPoint()).y() > table->mapTo(fixture.page.get(), QPoint()).y());
}
