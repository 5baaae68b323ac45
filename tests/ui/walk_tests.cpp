// Walks over every page and dialog: names for assistive technology, the keyboard, clipped text, other
// directions and a longer language.
#include "core/questions/questions.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "tests/ui/walk_matching.h"
#include "tests/ui/walk_together.h"
#include "ui/pages/page.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/room/room_page.h"
#include "ui/room/room_views.h"
#include "ui/shell/page_registry.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

#include <functional>
#include <set>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

QString describe(const QWidget &widget) {
    QString path;
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(QLatin1Char('/') + at->objectName());
    }
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + path;
}

bool takesFocus(const QWidget &widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 &&
           !widget.focusProxy();
}

void checkNames(const QWidget &root) {
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!takesFocus(*widget) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        INFO(describe(*widget).toStdString());
        CHECK_FALSE(name.trimmed().isEmpty());
    }
}

/// How many widgets Tab (or Shift+Tab) reaches until it is back where it began.
int countByTab(QWidget &root, bool backwards) {
    std::vector<const QWidget *> seen;
    QWidget *start = root.focusWidget();
    if (!start)
        return 0;
    QWidget *at = start;
    int same = 0;
    for (int step = 0; step < 400; ++step) {
        QTest::keyClick(at, backwards ? Qt::Key_Backtab : Qt::Key_Tab,
                        backwards ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget *next = root.focusWidget();
        // A date steps through day, month and year first, and a text from link to link.
        const int steps = qobject_cast<QTextBrowser *>(at) ? 60 : 4;
        if (!next || (next == start && !(next == at && steps > 4)))
            break;
        if (next == at && ++same < steps)
            continue;
        if (next == at) {
            INFO(describe(*at).toStdString());
            FAIL_CHECK("the keyboard does not get out of it");
            break;
        }
        same = 0;
        at = next;
        seen.push_back(at);
    }
    return static_cast<int>(seen.size());
}

/// A label or button whose text does not fit into it.
void checkClipped(const QWidget &root) {
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
            continue;
        INFO(describe(*label).toStdString()
             << " \"" << label->text().toStdString() << "\" " << label->width() << "x" << label->height());
        if (label->wordWrap()) {
            CHECK(label->height() + 1 >= label->heightForWidth(label->width()));
            int widest = 0;
            for (const QString &word : label->text().split(QLatin1Char(' ')))
                widest = std::max(widest, label->fontMetrics().horizontalAdvance(word));
            CHECK(label->width() + 2 >= std::min(widest, 220));
        } else if (label->minimumSizeHint().width() >=
                   label->sizeHint().width()) { // elided ones may be short
            CHECK(label->width() + 1 >= label->sizeHint().width());
            CHECK(label->height() + 1 >= label->fontMetrics().height());
        }
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty() || button->visibleRegion().isEmpty())
            continue;
        INFO(describe(*button).toStdString() << " \"" << button->text().toStdString() << "\"");
        CHECK(button->width() + 1 >= button->minimumSizeHint().width());
        CHECK(button->height() + 1 >= button->minimumSizeHint().height());
    }
}

void checkMnemonics(const QWidget &window) {
    std::set<QString> used;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const QKeySequence key = QKeySequence::mnemonic(button->text());
        if (!key.isEmpty() && button->isVisible() && button->window() == window.window()) {
            INFO(button->text().toStdString());
            CHECK(used.insert(key.toString()).second);
        }
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const QKeySequence key = label->buddy() ? QKeySequence::mnemonic(label->text()) : QKeySequence();
        if (!key.isEmpty() && label->isVisible() && label->window() == window.window()) {
            INFO(label->text().toStdString());
            CHECK(used.insert(key.toString()).second);
        }
    }
}

/// The framework page: every part of the draft, all of its tabs, its dialogs, and a newer version beside the
/// one that the cohort works by.
template <class Visit, class Dialog>
void walkFramework(ShellFixture &fixture, const WindowDriver &driver, const Visit &visit,
                   const Dialog &dialog) {
    ProgramFile &file = fixture.window->programFile();
    const auto newest = [&file] { return framework::frameworkVersions(file).front(); };
    const auto go = [&fixture](const char *part) {
        fixture.view().go(Place{PageId::Framework, 0, QString::fromLatin1(part), {}});
    };
    valueOf(framework::publishFramework(file, newest().id));
    go("readers");
    visit(QStringLiteral("framework, readers"), *fixture.window);
    const FrameworkId draft = valueOf(framework::startFrameworkDraft(file));
    framework::FrameworkText text = newest();
    text.definition += QStringLiteral(" And a sentence that is new.");
    text.principles[0] = QStringLiteral("We all learn.");
    text.expectBoth.append(QStringLiteral("a line that was not there before, and that is rather long"));
    framework::OwnParameter own;
    own.label = QStringLiteral("Where the two meet");
    own.text = QStringLiteral("in working time, away from the ward");
    text.ownParameters.push_back(own);
    valueOf(framework::editFramework(file, draft, text));
    go("text");
    auto *parts = fixture.window->findChild<QListWidget *>(QStringLiteral("frameworkParts"));
    for (int part = 0; part < parts->count(); ++part) {
        parts->setCurrentRow(part);
        visit(QStringLiteral("framework, part %1").arg(part), *fixture.window);
    }
    parts->setCurrentRow(4);
    QApplication::processEvents();
    driver.click(QStringLiteral("parameter_add"));
    dialog(QStringLiteral("ownParameterDialog"));
    driver.click(QStringLiteral("frameworkPublish"));
    dialog(QStringLiteral("publishFrameworkDialog"));
    valueOf(framework::publishFramework(file, draft, QStringLiteral("Meetings may be shorter")));
    go("versions");
    visit(QStringLiteral("framework, versions"), *fixture.window);
    if (driver.isShown(QStringLiteral("moveCohort_2"))) {
        driver.click(QStringLiteral("moveCohort_2"));
        dialog(QStringLiteral("moveCohortDialog"));
    }
}

/// The coordinator's own questions: the list without any and with one of each kind, and the dialog of each kind.
template <class Visit, class Dialog>
void walkQuestions(ShellFixture &fixture, const WindowDriver &driver, const Visit &visit, const Dialog &dialog) {
    ProgramFile &file = fixture.window->programFile();
    driver.trigger(QStringLiteral("peopleQuestions"));
    dialog(QStringLiteral("questionsDialog"));
    for (const questions::QuestionKind kind : questions::questionKinds()) {
        questions::Question question;
        question.kind = kind;
        question.wording = QStringLiteral("How do you come to work & back on most days? ") + questions::questionKindKey(kind);
        question.help = QStringLiteral("Only so that the two of you find a place to meet.");
        question.options = questions::optionsFromLines(
            {QStringLiteral("By bus & tram"), QStringLiteral("On foot or by bicycle"), QStringLiteral("Otherwise")}, {});
        question.unit = QStringLiteral("kilometres");
        question.lowEnd = QStringLiteral("never");
        question.highEnd = QStringLiteral("every single day");
        valueOf(questions::addQuestion(file, question));
    }
    driver.trigger(QStringLiteral("command.program.questions"));
    for (int kind = 0; kind < static_cast<int>(questions::questionKinds().size()); ++kind) {
        driver.find<QAbstractItemView>(QStringLiteral("questionsTable"))
            ->setCurrentIndex(driver.find<QAbstractItemView>(QStringLiteral("questionsTable"))->model()->index(kind, 0));
        driver.click(QStringLiteral("questionsChange"));
        dialog(QStringLiteral("questionDialog"));
    }
    visit(QStringLiteral("questions"), *driver.widget(QStringLiteral("questionsDialog")));
    dialog(QStringLiteral("questionsDialog"));
}

/// The room: its wall with and without the notes, the pause, the facilitator's own window, and the page meanwhile.
template <class Visit>
void walkRoom(ShellFixture &fixture, const Visit &visit) {
    fixture.view().go(Place{PageId::Room, 0, {}, {}});
    fixture.driver().click(QStringLiteral("roomStart"));
    auto *page = qobject_cast<RoomPage *>(fixture.view().currentPage());
    REQUIRE(page != nullptr);
    RoomViews &views = *page->views();
    views.wallWindow()->showNormal();
    views.wallWindow()->resize(fixture.window->size());
    visit(QStringLiteral("room, wall"), *views.wallWindow());
    views.setNotes(true);
    visit(QStringLiteral("room, wall and notes"), *views.wallWindow());
    views.pause();
    visit(QStringLiteral("room, pause"), *views.wallWindow());
    QScreen *screen = QGuiApplication::primaryScreen();
    views.arrange({screen, screen});
    visit(QStringLiteral("room, notes"), *views.lecternWindow());
    views.close();
    visit(QStringLiteral("room, meanwhile"), *fixture.window);
    REQUIRE(page->desk().end());
}

/// Calls `look` on the start page, every page of the sidebar, every tab of a pair and the dialogs of the
/// shell.
void walk(ShellFixture &fixture, const std::function<void(QWidget &)> &look) {
    const WindowDriver driver = fixture.driver();
    const auto visit = [&](const QString &what, QWidget &widget) {
        INFO(what.toStdString());
        for (int round = 0; round < 4; ++round) { // a layout of a layout settles in the next round
            QApplication::processEvents();
            QApplication::sendPostedEvents();
        }
        look(widget);
    };
    const auto dialog = [&](const QString &name) {
        QWidget *opened = driver.widget(name);
        visit(name, *opened);
        qobject_cast<QDialog *>(opened)->reject();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    visit(QStringLiteral("start"), *fixture.window);
    driver.click(QStringLiteral("startNew"));
    dialog(QStringLiteral("newProgramDialog"));
    fixture.open();
    for (const PageEntry &entry : pageRegistry()) {
        fixture.view().go(Place{entry.id, 0, {}, {}});
        visit(entry.title(), *fixture.window);
    }
    walkRoom(fixture, visit);
    fixture.view().go(Place{PageId::Exercises, 0, QStringLiteral("PQ2"), {}});
    visit(QStringLiteral("a card with its texts"), *fixture.window);
    driver.click(QStringLiteral("exerciseAsPrinted"));
    visit(QStringLiteral("a card as it prints"), *fixture.window);
    driver.click(QStringLiteral("exerciseAsPrinted"));
    fixture.view().go(Place{PageId::Exercises, 0, QStringLiteral("remote_pairs"), {}});
    visit(QStringLiteral("a ready-made set"), *fixture.window);
    driver.click(QStringLiteral("exercisesPrint"));
    dialog(QStringLiteral("printDialog"));
    for (const char *each : {"about:programDialog", "new_cohort:newCohortDialog", "next_cohort:newCohortDialog",
                             "roles:rolesDialog", "cohort_settings:cohortDialog", "cohort_state:cohortStateDialog"}) {
        const QString pair = QString::fromLatin1(each);
        driver.trigger(QStringLiteral("command.program.") + pair.section(QLatin1Char(':'), 0, 0));
        dialog(pair.section(QLatin1Char(':'), 1));
    }
    walkMatching(fixture, driver, visit, dialog);
    driver.trigger(QStringLiteral("command.program.letters"));
    dialog(QStringLiteral("lettersDialog"));
    driver.trigger(QStringLiteral("command.file.backup"));
    fixture.view().go(Place{PageId::Backups, 0, {}, {}});
    visit(QStringLiteral("a backup"), *fixture.window);
    REQUIRE(driver.isShown(QStringLiteral("backupRestore")));
    driver.trigger(QStringLiteral("command.file.preferences"));
    dialog(QStringLiteral("preferencesDialog"));
    walkFramework(fixture, driver, visit, dialog);
    fixture.view().go(Place{PageId::People, 0, {}, {}});
    walkQuestions(fixture, driver, visit, dialog);
    driver.click(QStringLiteral("peopleTypeIn"));
    dialog(QStringLiteral("personEditor"));
    driver.click(QStringLiteral("peopleColumns"));
    dialog(QStringLiteral("columnsDialog"));
    driver.trigger(QStringLiteral("peopleGaps"));
    dialog(QStringLiteral("gapsDialog"));
    driver.trigger(QStringLiteral("peopleSupply"));
    dialog(QStringLiteral("supplyDialog"));
    fixture.view().go(Place{PageId::Matching, 0, {}, QStringLiteral("to_match")});
    driver.trigger(QStringLiteral("matchSupply"));
    dialog(QStringLiteral("supplyDialog"));
    driver.trigger(QStringLiteral("command.program.plan_quality"));
    dialog(QStringLiteral("planQualityDialog"));
    fixture.view().go(Place{PageId::People, 0, {}, {}});
    driver.trigger(QStringLiteral("peopleAskAgain"));
    dialog(QStringLiteral("askAgainDialog"));
    driver.find<QAbstractItemView>(QStringLiteral("peopleTable"))->selectAll();
    visit(QStringLiteral("several chosen"), *fixture.window);
    driver.click(QStringLiteral("peopleSeveral"));
    dialog(QStringLiteral("severalDialog"));
    driver.click(QStringLiteral("peopleImport"));
    visit(QStringLiteral("import, file"), *driver.widget(QStringLiteral("importWizard")));
    fixture.modal.willOpen(QStringLiteral(GROUNDWORK_TEST_DATA "/signups/google-forms-mentors.csv"));
    driver.click(QStringLiteral("importChoose"));
    CHECK(eventually([&] { return driver.isShown(QStringLiteral("importTable")); }, 20000));
    for (const char *step : {"import, columns", "import, people here", "import, summary"}) {
        visit(QString::fromLatin1(step), *driver.widget(QStringLiteral("importWizard")));
        if (driver.isShown(QStringLiteral("importBack")) &&
            QLatin1String(step) != QLatin1String("import, summary"))
            driver.click(QStringLiteral("importNext"));
    }
    dialog(QStringLiteral("importWizard"));
    driver.click(QStringLiteral("peopleImport"));
    fixture.modal.willOpen(fixture.knownPeopleList());
    driver.click(QStringLiteral("importChoose"));
    CHECK(eventually([&] { return driver.isShown(QStringLiteral("importTable")); }, 20000));
    driver.click(QStringLiteral("importNext"));
    visit(QStringLiteral("import, records side by side"), *driver.widget(QStringLiteral("importWizard")));
    dialog(QStringLiteral("importWizard"));
    fixture.view().go(Place{PageId::Pairs, 0, {}, {}});
    driver.click(QStringLiteral("pairsImport"));
    visit(QStringLiteral("pairs import, file"), *driver.widget(QStringLiteral("importPairs")));
    fixture.modal.willOpen(fixture.pairList());
    driver.click(QStringLiteral("pairsChoose"));
    CHECK(eventually([&] { return driver.isShown(QStringLiteral("pairsRows")); }, 20000));
    auto *start = driver.find<QComboBox>(QStringLiteral("pairsStart"));
    start->setCurrentIndex(start->count() - 1);
    Q_EMIT start->activated(start->currentIndex());
    dialog(QStringLiteral("importPairs"));
    const auto pairs = partnerships::partnershipRows(fixture.window->programFile(), fixture.view().cohort());
    for (const auto &pair : pairs) {
        fixture.view().go(Place{PageId::Pair, pair.id.value, QStringLiteral("glance"), {}});
        visit(pair.menteeName, *fixture.window);
    }
    for (const PairTabEntry &tab : pairTabs()) {
        fixture.view().go(Place{PageId::Pair, pairs.front().id.value, tab.key, {}});
        visit(tab.key, *fixture.window);
    }
    walkTogether(fixture, visit);
    walkMatching(fixture, driver, visit, dialog);
    driver.trigger(QStringLiteral("command.edit.find_anything"));
    dialog(QStringLiteral("commandBox"));
    driver.trigger(QStringLiteral("command.help.shortcuts"));
    dialog(QStringLiteral("shortcutSheet"));
    driver.trigger(QStringLiteral("command.help.page"));
    dialog(QStringLiteral("helpWindow"));
}

/// Makes every text longer and marks it, as a translation would (visual.md 13: 40 % longer).
class PseudoLanguage final : public QTranslator {
  public:
    QString translate(const char *, const char *source, const char *, int number) const override {
        QString text = QString::fromUtf8(source);
        if (number >= 0)
            text.replace(QStringLiteral("%n"), QString::number(number));
        const auto extra = static_cast<int>(text.size() * 2 / 5);
        QString more;
        for (int index = 0; index < extra; ++index)
            more += index % 7 == 0 ? QLatin1Char(' ') : QChar(0xE9);
        return text + more;
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST_CASE("Everything that takes the focus has a name for assistive technology", "[ui][walk]") {
    ShellFixture fixture;
    walk(fixture, [](QWidget &widget) { checkNames(widget); });
}

TEST_CASE("Tab reaches as many widgets forwards as backwards", "[ui][walk]") {
    ShellFixture fixture;
    walk(fixture, [](QWidget &widget) {
        const int forwards = countByTab(widget, false);
        const int backwards = countByTab(widget, true);
        CHECK(forwards == backwards);
        CHECK(widget.focusWidget());
    });
}

TEST_CASE("No text is clipped at 100 and at 200 percent, in the smallest window", "[ui][walk]") {
    const int percent = GENERATE(100, 200);
    ShellFixture fixture(QSize(1024, 640));
    fixture.theme.setTextScale(percent);
    walk(fixture, [](QWidget &widget) { checkClipped(widget); });
    CHECK(fixture.window->width() == 1024);
    CHECK(fixture.window->height() == 640);
}

TEST_CASE("No text is clipped right to left, nor in a language that is longer", "[ui][walk]") {
    SECTION("right to left") {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            ShellFixture fixture(QSize(1024, 640));
            walk(fixture, [](QWidget &widget) { checkClipped(widget); });
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    SECTION("pseudo-language") {
        PseudoLanguage language;
        QApplication::installTranslator(&language);
        {
            ShellFixture fixture(QSize(1024, 640));
            walk(fixture, [](QWidget &widget) { checkClipped(widget); });
        }
        QApplication::removeTranslator(&language);
    }
}

TEST_CASE("No two controls of a window share a mnemonic", "[ui][walk]") {
    ShellFixture fixture;
    walk(fixture, [](QWidget &widget) { checkMnemonics(widget); });
    for (const QMenu *menu : fixture.window->menuBar()->findChildren<QMenu *>()) {
        std::set<QString> used;
        for (const QAction *action : menu->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            INFO(action->text().toStdString());
            if (!key.isEmpty())
                CHECK(used.insert(key.toString()).second);
        }
    }
}
