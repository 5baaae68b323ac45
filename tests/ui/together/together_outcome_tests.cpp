#include "core/first_meeting/first_meetings.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/together/meeting_calendar.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_words.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QPushButton>

// What content.md section 3 calls "The app shows next".

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

/// Away from the question and back: it shows what follows from what is saved.
void goAndComeBack(MeetingFixture &fixture) {
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("meetingBack"));
}

QString saysNext(MeetingFixture &fixture) {
    return fixture.driver().isShown(QStringLiteral("promptSaysNext"))
               ? fixture.driver().find<QLabel>(QStringLiteral("promptSaysNext"))->text()
               : QString();
}

/// The words of a card, one line a label.
QString wordsOf(MeetingFixture &fixture, const char *card) {
    if (!fixture.driver().isShown(QString::fromLatin1(card)))
        return {};
    QStringList lines;
    for (const QLabel *label : fixture.driver().widget(QString::fromLatin1(card))->findChildren<QLabel *>())
        lines.append(label->text());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("Only a question that is written can be sent", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "1.5");
    const QString yes = QStringLiteral("answer_1.5_mentee_send_yes");
    CHECK_FALSE(fixture.driver().isShown(yes));
    fixture.type(QStringLiteral("answer_1.5_mentee_ask_text"), QStringLiteral("Do I choose the topics?"));
    REQUIRE(fixture.driver().isShown(yes));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_1.5_mentor_send_yes")));
    fixture.click(yes);
    fixture.type(QStringLiteral("answer_1.5_mentee_ask_text"), QString());
    CHECK_FALSE(fixture.driver().isShown(yes));
    fixture.type(QStringLiteral("answer_1.5_mentee_like_text"), QStringLiteral("We both learn."));
    fixture.click(QStringLiteral("meetingNext"));
    CHECK(fixture.errors() == QStringList());
    CHECK_FALSE(fixture.pair.row("1.5", Side::Mentee)->value.toObject().contains(QStringLiteral("send")));
}

TEST_CASE("What became of a step is offered at the second sitting, not at the first", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "7.3");
    CHECK(fixture.driver().isShown(QStringLiteral("answer_7.3_mentee_step_confirmed")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_7.3_mentee_step_done")));
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("meetingFinish"));
    fixture.click(QStringLiteral("meetingReopen"));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("7.3"), 0));
    fixture.click(QStringLiteral("meetingToQuestions"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_7.3_mentee_step_done")));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_7.3_mentor_step_not_yet")));
}

TEST_CASE("After 4.2 each says one thing that could help, once the covers are up", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "4.2");
    for (const char *side : {"mentee", "mentor"}) {
        CHECK(saysNext(fixture).isEmpty());
        fixture.click(QStringLiteral("answer_4.2_%1_unsure_no_dates").arg(QString::fromLatin1(side)));
        fixture.clickOver(QStringLiteral("pane_%1_cover").arg(QString::fromLatin1(side)));
    }
    CHECK(saysNext(fixture).isEmpty());
    fixture.click(QStringLiteral("meetingReveal"));
    CHECK(saysNext(fixture).startsWith(QStringLiteral("Say one thing that could help")));
}

TEST_CASE("Who does what is read aloud as four finished sentences", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "4.6");
    CHECK(wordsOf(fixture, "promptSentences").isEmpty());
    for (const char *answer : {"dates_mentor", "topic_mentee", "notes_in_turn", "first_message_mentee"})
        fixture.click(QStringLiteral("answer_4.6_program_%1").arg(QString::fromLatin1(answer)));
    goAndComeBack(fixture);
    const QString said = wordsOf(fixture, "promptSentences");
    INFO(said.toStdString());
    CHECK(said.contains(QStringLiteral("Noor")));
    CHECK(said.contains(QStringLiteral("sends the first message after today.")));
    CHECK(said.count(QLatin1Char('\n')) == 4); // below the title
}

TEST_CASE("When, where and how is read aloud as it will stand in the agreement", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "6.3");
    fixture.click(QStringLiteral("answer_6.3_program_cadence_every_3_weeks"));
    fixture.click(QStringLiteral("answer_6.3_program_length_45"));
    goAndComeBack(fixture);
    CHECK(wordsOf(fixture, "promptSentences").contains(QStringLiteral("We meet every 3 weeks for 45 minutes.")));
}

TEST_CASE("What the coordinator will read of goals is shown before it is said yes to for good",
          "[ui][together][outcome][privacy]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(fixture.pair.save("5.4", Side::Mentee, QJsonObject{{QStringLiteral("title"), QStringLiteral("Speak up early")}}));
    valueOf(fixture.pair.save("5.4", Side::Mentor, QJsonObject{{QStringLiteral("title"), QStringLiteral("Hear our handover")}}));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("5.8"), 0));
    fixture.open();
    fixture.click(QStringLiteral("answer_5.8_mentee_title_yes"));
    fixture.click(QStringLiteral("answer_5.8_mentor_title_no"));
    goAndComeBack(fixture);
    const QString read = wordsOf(fixture, "coordinatorReads");
    CHECK(read.contains(QStringLiteral("Speak up early")));
    CHECK_FALSE(read.contains(QStringLiteral("Hear our handover")));
}

TEST_CASE("A low mark for one's own goal asks its author, and goes with the cover", "[ui][together][outcome][privacy]") {
    MeetingFixture fixture;
    standAt(fixture, "5.6");
    fixture.clickOver(QStringLiteral("pane_mentee_change"));
    fixture.click(QStringLiteral("answer_5.6_mentee_mine_4"));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("answer_5.6_mentee_mine_low")));
    fixture.click(QStringLiteral("answer_5.6_mentee_mine_2"));
    CHECK(fixture.driver().isShown(QStringLiteral("answer_5.6_mentee_mine_low")));
    fixture.clickOver(QStringLiteral("pane_mentee_cover"));
    CHECK_FALSE(accessibleText(QAccessible::queryAccessibleInterface(&fixture.front()))
                    .contains(QStringLiteral("Would you like to change your goal")));
}

TEST_CASE("Help that a mentor wants a lot is offered as a beginning of the own goal", "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start();
    const auto amounts = [](int ideas, int people) {
        return QJsonValue(QJsonObject{{QStringLiteral("amounts"), QJsonObject{{QStringLiteral("ideas"), ideas},
                                                                              {QStringLiteral("people"), people}}}});
    };
    valueOf(fixture.pair.save("4.4", Side::Mentor, amounts(3, 2)));
    valueOf(fixture.pair.save("4.4", Side::Mentee, amounts(3, 3)));
    MeetingDesk desk(fixture.context(), fixture.pair.pair);
    const auto starters = [&] {
        return promptForPane(desk, *fixture.pair.script.prompt(QStringLiteral("5.2")), Side::Mentor).fields.front().starters;
    };
    const QString ideas = QStringLiteral("new ideas or tools");
    CHECK_FALSE(starters().contains(ideas)); // it is covered yet
    valueOf(fixture.pair.reveal("4.4"));
    CHECK(starters().contains(ideas));
    CHECK_FALSE(starters().contains(QStringLiteral("people you know")));
}

TEST_CASE("The private help line stands where somebody may need it", "[ui][together][outcome]") {
    MeetingFixture fixture;
    standAt(fixture, "7.6");
    fixture.click(QStringLiteral("answer_7.6_program_together_more_time"));
    fixture.click(QStringLiteral("meetingNext"));
    fixture.click(QStringLiteral("meetingToQuestions"));
    const auto program = valueOf(framework::program(*fixture.pair.file));
    CHECK(saysNext(fixture).contains(QStringLiteral("answers what you ask for here")));
    CHECK(saysNext(fixture).contains(QStringLiteral("Private help line")) == !program.coordinatorContact.isEmpty());
}

TEST_CASE("The two lists of part 2 can be looked up all through part 6", "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(fixture.pair.save("2.2", Side::Mentee, QJsonArray{QStringLiteral("she let me try")}));
    valueOf(fixture.pair.save("2.3", Side::Mentor, QJsonArray{QStringLiteral("nobody fixed the next date")}));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("6.3"), 0));
    fixture.open();
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("she let me try")));
    fixture.click(QStringLiteral("promptLists"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("she let me try")));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("nobody fixed the next date")));
    fixture.click(QStringLiteral("promptLists"));
    CHECK_FALSE(fixture.driver().visibleText().contains(QStringLiteral("she let me try")));
}

TEST_CASE("What got in the way is told beside what made it work", "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(fixture.pair.save("2.2", Side::Mentee, QJsonArray{QStringLiteral("she let me try")}));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("2.3"), 0));
    fixture.open();
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("she let me try")));
}

TEST_CASE("The last page says what a second meeting begins with, and what waits for it", "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start(Length::Sixty);
    valueOf(fixture.pair.save("2.6", Side::Mentee,
                              QJsonObject{{QStringLiteral("hear_more"), QStringLiteral("how you learned to say no")}}));
    valueOf(fixture.pair.save("7.1a", Side::Mentor,
                              QJsonObject{{QStringLiteral("there"), QStringLiteral("not_yet")},
                                          {QStringLiteral("more"), QStringLiteral("I still talked more")}}));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("7.4"), 0));
    fixture.open();
    while (!fixture.driver().isShown(QStringLiteral("meetingEnd")))
        fixture.click(QStringLiteral("meetingNext"));
    const QString begin = wordsOf(fixture, "meetingOpeners");
    CHECK(begin.contains(QStringLiteral("how you learned to say no")));
    CHECK(begin.contains(QStringLiteral("I still talked more")));
    const QString waits = wordsOf(fixture, "meetingOpen");
    for (const char *key : {"3.4", "6.2a", "6.5", "6.6"})
        CHECK(waits.contains(fixture.pair.script.prompt(QString::fromLatin1(key))->label));
}

TEST_CASE("The entry for the second meeting reminds of what the short form left for it", "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start(Length::Sixty);
    const QDate on = fixture.pair.file->clock().today().addDays(12);
    valueOf(fixture.pair.save("7.2", Side::Program,
                              QJsonObject{{QStringLiteral("next"), on.toString(Qt::ISODate) + QStringLiteral("T18:30")}}));
    MeetingDesk desk(fixture.context(), fixture.pair.pair);
    QString description;
    for (const exchange::CalendarEvent &event : calendarOf(desk)) {
        if (event.from == on)
            description += event.description;
    }
    CHECK(description.contains(fixture.pair.script.prompt(QStringLiteral("3.4"))->label));
    CHECK(description.contains(fixture.pair.script.prompt(QStringLiteral("6.6"))->label));
}

TEST_CASE("Of many differences the three widest are on the screen, and the others a button away",
          "[ui][together][outcome]") {
    MeetingFixture fixture;
    fixture.pair.start();
    QJsonObject wanted;
    QJsonObject given;
    for (const Option &option : fixture.pair.script.prompt(QStringLiteral("4.3"))->fields.front().options) {
        wanted.insert(option.key, option.key == QStringLiteral("rest_of_life") ? 3 : 2);
        given.insert(option.key, 0);
    }
    valueOf(fixture.pair.save("4.3", Side::Mentee, QJsonObject{{QStringLiteral("amounts"), wanted}}));
    valueOf(fixture.pair.save("4.3", Side::Mentor, QJsonObject{{QStringLiteral("amounts"), given}}));
    valueOf(fixture.pair.reveal("4.3"));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("4.3"), 0));
    fixture.open();
    CHECK(fixture.driver().isShown(QStringLiteral("alignment_4.3.rest_of_life")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("alignment_4.3.ask_if_done")));
    fixture.click(QStringLiteral("alignmentMore"));
    CHECK(fixture.driver().isShown(QStringLiteral("alignment_4.3.ask_if_done")));
}

TEST_CASE("What one sent alone never stands on the screen of both", "[ui][together][outcome][privacy]") {
    MeetingFixture fixture;
    fixture.pair.start();
    const QJsonObject alone{{QStringLiteral("choices"), QJsonArray{QStringLiteral("another_match")}}};
    valueOf(fixture.pair.save("7.6", Side::Mentee,
                              QJsonObject{{QStringLiteral("alone"), alone}, {QStringLiteral("send"), QStringLiteral("yes")}}));
    valueOf(fixture.pair.save("1.2", Side::Program, QStringLiteral("ask")));
    valueOf(setStage(*fixture.pair.file, fixture.pair.script, fixture.pair.pair, QStringLiteral("7.6"), 0));
    fixture.open();
    CHECK(wordsOf(fixture, "promptBeside").contains(QStringLiteral("Who can read")));
    CHECK_FALSE(accessibleText(QAccessible::queryAccessibleInterface(&fixture.front()))
                    .contains(QStringLiteral("another look at the match")));
}
