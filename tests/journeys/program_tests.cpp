#include "core/framework/framework_rows.h"
#include "core/matching/template_weights.h"
#include "core/people/person_rows.h"
#include "core/quality/set_up.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>

// A program's beginning in the window: from a template to a published framework, roles with names of their own,
// a hundred people from a list, and the cohort of the year after. Every step goes through the real widgets.

using namespace groundwork;
using namespace groundwork::ui;

namespace {

/// A coordinator who sets a program up.
class Beginner {
  public:
    ShellFixture it;

    [[nodiscard]] WindowDriver driver() const { return it.driver(); }
    [[nodiscard]] ProgramFile &file() const { return it.window->programView()->file(); }
    [[nodiscard]] CohortId cohort() const { return it.view().cohort(); }
    static void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    void click(const char *name) const {
        driver().click(QString::fromLatin1(name));
        settle();
    }
    void type(const char *name, const char *text) const {
        driver().type(QString::fromLatin1(name), QString::fromUtf8(text));
    }
    void trigger(const char *command) const {
        driver().trigger(QStringLiteral("command.") + QString::fromLatin1(command));
        settle();
    }
    /// The steps of setting up that the file says are done.
    [[nodiscard]] QStringList doneSteps() const {
        trigger("go.overview");
        QStringList done;
        for (const char *step : {"purpose", "framework", "dates", "questions", "help_line", "people", "matching"}) {
            const QString name = QStringLiteral("setup.") + QString::fromLatin1(step);
            if (!driver().isShown(name))
                continue;
            for (const QLabel *label : driver().widget(name)->findChildren<QLabel *>()) {
                if (label->accessibleName().endsWith(QStringLiteral(", done")))
                    done.append(QString::fromLatin1(step));
            }
        }
        return done;
    }

    void makeProgram() const {
        click("startNew");
        driver().choose(QStringLiteral("newProgramTemplate"), QStringLiteral("Shift-work program"));
        type("newProgramName", "Seite an Seite");
        type("newProgramCohort", "Seite an Seite 2027");
        type("newProgramCoordinator", "");
        type("newProgramContact", "");
        click("newProgramCreate");
        REQUIRE(it.window->programView());
    }
    void setUp() const {
        CHECK(doneSteps() == QStringList{QStringLiteral("dates")});
        click("setup.purpose.action");
        type("programPurpose", "So that new nurses feel at home and stay.");
        click("programKeep");
        click("setup.help_line.action");
        type("programCoordinator", "Joanna Pereira-Finch");
        type("programContact", "555-0142");
        click("programKeep");
        click("setup.dates.action");
        CHECK(driver().find<QLineEdit>(QStringLiteral("cohortNameEdit"))->text() ==
              QStringLiteral("Seite an Seite 2027"));
        click("cohortCancel");
        click("setup.questions.action");
        CHECK(driver().isShown(QStringLiteral("questionsDialog")));
        driver().find<QDialog>(QStringLiteral("questionsDialog"))->reject();
        settle();
        trigger("go.overview");
        CHECK(doneSteps() == QStringList({QStringLiteral("purpose"), QStringLiteral("dates"),
                                          QStringLiteral("help_line")}));
    }
    void nameRoles() const {
        trigger("program.roles");
        type("rolesMentor", "companion");
        type("rolesMentee", "newcomer");
        click("rolesKeep");
    }
    void publish() const {
        click("setup.framework.action");
        click("frameworkPublish");
        click("publishGo");
    }
    void bringIn(const char *list) {
        trigger("go.overview");
        click("noPeopleList");
        it.modal.willOpen(QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + QString::fromLatin1(list));
        click("importChoose");
        REQUIRE(eventually([&] { return driver().isShown(QStringLiteral("importTable")); }, 20000));
        for (int step = 0; step < 3; ++step)
            click("importNext");
        REQUIRE(eventually([&] { return !driver().isShown(QStringLiteral("importWizard")); }, 20000));
    }
};

} // namespace

TEST_CASE("A program goes from a template to a published framework, a hundred people and the next cohort",
          "[journey]") {
    Beginner coordinator;
    coordinator.makeProgram();
    coordinator.setUp();
    coordinator.nameRoles();
    CHECK(coordinator.doneSteps().size() == 3);
    coordinator.publish();
    const framework::Framework published =
        valueOf(framework::frameworkOf(coordinator.file(), coordinator.cohort()));
    CHECK(published.state == framework::FrameworkState::Published);
    CHECK(published.principles.contains(
        QStringLiteral("The newcomer steers; the companion helps them see the road.")));
    CHECK(published.expectBoth.contains(QStringLiteral("notice when the rota changes")));
    CHECK(coordinator.doneSteps().contains(QStringLiteral("framework")));

    coordinator.bringIn("excel-german.csv");
    CHECK(people::participantCount(coordinator.file(), coordinator.cohort()) == 100);
    CHECK(coordinator.driver().visibleText().contains(QStringLiteral("companion"), Qt::CaseInsensitive));
    CHECK(valueOf(framework::cohort(coordinator.file(), coordinator.cohort())).state ==
          framework::CohortState::Recruiting);
    CHECK(matching::weightsOf(coordinator.file(), coordinator.cohort()) ==
          matching::templateWeights(framework::ProgramTemplate::Shift));

    coordinator.trigger("program.year_plan");
    CHECK(coordinator.driver().find<QLabel>(QStringLiteral("plan.framework.figure"))->text() ==
          QStringLiteral("Done"));
    CHECK(coordinator.driver().find<QLabel>(QStringLiteral("plan.invite.figure"))->text().startsWith(
        QStringLiteral("100 of 100 people answered")));

    const CohortId first = coordinator.cohort();
    coordinator.trigger("program.next_cohort");
    coordinator.click("newCohortKeep");
    CHECK(coordinator.cohort() != first);
    CHECK(valueOf(framework::cohort(coordinator.file(), coordinator.cohort())).name ==
          QStringLiteral("Seite an Seite 2028"));
    CHECK(people::participantCount(coordinator.file(), coordinator.cohort()) == 0);
    CHECK(coordinator.doneSteps().contains(QStringLiteral("framework")));
}
