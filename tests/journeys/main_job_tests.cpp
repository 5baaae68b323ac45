#include "core/agreements/agreement_rows.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/support/meeting_walk.h"
#include "tests/ui/shell_fixture.h"

#include <QFileInfo>
#include <QTabBar>

// The main job in the window, with the sign-ups that coordinators really have: a new program, the list in,
// the match, both yes, the first meeting of one pair at the laptop, both signatures, the agreement as PDF.
// Every step goes through the real widgets.

using namespace groundwork;
using namespace groundwork::ui;

namespace {

struct SignUps {
    QStringList files;
    int people;
    int mentors;
    int mentees;
};

/// A coordinator in front of the window.
class Coordinator {
  public:
    ShellFixture it;

    [[nodiscard]] WindowDriver driver() const { return it.driver(); }
    [[nodiscard]] ProgramFile &file() const { return it.window->programView()->file(); }
    [[nodiscard]] CohortId cohort() const { return framework::cohorts(file()).front().id; }

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
    void go(const char *page) const {
        driver().trigger(QStringLiteral("command.go.") + QString::fromLatin1(page));
        settle();
    }

    void makeProgram() const {
        click("startNew");
        driver().type(QStringLiteral("newProgramName"), QStringLiteral("Side by Side"));
        click("newProgramCreate");
        REQUIRE(it.window->programView());
    }

    void bringIn(const QString &list) {
        go("people");
        click(driver().isShown(QStringLiteral("peopleImportFirst")) ? "peopleImportFirst" : "peopleImport");
        it.modal.willOpen(QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + list);
        click("importChoose");
        REQUIRE(eventually([&] { return driver().isShown(QStringLiteral("importTable")); }, 20000));
        for (int step = 0; step < 3; ++step)
            click("importNext");
        REQUIRE(eventually([&] { return !driver().isShown(QStringLiteral("importWizard")); }, 20000));
    }

    void matchAndPublish() const {
        go("matching");
        REQUIRE(
            eventually([&] { return !driver().rowTexts(QStringLiteral("matchTable")).isEmpty(); }, 20000));
        click("matchPublish");
        click("publishNow");
        REQUIRE(driver().isShown(QStringLiteral("waitingTable")));
        click("waitingAllYes");
    }

    void holdFirstMeeting() const {
        const auto script = valueOf(first_meeting::Script::read(it.content));
        click("meetingLength_60");
        click("meetingBegin");
        const MeetingWalk walk(driver(), script, settle);
        for (const first_meeting::Prompt *prompt : script.promptsAt(first_meeting::Length::Sixty)) {
            if (prompt->key == QStringLiteral("5.2"))
                continue; // asked together with 5.1
            INFO(prompt->key.toStdString());
            walk.answer(*prompt, first_meeting::Length::Sixty);
            click("meetingNext");
        }
        for (int after = 0; after < 2; ++after) // 7.5 and 7.6 come behind the last question of the short form
            click("meetingNext");
        click("meetingFinish");
        click("meetingClose");
    }

    void signAndSave(const QString &pdf) {
        click("agreementShow"); // it is the pair's
        click("agreementSign");
        click("signatureRecord");
        it.modal.willSave(pdf);
        click("agreementSavePdf");
        REQUIRE(eventually([&] { return QFileInfo(pdf).size() > 10000; }, 20000));
    }
};

void openTab(const Coordinator &coordinator, const char *tab) {
    auto *tabs = coordinator.driver().find<QTabBar>(QStringLiteral("pairTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QString::fromLatin1(tab))
            tabs->setCurrentIndex(i);
    }
    REQUIRE(tabs->tabText(tabs->currentIndex()) == QString::fromLatin1(tab));
    Coordinator::settle();
}

void mainJob(const SignUps &set) {
    Coordinator coordinator;
    coordinator.makeProgram();
    for (const QString &file : set.files)
        coordinator.bringIn(file);
    CHECK(people::persons(coordinator.file()).size() == static_cast<size_t>(set.people));
    int mentors = 0;
    int mentees = 0;
    for (const auto &row : people::participantRows(coordinator.file(), coordinator.cohort()))
        ++(row.role == Role::Mentor ? mentors : mentees);
    CHECK(mentors == set.mentors);
    CHECK(mentees == set.mentees);

    coordinator.matchAndPublish();
    const auto pairs = partnerships::partnershipRows(coordinator.file(), coordinator.cohort());
    REQUIRE_FALSE(pairs.empty());
    for (const auto &row : pairs)
        CHECK(row.state == partnerships::PartnershipState::Accepted);

    coordinator.go("pairs");
    coordinator.driver().doubleClickRow(QStringLiteral("pairsTable"), pairs.front().menteeName);
    Coordinator::settle();
    openTab(coordinator, "First meeting");
    coordinator.holdFirstMeeting();
    const PartnershipId pair = pairs.front().id;
    REQUIRE(first_meeting::firstMeetingOf(coordinator.file(), pair)->state ==
            first_meeting::FirstMeetingState::Completed);

    openTab(coordinator, "Agreement");
    const QString pdf = coordinator.it.folder.path(QStringLiteral("agreement.pdf"));
    coordinator.signAndSave(pdf);
    CHECK(agreements::agreementFacts(coordinator.file(), pair).inForceNumber == 1);
    CHECK(valueOf(partnerships::partnership(coordinator.file(), pair)).state ==
          partnerships::PartnershipState::Underway);
}

} // namespace

TEST_CASE("Google Forms sign-ups go from two lists to a signed agreement in the window", "[journey]") {
    mainJob({{QStringLiteral("google-forms-mentees.csv"), QStringLiteral("google-forms-mentors.csv")},
             35,
             16,
             19});
}

TEST_CASE("Microsoft Forms sign-ups go from the workbook to a signed agreement in the window", "[journey]") {
    mainJob({{QStringLiteral("microsoft-forms.xlsx")}, 80, 34, 46});
}

TEST_CASE("German Excel sign-ups go from the list to a signed agreement in the window", "[journey]") {
    mainJob({{QStringLiteral("excel-german.csv")}, 100, 40, 60});
}

TEST_CASE("LimeSurvey sign-ups go from the list to a signed agreement in the window", "[journey]") {
    mainJob({{QStringLiteral("limesurvey.csv")}, 52, 22, 30});
}
