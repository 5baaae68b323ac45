#include "core/framework/framework_rows.h"
#include "core/matching/template_weights.h"
#include "core/people/person_rows.h"
#include "core/quality/set_up.h"
#include "core/questions/question_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

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
        importFrom(QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + QString::fromLatin1(list));
    }
    /// With what the wizard proposes.
    void importFrom(const QString &path) {
        it.modal.willOpen(path);
        click("importChoose");
        REQUIRE(eventually([&] { return driver().isShown(QStringLiteral("importTable")); }, 20000));
        for (int step = 0; step < 3; ++step)
            click("importNext");
        REQUIRE(eventually([&] { return !driver().isShown(QStringLiteral("importWizard")); }, 20000));
    }
};

/// The coordinator's own questions, from the first word to the list that comes back.
class OwnQuestions {
  public:
    explicit OwnQuestions(Beginner &coordinator)
        : m_it(coordinator) {}

    void write(const char *kind, const char *wording, const char *options = nullptr) const {
        const bool first = m_it.driver().isShown(QStringLiteral("questionsFirst"));
        m_it.click(first ? "questionsFirst" : "questionsAdd");
        m_it.type("questionWording", wording);
        m_it.driver().choose(QStringLiteral("questionKind"), QString::fromLatin1(kind));
        if (options)
            m_it.type("questionOptions", options);
        m_it.click("questionKeep");
    }
    [[nodiscard]] std::vector<questions::Question> asked() const {
        return questions::askedQuestions(m_it.file(), m_it.cohort());
    }
    [[nodiscard]] questions::QuestionCounts counts(size_t which) const {
        return questions::questionCounts(m_it.file(), m_it.cohort()).at(asked().at(which).id);
    }
    [[nodiscard]] auto answers() const { return questions::ownAnswersOfCohort(m_it.file(), m_it.cohort()); }
    [[nodiscard]] std::vector<people::ParticipantRow> rows() const {
        return people::participantRows(m_it.file(), m_it.cohort());
    }
    /// A later list: what three of those who are here say.
    [[nodiscard]] QString list() const {
        QByteArray text = "Full name,Email,Role,How do you come to work?,How sure are you of your next step?\n";
        const char *said[] = {"By bicycle,4", "By bus,2", "\"prefer not to say\",5"};
        const std::vector<people::ParticipantRow> all = rows();
        for (size_t i = 0; i < 3; ++i)
            text += (all[i].fullName + QLatin1Char(',') + all[i].email + QLatin1Char(',') + roleKey(all[i].role) +
                     QLatin1Char(',') + QString::fromLatin1(said[i]) + QLatin1Char('\n'))
                        .toUtf8();
        return m_it.it.write("later.csv", text.constData());
    }
    void bringIn(const QString &path) const {
        m_it.trigger("go.people");
        m_it.click("peopleImport");
        m_it.importFrom(path);
    }
    void typeByHand(const people::ParticipantRow &who) const {
        m_it.trigger("go.people");
        m_it.driver().clickRow(QStringLiteral("peopleTable"), who.name);
        Beginner::settle();
        m_it.click("profileEdit");
        const QString side = roleKey(who.role) + QStringLiteral("_own_");
        m_it.driver().type(side + asked().at(1).key + QStringLiteral("_input"), QStringLiteral("Línea 12, then 7 ½ stops"));
        m_it.click("editorSave");
    }
    /// The people who chose the bicycle, through the filter menu.
    [[nodiscard]] QStringList filtered() const {
        m_it.driver().find<QMenu>(QStringLiteral("peopleFilterMenu"))->aboutToShow();
        m_it.driver().trigger(QStringLiteral("peopleFilterQuestion.") + asked().at(0).key);
        Beginner::settle();
        m_it.click("questionFilterPick_By bicycle");
        m_it.click("questionFilterGo");
        return m_it.driver().rowTexts(QStringLiteral("peopleTable"));
    }
    [[nodiscard]] QByteArray exported(const char *name) const {
        const QString path = m_it.it.folder.path(QString::fromLatin1(name));
        m_it.it.modal.willSave(path);
        m_it.driver().trigger(QStringLiteral("peopleExport"));
        Beginner::settle();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

  private:
    Beginner &m_it;
};

} // namespace

TEST_CASE("A hundred people answer the coordinator's own questions, by list and by hand, and nothing is lost on the way "
          "out and in",
          "[journey][questions]") {
    Beginner coordinator;
    coordinator.makeProgram();
    coordinator.bringIn("excel-german.csv");
    const OwnQuestions own(coordinator);
    coordinator.trigger("program.questions");
    own.write("One choice", "How do you come to work?", "By bus\nBy bicycle\nOn foot");
    own.write("Text", "What do you pass on the way?");
    own.write("Scale", "How sure are you of your next step?");
    coordinator.click("questionsClose");
    REQUIRE(own.asked().size() == 3);
    CHECK(own.asked()[2].kind == questions::QuestionKind::Scale);
    CHECK(own.counts(0) == questions::QuestionCounts{100, 0, 0, 0, 100}); // they came before it was asked

    own.bringIn(own.list());
    CHECK(people::participantCount(coordinator.file(), coordinator.cohort()) == 100);
    CHECK(own.counts(0) == questions::QuestionCounts{100, 2, 1, 0, 97});
    CHECK(own.counts(2) == questions::QuestionCounts{100, 3, 0, 0, 97});

    const people::ParticipantRow byHand = own.rows().at(3);
    own.typeByHand(byHand);
    CHECK(own.answers().at(byHand.id).at(own.asked()[1].id).text == QStringLiteral("Línea 12, then 7 ½ stops"));

    CHECK(own.filtered() == QStringList{own.rows().at(0).name});

    // Out, and in again: the same answers, and the same list once more.
    const auto before = own.answers();
    const QByteArray out = own.exported("out.csv");
    CHECK(out.contains("question:how_do_you_come_to_work"));
    own.bringIn(coordinator.it.folder.path(QStringLiteral("out.csv")));
    CHECK(people::participantCount(coordinator.file(), coordinator.cohort()) == 100);
    CHECK(own.asked().size() == 3);
    CHECK(own.answers() == before);
    CHECK(own.exported("again.csv") == out);

    // Next year asks the same, of nobody yet.
    coordinator.trigger("program.next_cohort");
    coordinator.click("newCohortKeep");
    REQUIRE(own.asked().size() == 3);
    CHECK(own.counts(0) == questions::QuestionCounts{});
}

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
