#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/command_box.h"
#include "ui/shell/command_table.h"
#include "ui/shell/page_registry.h"
#include "ui/words/error_words.h"
#include "ui/words/operation_words.h"

#include <QScrollBar>
#include <QScrollArea>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>

#include <set>

using namespace groundwork;
using namespace groundwork::ui;

TEST_CASE("The command table is consistent and each command that is shown does something", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    std::set<QString> ids;
    std::set<QString> keys;
    for (const Command &command : commandTable()) {
        INFO(command.id.toStdString());
        CHECK(ids.insert(command.id).second);
        CHECK_FALSE(command.plainText().isEmpty());
        for (const QKeySequence &key : command.keys)
            CHECK(keys.insert(key.toString()).second);
        const QAction *action = fixture.window->commands().action(command.id);
        REQUIRE(action);
        CHECK(action->objectName() == QStringLiteral("command.") + command.id);
        CHECK(action->shortcuts() == command.keys);
    }
}

TEST_CASE("The Print menu holds every paper once, in menus short enough for a small screen", "[ui][shell]") {
    ShellFixture fixture;
    QMenu *print = fixture.window->commands().menu(Menu::Print);
    CHECK_FALSE(print->menuAction()->isVisible()); // no program, nothing to print
    fixture.open();
    CHECK(print->menuAction()->isVisible());
    std::multiset<QString> papers;
    CHECK(print->actions().size() <= 14);
    for (const QMenu *group : print->findChildren<QMenu *>()) {
        INFO(group->title().toStdString());
        CHECK(group->menuAction()->isVisible());
        CHECK(group->actions().size() <= 14);
        for (const QAction *action : group->actions())
            papers.insert(action->objectName());
    }
    const auto catalog = documents::documentCatalog();
    CHECK(papers.size() == catalog.size());
    for (const documents::CatalogEntry &entry : catalog)
        CHECK(papers.count(QStringLiteral("command.print.") + entry.key) == 1);
}

TEST_CASE("Every error has a sentence that says what happened and what to do", "[ui][words]") {
    for (int code = 0; code <= static_cast<int>(ErrorCode::ContentMissing); ++code) {
        INFO(code);
        const words::ErrorText text = words::errorWords(
            Error(static_cast<ErrorCode>(code), {QStringLiteral("name"), QStringLiteral("3")}));
        CHECK_FALSE(text.happened.isEmpty());
        for (const QString &word : {QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("!"),
                                    QStringLiteral("please"), QStringLiteral("failed")})
            CHECK_FALSE(text.all().contains(word, Qt::CaseInsensitive));
    }
}

TEST_CASE("Every verb reads after Undo, with and without names", "[ui][words]") {
    for (int verb = 0; verbKey(static_cast<Verb>(verb)) != QLatin1String("Other"); ++verb) {
        INFO(verb);
        Operation operation{static_cast<Verb>(verb), {}, {}, false};
        CHECK(words::undoText(operation).size() > 8);
        CHECK_FALSE(words::undoText(operation).contains(QLatin1Char('%')));
        operation.names = {QStringLiteral("Ana Silva"), QStringLiteral("Bo Lind")};
        CHECK_FALSE(words::undoText(operation).contains(QLatin1Char('%')));
    }
}

TEST_CASE("A file that cannot be opened is refused on the start page in words, and stays as it was",
          "[ui][shell][journey]") {
    ShellFixture fixture;
    const WindowDriver driver = fixture.driver();
    const auto refuse = [&](const char *name, const QByteArray &bytes, const char *words) {
        const QString path = fixture.folder.path(QString::fromLatin1(name));
        if (!bytes.isNull())
            testing::writeBytes(path, bytes);
        CHECK_FALSE(fixture.window->openFile(path));
        REQUIRE(driver.isShown(QStringLiteral("startRefusal")));
        CHECK(driver.visibleText().contains(QString::fromUtf8(words)));
        if (!bytes.isNull())
            CHECK(testing::bytesOf(path) == bytes);
    };
    refuse("gone.groundwork", QByteArray(), "There is no file at");
    refuse("empty.groundwork", QByteArray(""), "is empty");
    refuse("letter.groundwork", QByteArray("Dear Sir or Madam, ").repeated(200),
           "is not a Groundwork program");
    REQUIRE(fixture.window->openFile(fixture.cohortFile()));
    CHECK_FALSE(driver.isShown(QStringLiteral("startRefusal")));
}

TEST_CASE("A new program is made from the dialog and opens on its set-up steps", "[ui][shell][journey]") {
    ShellFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("startNew"));
    REQUIRE(driver.isShown(QStringLiteral("newProgramDialog")));
    QApplication::processEvents();
    auto *fields = driver.find<QDialog>(QStringLiteral("newProgramDialog"))->findChild<QScrollArea *>();
    CHECK(fields->verticalScrollBar()->maximum() == 0); // the file is not hidden below
    driver.click(QStringLiteral("newProgramCreate"));
    CHECK(driver.isShown(QStringLiteral("newProgramProblem"))); // no name yet, said in place
    auto *brings = driver.find<QLabel>(QStringLiteral("newProgramBrings"));
    CHECK(brings->text().startsWith(QStringLiteral("39 weeks, a meeting of 60 minutes every 4 weeks")));
    driver.choose(QStringLiteral("newProgramTemplate"), QStringLiteral("Short program"));
    CHECK(brings->text().startsWith(QStringLiteral("16 weeks, a meeting of 45 minutes every 2 weeks")));
    driver.type(QStringLiteral("newProgramName"), QStringLiteral("Seite an Seite für Zoë"));
    driver.click(QStringLiteral("newProgramCreate"));
    REQUIRE(fixture.window->programView());
    CHECK(QFile::exists(fixture.folder.path(QStringLiteral("seite-an-seite-fur-zoe.groundwork"))));
    CHECK(driver.isShown(QStringLiteral("setup.purpose.action")));
    const ProgramFile &made = fixture.window->programFile();
    CHECK(framework::cohorts(made).front().cadenceWeeks == 2);
    CHECK(framework::frameworkVersions(made).front().expectBoth.contains(
        QStringLiteral("about 45 minutes every two weeks")));
    CHECK(driver.visibleText().contains(QStringLiteral("Getting ready")));

    driver.click(QStringLiteral("setup.purpose.action"));
    driver.type(QStringLiteral("programPurpose"), QStringLiteral("So that nobody learns alone."));
    driver.click(QStringLiteral("programKeep"));
    CHECK(driver.visibleText().contains(QStringLiteral("So that nobody learns alone.")));
    CHECK(fixture.window->commands().action(QStringLiteral("edit.undo"))->text() ==
          QStringLiteral("Undo change the program"));
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK_FALSE(driver.visibleText().contains(QStringLiteral("So that nobody learns alone.")));

    fixture.window->closeProgram();
    CHECK(driver.isShown(QStringLiteral("recent.seite-an-seite-fur-zoe.groundwork")));
}

TEST_CASE("The start page and the File menu offer each sample, and open what was built", "[ui][shell][demo]") {
    ShellFixture fixture;
    std::vector<demo::SampleId> built;
    fixture.services.buildSample = [&](demo::SampleId sample, const QString &path) -> Result<void> {
        built.push_back(sample);
        return QFile::copy(fixture.cohortFile(), path) ? Result<void>() : Result<void>(failure(ErrorCode::WriteFailed, {path, QString()}));
    };
    fixture.window = std::make_unique<MainWindow>(fixture.services);
    fixture.window->QWidget::show();
    const QString key = QStringLiteral("hospital");
    auto *start = fixture.window->findChild<QAbstractButton *>(QStringLiteral("startSample.") + key);
    REQUIRE(start);
    CHECK_FALSE(start->accessibleDescription().isEmpty());
    start->click();
    CHECK(fixture.window->programView() != nullptr);
    for (const demo::SampleId sample : demo::allSamples()) {
        const QAction *action =
            fixture.window->commands().action(QStringLiteral("file.sample.") + demo::sampleKey(sample));
        REQUIRE(action);
        CHECK(fixture.window->commands().menu(Menu::File)->actions().contains(action));
        fixture.window->commands().action(QStringLiteral("file.sample.") + demo::sampleKey(sample))->trigger();
    }
    CHECK(built == std::vector<demo::SampleId>{demo::SampleId::Hospital, demo::SampleId::University,
                                               demo::SampleId::Hospital, demo::SampleId::Community});
    // A second hospital has a file of its own.
    CHECK(QFile::exists(fixture.folder.path(QStringLiteral("samples/sample-hospital.groundwork"))));
    CHECK(QFile::exists(fixture.folder.path(QStringLiteral("samples/sample-hospital-2.groundwork"))));
}

TEST_CASE("The overview's figures open the lists behind them", "[ui][overview][journey]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK(driver.widget(QStringLiteral("pipeline.agreement"))->accessibleName() ==
          QStringLiteral("Agreement: 1 of 4, 3 not signed"));
    driver.click(QStringLiteral("pipeline.agreement"));
    CHECK(driver.rowTexts(QStringLiteral("pairsTable")).size() == 3);
    driver.trigger(QStringLiteral("command.view.back"));
    REQUIRE(driver.isShown(QStringLiteral("pipeline")));
    driver.click(QStringLiteral("check.P7.open"));
    CHECK(driver.rowTexts(QStringLiteral("pairsTable")).size() == 1);
    CHECK(driver.visibleText().contains(QStringLiteral("Not yet: Agreement signed in 30 days")));
}

TEST_CASE("A yes recorded on the pair's page is undone by its name, from anywhere", "[ui][pairs][journey]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.go.pairs"));
    driver.click(QStringLiteral("pairsFilter.waiting_yes"));
    driver.clickRow(QStringLiteral("pairsTable"), QStringLiteral("Kofi"));
    driver.keyTo(QStringLiteral("pairsTable"), Qt::Key_Return);
    REQUIRE(driver.isShown(QStringLiteral("pairPage")));
    driver.click(QStringLiteral("yesMentee"));
    CHECK_FALSE(driver.isShown(QStringLiteral("yesMentee")));
    driver.click(QStringLiteral("yesMentor"));
    const QAction *undo = fixture.window->commands().action(QStringLiteral("edit.undo"));
    CHECK(undo->text().startsWith(QStringLiteral("Undo record a yes")));
    driver.trigger(QStringLiteral("command.go.overview"));
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(driver.isShown(QStringLiteral("pairPage"))); // back to where it happened
    CHECK(driver.isShown(QStringLiteral("yesMentor")));
    driver.trigger(QStringLiteral("command.edit.redo"));
    CHECK_FALSE(driver.isShown(QStringLiteral("yesMentor")));
}

TEST_CASE("The command box finds people without accents, pairs, pages and commands", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.edit.find_anything"));
    driver.type(QStringLiteral("commandBoxEdit"), QStringLiteral("maria llobet"));
    const QStringList found = driver.rowTexts(QStringLiteral("commandBoxList"));
    CHECK(found.contains(QStringLiteral("María Esperanza Llobet-Casanovas")));
    CHECK(found.contains(QStringLiteral("Callum Brodrick with María Esperanza Llobet-Casanovas")));
    driver.keyTo(QStringLiteral("commandBoxEdit"), Qt::Key_Return);
    CHECK(driver.isShown(QStringLiteral("pairPage")));
    CHECK(driver.visibleText().contains(QStringLiteral("Callum Brodrick with")));
    driver.trigger(QStringLiteral("command.edit.find_anything"));
    driver.type(QStringLiteral("commandBoxEdit"), QStringLiteral("> dark"));
    driver.keyTo(QStringLiteral("commandBoxEdit"), Qt::Key_Return);
    CHECK(fixture.theme.isDark());
}

TEST_CASE("The command box lists nothing twice", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    QStringList queries{QString(), QStringLiteral("exercise")};
    for (const PageEntry &page : pageRegistry())
        queries.append(page.title());
    for (const QString &typed : std::as_const(queries)) {
        driver.trigger(QStringLiteral("command.edit.find_anything"));
        driver.type(QStringLiteral("commandBoxEdit"), typed);
        QStringList found = driver.rowTexts(QStringLiteral("commandBoxList"));
        INFO(typed.toStdString() << ": " << found.join(QStringLiteral(" | ")).toStdString());
        CHECK(found.removeDuplicates() == 0);
        driver.keyTo(QStringLiteral("commandBoxEdit"), Qt::Key_Escape);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_CASE("Size, look, text size and recent programs come back in the next window", "[ui][shell]") {
    testing::TemporaryFolder folder;
    {
        Preferences preferences(folder.path(QStringLiteral("p.ini")));
        preferences.setTextScale(150);
        preferences.setThemeMode(Theme::Mode::Dark);
        preferences.remember(
            {QStringLiteral("/a/one.groundwork"), QStringLiteral("One"), {}, {}, 3, 6, 0, {}});
        preferences.remember(
            {QStringLiteral("/a/zwei.groundwork"), QStringLiteral("Zwei für Zoë"), {}, {}, 1, 2, 0, {}});
        preferences.remember(
            {QStringLiteral("/a/one.groundwork"), QStringLiteral("One"), {}, {}, 4, 8, 0, {}});
    }
    Preferences preferences(folder.path(QStringLiteral("p.ini")));
    CHECK(preferences.textScale() == 150);
    CHECK(preferences.themeMode() == Theme::Mode::Dark);
    const std::vector<RecentProgram> recent = preferences.recentPrograms();
    REQUIRE(recent.size() == 2);
    CHECK(recent[0].pairs == 4);
    CHECK(recent[1].name == QStringLiteral("Zwei für Zoë"));
}

TEST_CASE("Ctrl+S answers that it is saved, and a copy is written where it is asked for", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.file.save"));
    CHECK(driver.visibleText().contains(QStringLiteral("Already saved")));
    const QString copy = fixture.folder.path(QStringLiteral("copy.groundwork"));
    fixture.modal.willSave(copy);
    driver.trigger(QStringLiteral("command.file.save_copy"));
    CHECK(QFile::exists(copy));
    driver.trigger(QStringLiteral("command.file.backup"));
    CHECK(driver.visibleText().contains(QStringLiteral("A checked backup is made")));
}

TEST_CASE("A note covers nothing of the page, and goes when one leaves it", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.go.people"));
    driver.trigger(QStringLiteral("command.file.save"));
    REQUIRE(driver.isShown(QStringLiteral("toast")));
    const QWidget *toast = driver.widget(QStringLiteral("toast"));
    const QWidget *table = driver.widget(QStringLiteral("peopleTable"));
    const QRect rows(table->mapTo(fixture.window.get(), QPoint()), table->size());
    CHECK_FALSE(rows.intersects(toast->geometry()));
    CHECK(fixture.window->rect().contains(toast->geometry()));
    driver.trigger(QStringLiteral("command.go.pairs"));
    CHECK_FALSE(driver.isShown(QStringLiteral("toast")));
    fixture.window->closeProgram();
    CHECK(fixture.window->findChild<QWidget *>(QStringLiteral("toast")) == nullptr);
}

namespace {

QString focusedName(const ShellFixture &fixture) {
    const QWidget *focused = fixture.window->focusWidget();
    return focused ? focused->objectName() : QString();
}

} // namespace

TEST_CASE("A job is ticked, put off and brought back from the overview, by keyboard and with undo",
          "[ui][overview][journey]") {
    ShellFixture fixture;
    fixture.open();
    fixture.window->activateWindow();
    const WindowDriver driver = fixture.driver();
    const auto label = [&](const char *name) {
        return driver.find<QLabel>(QString::fromLatin1(name))->text();
    };
    const QString first = label("job.1.title");
    const QString second = label("job.2.title");
    driver.widget(QStringLiteral("job.1.done"))->setFocus();
    driver.keyTo(QStringLiteral("job.1.done"), Qt::Key_Space);
    CHECK(label("job.1.title") == second);
    CHECK(focusedName(fixture) == QStringLiteral("job.1.done")); // the next one, under the same hand
    CHECK(driver.find<QPushButton>(QStringLiteral("jobs.aside"))->text() == QStringLiteral("1 done"));

    driver.trigger(QStringLiteral("job.1.week"));
    CHECK(label("job.1.title") != second);
    driver.click(QStringLiteral("jobs.aside"));
    CHECK(label("aside.1.when") == QStringLiteral("Comes back on 21 September 2026"));
    CHECK(label("aside.2.when") == QStringLiteral("Done on 14 September 2026"));
    driver.click(QStringLiteral("aside.1.back"));
    CHECK(label("job.1.title") == second);
    driver.trigger(QStringLiteral("command.edit.undo"));
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(label("job.1.title") == second);
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(label("job.1.title") == first);
    CHECK_FALSE(driver.isShown(QStringLiteral("jobs.aside")));

    driver.trigger(QStringLiteral("job.1.day"));
    auto *dialog = fixture.window->findChild<QDialog *>(QStringLiteral("laterDialog"));
    REQUIRE(dialog);
    const WindowDriver asked(*dialog);
    asked.find<QDateEdit>(QStringLiteral("laterDay"))->setDate(QDate(2026, 10, 1));
    asked.click(QStringLiteral("laterGo"));
    CHECK(label("job.1.title") == second);
    CHECK(label("aside.1.when") == QStringLiteral("Comes back on 1 October 2026"));
}

TEST_CASE("This week prints from its page", "[ui][overview][print]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("printWeek"));
    auto *dialog = fixture.window->findChild<PrintDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog);
    CHECK(dialog->plan().kinds == std::vector{documents::DocumentKind::Week});
    CHECK(WindowDriver(*dialog).find<QPushButton>(QStringLiteral("printGo"))->isEnabled());
}

TEST_CASE("The last print job is done again from the command box, without a look at anybody before", "[ui][print]") {
    ShellFixture fixture;
    fixture.open();
    const auto printed = [&] {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *dialog = fixture.window->findChild<PrintDialog *>(QStringLiteral("printDialog"));
        REQUIRE(dialog);
        return dialog;
    };
    fixture.driver().trigger(QStringLiteral("command.print.again"));
    PrintDialog *dialog = printed();
    CHECK(WindowDriver(*dialog).find<QLabel>(QStringLiteral("printStatus"))->text().contains(
        QStringLiteral("Nothing was printed")));
    PastJob job;
    job.plan = dialog->plan();
    job.plan.kinds = {documents::DocumentKind::Worksheets, documents::DocumentKind::PrepSheets};
    job.plan.request.copies = 3;
    dialog->reject();
    REQUIRE(keepJob(fixture.window->programFile(), job));
    const auto noted = audit::disclosures(fixture.window->programFile()).size();
    fixture.driver().trigger(QStringLiteral("command.print.again"));
    CHECK(printed()->plan().kinds == job.plan.kinds);
    CHECK(printed()->plan().request.copies == 3);
    CHECK(audit::disclosures(fixture.window->programFile()).size() == noted);
}
