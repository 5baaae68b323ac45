#include "core/audit/audit.h"
#include "core/file/sqlite/database.h"
#include "core/first_meeting/first_meetings.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/people.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "tests/ui/shell_fixture.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/meeting_view.h"
#include "ui/widgets/words_edit.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonObject>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

#include <vector>

// The window of the two: what it lets them take back, what it keeps when the disk is full, and what the coordinator's
// page shows of it afterwards.

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

FirstMeetingState stateOf(MeetingFixture &fixture) {
    return firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state;
}

/// The key, from a button: a text field takes it for itself.
void undoFrom(MeetingFixture &fixture, const char *button) {
    fixture.driver().find<QPushButton>(QString::fromLatin1(button))->setFocus();
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
}

/// While it lives, a table refuses to be written to, as on a full disk.
class Refusal {
  public:
    Refusal(const ProgramFile &file, const char *what)
        : m_file(&file) {
        m_file->database().execute(
            QStringLiteral("CREATE TEMP TRIGGER refusal BEFORE %1 BEGIN SELECT RAISE(ABORT, 'full'); END")
                .arg(QString::fromLatin1(what)));
    }
    Refusal(const Refusal &) = delete;
    Refusal &operator=(const Refusal &) = delete;
    ~Refusal() { m_file->database().execute("DROP TRIGGER temp.refusal"); }

  private:
    const ProgramFile *m_file;
};

} // namespace

TEST_CASE("The two take back what they did in their window, and nothing that was there before",
          "[ui][together][undo]") {
    MeetingFixture fixture;
    fixture.pair.start();
    people::Person person;
    person.fullName = QStringLiteral("Carla Okonjo");
    valueOf(people::addPerson(*fixture.pair.file, person)); // the coordinator's last work
    fixture.open();
    const quint64 before = fixture.pair.file->lastStep();
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.pair.file->lastStep() > before);
    undoFrom(fixture, "meetingNext");
    CHECK(fixture.pair.file->lastStep() == before);
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Undone: ")));
    for (int i = 0; i < 3; ++i)
        undoFrom(fixture, "meetingNext");
    CHECK(fixture.pair.file->lastStep() == before);
    CHECK(stateOf(fixture) == FirstMeetingState::Running);
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("There is nothing more to undo here.")));
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("Carla")));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.errors() == QStringList());
}

TEST_CASE("What the two took back they can do again, and nothing of the coordinator's", "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "2.5");
    ProgramFile &file = *fixture.pair.file;
    const auto redo = [&](int key, Qt::KeyboardModifiers modifiers) {
        fixture.driver().find<QPushButton>(QStringLiteral("meetingNext"))->setFocus();
        fixture.key(key, modifiers);
    };
    redo(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("There is nothing to do again here.")));
    fixture.type(QStringLiteral("answer_2.5_mentee_joy_text"), QStringLiteral("the sea"));
    fixture.click(QStringLiteral("meetingNext"));
    const quint64 done = file.lastStep();
    undoFrom(fixture, "meetingNext");
    REQUIRE_FALSE(fixture.pair.row("2.5", Side::Mentee));
    redo(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(file.lastStep() == done);
    CHECK(fixture.pair.row("2.5", Side::Mentee)->value == QJsonValue(QStringLiteral("the sea")));
    CHECK(firstMeetingOf(file, fixture.pair.pair)->currentPrompt == QStringLiteral("2.6"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Done again: ")));
    undoFrom(fixture, "meetingNext");
    redo(Qt::Key_Y, Qt::ControlModifier);
    CHECK(file.lastStep() == done);
    undoFrom(fixture, "meetingNext");
    people::Person person;
    person.fullName = QStringLiteral("Carla Okonjo");
    valueOf(people::addPerson(file, person));
    valueOf(file.undo()); // the coordinator's, in the program's window
    const quint64 last = file.lastStep();
    redo(Qt::Key_Y, Qt::ControlModifier);
    CHECK(file.lastStep() == last);
}

TEST_CASE("The window goes when the beginning of its meeting is taken back elsewhere", "[ui][together][undo]") {
    MeetingFixture fixture;
    fixture.pair.start();
    fixture.open();
    REQUIRE(fixture.together);
    valueOf(fixture.pair.file->undo()); // the coordinator, in the program's window
    REQUIRE(stateOf(fixture) == FirstMeetingState::Planned);
    fixture.settle();
    CHECK_FALSE(fixture.together);
}

TEST_CASE("To skip together is one step, all of it or nothing", "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "2.5");
    ProgramFile &file = *fixture.pair.file;
    const QString field = QStringLiteral("answer_2.5_mentee_joy_text");
    const QString here = fixture.place();
    const quint64 before = file.lastStep();
    fixture.type(field, QStringLiteral("the sea"));
    {
        const Refusal refusal(file, "UPDATE ON first_meeting"); // where they are cannot be written
        fixture.click(QStringLiteral("meetingSkip"));
        CHECK_FALSE(fixture.errors().isEmpty());
        CHECK_FALSE(fixture.pair.row("2.5", Side::Mentee));
        CHECK_FALSE(fixture.pair.row("2.5", Side::Mentor)); // neither side is passed
        CHECK(fixture.place() == here);
    }
    fixture.click(QStringLiteral("meetingSkip"));
    CHECK(fixture.pair.row("2.5", Side::Mentee)->value == QStringLiteral("the sea")); // still known to be unsaved
    CHECK(fixture.pair.row("2.5", Side::Mentor)->state == AnswerState::Passed);
    CHECK(fixture.place() != here);
    undoFrom(fixture, "meetingNext");
    CHECK(file.lastStep() == before);
    CHECK_FALSE(fixture.pair.row("2.5", Side::Mentee));
    CHECK_FALSE(fixture.pair.row("2.5", Side::Mentor));
    CHECK(fixture.place() == here);
}

TEST_CASE("What could not be kept stays on the screen", "[ui][together][drafts]") {
    MeetingFixture fixture;
    standAt(fixture, "2.5");
    const QString field = QStringLiteral("answer_2.5_mentee_joy_text");
    const auto blank = [&] {
        fixture.driver().keyTo(field, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        fixture.settle();
    };
    fixture.type(field, QStringLiteral("the sea"));
    {
        const Refusal refusal(*fixture.pair.file, "INSERT ON draft");
        blank();
        CHECK_FALSE(fixture.driver().isShown(QStringLiteral("togetherBlank")));
        for (int i = 0; i < 5; ++i) // through every size of the text, and round
            fixture.click(QStringLiteral("meetingTextSize"));
        CHECK(fixture.driver().find<WordsEdit>(field)->text() == QStringLiteral("the sea"));
        CHECK_FALSE(fixture.errors().isEmpty());
    }
    blank();
    CHECK(fixture.driver().isShown(QStringLiteral("togetherBlank")));
    fixture.key(Qt::Key_B);
    CHECK(fixture.driver().find<WordsEdit>(field)->text() == QStringLiteral("the sea"));
}

TEST_CASE("The page at the end follows an undo", "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "7.4");
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("meetingFinish"));
    REQUIRE(stateOf(fixture) == FirstMeetingState::Completed);
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingReopen")));
    for (int i = 0; i < 2 && stateOf(fixture) == FirstMeetingState::Completed; ++i) // the draft may be a step on top
        undoFrom(fixture, "meetingClose");
    CHECK(stateOf(fixture) == FirstMeetingState::Running);
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("meetingReopen")));
    CHECK(fixture.focus() == QStringLiteral("meetingClose"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Undone: ")));
    fixture.click(QStringLiteral("meetingFinish"));
    CHECK(stateOf(fixture) == FirstMeetingState::Completed);
    CHECK(fixture.errors() == QStringList());
}

TEST_CASE("A mark in the draft agreement that is undone goes from the screen", "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "4.6");
    for (const char *field : {"dates", "topic", "notes", "first_message"})
        fixture.click(QStringLiteral("answer_4.6_program_%1_mentee").arg(QString::fromLatin1(field)));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("stage_7"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftLines")));
    fixture.click(QStringLiteral("draft_dates_by_both"));
    REQUIRE(fixture.driver().visibleText().contains(QStringLiteral("come back to it on")));
    undoFrom(fixture, "meetingNext");
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("come back to it on")));
}

TEST_CASE("A meeting without questions has no button that fails", "[ui][together]") {
    MeetingFixture fixture;
    MeetingDesk desk(fixture.context(), fixture.pair.pair); // nothing is planned
    REQUIRE(desk.sequence().empty());
    MeetingView view(desk);
    view.resize(1060, 700);
    view.show();
    const QSignalSpy finished(&view, &MeetingView::finished);
    for (const char *name : {"meetingHint", "meetingReveal", "meetingSkip", "meetingLater", "meetingBack"})
        view.findChild<QPushButton *>(QString::fromLatin1(name))->click();
    view.focusPrompt();
    view.refresh();
    CHECK(view.keepDrafts());
    CHECK(finished.isEmpty());
    view.findChild<QPushButton *>(QStringLiteral("meetingNext"))->click();
    CHECK(finished.size() == 1);
    CHECK(fixture.navigator.errors == QStringList());
}

TEST_CASE("Together for another pair takes the place of the one that is open", "[ui][together][shell]") {
    ShellFixture fixture;
    fixture.open();
    ProgramFile &file = fixture.view().file();
    const Script script = valueOf(Script::read(fixture.content));
    std::vector<PartnershipId> begun;
    for (const auto &row : partnerships::partnershipRows(file, fixture.view().cohort())) {
        if (row.state != partnerships::PartnershipState::Accepted || firstMeetingOf(file, row.id))
            continue;
        valueOf(planFirstMeeting(file, script, row.id, Length::Ninety, Mode::OneScreen));
        valueOf(startFirstMeeting(file, row.id));
        begun.push_back(row.id);
    }
    REQUIRE(begun.size() >= 2);
    for (const PartnershipId pair : {begun[0], begun[1], begun[0]}) {
        fixture.view().go(Place{PageId::Pair, pair.value, QStringLiteral("together"), {}});
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        REQUIRE(fixture.view().togetherWindow());
        CHECK(fixture.view().togetherWindow()->partnership() == pair);
        CHECK(fixture.view().togetherWindow()->isVisible());
    }
    CHECK(firstMeetingOf(file, begun[1])->state == FirstMeetingState::Paused); // put away, not lost
    fixture.view().togetherWindow()->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST_CASE("On the coordinator's page what the two made is folded, and opening it is noted", "[ui][together][privacy]") {
    MeetingFixture fixture;
    ProgramFile &file = *fixture.pair.file;
    fixture.pair.start();
    valueOf(addConnection(file, fixture.pair.pair, QStringLiteral("the same bus line"), QStringLiteral("life"),
                          QStringLiteral("2.6")));
    valueOf(completeFirstMeeting(file, fixture.pair.pair));
    fixture.open();
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingEndShow")));
    const auto shown = [&] { return fixture.driver().visibleText().contains(QStringLiteral("the same bus line")); };
    CHECK_FALSE(shown());
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("1 thing that they share")));
    for (const char *name : {"meetingPrint", "meetingReopen", "meetingToAgreement", "meetingPaperMore"})
        CHECK(fixture.driver().isShown(QString::fromLatin1(name))); // the work goes on without the words
    CHECK(audit::disclosures(file).empty());

    fixture.click(QStringLiteral("meetingEndShow"));
    CHECK(shown());
    REQUIRE(audit::disclosures(file).size() == 1);
    CHECK(audit::disclosures(file).front().way == audit::Way::Shown);
    CHECK(audit::disclosures(file).front().about == fixture.pair.pair.toText());

    fixture.window.hide(); // to another page
    fixture.settle();
    fixture.window.show();
    fixture.settle();
    CHECK_FALSE(shown());

    // The two themselves see it, and nothing is noted.
    fixture.click(QStringLiteral("meetingReopen"));
    REQUIRE(fixture.together);
    fixture.key(Qt::Key_Escape);
    fixture.click(QStringLiteral("pauseToEnd"));
    CHECK(shown());
    CHECK(audit::disclosures(file).size() == 1);
}

TEST_CASE("The calendar file of the two is noted as exported", "[ui][together][privacy]") {
    MeetingFixture fixture;
    const testing::TemporaryFolder folder;
    standAt(fixture, "7.2");
    fixture.click(QStringLiteral("answer_7.2_program_next_in_14"));
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.modal.willSave(folder.path(QStringLiteral("missing/dates.ics")));
    fixture.click(QStringLiteral("meetingCalendar"));
    CHECK(audit::disclosures(*fixture.pair.file).empty()); // nothing was written
    fixture.modal.willSave(folder.path(QStringLiteral("dates.ics")));
    fixture.click(QStringLiteral("meetingCalendar"));
    const auto noted = audit::disclosures(*fixture.pair.file);
    REQUIRE(noted.size() == 1);
    CHECK(noted.front().what == QStringLiteral("calendar"));
    CHECK(noted.front().way == audit::Way::Exported);
    CHECK(noted.front().about == fixture.pair.pair.toText());
}

TEST_CASE("The next meeting stands in the calendar at its time, for as long as the two want to meet", "[ui][together]") {
    MeetingFixture fixture;
    const testing::TemporaryFolder folder;
    fixture.pair.start();
    ProgramFile &file = *fixture.pair.file;
    valueOf(saveAnswer(file, fixture.pair.script, fixture.pair.pair, QStringLiteral("6.3"), Side::Program,
                       QJsonObject{{QStringLiteral("length"), QStringLiteral("45")}}));
    const QDate on = file.clock().today().addDays(14);
    valueOf(saveAnswer(file, fixture.pair.script, fixture.pair.pair, QStringLiteral("7.2"), Side::Program,
                       QJsonObject{{QStringLiteral("next"), on.toString(Qt::ISODate) + QStringLiteral("T18:30")}}));
    valueOf(completeFirstMeeting(file, fixture.pair.pair));
    fixture.openTab();
    fixture.modal.willSave(folder.path(QStringLiteral("dates.ics")));
    fixture.click(QStringLiteral("meetingCalendar"));
    QFile written(folder.path(QStringLiteral("dates.ics")));
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray calendar = written.readAll();
    const QByteArray day = on.toString(QStringLiteral("yyyyMMdd")).toLatin1();
    CHECK(calendar.contains("DTSTART:" + day + "T183000\r\n"));
    CHECK(calendar.contains("DTEND:" + day + "T191500\r\n"));
}

TEST_CASE("When the second screen goes the two sit before the first one, and lose neither words nor time",
          "[ui][together]") {
    MeetingFixture fixture({1400, 1000});
    standAt(fixture, "2.5");
    const QString field = QStringLiteral("answer_2.5_mentee_joy_text");
    fixture.type(field, QStringLiteral("the sea"));
    fixture.pair.clock.advanceSeconds(90);
    fixture.together->move(5000, 0); // where the other screen was
    Q_EMIT qGuiApp->screenRemoved(nullptr);
    fixture.settle();
    REQUIRE(fixture.together);
    CHECK(fixture.together->isVisible());
    CHECK(fixture.together->screen()->geometry().contains(fixture.together->geometry().topLeft()));
    CHECK(fixture.driver().find<WordsEdit>(field)->text() == QStringLiteral("the sea"));
    CHECK(fixture.focus() == field);
    CHECK(stateOf(fixture) == FirstMeetingState::Running);
    fixture.click(QStringLiteral("meetingNext"));
    const auto meeting = firstMeetingOf(*fixture.pair.file, fixture.pair.pair);
    for (const StageRun &run : meeting->stages)
        CHECK(run.elapsedSeconds == (run.stage == 2 ? 90 : 0));
}
