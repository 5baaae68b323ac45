#include "core/file/backup_place.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/page.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

void openPreferences(const ShellFixture &fixture) {
    fixture.window->commands().action(QStringLiteral("file.preferences"))->trigger();
    QApplication::processEvents();
    REQUIRE(fixture.driver().isShown(QStringLiteral("preferencesDialog")));
}

QStringList recentTexts(const ShellFixture &fixture) {
    auto *menu = fixture.window->findChild<QMenu *>(QStringLiteral("recentMenu"));
    REQUIRE(menu);
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts << QString(action->text()).remove(QLatin1Char('&')) +
                         (action->isEnabled() ? QString() : QStringLiteral(" [off]"));
    }
    return texts;
}

} // namespace

TEST_CASE("The ways to begin have their words whole in large text", "[ui][preferences][start]") {
    ShellFixture fixture(QSize(1024, 640));
    fixture.theme.setTextScale(200);
    for (int round = 0; round < 3; ++round) {
        QApplication::processEvents();
        QApplication::sendPostedEvents();
    }
    for (const char *name : {"startNew", "startOpen"}) {
        INFO(name);
        const QWidget &button = *fixture.driver().widget(QString::fromLatin1(name));
        CHECK(button.height() >= button.heightForWidth(button.width()));
    }
}

TEST_CASE("What is chosen in the preferences takes effect at once and is there the next time",
          "[ui][preferences]") {
    ShellFixture fixture;
    fixture.open();
    openPreferences(fixture);
    const WindowDriver driver = fixture.driver();
    driver.choose(QStringLiteral("preferencesLook"), QStringLiteral("Dark"));
    CHECK(fixture.theme.isDark());
    driver.choose(QStringLiteral("preferencesTextSize"), QStringLiteral("150 %"));
    CHECK(fixture.theme.textScale() == 150);
    driver.choose(QStringLiteral("preferencesPaper"), QStringLiteral("US Letter"));
    driver.type(QStringLiteral("preferencesName"), QStringLiteral("Joanna Pereira-Finch"));
    driver.type(QStringLiteral("preferencesContact"), QStringLiteral("555-0142"));
    driver.click(QStringLiteral("preferencesReopen"));
    driver.choose(QStringLiteral("preferencesBackupMinutes"), QStringLiteral("60 minutes"));
    driver.click(QStringLiteral("preferencesClose"));

    const Preferences again(fixture.folder.path(QStringLiteral("preferences.ini")));
    CHECK(again.themeMode() == Theme::Mode::Dark);
    CHECK(again.textScale() == 150);
    CHECK(again.paper() == documents::PageStyle::Paper::Letter);
    CHECK(again.userName() == QStringLiteral("Joanna Pereira-Finch"));
    CHECK(again.reopensLast());
    // The command line reads the same file.
    CHECK(
        backupPlace(fixture.folder.path(QStringLiteral("preferences.ini")), fixture.folder.path()).minutes ==
        60);

    // A new program starts with the one who works here.
    fixture.window->closeProgram();
    driver.click(QStringLiteral("startNew"));
    CHECK(driver.find<QLineEdit>(QStringLiteral("newProgramCoordinator"))->text() ==
          QStringLiteral("Joanna Pereira-Finch"));
    CHECK(driver.find<QLineEdit>(QStringLiteral("newProgramContact"))->text() == QStringLiteral("555-0142"));
}

TEST_CASE("Another folder for backups is used from then on, and one that cannot be written to is refused",
          "[ui][preferences]") {
    ShellFixture fixture;
    fixture.open();
    const QString other = fixture.folder.path(QStringLiteral("other disk"));
    REQUIRE(QDir().mkpath(other));
    openPreferences(fixture);
    fixture.modal.willChooseFolder(fixture.folder.path(QStringLiteral("nowhere")));
    fixture.modal.willShowMessage();
    fixture.driver().click(QStringLiteral("preferencesChooseFolder"));
    CHECK(fixture.services.backupFolder == fixture.folder.path(QStringLiteral("backups")));
    fixture.modal.willChooseFolder(other);
    fixture.driver().click(QStringLiteral("preferencesChooseFolder"));
    fixture.driver().click(QStringLiteral("preferencesClose"));
    REQUIRE(fixture.window->programView()); // open again, at the same place
    fixture.window->commands().action(QStringLiteral("file.backup"))->trigger();
    CHECK(QDir(other).entryList({QStringLiteral("*on-demand.groundwork")}).size() == 1);
    CHECK(backupPlace(fixture.folder.path(QStringLiteral("preferences.ini")), QString()).folder == other);
}

TEST_CASE("The window comes back with the page and the cohort that were in front", "[ui][preferences]") {
    ShellFixture fixture;
    fixture.open();
    const QString path = fixture.window->programFile().path();
    fixture.view().go(Place{PageId::Matching, 0, {}, {}});
    fixture.window->closeProgram();
    REQUIRE(fixture.window->openFile(path));
    CHECK(fixture.view().currentPage()->id() == PageId::Matching);
    fixture.window->closeProgram();
    fixture.window->openLast();
    REQUIRE(fixture.window->programView());
    CHECK(fixture.window->programFile().path() == path);
}

TEST_CASE("Recent programs are in the menu, missing ones are marked, and each can be taken off the list",
          "[ui][preferences]") {
    ShellFixture fixture;
    fixture.open();
    const QString path = fixture.window->programFile().path();
    fixture.window->closeProgram();
    RecentProgram gone;
    gone.path = fixture.folder.path(QStringLiteral("gone.groundwork"));
    gone.name = QStringLiteral("Salt & pepper");
    fixture.preferences.remember(gone);
    fixture.window->closeProgram();
    CHECK(recentTexts(fixture) ==
          QStringList({QStringLiteral("1 Salt  pepper (not found) [off]"), QStringLiteral("2 Autumn 2026"),
                       QStringLiteral("Empty this list")}));
    REQUIRE(fixture.window->openFile(path));
    fixture.window->closeProgram(); // the start page reads the list again
    QApplication::processEvents();
    const QString row = QStringLiteral("recent.gone.groundwork");
    REQUIRE(fixture.driver().isShown(row));
    fixture.driver().click(row + QStringLiteral(".remove"));
    QApplication::processEvents();
    CHECK(fixture.preferences.recentPrograms().size() == 1);
    fixture.driver().keyTo(QStringLiteral("recent.side-by-side.groundwork"), Qt::Key_Delete);
    QApplication::processEvents();
    CHECK(fixture.preferences.recentPrograms().empty());
    CHECK(QFile::exists(path)); // off the list, not off the disk
    CHECK(recentTexts(fixture) == QStringList{QStringLiteral("Nothing yet [off]")});
}
