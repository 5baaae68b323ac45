#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/people/import_pairs_dialog.h"
#include "ui/pages/people/import_wizard.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QUrl>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

/// Drops a file on a widget as a file manager does: the event climbs to the first parent that takes it.
void drop(QWidget &window, QWidget &at, const QString &path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint middle = at.mapTo(&window, at.rect().center());
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(middle), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

} // namespace

TEST_CASE("A list of pairs comes in by hand: rows say what happens, one step takes it back", "[ui][import][pairs]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    fixture.view().go(Place{PageId::Pairs, 0, {}, {}});
    const auto rows = [&] {
        return partnerships::partnershipRows(fixture.window->programFile(), fixture.view().cohort()).size();
    };
    const size_t before = rows();
    driver.click(QStringLiteral("pairsImport"));
    fixture.modal.willOpen(fixture.pairList());
    driver.click(QStringLiteral("pairsChoose"));
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("pairsRows")); }, 20000));
    const QStringList what = driver.rowTexts(QStringLiteral("pairsRows"), 4);
    REQUIRE(what.size() == 3);
    INFO(what.join(QLatin1Char('|')).toStdString());
    CHECK(what[0].contains(QStringLiteral("has no room for more than 1.")));
    CHECK(what[1] == QStringLiteral("These two are a pair already."));
    CHECK(what[2].contains(QStringLiteral("Nobody Known")));
    auto *bringIn = driver.find<QPushButton>(QStringLiteral("pairsBringIn"));
    CHECK_FALSE(bringIn->isEnabled());
    driver.type(QStringLiteral("pairsReason"), QStringLiteral("Kofi asked for a second one"));
    CHECK(bringIn->text() == QStringLiteral("Bring in 1 pair"));
    driver.click(QStringLiteral("pairsAdd"));
    CHECK(bringIn->text() == QStringLiteral("Bring in 2 pairs"));
    // The second is left out by the keyboard, and brought back.
    driver.clickRow(QStringLiteral("pairsRows"), QStringLiteral("Nobody Known"));
    driver.keyTo(QStringLiteral("pairsRows"), Qt::Key_Delete);
    CHECK(bringIn->text() == QStringLiteral("Bring in 1 pair"));
    CHECK(driver.find<QLabel>(QStringLiteral("pairsCounts"))->text().contains(QStringLiteral("1 row left out")));
    // Under way needs a reason of its own.
    driver.choose(QStringLiteral("pairsStart"), QStringLiteral("under way"));
    CHECK_FALSE(bringIn->isEnabled());
    driver.type(QStringLiteral("pairsUnderway"), QStringLiteral("They have met since January"));
    REQUIRE(bringIn->isEnabled());
    driver.click(QStringLiteral("pairsBringIn"));
    CHECK(rows() == before + 1);
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(rows() == before);
}

TEST_CASE("A list dropped anywhere on the window starts the wizard", "[ui][import][drop]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    fixture.view().go(Place{PageId::Overview, 0, {}, {}});
    drop(*fixture.window, fixture.view(), fixture.knownPeopleList());
    CHECK(fixture.view().currentPage()->id() == PageId::People);
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("importTable")); }, 20000));
    CHECK(driver.find<QLabel>(QStringLiteral("importAbout"))->text().contains(QStringLiteral("known.csv")));
    qobject_cast<QDialog *>(driver.widget(QStringLiteral("importWizard")))->reject();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // A list of pairs says so, and its dialog is one click away.
    drop(*fixture.window, *fixture.view().currentPage(), fixture.pairList());
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("importLooksLikePairs")); }, 20000));
    auto *banner = driver.widget(QStringLiteral("importLooksLikePairs"));
    banner->findChild<QPushButton *>()->click();
    REQUIRE(eventually([&] { return driver.isShown(QStringLiteral("pairsRows")); }, 20000));
    CHECK(driver.rowTexts(QStringLiteral("pairsRows"), 1).first() == QStringLiteral("Percival Antwi"));
    qobject_cast<QDialog *>(driver.widget(QStringLiteral("importPairs")))->reject();
}

TEST_CASE("A program file dropped on the window is opened", "[ui][import][drop]") {
    ShellFixture fixture;
    fixture.open();
    const QString path = fixture.folder.path(QStringLiteral("other.groundwork"));
    valueOf(fixture.window->programFile().saveCopy(path, true));
    drop(*fixture.window, fixture.view(), path);
    CHECK(fixture.window->programFile().path() == path);
}
