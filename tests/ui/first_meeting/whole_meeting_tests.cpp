#include "core/content/pack.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/program_script.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "tests/support/meeting_walk.h"
#include "tests/ui/first_meeting/meeting_fixture.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

TEST_CASE("A pair is led through the whole 60-minute form", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.open();
    fixture.click(QStringLiteral("meetingLength_60"));
    fixture.click(QStringLiteral("meetingBegin"));
    REQUIRE(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Running);

    // As this program asks it: 4.5 offers the lines of its framework.
    const auto framework = valueOf(framework::frameworkOf(*fixture.pair.file, fixture.pair.cohort));
    const Script script = valueOf(programScript(valueOf(content::Pack::load()), framework.notMentoring));
    const MeetingWalk walk(fixture.driver(), script, [&] { fixture.settle(); });
    int asked = 0;
    for (const Prompt *prompt : script.promptsAt(Length::Sixty)) {
        if (prompt->key == QStringLiteral("5.2"))
            continue; // asked together with 5.1
        INFO(prompt->key.toStdString());
        ++asked;
        REQUIRE(fixture.driver().isShown(QStringLiteral("privacyLabel")));
        walk.answer(*prompt, Length::Sixty);
        if (prompt->key == QStringLiteral("4.7"))
            fixture.type(QStringLiteral("agreedLine"),
                         QStringLiteral("So that we keep the time: we book it now."));
        REQUIRE(fixture.errors() == QStringList());
        fixture.click(QStringLiteral("meetingNext"));
    }
    CHECK(asked > 25);
    for (const char *after : {"After the first meeting", "Anything from the program?"}) { // 7.5 and 7.6, behind the last question
        CHECK(fixture.pair.script.prompt(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->currentPrompt)->label ==
              QString::fromLatin1(after));
        fixture.click(QStringLiteral("meetingNext"));
    }
    REQUIRE(fixture.driver().isShown(QStringLiteral("meetingEnd")));
    const QString made = fixture.driver().visibleText();
    CHECK(made.contains(QStringLiteral("mentee 5.4 title")));
    CHECK(made.contains(QStringLiteral("mentor 5.4 title")));
    CHECK(made.contains(QStringLiteral("program list 2.6")));
    CHECK(made.contains(QStringLiteral("So that we keep the time: we book it now.")));
    fixture.click(QStringLiteral("meetingFinish"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Completed);

    for (const AnswerRow &row : answers(*fixture.pair.file, fixture.pair.pair)) {
        INFO(row.prompt.toStdString() << " " << sideKey(row.side).toStdString());
        CHECK(row.state == AnswerState::Revealed);
    }
    const auto goals = goals::goalsOf(*fixture.pair.file, fixture.pair.pair);
    REQUIRE(goals.size() == 2);
    CHECK(goals.front().state == goals::GoalState::Agreed);
    CHECK(alignmentItems(*fixture.pair.file, fixture.pair.pair).size() >= 4);
    CHECK(fixture.errors() == QStringList());
}

TEST_CASE("The pair goes back, skips, pauses and comes back to where it was", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    fixture.open();
    CHECK(fixture.place().contains(QStringLiteral("question 1 of 5")));
    fixture.click(QStringLiteral("answer_1.1_program_begin_tick_mentee"));
    fixture.click(QStringLiteral("answer_1.1_program_begin_tick_mentor"));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.pair.row("1.1", Side::Program)->value == QJsonValue(true));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("meetingSkip"))); // it can only be confirmed or asked
    fixture.click(QStringLiteral("meetingLater"));
    CHECK(fixture.pair.row("1.2", Side::Program)->state == AnswerState::Later);
    CHECK(fixture.place().contains(QStringLiteral("question 3 of 5")));
    fixture.click(QStringLiteral("meetingBack"));
    CHECK(fixture.place().contains(QStringLiteral("question 2 of 5")));
    fixture.click(QStringLiteral("stage_4"));
    CHECK(fixture.place().contains(QStringLiteral("Compare what we expect · question 1")));
    fixture.click(QStringLiteral("meetingPause"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Paused);
    fixture.click(QStringLiteral("pauseGoOn"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Running);
    CHECK(fixture.place().contains(QStringLiteral("Compare what we expect · question 1")));
}

TEST_CASE("Undo takes back what was written and goes back to where it was", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.5"), 0));
    fixture.open();
    fixture.type(QStringLiteral("answer_2.5_mentee_joy_text"), QStringLiteral("the sea"));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.pair.row("2.5", Side::Mentee)->value == QStringLiteral("the sea"));
    const QString after = fixture.place();
    valueOf(fixture.pair.file->undo());
    fixture.settle();
    CHECK_FALSE(fixture.pair.row("2.5", Side::Mentee));
    CHECK(fixture.place() != after);
}

TEST_CASE("A worksheet is typed in with both columns open", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.open();
    fixture.click(QStringLiteral("meetingLength_60"));
    fixture.click(QStringLiteral("meetingPaper"));
    REQUIRE(fixture.driver().isShown(QStringLiteral("paperEntry")));
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("paperNext"));
    CHECK(fixture.pair.row("1.4", Side::Mentor)->state == AnswerState::Revealed);
    fixture.type(QStringLiteral("paper_2.6_program_share_1"), QStringLiteral("a bus line"));
    fixture.click(QStringLiteral("stage_7"));
    CHECK(connections(*fixture.pair.file, fixture.pair.pair).size() == 1);
    fixture.type(QStringLiteral("paper_7.2_program_next_1"), QStringLiteral("2027-02-14"));
    fixture.click(QStringLiteral("paperNext"));
    CHECK(fixture.driver().isShown(QStringLiteral("meetingEnd")));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->state == FirstMeetingState::Completed);
    CHECK(fixture.errors() == QStringList());
}

TEST_CASE("Every control of the meeting has a name that can be read aloud", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start(Length::OneTwenty);
    fixture.open();
    for (const Prompt *prompt : fixture.pair.script.promptsAt(Length::OneTwenty)) {
        valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, prompt->key, 0));
        fixture.settle();
        for (QWidget *widget : fixture.front().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->focusPolicy() ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QAccessibleInterface *node = QAccessible::queryAccessibleInterface(widget);
            INFO(prompt->key.toStdString()
                 << " " << widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK((node && !node->text(QAccessible::Name).isEmpty()));
        }
    }
}

TEST_CASE("Quiet hours are put off, and the agreement is told", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("6.5"), 0));
    fixture.open();
    const QString hours = QStringLiteral("answer_6.5_program_quiet_hours");
    fixture.click(hours + QStringLiteral("_set"));
    fixture.click(hours + QStringLiteral("_later"));
    CHECK_FALSE(fixture.driver().find<QCheckBox>(hours + QStringLiteral("_set"))->isChecked());
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.errors() == QStringList());
    const Prompt &prompt = *fixture.pair.script.prompt(QStringLiteral("6.5"));
    CHECK(
        fieldComesBack(prompt, fixture.pair.row("6.5", Side::Program)->value, QStringLiteral("quiet_hours")));
    fixture.click(QStringLiteral("meetingBack"));
    CHECK(fixture.driver().find<QCheckBox>(hours + QStringLiteral("_later"))->isChecked());
    fixture.click(hours + QStringLiteral("_later"));
    fixture.click(QStringLiteral("meetingNext"));
    const auto row = fixture.pair.row("6.5", Side::Program);
    CHECK((!row || !fieldComesBack(prompt, row->value, QStringLiteral("quiet_hours"))));
    fixture.click(QStringLiteral("meetingBack"));
    fixture.click(hours + QStringLiteral("_later"));
    fixture.click(hours + QStringLiteral("_set"));
    CHECK_FALSE(fixture.driver().find<QCheckBox>(hours + QStringLiteral("_later"))->isChecked());
}

TEST_CASE("The two leave a question out together, and it does not come back", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.6"), 0));
    fixture.open();
    fixture.click(QStringLiteral("meetingSkip"));
    CHECK(fixture.pair.row("2.6", Side::Program)->state == AnswerState::Passed);
    CHECK(fixture.place().contains(QStringLiteral("question 1")));
}

TEST_CASE("A line of strength and joy becomes a point of connection", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.5"), 0));
    fixture.open();
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("connect_mentee"))->isEnabled());
    fixture.type(QStringLiteral("answer_2.5_mentee_joy_text"), QStringLiteral("the sea"));
    fixture.click(QStringLiteral("connect_mentee"));
    const auto shared = connections(*fixture.pair.file, fixture.pair.pair);
    REQUIRE(shared.size() == 1);
    CHECK(shared.front().text == QStringLiteral("the sea"));
    CHECK(shared.front().kind == QStringLiteral("life"));
    CHECK_FALSE(fixture.driver().find<QPushButton>(QStringLiteral("connect_mentee"))->isEnabled());
}

TEST_CASE("The keyboard goes from one to the other and then to the way on", "[ui][first_meeting]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("1.4"), 0));
    fixture.open();
    const auto focus = [&] { return fixture.focus(); };
    CHECK(focus() == QStringLiteral("answer_1.4_mentee_useful_text"));
    fixture.type(QStringLiteral("answer_1.4_mentee_useful_text"), QStringLiteral("to know more"));
    fixture.click(QStringLiteral("pane_mentee_cover"));
    CHECK(focus() == QStringLiteral("handOverGo"));
    fixture.key(Qt::Key_Space);
    CHECK(focus() == QStringLiteral("answer_1.4_mentor_useful_text"));
    fixture.click(QStringLiteral("pane_mentor_pass"));
    CHECK(focus() == QStringLiteral("meetingReveal"));
}

TEST_CASE("Tab goes through the answers, of the one who begins first, and then to the buttons below",
          "[ui][first_meeting][keyboard]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.1"), 0));
    fixture.open();
    QStringList way;
    for (int i = 0; i < 40 && !way.contains(QStringLiteral("meetingNext")); ++i) {
        QWidget *at = fixture.front().focusWidget();
        REQUIRE(at != nullptr);
        way.append(at->objectName());
        QTest::keyClick(at, Qt::Key_Tab);
    }
    const QStringList stations = {
        QStringLiteral("answer_2.1_mentor_matters_text"), QStringLiteral("pane_mentor_pass"),
        QStringLiteral("answer_2.1_mentee_matters_text"), QStringLiteral("pane_mentee_pass"),
        QStringLiteral("meetingBack"), QStringLiteral("meetingNext")};
    INFO(way.join(QStringLiteral(" > ")).toStdString());
    for (qsizetype i = 1; i < stations.size(); ++i) {
        REQUIRE(way.contains(stations[i]));
        CHECK(way.indexOf(stations[i - 1]) < way.indexOf(stations[i]));
    }
}

TEST_CASE("At the end of the questions, and on the way back, the keyboard stays with the meeting",
          "[ui][first_meeting][keyboard]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("7.4"), 0));
    fixture.open();
    const auto focus = [&] { return fixture.focus(); };
    fixture.type(QStringLiteral("answer_7.4_mentee_helped_text"), QStringLiteral("you waited"));
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    CHECK(focus() == QStringLiteral("meetingFinish"));
    fixture.click(QStringLiteral("meetingToQuestions"));
    // Alys has written: the keyboard goes to Noor.
    while (!fixture.driver().isShown(QStringLiteral("answer_7.4_mentor_helped_text")))
        fixture.click(QStringLiteral("meetingBack"));
    CHECK(focus() == QStringLiteral("answer_7.4_mentor_helped_text"));
}
