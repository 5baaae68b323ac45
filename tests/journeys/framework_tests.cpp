#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>

// A year of a framework in the window: the words are written and published, people say that they read it, a
// second version is drafted and compared, and the running cohort moves to it. Undo walks all of it back.

using namespace groundwork;
using namespace groundwork::ui;

TEST_CASE("A framework is written, read, reworded, and a running cohort moves to it", "[journey][framework]") {
    ShellFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    ProgramFile &file = fixture.view().file();
    const CohortId cohort = fixture.view().cohort();
    const auto settle = [] {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const auto click = [&](const char *name) {
        driver.click(QString::fromLatin1(name));
        settle();
    };
    const auto tab = [&](int index) {
        driver.find<QTabBar>(QStringLiteral("frameworkTabs"))->setCurrentIndex(index);
        settle();
    };

    driver.trigger(QStringLiteral("command.go.framework"));
    settle();
    driver.find<QListWidget>(QStringLiteral("frameworkParts"))->setCurrentRow(3);
    settle();
    driver.type(QStringLiteral("line_expect_both_0"), QStringLiteral("a goal of one's own, from both"));
    click("frameworkPublish");
    driver.type(QStringLiteral("publishNote"), QStringLiteral("Our first"));
    click("publishGo");
    const framework::Framework first = valueOf(framework::frameworkOf(file, cohort));
    CHECK(first.state == framework::FrameworkState::Published);
    CHECK(first.expectBoth.first() == QStringLiteral("a goal of one's own, from both"));

    // The forms come in: every field by keyboard, one person after another.
    tab(2);
    const auto counts = [&] {
        return framework_use::readingCounts(framework_use::readers(file, cohort));
    };
    const int all = counts().all;
    REQUIRE(all > 5);
    for (int form = 0; form < 5; ++form) {
        for (const char *field : {"readerName", "readerDate", "readerLiked", "readerAsked", "readerQuestion"}) {
            const QString name = QString::fromLatin1(field);
            if (name == QStringLiteral("readerLiked"))
                driver.type(name, QStringLiteral("1"));
            driver.keyTo(name, Qt::Key_Return);
        }
    }
    CHECK(counts().read == 5);
    CHECK(driver.visibleText().contains(QStringLiteral("5 like it")));
    driver.trigger(QStringLiteral("command.go.overview"));
    settle();
    CHECK(driver.visibleText().contains(QStringLiteral("5 of %1").arg(all)));

    driver.trigger(QStringLiteral("command.go.framework"));
    settle();
    tab(0);
    const auto drafted = framework::startFrameworkDraft(file);
    REQUIRE(drafted);
    settle();
    driver.find<QListWidget>(QStringLiteral("frameworkParts"))->setCurrentRow(0);
    settle();
    driver.type(QStringLiteral("text_definition"), QStringLiteral("A learning partnership between two equals."));
    click("frameworkPublish");
    click("publishGo");
    CHECK(valueOf(framework::frameworkOf(file, cohort)).id == first.id); // pairs said yes to it

    tab(1);
    CHECK(driver.visibleText().contains(QStringLiteral("1 line differs")));
    click("moveCohort_2");
    driver.type(QStringLiteral("moveReason"), QStringLiteral("The words were not clear."));
    click("moveGo");
    CHECK(valueOf(framework::frameworkOf(file, cohort)).version == 2);
    CHECK(counts().read == 0);
    tab(2);
    CHECK(driver.rowTexts(QStringLiteral("readersList")).join(QLatin1Char(' ')).contains(QStringLiteral("read version 1")));

    while (file.nextUndo())
        valueOf(file.undo());
    settle();
    CHECK(framework::frameworkVersions(file).size() == 1);
    CHECK(framework::frameworkVersions(file).front().state == framework::FrameworkState::Draft);
    CHECK(framework::frameworkVersions(file).front().expectBoth.first() ==
          QStringLiteral("a goal of one's own"));
}
