#include "core/base/error_code.h"
#include "core/exchange/question_cells.h"
#include "tests/core/questions/question_file.h"
#include "tests/support/dump.h"

// Where answers stand: who was asked, what is kept, and what cells say of it.

using namespace groundwork;
using namespace groundwork::questions;
using namespace groundwork::testing;

TEST_CASE("Who entered on the day that the paper began to ask was asked, however late the question was typed in",
          "[questions]") {
    QuestionFile fixture;
    fixture.clock.setDay(QDate(2026, 9, 20));
    Question bus;
    bus.wording = QStringLiteral("Which bus?");
    bus.askedFrom = QDate(2026, 9, 14);
    bus = fixture.add(bus);
    CHECK(bus.writtenOn == QDate(2026, 9, 20));
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Empty);
}

TEST_CASE("A question counts those in the role that it is asked of", "[questions]") {
    QuestionFile fixture;
    Question ward;
    ward.wording = QStringLiteral("Ward?");
    ward.askedOf = AskedOf::Mentees;
    ward = fixture.add(ward);
    fixture.PeopleFile::add("Li Wei", Role::Mentee);
    CHECK(questionCounts(*fixture.file, fixture.cohort).at(ward.id) == QuestionCounts{2, 0, 0, 1, 1});
}

TEST_CASE("What was left empty is kept only where nothing kept would say something else", "[questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    const ParticipantId late = fixture.PeopleFile::add("Li Wei", Role::Mentor);
    const auto rows = [&] { return dump(*fixture.file).at(QStringLiteral("question_answer")).size(); };
    valueOf(fixture.answer(late, bus, saidText("12")));
    CHECK(fixture.file->nextUndo()->names == QStringList{QStringLiteral("Li Wei")});
    CHECK(rows() == 1);
    valueOf(fixture.answer(late, bus, saidNothing(Said::Empty)));
    CHECK(rows() == 0);
    valueOf(fixture.answer(fixture.early, bus, saidNothing(Said::Empty)));
    CHECK(rows() == 1);
}

TEST_CASE("A question that is added numbers its choices anew", "[questions]") {
    QuestionFile fixture;
    Question way;
    way.kind = QuestionKind::Choice;
    way.wording = QStringLiteral("How?");
    way.options = {{7, QStringLiteral("Bus")}, {3, QStringLiteral("Bike")}};
    CHECK(fixture.add(way).options ==
          std::vector<QuestionOption>{{1, QStringLiteral("Bus")}, {2, QStringLiteral("Bike")}});
}

TEST_CASE("A question that people of another cohort answered stays asked there", "[questions]") {
    QuestionFile fixture;
    Question bus;
    bus.wording = QStringLiteral("Which bus?");
    bus = fixture.add(bus); // of the program
    framework::Cohort next;
    next.name = QStringLiteral("Spring 2027");
    next.start = QDate(2027, 3, 1);
    next.end = QDate(2027, 12, 1);
    const CohortId other = valueOf(framework::createCohort(*fixture.file, next));
    valueOf(fixture.answer(fixture.early, bus, saidText("12")));
    Question narrow = bus;
    narrow.cohort = other;
    CHECK(changeQuestion(*fixture.file, narrow).error() ==
          Error(ErrorCode::QuestionAnswered, {QStringLiteral("cohort"), bus.wording, QStringLiteral("1")}));
    narrow.cohort = fixture.cohort;
    valueOf(changeQuestion(*fixture.file, narrow));
}

TEST_CASE("A cell says what was left empty, a day in its own order, and what is too long", "[exchange][questions]") {
    Question question;
    question.wording = QStringLiteral("Since when?");
    question.kind = QuestionKind::Date;
    exchange::ColumnMapping column;
    CHECK(exchange::answerOfCell(question, exchange::kEmptyCell, column).answer.said == Said::Empty);
    column.dateOrder = exchange::DateOrder::Dmy;
    CHECK(exchange::answerOfCell(question, QStringLiteral("03/04/2026"), column).answer.date == QDate(2026, 4, 3));
    column.dateOrder = exchange::DateOrder::Mdy;
    CHECK(exchange::answerOfCell(question, QStringLiteral("03/04/2026"), column).answer.date == QDate(2026, 3, 4));
    question.kind = QuestionKind::Text;
    CHECK(exchange::answerOfCell(question, exchange::kEmptyCell, column).answer.said == Said::Empty);
    CHECK(exchange::answerOfCell(question, QString(kLongestAnswer + 1, QLatin1Char('x')), column).problem ==
          exchange::ImportIssueCode::TextTooLong);
    CHECK_FALSE(exchange::answerOfCell(question, QString(kLongestAnswer, QLatin1Char('x')), column).problem);
}
