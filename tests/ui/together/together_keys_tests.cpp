#include "core/first_meeting/first_meetings.h"
#include "core/people/people.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/widgets/dial_slider.h"
#include "ui/widgets/words_edit.h"

#include <QAction>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

// What one met who played the whole meeting by hand: where the keyboard goes, and what is on the screen at once.

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

QRadioButton *radio(MeetingFixture &fixture, const char *name) {
    return fixture.driver().find<QRadioButton>(QString::fromLatin1(name));
}

} // namespace

TEST_CASE("Tab goes on to the next row, whichever of a row was taken", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "4.4");
    REQUIRE(fixture.focus() == QStringLiteral("answer_4.4_mentee_help_your_side_0"));
    fixture.key(Qt::Key_Right);
    fixture.key(Qt::Key_Right);
    fixture.key(Qt::Key_Space);
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.focus() == QStringLiteral("answer_4.4_mentee_help_how_i_mentor_0"));
}

TEST_CASE("An arrow takes a choice, a digit takes its number and goes on, Delete takes it back",
          "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "4.4");
    fixture.key(Qt::Key_Right); // nothing is taken yet: the arrow takes, it does not only look like it
    CHECK(radio(fixture, "answer_4.4_mentee_help_your_side_1")->isChecked());
    for (const int key : {Qt::Key_3, Qt::Key_0, Qt::Key_2})
        fixture.key(key);
    CHECK(radio(fixture, "answer_4.4_mentee_help_your_side_3")->isChecked());
    CHECK(radio(fixture, "answer_4.4_mentee_help_how_i_mentor_0")->isChecked());
    CHECK(radio(fixture, "answer_4.4_mentee_help_a_skill_2")->isChecked());
    CHECK(fixture.focus() == QStringLiteral("answer_4.4_mentee_help_ideas_0"));
    fixture.key(Qt::Key_7); // no such amount
    fixture.key(Qt::Key_1);
    fixture.key(Qt::Key_Delete); // on the last row, where nothing is taken
    CHECK(fixture.focus() == QStringLiteral("answer_4.4_mentee_help_people_0"));
    fixture.key(Qt::Key_1);
    CHECK(fixture.focus() == QStringLiteral("pane_mentee_cover"));
    fixture.driver().keyTo(QStringLiteral("answer_4.4_mentee_help_people_1"), Qt::Key_Delete);
    CHECK_FALSE(radio(fixture, "answer_4.4_mentee_help_people_1")->isChecked());
    fixture.driver().keyTo(QStringLiteral("pane_mentee_cover"), Qt::Key_Space);
    fixture.settle();
    const auto own = answers(*fixture.pair.file, fixture.pair.pair, Side::Mentee);
    REQUIRE(own.size() == 1);
    const QJsonObject amounts = own.front().value.toObject().value(QStringLiteral("amounts")).toObject();
    CHECK(amounts.value(QStringLiteral("your_side")).toInt() == 3);
    CHECK_FALSE(amounts.contains(QStringLiteral("people")));
}

TEST_CASE("A digit sets a dial, as on paper", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "3.2");
    fixture.key(Qt::Key_7);
    auto *dial = fixture.driver().find<DialSlider>(QStringLiteral("answer_3.2_mentee_dials_a"));
    CHECK(dial->position() == std::optional(7));
    fixture.key(Qt::Key_Delete);
    CHECK_FALSE(dial->position());
}

TEST_CASE("Whoever types on after Tab does not pass by it", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "2.5"); // Alys begins
    REQUIRE(fixture.focus() == QStringLiteral("answer_2.5_mentee_joy_text"));
    fixture.driver().type(QStringLiteral("answer_2.5_mentee_joy_text"), QStringLiteral("a choir"));
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.focus() == QStringLiteral("answer_2.5_mentor_joy_text"));
    fixture.key(Qt::Key_Tab); // nothing is written here: it can be left
    CHECK(fixture.focus() == QStringLiteral("pane_mentor_pass"));
    // Enter in a line goes on as Tab does.
    fixture.driver().find<WordsEdit>(QStringLiteral("answer_2.5_mentee_joy_text"))->setFocus();
    fixture.key(Qt::Key_Return);
    CHECK(fixture.focus() == QStringLiteral("answer_2.5_mentor_joy_text"));
    // With the mouse one can leave it all the same.
    fixture.click(QStringLiteral("pane_mentee_pass"));
    CHECK(fixture.pair.row("2.5", Side::Mentee)->state == AnswerState::Passed);
}

TEST_CASE("A list goes on behind its last line, and to what is asked next", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "4.1");
    const QString line = QStringLiteral("answer_4.1_mentee_hopes_");
    fixture.type(line + QStringLiteral("1"), QStringLiteral("I know one person"));
    fixture.driver().keyTo(line + QStringLiteral("1"), Qt::Key_Return);
    REQUIRE(fixture.focus() == line + QStringLiteral("2"));
    fixture.type(line + QStringLiteral("2"), QStringLiteral("I sleep"));
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.focus() == line + QStringLiteral("more"));
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.focus() == QStringLiteral("answer_4.1_mentee_star_1"));
    fixture.key(Qt::Key_Down);
    CHECK(radio(fixture, "answer_4.1_mentee_star_2")->isChecked());
    // A line that stays empty ends the list.
    fixture.driver().find<WordsEdit>(line + QStringLiteral("2"))->setFocus();
    fixture.key(Qt::Key_Return);
    REQUIRE(fixture.focus() == line + QStringLiteral("3"));
    fixture.key(Qt::Key_Return);
    CHECK(fixture.focus() == QStringLiteral("answer_4.1_mentee_star_2"));
}

TEST_CASE("After the reveal the keyboard is where the two agree", "[ui][together][keys]") {
    MeetingFixture fixture({1280, 800});
    standAt(fixture, "4.7");
    for (const char *key : {"mentee", "mentor"}) { // sure enough: nothing to talk through comes between
        fixture.click(QStringLiteral("answer_4.7_%1_sure_4").arg(QLatin1String(key)));
        fixture.clickOver(QStringLiteral("pane_%1_cover").arg(QLatin1String(key)));
    }
    fixture.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(fixture.driver().isShown(QStringLiteral("agreedLine")));
    CHECK(fixture.focus() == QStringLiteral("agreedLine"));
    fixture.together->activateWindow();
    fixture.settle();
    fixture.key(Qt::Key_Return, Qt::ControlModifier); // and it may stay empty
    INFO(fixture.errors().join(QLatin1Char(' ')).toStdString() << fixture.focus().toStdString());
    CHECK(fixture.place().contains(QStringLiteral("question 1 of")));
    CHECK(fixture.pair.row("4.7", Side::Mentee)->state == AnswerState::Revealed);
}

TEST_CASE("A word added to an open answer is done by a button of its own", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "1.4");
    for (const char *key : {"mentee", "mentor"}) {
        fixture.type(QStringLiteral("answer_1.4_%1_useful_text").arg(QLatin1String(key)), QStringLiteral("time"));
        fixture.clickOver(QStringLiteral("pane_%1_cover").arg(QLatin1String(key)));
    }
    fixture.click(QStringLiteral("meetingReveal"));
    fixture.click(QStringLiteral("pane_mentee_add"));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("pane_mentee_pass"))); // it is answered and open
    fixture.type(QStringLiteral("answer_1.4_mentee_useful_text"), QStringLiteral(" and tea"));
    fixture.click(QStringLiteral("pane_mentee_done"));
    CHECK(fixture.driver().isShown(QStringLiteral("pane_mentee_text")));
    CHECK(fixture.pair.row("1.4", Side::Mentee)->value.toString().contains(QStringLiteral("and tea")));
    CHECK(fixture.focus() == QStringLiteral("meetingNext"));
}

TEST_CASE("A question is as high as its words, and fits where there is room", "[ui][together]") {
    for (const char *prompt : {"1.3", "1.5", "2.1", "2.4", "3.2", "3.4", "4.2", "4.4", "5.3", "6.7"}) {
        CAPTURE(prompt);
        MeetingFixture fixture({1280, 800});
        standAt(fixture, prompt);
        const auto *scroll = fixture.driver().find<QScrollArea>(QStringLiteral("meetingScroll"));
        CHECK(scroll->verticalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("A word that both chose is put into what they share once, and 2.6 knows it", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "2.4");
    ProgramFile &file = *fixture.pair.file;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const QJsonObject words{{QStringLiteral("ranking"), QJsonArray{QStringLiteral("kindness")}}};
        valueOf(saveAnswer(file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.4"), side, words));
    }
    fixture.click(QStringLiteral("meetingReveal"));
    fixture.click(QStringLiteral("connect_kindness"));
    REQUIRE(isConnection(file, fixture.pair.pair, QStringLiteral("kindness")));
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("connect_kindness"))->isEnabled());
    while (!fixture.driver().isShown(QStringLiteral("answer_2.6_program_share_1")))
        fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("In what you share already: kindness")));
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("kindness guides us both")));
}

TEST_CASE("A part is skipped by a key and from Pause, and stands as skipped when it was not begun",
          "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    fixture.key(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->currentPrompt == QStringLiteral("3.1"));
    fixture.key(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->currentPrompt == QStringLiteral("2.1"));
    fixture.key(Qt::Key_Escape);
    fixture.click(QStringLiteral("pauseSkipPart"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingView")));
    const auto meeting = firstMeetingOf(*fixture.pair.file, fixture.pair.pair);
    CHECK(meeting->currentPrompt == QStringLiteral("3.1"));
    CHECK(meeting->state == FirstMeetingState::Running);
    fixture.click(QStringLiteral("stage_6"));
    const auto now = firstMeetingOf(*fixture.pair.file, fixture.pair.pair);
    for (const StageRun &run : now->stages) {
        CAPTURE(run.stage);
        if (run.stage == 4 || run.stage == 5)
            CHECK(run.status == StageStatus::Skipped);
        if (run.stage == 3)
            CHECK(run.status == StageStatus::Done);
    }
}

TEST_CASE("What is changed in the program's window meanwhile is not the two's to take back",
          "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    ProgramFile &file = *fixture.pair.file;
    fixture.click(QStringLiteral("meetingNext"));
    const quint64 theirs = file.lastStep();
    QTest::mouseClick(&fixture.window, Qt::LeftButton, Qt::NoModifier, QPoint(2, 2)); // the coordinator is there
    people::Person person;
    person.fullName = QStringLiteral("Carla Okonjo");
    valueOf(people::addPerson(file, person));
    const quint64 coordinators = file.lastStep();
    REQUIRE(coordinators > theirs);
    fixture.together->activateWindow();
    fixture.settle();
    fixture.driver().find<QPushButton>(QStringLiteral("meetingNext"))->setFocus();
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(file.lastStep() == coordinators); // it stays
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("in the program's window")));
    valueOf(file.undo()); // there
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(file.lastStep() < theirs); // and then their own again
    CHECK(firstMeetingOf(file, fixture.pair.pair)->currentPrompt == QStringLiteral("2.2"));
}

TEST_CASE("What a shortcut changes in the program's window is not the two's to take back either",
          "[ui][together][undo]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2");
    ProgramFile &file = *fixture.pair.file;
    fixture.click(QStringLiteral("meetingNext"));
    const quint64 theirs = file.lastStep();
    QAction command;
    command.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    QObject::connect(&command, &QAction::triggered, &fixture.window, [&file] {
        people::Person person;
        person.fullName = QStringLiteral("Carla Okonjo");
        valueOf(people::addPerson(file, person));
    });
    fixture.window.addAction(&command);
    fixture.window.activateWindow(); // the coordinator is there
    fixture.settle();
    QTest::keyClick(&fixture.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const quint64 coordinators = file.lastStep();
    REQUIRE(coordinators > theirs);
    fixture.together->activateWindow();
    fixture.settle();
    fixture.driver().find<QPushButton>(QStringLiteral("meetingNext"))->setFocus();
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(file.lastStep() == coordinators); // it stays
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("in the program's window")));
}

TEST_CASE("What the two answer together is headed once, by the card or by the question itself",
          "[ui][together]") {
    for (const char *prompt : {"6.3", "7.6"}) {
        CAPTURE(prompt);
        MeetingFixture fixture;
        standAt(fixture, prompt);
        const auto *card = fixture.driver().find<QWidget>(QStringLiteral("jointCard"));
        int heads = 0;
        for (const QLabel *label : card->findChildren<QLabel *>())
            heads += label->isVisibleTo(card) && label->text().startsWith(QStringLiteral("Together")) ? 1 : 0;
        CHECK(heads == 1);
    }
}

TEST_CASE("A day that is not set yet begins at today, whichever key one takes", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "7.2");
    auto *day = fixture.driver().find<QDateEdit>(QStringLiteral("answer_7.2_program_next_date"));
    const QDate today = fixture.pair.file->clock().today();
    day->setFocus();
    fixture.key(Qt::Key_Up);
    CHECK(day->date() == today);
    fixture.key(Qt::Key_Up);
    CHECK(day->date() == today.addDays(1));
    day->setDate(QDate(2026, 11, 30));
    day->setSelectedSection(QDateEdit::DaySection);
    fixture.key(Qt::Key_Up);
    CHECK(day->date() == QDate(2026, 12, 1));
    auto *second = fixture.driver().find<QDateEdit>(QStringLiteral("answer_7.2_program_next_2_date"));
    second->setFocus();
    QTest::keyClicks(second, QStringLiteral("28"));
    CHECK(second->date() == QDate(today.year(), today.month(), 28));
}

TEST_CASE("What one could begin with goes once something is written", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "5.1");
    const QString starter = QStringLiteral("answer_5.2_mentor_goal_starter1");
    CHECK(fixture.driver().isShown(starter));
    fixture.type(QStringLiteral("answer_5.2_mentor_goal_text"), QStringLiteral("A tool"));
    CHECK_FALSE(fixture.driver().isShown(starter));
    fixture.type(QStringLiteral("answer_5.2_mentor_goal_text"), QString());
    fixture.click(starter);
    CHECK(fixture.driver().find<WordsEdit>(QStringLiteral("answer_5.2_mentor_goal_text"))->text() ==
          QStringLiteral("listening before I solve"));
}

TEST_CASE("At 7.3 the first steps are at hand, and nothing else of the goals", "[ui][together]") {
    MeetingFixture fixture;
    standAt(fixture, "5.4");
    valueOf(fixture.pair.save("5.4", Side::Mentee,
                              QJsonObject{{QStringLiteral("title"), QStringLiteral("Speak up early")},
                                          {QStringLiteral("notice"), QStringLiteral("Three times")},
                                          {QStringLiteral("step"), QStringLiteral("Write down one worry")},
                                          {QStringLiteral("step_date"), QStringLiteral("2026-10-01")}}));
    fixture.click(QStringLiteral("stage_7"));
    while (!fixture.driver().isShown(QStringLiteral("answer_7.3_mentee_step_confirmed")))
        fixture.click(QStringLiteral("meetingNext"));
    const QString shown = fixture.driver().visibleText();
    CHECK(shown.contains(QStringLiteral("Alys: Write down one worry · 1 October 2026")));
    CHECK_FALSE(shown.contains(QStringLiteral("Three times")));
}

TEST_CASE("Behind the last line of a list comes the first line of the other one", "[ui][together][keys]") {
    MeetingFixture fixture;
    standAt(fixture, "2.2"); // Alys begins
    const QString line = QStringLiteral("answer_2.2_mentee_worked_");
    REQUIRE(fixture.focus() == line + QStringLiteral("1"));
    for (const char *number : {"1", "2"}) {
        fixture.type(line + QLatin1String(number), QStringLiteral("she let me try"));
        fixture.key(Qt::Key_Return);
    }
    REQUIRE(fixture.focus() == line + QStringLiteral("3")); // the last that there is room for
    fixture.key(Qt::Key_Return);
    CHECK(fixture.focus() == QStringLiteral("answer_2.2_mentor_worked_1"));
}

TEST_CASE("What one marks comes into sight, however large the question is", "[ui][together][keys]") {
    MeetingFixture fixture({1024, 640});
    fixture.theme.setTextScale(200);
    standAt(fixture, "4.2");
    const auto *scroll = fixture.driver().find<QScrollArea>(QStringLiteral("meetingScroll"));
    const auto *first = fixture.driver().find<QWidget>(QStringLiteral("answer_4.2_mentee_unsure_too_much_time"));
    const auto inSight = [&] {
        const QRect there(first->mapTo(scroll->viewport(), QPoint()), first->size());
        return scroll->viewport()->rect().contains(there.center());
    };
    CHECK_FALSE(inSight()); // the question is there first, to be read
    fixture.key(Qt::Key_Space);
    CHECK(inSight());
}
