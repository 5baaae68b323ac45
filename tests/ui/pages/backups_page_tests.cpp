#include "core/file/backups.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/page.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

/// A program with one backup, and what came after it.
struct BackedUp : ShellFixture {
    BackedUp() {
        open();
        window->commands().action(QStringLiteral("file.backup"))->trigger();
        clock.advanceSeconds(90);
    }
    void addPerson(const char *name) {
        people::Person person;
        person.fullName = QString::fromUtf8(name);
        valueOf(people::addPerson(window->programFile(), person));
    }
    void openPage() {
        window->commands().action(QStringLiteral("file.backups"))->trigger();
        settle();
    }
    static void settle() {
        for (int round = 0; round < 8; ++round) {
            QApplication::processEvents();
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    [[nodiscard]] bool hasPerson(const char *name) const {
        const auto all = people::persons(window->programFile());
        return std::any_of(all.begin(), all.end(),
                           [&](const auto &person) { return person.fullName == QString::fromUtf8(name); });
    }
    [[nodiscard]] QString since() const {
        return driver().find<QLabel>(QStringLiteral("backupSince"))->text();
    }
};

} // namespace

TEST_CASE("The backups page lists what there is, checks it, and counts what has changed since",
          "[ui][backups]") {
    BackedUp fixture;
    fixture.openPage();
    CHECK(fixture.window->windowTitle().contains(QStringLiteral("Groundwork")));
    CHECK(fixture.driver().rowTexts(QStringLiteral("backupsTable"), 1) ==
          QStringList{QStringLiteral("Made by hand")});
    CHECK(eventually([&] {
        return fixture.driver().rowTexts(QStringLiteral("backupsTable"), 4) ==
               QStringList{QStringLiteral("Sound, just now")};
    }));
    CHECK(fixture.since().contains(QStringLiteral("Nothing")));
    // Nothing would be different, so there is nothing to go back to.
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("backupRestore"))->isEnabled());
    fixture.addPerson("Wren Adeyemi");
    fixture.addPerson("Ines Castellanos");
    fixture.settle();
    CHECK(fixture.since() == QStringLiteral("2 people added"));
    fixture.driver().click(QStringLiteral("backupsNow"));
    fixture.settle();
    CHECK(fixture.driver().rowTexts(QStringLiteral("backupsTable")).size() == 2);
    CHECK(fixture.since().contains(QStringLiteral("Nothing"))); // of the new one
}

TEST_CASE("Going back says what is lost, asks, keeps a way back, and shows the other state everywhere",
          "[ui][backups]") {
    BackedUp fixture;
    fixture.addPerson("Wren Adeyemi");
    fixture.openPage();
    fixture.modal.willAnswer(QStringLiteral("Keep what is here"));
    fixture.driver().click(QStringLiteral("backupRestore"));
    REQUIRE(fixture.modal.asked().size() == 1);
    CHECK(fixture.modal.asked().back().text.contains(
        QStringLiteral("What was added since then goes: 1 person.")));
    CHECK(fixture.modal.asked().back().answers.value(fixture.modal.asked().back().safe) ==
          QStringLiteral("Keep what is here"));
    CHECK(fixture.hasPerson("Wren Adeyemi"));

    fixture.modal.willAnswer(QStringLiteral("Restore this backup"));
    fixture.driver().click(QStringLiteral("backupRestore"));
    fixture.settle();
    CHECK_FALSE(fixture.hasPerson("Wren Adeyemi"));
    CHECK_FALSE(fixture.window->commands().action(QStringLiteral("edit.undo"))->isEnabled());
    REQUIRE(fixture.view().currentPage()->id() == PageId::Backups);
    CHECK(fixture.driver().rowTexts(QStringLiteral("backupsTable"), 1) ==
          QStringList({QStringLiteral("Before a backup was restored"), QStringLiteral("Made by hand")}));
    // The newest is the state before: going back once more brings the person back.
    CHECK(fixture.since() == QStringLiteral("1 person removed"));
    fixture.modal.willAnswer(QStringLiteral("Restore this backup"));
    fixture.driver().click(QStringLiteral("backupRestore"));
    fixture.settle();
    CHECK(fixture.hasPerson("Wren Adeyemi"));
}

TEST_CASE("A backup becomes a new file that is opened, and the program stays as it is", "[ui][backups]") {
    BackedUp fixture;
    fixture.addPerson("Wren Adeyemi");
    const QString before = fixture.window->programFile().path();
    fixture.openPage();
    const QString path = fixture.folder.path(QStringLiteral("restored.groundwork"));
    fixture.modal.willSave(path);
    fixture.modal.willAnswer(QStringLiteral("Open it"));
    fixture.driver().click(QStringLiteral("backupAsNew"));
    REQUIRE(eventually([&] { return fixture.window->programFile().path() == path; }));
    CHECK_FALSE(fixture.hasPerson("Wren Adeyemi"));
    REQUIRE(fixture.window->openFile(before));
    CHECK(fixture.hasPerson("Wren Adeyemi"));
}

TEST_CASE("A damaged backup is marked with words and cannot be restored", "[ui][backups]") {
    BackedUp fixture;
    fixture.addPerson("Wren Adeyemi");
    const Backup backup = fixture.window->programFile().backups()->list().front();
    QFile file(backup.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("damage");
    file.close();
    fixture.openPage();
    CHECK(eventually([&] {
        return fixture.driver().rowTexts(QStringLiteral("backupsTable"), 4) ==
               QStringList{QStringLiteral("Damaged")};
    }));
    fixture.settle();
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("backupRestore"))->isEnabled());
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("backupAsNew"))->isEnabled());
    CHECK(fixture.since().contains(QStringLiteral("The program itself is safe")));
}

TEST_CASE("A backup can be restored while no program is open", "[ui][backups]") {
    BackedUp fixture;
    const Backup backup = fixture.window->programFile().backups()->list().front();
    fixture.window->closeProgram();
    const QString path = fixture.folder.path(QStringLiteral("again.groundwork"));
    fixture.modal.willOpen(backup.path);
    fixture.modal.willSave(path);
    fixture.window->commands().action(QStringLiteral("file.restore"))->trigger();
    REQUIRE(fixture.window->programView());
    CHECK(fixture.window->programFile().path() == path);
}
