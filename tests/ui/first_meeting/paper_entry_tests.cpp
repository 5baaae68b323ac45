#include "core/file/drafts.h"
#include "tests/support/catch_compat.h"
#include "tests/support/paper_typist.h"
#include "tests/support/whole_meeting.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/documents/worksheet_print.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/paper_entry/paper_reading.h"
#include "ui/paper_entry/paper_sheet.h"
#include "ui/together/meeting_desk.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QTest>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;
using groundwork::testing::json;

namespace {

/// The entry of a worksheet, open at its first part.
struct PaperFixture : MeetingFixture {
    explicit PaperFixture(int minutes = 90) {
        open();
        click(QStringLiteral("meetingLength_%1").arg(minutes));
        click(QStringLiteral("meetingPaper"));
    }
    [[nodiscard]] QString text(const char *line) {
        return driver().find<QPlainTextEdit>(QString::fromLatin1(line))->toPlainText();
    }
};

/// The lines of a printed sheet: prompt, column and how many fields it has there.
QStringList printedOrder(const documents::WorksheetPrint &print) {
    QStringList order;
    for (const documents::WorksheetStage &stage : print.stages) {
        for (const documents::WorksheetPrompt &prompt : stage.prompts) {
            for (size_t i = 0; i < prompt.mentee.blanks.size(); ++i)
                order.append(prompt.key + QStringLiteral(" mentee"));
            for (size_t i = 0; i < prompt.middle.blanks.size(); ++i)
                order.append(prompt.key + QStringLiteral(" middle"));
            for (size_t i = 0; i < prompt.mentor.blanks.size(); ++i)
                order.append(prompt.key + QStringLiteral(" mentor"));
        }
    }
    return order;
}

QStringList typedOrder(const Script &script, Length length) {
    QStringList order;
    for (const Stage &stage : script.stages()) {
        if (!stage.counted)
            continue;
        for (const PaperField &place : paperSheet(script, stage.number, length, false)) {
            // A mark beside a line and a correction over it have no field of their own on paper.
            if (place.field.type == FieldType::Pick || place.isFollowUp())
                continue;
            order.append(place.prompt->key + QLatin1Char(' ') +
                         (place.side == Side::Program ? QStringLiteral("middle") : sideKey(place.side)));
        }
    }
    return order;
}

std::vector<PaperAnswer> openAnswers(const Script &script, const PlayedExample &example) {
    std::vector<PaperAnswer> answers = wholeMeeting(example);
    std::erase_if(answers, [&](const PaperAnswer &answer) {
        const Prompt *prompt = script.prompt(answer.prompt);
        return prompt->stage == 0 || prompt->who == Who::Private;
    });
    return answers;
}

} // namespace

TEST_CASE("The lines come in the order of the printed sheet", "[ui][first_meeting][paper]") {
    const testing::PairFile pair;
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty}) {
        INFO(minutesOf(length));
        CHECK(typedOrder(pair.script, length) ==
              printedOrder(documents::worksheetPrint(pair.script, length, documents::SheetNames())));
    }
}

TEST_CASE("A whole worksheet is typed by keys alone, and says what the sheet says", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    const Script &script = fixture.pair.script;
    const PlayedExample example =
        valueOf(PlayedExample::read(valueOf(content::Pack::load()), fixture.pair.file->clock().today()));
    const std::vector<PaperAnswer> answers = openAnswers(script, example);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1.9."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    PaperTypist typist(script, Length::Ninety, answers,
                       {{QStringLiteral("4.7"), {QStringLiteral("So that we keep the time: Noor books the room."),
                                                 LineStatus::Settled, {}}}});
    const bool done = typist.typeAll(fixture.window, [&] {
        fixture.settle();
        return fixture.driver().isShown(QStringLiteral("meetingEnd"));
    });
    INFO(typist.order().join(QLatin1Char('\n')).toStdString());
    REQUIRE(done);
    CHECK(fixture.navigator.errors == QStringList());
    for (const PaperAnswer &answer : answers) {
        const Prompt &prompt = *script.prompt(answer.prompt);
        const auto row = fixture.pair.row(answer.prompt.toLatin1().constData(), answer.side);
        if (prompt.inclusion(Length::Ninety) == Inclusion::Out || prompt.isPrivate(answer.side))
            continue;
        INFO(answer.prompt.toStdString() << " " << sideKey(answer.side).toStdString());
        REQUIRE(row);
        CHECK(row->source == AnswerSource::Paper);
        CHECK(row->state != AnswerState::Hidden);
        for (const Field &field : prompt.fieldsFor(Length::Ninety)) {
            const QJsonValue said = fieldValue(prompt, answer.value, field.key);
            if (field.type == FieldType::Choice && field.belongsTo(answer.side) && said.isString())
                CHECK(fieldValue(prompt, row->value, field.key) == said);
        }
    }
    CHECK(fixture.pair.row("2.4", Side::Mentee)->value ==
          json(R"({"ranking": ["kindness", "family", "humour", "courage", "honesty"]})"));
    CHECK(fixture.pair.row("2.2", Side::Mentee)->value ==
          json(R"(["she let me try", "she stayed near", "she explained after, not in front of people"])"));
    CHECK(agreedLines(*fixture.pair.file, fixture.pair.pair).size() == 1);
    const auto meeting = firstMeetingOf(*fixture.pair.file, fixture.pair.pair);
    CHECK(meeting->state == FirstMeetingState::Completed);
    CHECK(meeting->heldOn == QDate(2026, 9, 1));
    CHECK(fixture.navigator.errors == QStringList());
    // Moving on takes less than one key in eight.
    CHECK(typist.keys().moves * 8 < typist.keys().all());
}

TEST_CASE("Boxes under each other are typed in one, where there are just as many", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_4"));
    const QString first = QStringLiteral("paper_4.6_program_dates_1");
    const auto stands = [&](const char *field) {
        return fixture.text((QByteArray("paper_4.6_program_") + field + "_1").constData());
    };
    for (const char *digits : {"21", "213", "21311", "2139"}) { // two ticks in one row, and rows that are not there
        INFO(digits);
        fixture.type(first, QString::fromLatin1(digits));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(stands("dates") == QLatin1String(digits));
        CHECK(stands("topic") == QString());
    }
    fixture.type(first, QStringLiteral("2131"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(stands("dates") == QLatin1String("2"));
    CHECK(stands("topic") == QLatin1String("1"));
    CHECK(stands("notes") == QLatin1String("3"));
    CHECK(stands("first_message") == QLatin1String("1"));
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String("paper_4.7_mentee_sure_1"));
    CHECK(fixture.pair.row("4.6", Side::Program)->value.toObject().value(QLatin1String("notes")) ==
          fixture.pair.script.prompt(QStringLiteral("4.6"))->fieldsFor(Length::Ninety, true)[2].options[2].key);
}

TEST_CASE("Tab behind the last line of a list goes to the next question", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_2"));
    fixture.type(QStringLiteral("paper_2.2_mentee_worked_1"), QStringLiteral("she asked first"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("she waited"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String("paper_2.2_mentor_worked_1"));
}

TEST_CASE("What cannot be read on the sheet is an answer, and waits for the two", "[ui][first_meeting][paper]") {
    PaperFixture fixture(60);
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("?"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("-"));
    fixture.click(QStringLiteral("stage_2"));
    const Prompt &prompt = *fixture.pair.script.prompt(QStringLiteral("1.4"));
    const auto mentee = fixture.pair.row("1.4", Side::Mentee);
    REQUIRE(mentee);
    CHECK(mentee->state == AnswerState::Revealed);
    CHECK(isFieldIllegible(prompt, mentee->value, QStringLiteral("useful")));
    CHECK(fixture.pair.row("1.4", Side::Mentor)->state == AnswerState::Passed);
    fixture.click(QStringLiteral("stage_1"));
    CHECK(fixture.text("paper_1.4_mentee_useful_1") == QLatin1String("?"));
}

TEST_CASE("A sheet typed a second time says where the two differ", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("stage_1"));
    fixture.click(QStringLiteral("paperAgain"));
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk last"));
    fixture.type(QStringLiteral("paper_1.3_mentee_call_me_1"), QString());
    const auto words = [&](const char *line) {
        return fixture.driver().find<QLabel>(QString::fromLatin1(line) + QStringLiteral("_said"))->text();
    };
    CHECK(words("paper_1.4_mentor_useful").contains(QStringLiteral("to talk less")));
    CHECK(words("paper_1.4_mentee_useful").isEmpty());
    // Nothing has changed in the file until one goes on from the line again.
    CHECK(fixture.pair.row("1.4", Side::Mentor)->value == json(R"("to talk less")"));
    fixture.driver().keyTo(QStringLiteral("paper_1.3_mentee_call_me_1"), Qt::Key_F8);
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String("paper_1.4_mentor_useful_1"));
    fixture.click(QStringLiteral("paperLeave"));
    CHECK(fixture.pair.row("1.4", Side::Mentor)->value == json(R"("to talk last")"));
    CHECK(fixture.pair.row("1.4", Side::Mentee)->value == json(R"("to know more")"));
}

TEST_CASE("Looking at the check and leaving it again takes nothing away", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("paperAgain")); // what was just typed is kept first
    CHECK(fixture.pair.row("1.4", Side::Mentor)->value == json(R"("to talk less")"));
    fixture.click(QStringLiteral("paperAgain"));
    CHECK(fixture.text("paper_1.4_mentee_useful_1") ==
          QLatin1String("to know more"));
    fixture.click(QStringLiteral("paperLeave"));
    CHECK(fixture.pair.row("1.4", Side::Mentee)->value == json(R"("to know more")"));
}

TEST_CASE("What was covered on the screen stays covered when the other column is typed", "[ui][first_meeting][paper]") {
    MeetingFixture fixture;
    fixture.pair.start();
    valueOf(fixture.pair.save("1.4", Side::Mentee, QStringLiteral("mine alone")));
    MeetingDesk desk(PageContext{*fixture.pair.file, fixture.bridge, fixture.theme, fixture.pair.cohort,
                                 fixture.navigator, fixture.modal, nullptr},
                     fixture.pair.pair);
    auto *view = new PaperEntryView(desk, &fixture.window);
    fixture.window.layout()->addWidget(view);
    fixture.window.show();
    fixture.settle();
    auto *covered = fixture.driver().find<QPlainTextEdit>(QStringLiteral("paper_1.4_mentee_useful_1"));
    CHECK(covered->toPlainText().isEmpty());
    CHECK_FALSE(covered->isEnabled());
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("stage_2"));
    CHECK(fixture.pair.row("1.4", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(fixture.pair.row("1.4", Side::Mentee)->value.isUndefined());
    CHECK(fixture.navigator.errors == QStringList());
}

TEST_CASE("The day of the meeting is kept by itself, and never one that has not come", "[ui][first_meeting][paper]") {
    PaperFixture fixture; // 14 September 2026
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("to talk less"));
    fixture.click(QStringLiteral("stage_1"));
    fixture.type(QStringLiteral("paperHeldOn_1"), QStringLiteral("7.9."));
    fixture.click(QStringLiteral("stage_2"));
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->heldOn == QDate(2026, 9, 7));
    fixture.click(QStringLiteral("stage_1"));
    fixture.type(QStringLiteral("paperHeldOn_1"), QStringLiteral("7.10.2026"));
    fixture.click(QStringLiteral("stage_2"));
    CHECK(fixture.navigator.errors.size() == 1);
    CHECK(firstMeetingOf(*fixture.pair.file, fixture.pair.pair)->heldOn == QDate(2026, 9, 7));
}

TEST_CASE("An agreed line waits for the second column and goes in then", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_3"));
    fixture.type(QStringLiteral("paper_3.4_mentee_easier_1"), QStringLiteral("1"));
    fixture.type(QStringLiteral("paper_3.4_program_agreed_1"), QStringLiteral("Noor asks once."));
    fixture.click(QStringLiteral("stage_4"));
    CHECK(fixture.pair.row("3.4", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(agreedLines(*fixture.pair.file, fixture.pair.pair).empty());
    fixture.click(QStringLiteral("stage_3"));
    CHECK(fixture.text("paper_3.4_program_agreed_1") ==
          QLatin1String("Noor asks once."));
    fixture.type(QStringLiteral("paper_3.4_mentor_easier_1"), QStringLiteral("2"));
    fixture.click(QStringLiteral("stage_4"));
    CHECK(agreedLines(*fixture.pair.file, fixture.pair.pair).size() == 1);
    CHECK(fixture.navigator.errors == QStringList());
}

TEST_CASE("A line that cannot be read yet is kept as typed, and never in the way", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_3"));
    fixture.type(QStringLiteral("paper_3.2_mentee_dials_1"), QStringLiteral("7 9"));
    fixture.type(QStringLiteral("paper_3.2_mentor_dials_1"), QStringLiteral("2 2 3 5 4 7"));
    fixture.click(QStringLiteral("stage_4"));
    CHECK(fixture.pair.row("3.2", Side::Mentor)->state == AnswerState::Hidden); // one column alone stays covered
    CHECK_FALSE(fixture.pair.row("3.2", Side::Mentee));
    fixture.click(QStringLiteral("stage_3"));
    CHECK(fixture.text("paper_3.2_mentee_dials_1") == QLatin1String("7 9"));
    // What one side wrote before the other is not read out to whoever types.
    CHECK(fixture.text("paper_3.2_mentor_dials_1") == QLatin1String(""));
    fixture.driver().keyTo(QStringLiteral("paper_3.1_mentee_about_me_1"), Qt::Key_F8);
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String("paper_3.2_mentee_dials_1"));
    fixture.type(QStringLiteral("paper_3.2_mentee_dials_1"), QStringLiteral("7 9 8 3 6 4"));
    fixture.click(QStringLiteral("paperLeave"));
    CHECK(fixture.pair.row("3.2", Side::Mentor)->state == AnswerState::Revealed);
    CHECK(fixture.navigator.errors == QStringList());
}

TEST_CASE("A ditto sign is the same as above, for the other one and for what they agree", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("\""));
    CHECK(fixture.driver().isShown(QStringLiteral("paper_1.4_mentor_useful_said"))); // it waits, and says so
    fixture.driver().keyTo(QStringLiteral("paper_1.4_mentor_useful_1"), Qt::Key_Return);
    CHECK(fixture.text("paper_1.4_mentor_useful_1") == QStringLiteral("to know more"));
    fixture.click(QStringLiteral("stage_5"));
    CHECK(fixture.pair.row("1.4", Side::Mentor)->value == json(R"("to know more")"));
    fixture.type(QStringLiteral("paper_5.4_mentee_by_1"), QStringLiteral("1.12.2026"));
    fixture.type(QStringLiteral("paper_5.4_mentor_by_1"), QStringLiteral("\""));
    fixture.driver().find<QWidget>(QStringLiteral("paper_5.4_mentor_title_1"))->setFocus(); // with the mouse
    CHECK(fixture.text("paper_5.4_mentor_by_1") == QStringLiteral("1.12.2026"));
    // With nothing above it stays a sign, and is not taken.
    fixture.type(QStringLiteral("paper_5.1_mentee_goal_1"), QStringLiteral("\""));
    fixture.click(QStringLiteral("stage_6"));
    CHECK_FALSE(fixture.pair.row("5.1", Side::Mentee));
}

TEST_CASE("A ditto sign in the line typed last is taken with all the rest", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.type(QStringLiteral("paper_1.4_mentee_useful_1"), QStringLiteral("to know more"));
    fixture.type(QStringLiteral("paper_1.4_mentor_useful_1"), QStringLiteral("\""));
    SECTION("by Ctrl+Enter") {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }
    SECTION("by the button") {
        fixture.click(QStringLiteral("paperNext"));
    }
    const auto row = fixture.pair.row("1.4", Side::Mentor);
    REQUIRE(row);
    CHECK(row->value == json(R"("to know more")"));
}

TEST_CASE("A ditto sign behind what is printed on the line of what they agree is the words above",
          "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_4"));
    fixture.type(QStringLiteral("paper_4.7_mentee_sure_1"), QStringLiteral("3"));
    fixture.type(QStringLiteral("paper_4.7_mentee_help_1"), QStringLiteral("Noor books the room."));
    fixture.type(QStringLiteral("paper_4.7_mentor_sure_1"), QStringLiteral("4"));
    auto *line = fixture.driver().find<QPlainTextEdit>(QStringLiteral("paper_4.7_program_agreed_1"));
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("\""));
    REQUIRE(line->toPlainText() == QStringLiteral("So that we keep the time: \""));
    CHECK(fixture.driver().isShown(QStringLiteral("paper_4.7_program_agreed_said"))); // it waits, and says so
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(line->toPlainText() == QStringLiteral("So that we keep the time: Noor books the room."));
    fixture.click(QStringLiteral("stage_5"));
    const auto lines = agreedLines(*fixture.pair.file, fixture.pair.pair);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().line.text == QStringLiteral("So that we keep the time: Noor books the room."));
}

TEST_CASE("What is printed on the line of what they agree need not be typed", "[ui][first_meeting][paper]") {
    PaperFixture fixture;
    fixture.click(QStringLiteral("stage_4"));
    fixture.type(QStringLiteral("paper_4.7_mentee_sure_1"), QStringLiteral("3"));
    fixture.type(QStringLiteral("paper_4.7_mentor_sure_1"), QStringLiteral("4"));
    auto *line = fixture.driver().find<QPlainTextEdit>(QStringLiteral("paper_4.7_program_agreed_1"));
    CHECK(line->toPlainText().isEmpty());
    line->setFocus();
    CHECK(line->toPlainText() == QStringLiteral("So that we keep the time: "));
    fixture.driver().find<QWidget>(QStringLiteral("paper_4.7_mentee_help_1"))->setFocus();
    CHECK(line->toPlainText().isEmpty()); // nothing was written behind it
    fixture.click(QStringLiteral("stage_5"));
    CHECK(agreedLines(*fixture.pair.file, fixture.pair.pair).empty());
    fixture.click(QStringLiteral("stage_4"));
    fixture.driver().find<QWidget>(QStringLiteral("paper_4.7_program_agreed_1"))->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Noor books the room."));
    fixture.click(QStringLiteral("stage_5"));
    const auto lines = agreedLines(*fixture.pair.file, fixture.pair.pair);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().line.text == QStringLiteral("So that we keep the time: Noor books the room."));
}
