#include "core/file/drafts.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_clock.h"
#include "core/first_meeting/turns.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/turn_clock.h"
#include "ui/widgets/words_edit.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

const QString kSecret = QStringLiteral("only mine 5518");

/// Everything that can be read of a window, by eye, by undo or by assistive technology.
QString readable(QWidget &window) {
    QString all = accessibleText(QAccessible::queryAccessibleInterface(&window)) + window.windowTitle();
    for (const QPlainTextEdit *edit : window.findChildren<QPlainTextEdit *>())
        all += edit->toPlainText();
    for (const QLabel *label : window.findChildren<QLabel *>())
        all += label->text() + label->toolTip();
    return all;
}

} // namespace

TEST_CASE("Between the two a screen asks to pass the laptop, and shows nothing of the first answer",
          "[ui][together][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    fixture.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("handOverTitle"))->text() ==
          QStringLiteral("Pass the laptop to Noor"));
    CHECK_FALSE(readable(fixture.front()).contains(kSecret));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("meetingReveal")));
    CHECK(fixture.driver().isShown(QStringLiteral("privacyLabel")));
    fixture.key(Qt::Key_Space);
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.focus() == QStringLiteral("answer_6.1_mentor_well_when_text"));
}

TEST_CASE("With the largest text on a small screen the hand-over has its buttons on it", "[ui][together][large]") {
    MeetingFixture fixture({1024, 640});
    fixture.theme.setTextScale(200);
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    fixture.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.together->minimumSizeHint().height() <= 640); // else no screen of that size holds the window
    CHECK(fixture.together->size() == QSize(1024, 640));
    for (const char *name : {"handOverGo", "handOverBack"}) {
        const QWidget *button = fixture.driver().widget(QString::fromLatin1(name));
        CHECK(fixture.together->rect().contains(QRect(button->mapTo(fixture.together, QPoint()), button->size())));
        CHECK(button->visibleRegion().boundingRect() == button->rect());
    }
}

TEST_CASE("A private question opens only after the partner was asked to look away", "[ui][together][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "5.6");
    fixture.click(QStringLiteral("pane_mentor_change"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("handOverTitle"))->text() ==
          QStringLiteral("Alys, please look away"));
    fixture.click(QStringLiteral("handOverBack"));
    CHECK(fixture.driver().isShown(QStringLiteral("cover_mentor")));
    fixture.click(QStringLiteral("pane_mentor_change"));
    fixture.click(QStringLiteral("handOverGo"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_5.6_mentor_mine_2")));
    // Then it is the other one's turn, and none of it can be forgotten by one Enter.
    fixture.click(QStringLiteral("answer_5.6_mentor_mine_2"));
    fixture.click(QStringLiteral("pane_mentor_cover"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("handOverTitle"))->text() ==
          QStringLiteral("Noor, please look away"));
    fixture.click(QStringLiteral("handOverBack"));
    CHECK(fixture.focus() == QStringLiteral("meetingNext"));
}

TEST_CASE("Whoever was writing is led back to the own cover, not into the other's open field",
          "[ui][together][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    for (int i = 0; i < 2; ++i)
        fixture.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.focus() == QStringLiteral("pane_mentee_change"));
    fixture.key(Qt::Key_Space);
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    fixture.key(Qt::Key_Space);
    CHECK(fixture.focus() == QStringLiteral("answer_6.1_mentee_well_when_text"));
}

TEST_CASE("The turn goes on when the one who speaks passes", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    const QString before = fixture.driver().find<QLabel>(QStringLiteral("turnWords"))->text();
    const bool mentee = before.startsWith(QStringLiteral("Alys"));
    fixture.click(mentee ? QStringLiteral("pane_mentor_pass") : QStringLiteral("pane_mentee_pass")); // the one who listens
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("turnWords"))->text() == before);
    fixture.click(mentee ? QStringLiteral("pane_mentee_pass") : QStringLiteral("pane_mentor_pass"));
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("turnWords"))->text() != before);
}

TEST_CASE("After a short meeting each is asked alone how it was, behind its last question", "[ui][together]") {
    MeetingFixture fixture;
    fixture.pair.start(Length::Sixty);
    const MeetingDesk desk(fixture.context(), fixture.pair.pair);
    const auto asked = desk.sequence();
    REQUIRE(asked.size() > 2);
    CHECK(asked.back()->key == QStringLiteral("7.6"));
    CHECK(asked[asked.size() - 2]->key == QStringLiteral("7.5"));
}

TEST_CASE("Before the meeting only what waits for a second one is counted for it", "[ui][together]") {
    MeetingFixture fixture;
    fixture.open();
    const QString words = fixture.driver().visibleText();
    CHECK(words.contains(QStringLiteral("4 questions wait for the second meeting."))); // 60: 3.4, 6.2a, 6.5, 6.6
    CHECK_FALSE(words.contains(QStringLiteral("1 question waits")));
}

TEST_CASE("On video nobody passes a laptop", "[ui][together]") {
    MeetingFixture fixture;
    valueOf(planFirstMeeting(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, Length::Ninety, Mode::Video));
    valueOf(startFirstMeeting(*fixture.pair.file, fixture.pair.pair));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("6.1"), 0));
    fixture.open();
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    fixture.click(QStringLiteral("pane_mentee_cover"));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("handOver")));
    CHECK(fixture.focus() == QStringLiteral("answer_6.1_mentor_well_when_text"));
}

TEST_CASE("Who begins follows house rule 1 as in the room", "[ui][together]") {
    MeetingFixture fixture;
    fixture.pair.start();
    const MeetingDesk desk(fixture.context(), fixture.pair.pair);
    const auto asked = desk.sequence();
    int turns = 0;
    for (const Prompt *prompt : asked) {
        const auto first = beginnerOf(asked, prompt->key);
        turns += first ? 1 : 0;
        CHECK(desk.beginner(*prompt) == (first.value_or(Role::Mentor) == Role::Mentor ? Side::Mentor : Side::Mentee));
    }
    CHECK(turns > 2);
}

TEST_CASE("Esc opens Pause, shows nothing and ends nothing, wherever one is", "[ui][together][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), kSecret);
    fixture.key(Qt::Key_Escape);
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingPaused")));
    CHECK_FALSE(readable(fixture.front()).contains(kSecret));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Paused);
    fixture.key(Qt::Key_Escape);
    CHECK(fixture.driver().isShown(QStringLiteral("meetingPaused")));
    fixture.click(QStringLiteral("pauseGoOn"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Running);
    CHECK_FALSE(readable(fixture.front()).contains(kSecret)); // covered, for its author alone
    CHECK(fixture.pair.row("6.1", Side::Mentee)->state == AnswerState::Hidden);
    // In a hand-over, too.
    fixture.click(QStringLiteral("pane_mentee_change"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("handOver")));
    fixture.key(Qt::Key_Escape);
    CHECK(fixture.driver().isShown(QStringLiteral("meetingPaused")));
    CHECK_FALSE(readable(fixture.front()).contains(kSecret));
}

TEST_CASE("B blanks the screen, a chord does it while one types, and nothing of the meeting is left to read",
          "[ui][together][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    const QString field = QStringLiteral("answer_6.1_mentee_well_when_text");
    fixture.type(field, kSecret);
    fixture.driver().keyTo(field, Qt::Key_B);
    fixture.settle();
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("togetherBlank"))); // a letter, in a text
    fixture.driver().keyTo(field, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.settle();
    REQUIRE(fixture.driver().isShown(QStringLiteral("togetherBlank")));
    const QString shown = readable(fixture.front());
    CHECK_FALSE(shown.contains(kSecret));
    CHECK_FALSE(shown.contains(QStringLiteral("Alys")));
    CHECK_FALSE(shown.contains(fixture.pair.script.prompt(QStringLiteral("6.1"))->text(Side::Program, Length::Ninety)));
    CHECK_FALSE(fixture.pair.row("6.1", Side::Mentee)); // nothing was answered by it
    fixture.key(Qt::Key_B);
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingView")));
    CHECK_FALSE(readable(fixture.front()).contains(kSecret)); // half-typed: its author alone takes it up
    fixture.driver().find<QPushButton>(QStringLiteral("meetingNext"))->setFocus();
    fixture.key(Qt::Key_B);
    CHECK(fixture.driver().isShown(QStringLiteral("togetherBlank")));
}

TEST_CASE("The time of a part goes on after a restart, and a pause does not count", "[ui][together][clock]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    const auto words = [&] { return fixture.driver().find<QLabel>(QStringLiteral("meetingTime"))->toolTip(); };
    const auto seconds = [&] {
        for (const StageRun &run : firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->stages) {
            if (run.stage == 2)
                return run.elapsedSeconds;
        }
        return -1;
    };
    MeetingClock seen(*fixture.pair.file, fixture.pair.pair); // what the tick notes every few seconds
    seen.open(2);
    fixture.pair.clock.advanceSeconds(240);
    valueOf(seen.keep());
    delete fixture.together; // killed
    fixture.pair.clock.advanceSeconds(60);
    fixture.openTogether();
    CHECK(words().startsWith(QStringLiteral("5 of ")));
    fixture.key(Qt::Key_Escape);
    CHECK(seconds() == 300);
    fixture.pair.clock.advanceSeconds(3600);
    fixture.click(QStringLiteral("pauseGoOn"));
    CHECK(words().startsWith(QStringLiteral("5 of ")));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(seconds() == 300);
}

TEST_CASE("At Pause the rest is made shorter, and the answers stay", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "2.5");
    fixture.type(QStringLiteral("answer_2.5_mentee_joy_text"), QStringLiteral("the sea"));
    fixture.key(Qt::Key_Escape);
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("wait for your second meeting")));
    fixture.click(QStringLiteral("shorten_half_time"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->shortened == Shortening::HalfTime);
    // 2.5 has an answer and is kept; the next one that the core asks is 2.6.
    CHECK(fixture.driver().isShown(QStringLiteral("answer_2.5_mentor_joy_text")));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_2.6_program_share_1")));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_4.6_program_dates_mentee")));
    valueOf(fixture.pair.file->undo());
    CHECK(fixture.pair.row("2.5", Side::Mentee)->value == QStringLiteral("the sea"));
}

TEST_CASE("Turn by turn has a gentle clock that nobody has to obey", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    const auto says = [&] { return fixture.driver().find<QLabel>(QStringLiteral("turnWords"))->text(); };
    auto *turns = fixture.driver().find<TurnClock>(QStringLiteral("turnClock"));
    const Side first = turns->speaker();
    CHECK(says().contains(first == Side::Mentee ? QStringLiteral("Alys") : QStringLiteral("Noor")));
    fixture.click(QStringLiteral("turnNext"));
    CHECK(turns->speaker() != first);
    CHECK(fixture.focus().startsWith(first == Side::Mentee ? QStringLiteral("answer_2.2_mentor")
                                                           : QStringLiteral("answer_2.2_mentee")));
    fixture.click(QStringLiteral("turnNext"));
    CHECK(turns->isOver());
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("turnNext")));
}

TEST_CASE("One answers on paper and types it in later; the other's is shown as usual", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "6.1");
    fixture.clickOver(QStringLiteral("pane_mentor_paper"));
    CHECK(fixture.pair.row("6.1", Side::Mentor)->state == AnswerState::Later);
    CHECK(fixture.pair.row("6.1", Side::Mentor)->comesBack == std::optional(fixture.pair.clock.today()));
    fixture.type(QStringLiteral("answer_6.1_mentee_well_when_text"), QStringLiteral("calm"));
    fixture.click(QStringLiteral("pane_mentee_cover"));
    fixture.click(QStringLiteral("meetingReveal"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("calm")));
    fixture.click(QStringLiteral("pane_mentor_add"));
    fixture.type(QStringLiteral("answer_6.1_mentor_well_when_text"), QStringLiteral("we begin on time"));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.pair.row("6.1", Side::Mentor)->value == QStringLiteral("we begin on time"));
}

TEST_CASE("A goal is made clear as a talk: one question after the other", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "5.1");
    fixture.type(QStringLiteral("answer_5.1_mentee_goal_text"), QStringLiteral("Speak up early"));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    fixture.click(QStringLiteral("pane_mentor_pass"));
    fixture.click(QStringLiteral("meetingReveal"));
    fixture.click(QStringLiteral("meetingNext")); // 5.3
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_5.3_mentee_right_yes")));
    fixture.type(QStringLiteral("answer_5.3_mentee_heard_text"), QStringLiteral("You want to call before you are sure"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("answer_5.3_mentee_right_nearly")));
    fixture.click(QStringLiteral("answer_5.3_mentee_right_nearly"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_5.3_mentee_correction_text")));
    fixture.click(QStringLiteral("meetingNext")); // 5.4
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("Noor asks: “What is your goal, in one line?”")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_5.4_mentee_notice_text")));
    fixture.click(QStringLiteral("answer_5.4_mentee_title_starter1")); // her own words from before
    CHECK(fixture.driver().find<WordsEdit>(QStringLiteral("answer_5.4_mentee_title_text"))->text() ==
          QStringLiteral("Speak up early"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_5.4_mentee_notice_text")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_5.4_mentee_step_text")));
}

TEST_CASE("The draft agreement is looked at line by line, and a line is put off", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "4.6");
    for (const char *field : {"dates", "topic", "notes", "first_message"})
        fixture.click(QStringLiteral("answer_4.6_program_%1_mentee").arg(QString::fromLatin1(field)));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("stage_7"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("draftLines")));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("from question 4.6")));
    fixture.click(QStringLiteral("draft_dates_by_both"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("come back to it on")));
    fixture.click(QStringLiteral("draft_dates_by_both"));
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("come back to it on")));
    CHECK(fixture.errors() == QStringList());
}

TEST_CASE("The dates that the two set go into a calendar file", "[ui][together]") {
    MeetingFixture fixture;
    testing::TemporaryFolder folder;
    standAt(fixture, "7.2");
    fixture.click(QStringLiteral("answer_7.2_program_next_in_14"));
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    const QString path = folder.path(QStringLiteral("dates.ics"));
    fixture.modal.willSave(path);
    fixture.click(QStringLiteral("meetingCalendar"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("BEGIN:VEVENT"));
    CHECK(text.contains("20260928"));
    CHECK(text.contains("Alys and Noor meet"));
}

TEST_CASE("What is added at the second meeting carries its day", "[ui][together]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(fixture.pair.save("2.5", Side::Mentee, QStringLiteral("the sea")));
    valueOf(completeFirstMeeting(*fixture.pair.file, fixture.pair.pair));
    fixture.pair.clock.advanceSeconds(14 * 24 * 3600);
    valueOf(reopenFirstMeeting(*fixture.pair.file, fixture.pair.pair));
    valueOf(fixture.pair.save("2.5", Side::Mentor, QStringLiteral("a choir")));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.5"), 0));
    fixture.open();
    CHECK(fixture.driver().find<QLabel>(QStringLiteral("pane_mentor_added"))->text() ==
          QStringLiteral("Added on 28 September 2026"));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("pane_mentee_added")));
}

TEST_CASE("A name of another direction leaves the sentence around it in order", "[ui][together][rtl]") {
    MeetingFixture fixture;
    const auto row = valueOf(partnerships::partnershipRow(*fixture.pair.file, fixture.pair.pair));
    people::Person person = valueOf(people::person(*fixture.pair.file, row.menteePerson));
    person.preferredName = QStringLiteral("نادية");
    valueOf(people::editPerson(*fixture.pair.file, person));
    standAt(fixture, "5.1");
    const QString said = fixture.driver().find<QLabel>(QStringLiteral("promptText"))->text();
    CHECK(said.startsWith(QChar(0x2068))); // isolated: the line begins with the English that follows
    CHECK_FALSE(said.isRightToLeft());
    CHECK_FALSE(fixture.driver().find<QLabel>(QStringLiteral("pane_mentee_status"))->text().isRightToLeft());
}

TEST_CASE("Tab comes round through everything, forwards and back", "[ui][together][keyboard]") {
    MeetingFixture fixture;
    standAt(fixture, "1.3");
    const auto round = [&](bool backwards) {
        QStringList way;
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(fixture.front().focusWidget(), backwards ? Qt::Key_Backtab : Qt::Key_Tab,
                            backwards ? Qt::ShiftModifier : Qt::NoModifier);
            const QString at = fixture.focus();
            if (way.contains(at))
                break;
            way.append(at);
        }
        return way;
    };
    QStringList chain;
    const QWidget *start = fixture.front().focusWidget();
    for (const QWidget *each = start->nextInFocusChain(); each != start && chain.size() < 150;
         each = each->nextInFocusChain()) {
        if (each->isVisible() && (each->focusPolicy() & Qt::TabFocus))
            chain.append(each->objectName());
    }
    INFO(chain.join(QLatin1Char('>')).toStdString());
    const QStringList forwards = round(false);
    const QStringList backwards = round(true);
    INFO(forwards.join(QLatin1Char('>')).toStdString());
    INFO(backwards.join(QLatin1Char('>')).toStdString());
    CHECK(forwards.contains(QStringLiteral("meetingPause")));
    CHECK(forwards.size() == backwards.size());
}
