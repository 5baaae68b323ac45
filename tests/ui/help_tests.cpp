// F1, the shortcut sheet on screen and paper, and Back and Forward over pages and subjects.
#include "core/content/help.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/command_table.h"
#include "ui/shell/help_window.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/shortcut_sheet.h"

#include <QTreeWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolTip>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

HelpWindow *helpOf(const ShellFixture &fixture) {
    return fixture.window->findChild<HelpWindow *>(QStringLiteral("helpWindow"));
}

QString helpText(const ShellFixture &fixture) {
    return helpOf(fixture)->findChild<QTextBrowser *>(QStringLiteral("helpText"))->toPlainText();
}

} // namespace

TEST_CASE("Every page and every tab of a pair has a help text, and every link of a text leads somewhere",
          "[ui][shell][help]") {
    ShellFixture fixture;
    fixture.open();
    const auto topics = valueOf(content::helpTopics(fixture.content));
    QStringList keys;
    for (const content::HelpTopic &topic : topics)
        keys.append(topic.key);
    for (const PageEntry &page : pageRegistry()) {
        INFO(pageKey(page.id).toStdString());
        CHECK(keys.contains(helpTopicOf(Place{page.id, 0, {}, {}})));
    }
    for (const PairTabEntry &tab : pairTabs()) {
        INFO(tab.key.toStdString());
        CHECK(keys.contains(helpTopicOf(Place{PageId::Pair, 1, tab.key, {}})));
    }
    for (const content::HelpTopic &topic : topics) {
        for (const QString &id : content::commandsOf(topic)) {
            INFO(topic.key.toStdString() << " " << id.toStdString());
            CHECK(fixture.window->commands().action(id) != nullptr);
        }
        QStringList texts{topic.lead};
        for (const content::HelpSection &section : topic.sections)
            texts += section.text + section.list;
        for (const QString &text : std::as_const(texts)) {
            INFO(text.toStdString());
            CHECK_FALSE(text.contains(QLatin1Char('!'))); // visual.md 10
            CHECK_FALSE(text.contains(QStringLiteral("please"), Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("F1 explains the page that is open and follows it; its links do what they say",
          "[ui][shell][help]") {
    ShellFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.help.page"));
    REQUIRE(helpOf(fixture));
    CHECK(helpText(fixture).contains(QStringLiteral("Here you begin a program")));
    fixture.open();
    driver.trigger(QStringLiteral("command.go.exercises"));
    CHECK(helpText(fixture).startsWith(QStringLiteral("Exercises")));
    const auto pairs = partnerships::partnershipRows(fixture.window->programFile(), fixture.view().cohort());
    fixture.view().go(Place{PageId::Pair, pairs.front().id.value, QStringLiteral("agreement"), {}});
    CHECK(helpText(fixture).startsWith(QStringLiteral("The agreement")));

    auto *text = helpOf(fixture)->findChild<QTextBrowser *>(QStringLiteral("helpText"));
    CHECK(text->toHtml().contains(QStringLiteral("command:print.agreements")));
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("topic:first_meeting")));
    CHECK(helpText(fixture).startsWith(QStringLiteral("The first meeting")));
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("command:go.pairs")));
    CHECK(fixture.view().currentPage()->id() == PageId::Pairs);
    CHECK(helpText(fixture).startsWith(QStringLiteral("Pairs")));

    // Without a program a command of one is named, and is no link.
    fixture.window->closeProgram();
    helpOf(fixture)->showTopic(QStringLiteral("backups"));
    CHECK(helpText(fixture).contains(QStringLiteral("Back up now")));
    CHECK_FALSE(text->toHtml().contains(QStringLiteral("command:file.backup\"")));
    CHECK(text->toHtml().contains(QStringLiteral("command:file.restore")));
    QTest::keyClick(text, Qt::Key_Escape);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(helpOf(fixture));
}

TEST_CASE("F1 in a dialog explains the dialog", "[ui][shell][help]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.file.preferences"));
    QWidget *dialog = driver.widget(QStringLiteral("preferencesDialog"));
    REQUIRE(QApplication::activeModalWidget() == dialog);
    QTest::keyClick(dialog, Qt::Key_F1);
    REQUIRE(helpOf(fixture));
    CHECK(helpOf(fixture)->parentWidget() == dialog);
    CHECK(helpText(fixture).startsWith(QStringLiteral("Preferences")));
}

TEST_CASE("Help is found under the other words of the field, and is readable at 200 percent",
          "[ui][shell][help]") {
    ShellFixture fixture(QSize(1024, 640));
    fixture.theme.setTextScale(200);
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.edit.find_anything"));
    driver.type(QStringLiteral("commandBoxEdit"), QStringLiteral("learning contract"));
    CHECK(driver.rowTexts(QStringLiteral("commandBoxList")).contains(QStringLiteral("Help: The agreement")));
    driver.keyTo(QStringLiteral("commandBoxEdit"), Qt::Key_Return);
    QApplication::processEvents();
    REQUIRE(helpOf(fixture));
    auto *text = helpOf(fixture)->findChild<QTextBrowser *>(QStringLiteral("helpText"));
    CHECK(text->document()->defaultFont().pointSizeF() == fixture.theme.font(TextRole::Body).pointSizeF());
    CHECK(text->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOn);
    CHECK(text->document()->size().width() <= text->viewport()->width() + 1); // wraps, never both ways
    fixture.theme.setTextScale(100);
    CHECK(text->document()->defaultFont().pointSizeF() == fixture.theme.font(TextRole::Body).pointSizeF());
}

TEST_CASE("The shortcut sheet lists every key of the command table, and prints them", "[ui][shell][print]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto groups = shortcutGroups(fixture.window->commands());
    QStringList listed;
    for (const documents::ShortcutGroup &group : groups) {
        for (const documents::ShortcutRow &row : group.rows)
            listed.append(row.keys.split(QStringLiteral(" or ")));
    }
    for (const Command &command : commandTable()) {
        if (!fixture.window->commands().isConnected(command.id))
            continue;
        for (const QKeySequence &key : command.keys) {
            INFO(command.id.toStdString());
            if (!key.isEmpty()) // standard keys that this system does not have
                CHECK(listed.contains(key.toString(QKeySequence::NativeText)));
        }
    }
    CHECK_FALSE(listed.contains(QString()));
    driver.trigger(QStringLiteral("command.help.shortcuts"));
    const QStringList shown = driver.rowTexts(QStringLiteral("shortcutTable"));
    for (const char *line : {"Pages", "Exercises", "Help on this page", "Next area: sidebar, page"}) {
        INFO(line);
        CHECK(shown.contains(QString::fromLatin1(line)));
    }
    driver.click(QStringLiteral("shortcutSheetPrint"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto *dialog = fixture.window->findChild<PrintDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog);
    CHECK(dialog->request().shortcuts == groups);
    const auto batch = documents::documentsFor(fixture.window->programFile(), dialog->request());
    REQUIRE(batch);
    const auto made = batch->sources.front().make();
    REQUIRE(made);
    QString words;
    for (const documents::Page &page : made->front().pages)
        words += page.text() + QLatin1Char('\n');
    CHECK(words.contains(QStringLiteral("Ctrl+K")));
    CHECK(words.contains(QStringLiteral("Help on this page")));
    // The menu of documents does not offer what belongs to the window and not to the program.
    dialog->reject();
    driver.trigger(QStringLiteral("command.print.week"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = fixture.window->findChild<PrintDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog);
    CHECK(WindowDriver(*dialog)
              .find<QTreeWidget>(QStringLiteral("printDocuments"))
              ->findItems(QStringLiteral("Keyboard shortcuts"), Qt::MatchExactly | Qt::MatchRecursive)
              .isEmpty());
}

TEST_CASE("Without a program the shortcut sheet shows, and does not offer to print", "[ui][shell]") {
    const ShellFixture fixture;
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.help.shortcuts"));
    CHECK(driver.isShown(QStringLiteral("shortcutTable")));
    CHECK_FALSE(driver.isShown(QStringLiteral("shortcutSheetPrint")));
}

TEST_CASE("F6 goes from the sidebar to the page and back", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    fixture.window->activateWindow();
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.go.people"));
    driver.trigger(QStringLiteral("command.view.next_area"));
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("sidebarList"));
    driver.trigger(QStringLiteral("command.view.previous_area"));
    CHECK(fixture.window->focusWidget()->objectName() == QStringLiteral("peopleTable"));
}

TEST_CASE("The private help line is said where the sidebar has no room for it", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    fixture.view().setWantsRail(true);
    QApplication::processEvents();
    CHECK_FALSE(driver.isShown(QStringLiteral("helpLineName")));
    driver.click(QStringLiteral("helpLineButton"));
    CHECK(QToolTip::text().contains(QStringLiteral("555-0142")));
    QToolTip::hideText();
}

TEST_CASE("Back and Forward go over pages and subjects, each where one was", "[ui][shell]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    ProgramView &view = fixture.view();
    const auto pairs = partnerships::partnershipRows(fixture.window->programFile(), view.cohort());
    const auto people = people::participantRows(fixture.window->programFile(), view.cohort());
    REQUIRE(pairs.size() >= 2);
    driver.trigger(QStringLiteral("command.go.people"));
    view.go(Place{PageId::People, people[0].id.value, {}, {}});
    view.go(Place{PageId::People, people[1].id.value, {}, {}});
    driver.trigger(QStringLiteral("command.go.exercises"));
    view.go(Place{PageId::Exercises, 0, QStringLiteral("SF1"), {}});
    view.go(Place{PageId::Pair, pairs[0].id.value, QStringLiteral("agreement"), {}});
    view.go(Place{PageId::Pair, pairs[1].id.value, QStringLiteral("first_meeting"), {}});
    const auto at = [&] { return view.currentPage()->place(); };
    CHECK(at().item == pairs[1].id.value);
    CHECK_FALSE(fixture.window->commands().action(QStringLiteral("view.forward"))->isEnabled());

    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at() == Place{PageId::Pair, pairs[0].id.value, QStringLiteral("agreement"), {}});
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at().page == PageId::Exercises);
    CHECK(at().part == QStringLiteral("SF1"));
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at().page == PageId::Exercises);
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at().page == PageId::People);
    CHECK(at().item == people[1].id.value);
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at().item == people[0].id.value);
    for (int step = 0; step < 5; ++step)
        driver.trigger(QStringLiteral("command.view.forward"));
    CHECK(at() == Place{PageId::Pair, pairs[1].id.value, QStringLiteral("first_meeting"), {}});
    CHECK_FALSE(view.canGoForward());
    // A new way from the middle takes the place of what was ahead.
    driver.trigger(QStringLiteral("command.view.back"));
    driver.trigger(QStringLiteral("command.go.overview"));
    CHECK_FALSE(view.canGoForward());
    driver.trigger(QStringLiteral("command.view.back"));
    CHECK(at() == Place{PageId::Pair, pairs[0].id.value, QStringLiteral("agreement"), {}});
}

TEST_CASE("A window opens as large as it was left, and offers what was open", "[ui][shell]") {
    ShellFixture fixture(QSize(777, 533));
    fixture.open();
    fixture.driver().trigger(QStringLiteral("command.go.exercises"));
    const QString path = fixture.window->programFile().path();
    fixture.window->close();
    fixture.window = std::make_unique<MainWindow>(fixture.services);
    fixture.window->QWidget::show();
    QApplication::processEvents();
    CHECK(fixture.window->size() == QSize(777, 533));
    CHECK(fixture.driver().isShown(QStringLiteral("recent.side-by-side.groundwork")));
    fixture.window->openLast();
    REQUIRE(fixture.window->programView());
    CHECK(fixture.window->programFile().path() == path);
    CHECK(fixture.view().currentPage()->id() == PageId::Exercises); // and the page that was in front
}
