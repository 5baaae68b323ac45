#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/pages/pairs/pair_tab.h"
#include "ui/shell/page_registry.h"
#include "ui/words/role_words.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

/// The words around everything that still says mentor or mentee.
QStringList leftOver(const QString &text) {
    static const QRegularExpression shipped(QStringLiteral("[^\n]{0,40}\\b(?:mentor|mentee)s?\\b[^\n]{0,40}"),
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : shipped.globalMatch(text))
        found.append(match.captured());
    return found;
}

/// All that a person reads or hears on the window: texts, heads of tables, tooltips, names for assistive technology.
QString everyText(const QWidget &window, const WindowDriver &driver) {
    QStringList texts = {driver.visibleText()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
            for (int section = 0; section < header->count(); ++section)
                texts << header->model()->headerData(section, header->orientation()).toString();
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
            }
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("Renamed roles are said on every page, in menus and in the history, and undo says the old ones again",
          "[ui][roles][journey]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    fixture.view().go(Place{PageId::People, 0, {}, {}});
    CHECK_FALSE(leftOver(everyText(*fixture.window, driver)).isEmpty());

    driver.trigger(QStringLiteral("command.program.roles"));
    driver.type(QStringLiteral("rolesMentor"), QStringLiteral("adviser"));
    driver.type(QStringLiteral("rolesMentee"), QStringLiteral("young researcher"));
    CHECK(driver.find<QLabel>(QStringLiteral("rolesExample"))
              ->text()
              .startsWith(QStringLiteral("A young researcher has an adviser.")));
    driver.click(QStringLiteral("rolesKeep"));
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(driver.isShown(QStringLiteral("peopleTable"))); // one stays on the page
    CHECK(everyText(*fixture.window, driver).contains(QStringLiteral("young researcher"), Qt::CaseInsensitive));
    for (const PageEntry &entry : pageRegistry()) {
        fixture.view().go(Place{entry.id, 0, {}, {}});
        QApplication::processEvents();
        INFO(entry.title().toStdString());
        CHECK(leftOver(everyText(*fixture.window, driver)) == QStringList());
    }
    for (const Command &command : fixture.window->commands().table()) {
        if (command.id == QLatin1String("program.roles"))
            continue; // says what is renamed
        const QAction *action = fixture.window->commands().action(command.id);
        CHECK(leftOver(action->text() + QLatin1Char('\n') + action->statusTip()) == QStringList());
    }

    driver.trigger(QStringLiteral("command.edit.undo"));
    QApplication::processEvents();
    fixture.view().go(Place{PageId::People, 0, {}, {}});
    CHECK_FALSE(leftOver(everyText(*fixture.window, driver)).isEmpty());
    CHECK(valueOf(framework::program(fixture.window->programFile())).roles.areShipped());
    driver.trigger(QStringLiteral("command.edit.redo"));
    QApplication::processEvents();
    for (const auto &pair : partnerships::partnershipRows(fixture.window->programFile(), fixture.view().cohort())) {
        for (const PairTabEntry &tab : pairTabs()) {
            fixture.view().go(Place{PageId::Pair, pair.id.value, tab.key, {}});
            QApplication::processEvents();
            INFO(tab.key.toStdString());
            CHECK(leftOver(everyText(*fixture.window, driver)) == QStringList());
        }
    }
    fixture.window->closeProgram();
    // The next program has roles of its own.
    CHECK(QCoreApplication::translate("StateWords", "Mentor") == QStringLiteral("Mentor"));
}

TEST_CASE("Role words take the plural and the article of their sentence", "[ui][roles]") {
    words::InstalledRoleWords installed;
    CHECK(installed.set({QStringLiteral("guide"), QStringLiteral("guides"), {}, {}}));
    CHECK_FALSE(installed.set({QStringLiteral("guide"), QStringLiteral("guides"), {}, {}}));
    const auto say = [](const char *text, int n) { return QCoreApplication::translate("X", text, nullptr, n); };
    CHECK(say("%n mentor(s) (has|have) a mentee", 1) == QStringLiteral("1 guide has a mentee"));
    CHECK(say("%n mentor(s) (has|have) a mentee", 2) == QStringLiteral("2 guides have a mentee"));
    CHECK(say("nobody else", -1) == QStringLiteral("nobody else"));
    CHECK(installed.set(RoleNames()));
    CHECK(say("%n mentor(s)", 2) == QStringLiteral("2 mentors"));
}
