#include "core/framework/frameworks.h"
#include "core/programs/program_starts.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"

#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

/// A window over a cohort, with the head's menu at hand.
struct CohortWindow : ShellFixture {
    CohortWindow() { open(); }
    [[nodiscard]] QMenu *menu() const { return window->findChild<QMenu *>(QStringLiteral("cohortMenu")); }
    [[nodiscard]] QStringList ticked() const {
        QStringList names;
        for (const QAction *action : menu()->actions()) {
            if (action->isChecked())
                names.append(action->text());
        }
        return names;
    }
    [[nodiscard]] framework::Cohort cohort() const {
        return valueOf(framework::cohort(window->programFile(), view().cohort()));
    }
    void settle() const {
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace

TEST_CASE("The next cohort is made from this one, shown at once, and undo goes back to this one",
          "[ui][cohorts][journey]") {
    CohortWindow fixture;
    const WindowDriver driver = fixture.driver();
    const CohortId first = fixture.view().cohort();
    CHECK(fixture.ticked().size() == 1);
    driver.trigger(QStringLiteral("command.program.next_cohort"));
    CHECK(driver.find<QLineEdit>(QStringLiteral("newCohortName"))->text() == QStringLiteral("Autumn 2027"));
    CHECK(driver.find<QLabel>(QStringLiteral("newCohortBrings"))
              ->text()
              .contains(QStringLiteral("Nobody comes along")));
    driver.click(QStringLiteral("newCohortKeep"));
    fixture.settle();
    CHECK(fixture.view().cohort() != first);
    CHECK(fixture.cohort().name == QStringLiteral("Autumn 2027"));
    CHECK(driver.find<QLabel>(QStringLiteral("cohortName"))->text() == QStringLiteral("Autumn 2027"));
    REQUIRE(fixture.ticked().size() == 1);
    CHECK(fixture.ticked().front().startsWith(QStringLiteral("Autumn 2027")));
    CHECK(driver.isShown(QStringLiteral("setup.purpose.action"))); // nobody is in it yet

    SECTION("the menu opens by its command and leads to the other cohort") {
        CHECK(fixture.window->commands().menu(Menu::Program)->menuAction()->isVisible());
        driver.trigger(QStringLiteral("command.program.cohort"));
        CHECK(fixture.menu()->isVisible());
        fixture.menu()->hide();
        fixture.menu()->actions().at(1)->trigger();
        fixture.settle();
        CHECK(fixture.view().cohort() == first);
        CHECK(fixture.ticked().front().startsWith(QStringLiteral("Autumn 2026")));
    }
    SECTION("undo takes the new cohort away and shows the one there is") {
        driver.trigger(QStringLiteral("command.edit.undo"));
        fixture.settle();
        CHECK(fixture.view().cohort() == first);
        CHECK(framework::cohorts(fixture.window->programFile()).size() == 1);
    }
    SECTION("a second one of that name is refused in the dialog, and what was typed stays") {
        driver.trigger(QStringLiteral("command.program.new_cohort"));
        driver.type(QStringLiteral("newCohortName"), QStringLiteral("autumn 2027"));
        driver.click(QStringLiteral("newCohortKeep"));
        CHECK(driver.isShown(QStringLiteral("newCohortProblem")));
        CHECK(driver.find<QLineEdit>(QStringLiteral("newCohortName"))->text() == QStringLiteral("autumn 2027"));
        CHECK(framework::cohorts(fixture.window->programFile()).size() == 2);
    }
}

TEST_CASE("The settings of a cohort are changed in one step, and impossible dates are said", "[ui][cohorts]") {
    CohortWindow fixture;
    const WindowDriver driver = fixture.driver();
    const framework::Cohort before = fixture.cohort();
    driver.trigger(QStringLiteral("command.program.cohort_settings"));
    driver.find<QSpinBox>(QStringLiteral("cohortContactDays"))->setValue(50);
    driver.find<QSpinBox>(QStringLiteral("cohortTarget"))->setValue(30);
    auto *end = driver.find<QDateEdit>(QStringLiteral("cohortEnd"));
    end->setDate(before.start.addDays(-1));
    driver.click(QStringLiteral("cohortKeep"));
    REQUIRE(driver.isShown(QStringLiteral("cohortProblem")));
    CHECK(fixture.cohort() == before);
    end->setDate(before.end.addDays(7));
    driver.click(QStringLiteral("cohortKeep"));
    fixture.settle();
    framework::Cohort wanted = before;
    wanted.thresholds.contactDays = 50;
    wanted.targetPartnerships = 30;
    wanted.end = before.end.addDays(7);
    CHECK(fixture.cohort() == wanted);
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(fixture.cohort() == before);
}

TEST_CASE("A cohort is moved on with what to look at before, and cancelled only with a reason",
          "[ui][cohorts][journey]") {
    CohortWindow fixture;
    const WindowDriver driver = fixture.driver();
    const auto open = [&] { driver.trigger(QStringLiteral("command.program.cohort_state")); };
    REQUIRE(fixture.cohort().state == framework::CohortState::Running);
    open();
    driver.click(QStringLiteral("cohortStateKeep"));
    fixture.settle();
    CHECK(fixture.cohort().state == framework::CohortState::Closing);
    CHECK(driver.find<Chip>(QStringLiteral("cohortState"))->text().startsWith(QStringLiteral("Closing")));
    open();
    CHECK(driver.find<QLabel>(QStringLiteral("cohortTo.closed.note"))
              ->text()
              .contains(QStringLiteral("5 pairs are not over yet")));
    driver.click(QStringLiteral("cohortStateKeep")); // a warning does not stand in the way
    fixture.settle();
    CHECK(fixture.cohort().state == framework::CohortState::Closed);
    driver.trigger(QStringLiteral("command.edit.undo"));
    CHECK(fixture.cohort().state == framework::CohortState::Closing);

    programs::NewCohort empty{QStringLiteral("Spring"), QDate(2027, 3, 1), {}};
    fixture.view().setCohort(valueOf(
        programs::addCohort(fixture.window->programFile(), empty, framework::ProgramTemplate::Staff)));
    fixture.settle();
    open();
    driver.find<QRadioButton>(QStringLiteral("cohortTo.cancelled"))->setChecked(true);
    driver.click(QStringLiteral("cohortStateKeep"));
    REQUIRE(driver.isShown(QStringLiteral("cohortStateProblem")));
    CHECK(fixture.cohort().state == framework::CohortState::Draft);
    driver.type(QStringLiteral("cohortReason"), QStringLiteral("Too few signed up."));
    driver.click(QStringLiteral("cohortStateKeep"));
    fixture.settle();
    CHECK(fixture.cohort().state == framework::CohortState::Cancelled);
    CHECK(fixture.cohort().cancelReason == QStringLiteral("Too few signed up."));
}

TEST_CASE("A closed cohort says on every page that it is read-only, and is opened again from there",
          "[ui][cohorts]") {
    CohortWindow fixture;
    const WindowDriver driver = fixture.driver();
    CHECK_FALSE(driver.isShown(QStringLiteral("cohortOverBanner")));
    for (const framework::CohortState state : {framework::CohortState::Closing, framework::CohortState::Closed})
        valueOf(framework::setCohortState(fixture.window->programFile(), fixture.view().cohort(), state));
    fixture.settle();
    for (const char *page : {"command.go.overview", "command.go.people"}) {
        driver.trigger(QString::fromLatin1(page));
        REQUIRE(driver.isShown(QStringLiteral("cohortOverBanner")));
        CHECK(driver.find<Banner>(QStringLiteral("cohortOverBanner"))
                  ->text()
                  .startsWith(QStringLiteral("This cohort was closed on 14 September 2026.")));
    }
    Q_EMIT driver.find<Banner>(QStringLiteral("cohortOverBanner"))->actionClicked();
    driver.find<QRadioButton>(QStringLiteral("cohortTo.closing"))->setChecked(true);
    driver.click(QStringLiteral("cohortStateKeep"));
    fixture.settle();
    CHECK(fixture.cohort().state == framework::CohortState::Closing);
    CHECK_FALSE(driver.isShown(QStringLiteral("cohortOverBanner")));
}

TEST_CASE("A dialog of fields is as tall as its fields, and Ctrl+Enter keeps it", "[ui][cohorts]") {
    CohortWindow fixture;
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("command.program.about"));
    fixture.settle();
    auto *dialog = driver.find<QDialog>(QStringLiteral("programDialog"));
    auto *scroll = dialog->findChild<QScrollArea *>();
    CHECK(scroll->verticalScrollBar()->maximum() == 0);
    CHECK(scroll->viewport()->height() - scroll->widget()->minimumSizeHint().height() < 40); // no empty half
    driver.type(QStringLiteral("programPurpose"), QStringLiteral("So that nobody learns alone."));
    driver.keyTo(QStringLiteral("programPurpose"), Qt::Key_Return, Qt::ControlModifier);
    fixture.settle();
    CHECK(valueOf(framework::program(fixture.window->programFile())).purpose ==
          QStringLiteral("So that nobody learns alone."));
}

TEST_CASE("The state of the cohort is never cut off", "[ui][cohorts]") {
    for (const int percent : {100, 150, 200}) {
        CohortWindow fixture;
        fixture.theme.setTextScale(percent);
        fixture.settle();
        const WindowDriver driver = fixture.driver();
        fixture.view().setWantsRail(false);
        fixture.settle();
        if (!driver.isShown(QStringLiteral("cohortState")))
            continue; // a rail at this size
        auto *chip = driver.find<Chip>(QStringLiteral("cohortState"));
        INFO(percent << " " << chip->text().toStdString());
        CHECK(chip->width() >= chip->sizeHint().width());
        const QRect inSidebar(chip->mapTo(chip->parentWidget(), QPoint()), chip->size());
        CHECK(chip->parentWidget()->rect().contains(inSidebar));
        const QString all = chip->text() + driver.visibleText();
        CHECK(all.contains(QStringLiteral("starts in 3 weeks")));
    }
}
