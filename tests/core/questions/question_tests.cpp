#include "core/base/error_code.h"
#include "core/people/person_rows.h"
#include "core/people/row_refresh.h"
#include "core/people/enrolment.h"
#include "core/people/last_written_rows.h"
#include "core/people/several.h"
#include "tests/core/questions/question_file.h"
#include "tests/support/dump.h"

#include <cmath>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::questions;
using namespace groundwork::testing;

TEST_CASE("Who came in before a question has not been asked, and later ones left it empty", "[people][questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus do you take?");
    CHECK(bus.askedFrom == QDate(2026, 9, 14));
    const ParticipantId late = fixture.PeopleFile::add("Zoë O'Malley", Role::Mentee); // the same day, afterwards
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Unknown);
    CHECK(fixture.answerOf(late, bus).said == Said::Empty);
    fixture.clock.setDay(QDate(2026, 10, 3));
    const ParticipantId later = fixture.PeopleFile::add("Li Wei", Role::Mentor);
    CHECK(fixture.answerOf(later, bus).said == Said::Empty);

    // Asked since: left empty is not the same as not asked, nor as rather not saying.
    valueOf(fixture.answer(fixture.early, bus, saidNothing(Said::Empty)));
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Empty);
    valueOf(fixture.answer(fixture.early, bus, saidNothing(Said::Declined)));
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Declined);
    valueOf(fixture.answer(fixture.early, bus, saidNothing(Said::Unknown)));
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Unknown);
    CHECK(questionCounts(*fixture.file, fixture.cohort).at(bus.id) == QuestionCounts{4, 0, 0, 2, 2});

    // The paper asked it since the summer: then they were asked.
    Question earlier = bus;
    earlier.askedFrom = QDate(2026, 7, 1);
    valueOf(changeQuestion(*fixture.file, earlier));
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Empty);
}

TEST_CASE("A question added on a day is that day's, however far ahead the ids of the file are", "[people][questions]") {
    QuestionFile fixture;
    fixture.clock.setDay(QDate(2031, 5, 1)); // a clock that went wrong for an hour
    fixture.PeopleFile::add("Li Wei", Role::Mentor);
    fixture.clock.setDay(QDate(2026, 9, 14));
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus do you take?");
    CHECK(fixture.answerOf(fixture.early, bus).said == Said::Unknown);
    CHECK(fixture.answerOf(fixture.PeopleFile::add("Zoë O'Malley", Role::Mentee), bus).said == Said::Empty);
}

TEST_CASE("Somebody who is only invited was not asked", "[people][questions]") {
    QuestionFile fixture;
    Question question;
    question.wording = QStringLiteral("Which bus?");
    const Question bus = fixture.add(question); // of the program: asked in every cohort
    Participant invited;
    invited.person = fixture.addPerson("Hana Kovářová");
    invited.cohort = fixture.cohort;
    invited.state = ParticipantState::Invited;
    const ParticipantId id = valueOf(addParticipant(*fixture.file, invited));
    CHECK(fixture.answerOf(id, bus).said == Said::Unknown);
    valueOf(setParticipantState(*fixture.file, id, ParticipantState::Applied));
    CHECK(fixture.answerOf(id, bus).said == Said::Empty);
}

TEST_CASE("An answer of each kind is kept as it was given", "[people][questions]") {
    QuestionFile fixture;
    const auto keeps = [&](const Question &question, const OwnAnswer &said, const QStringList &texts) {
        valueOf(fixture.answer(fixture.early, question, said));
        CHECK(fixture.answerOf(fixture.early, question) == said);
        CHECK(answerTexts(question, said) == texts);
    };
    keeps(fixture.ask(QuestionKind::Text, "Bus?"), saidText("Line 12,\nthen walk"),
          {QStringLiteral("Line 12,\nthen walk")});
    keeps(fixture.ask(QuestionKind::Number, "Years?"), saidNumber(7.25), {QStringLiteral("7.25")});
    keeps(fixture.ask(QuestionKind::Date, "Since when?"), saidDate(QDate(1999, 12, 31)),
          {QStringLiteral("1999-12-31")});
    keeps(fixture.ask(QuestionKind::Scale, "How sure?"), saidNumber(4), {QStringLiteral("4")});
    const QStringList ways{QStringLiteral("Bus"), QStringLiteral("Bike; folded"), QStringLiteral("On foot")};
    keeps(fixture.ask(QuestionKind::Choice, "How do you come?", ways), saidOptions({2}), {ways.at(1)});
    keeps(fixture.ask(QuestionKind::Choices, "How else?", ways), saidOptions({1, 3}), {ways.at(0), ways.at(2)});
    // Nothing in it is no answer.
    const Question text = fixture.ask(QuestionKind::Text, "Anything?");
    valueOf(fixture.answer(fixture.early, text, saidText("   ")));
    CHECK(fixture.answerOf(fixture.early, text).said == Said::Empty);
}

TEST_CASE("An answer that does not fit its question is refused and nothing is kept", "[people][questions]") {
    QuestionFile fixture;
    Question years;
    years.kind = QuestionKind::Number;
    years.wording = QStringLiteral("Years here?");
    years.lowest = 0;
    years.highest = 60;
    years = fixture.add(years);
    const Question sure = fixture.ask(QuestionKind::Scale, "How sure?");
    const Question way = fixture.ask(QuestionKind::Choice, "How?", {QStringLiteral("Bus"), QStringLiteral("Bike")});
    Question ward;
    ward.wording = QStringLiteral("Ward?");
    ward.askedOf = AskedOf::Mentors;
    ward = fixture.add(ward);
    const Question story = fixture.ask(QuestionKind::Text, "Tell us?");
    const Dump asked = dump(*fixture.file);
    const auto refused = [&](const Question &question, const OwnAnswer &said) {
        const Result<void> done = fixture.answer(fixture.early, question, said);
        CHECK(dump(*fixture.file) == asked);
        return codeOf(done);
    };
    CHECK(fixture.answer(fixture.early, years, saidNumber(61)).error() ==
          Error(ErrorCode::AnswerOutOfRange, {years.wording, QStringLiteral("61"), QStringLiteral("0"),
                                              QStringLiteral("60")}));
    CHECK(refused(years, saidNumber(-1)) == ErrorCode::AnswerOutOfRange);
    CHECK(refused(years, saidNumber(std::nan(""))) == ErrorCode::AnswerOutOfRange);
    CHECK(refused(sure, saidNumber(2.5)) == ErrorCode::AnswerOutOfRange);
    CHECK(refused(sure, saidNumber(6)) == ErrorCode::AnswerOutOfRange);
    CHECK(refused(way, saidOptions({3})) == ErrorCode::AnswerNoOption);
    CHECK(refused(way, saidOptions({1, 2})) == ErrorCode::AnswerNoOption);
    CHECK(refused(ward, saidText("7")) == ErrorCode::NotAskedOfRole);
    CHECK(ownAnswers(*fixture.file, fixture.early).count(ward.id) == 0);
    CHECK(refused(story, saidText(QByteArray(2001, 'x').constData())) == ErrorCode::TextTooLong);
    while (fixture.file->undo()) {
    }
    CHECK(dump(*fixture.file).at(QStringLiteral("question")).empty());
}

TEST_CASE("A question that cannot be asked is refused by name", "[people][questions]") {
    QuestionFile fixture;
    const auto refusal = [&](const Question &question) { return addQuestion(*fixture.file, question).error(); };
    Question question;
    question.wording = QStringLiteral("  ");
    CHECK(refusal(question) == Error(ErrorCode::TextMissing, {QStringLiteral("wording")}));
    question.wording = QString(301, QLatin1Char('x'));
    CHECK(refusal(question).code == ErrorCode::TextTooLong);
    question.wording = QStringLiteral("How?");
    question.kind = QuestionKind::Choice;
    question.options = {{0, QStringLiteral("Bus")}, {0, QStringLiteral(" bus ")}};
    CHECK(refusal(question) == Error(ErrorCode::TextMissing, {QStringLiteral("question_options")}));
    question.kind = QuestionKind::Scale;
    question.lowest = 1;
    question.highest = 12;
    CHECK(refusal(question).args.value(0) == QStringLiteral("scale"));
    question.highest = 1;
    CHECK(refusal(question).code == ErrorCode::ValueOutOfRange);
    question.kind = QuestionKind::Number;
    question.lowest = 3;
    CHECK(refusal(question).args.value(0) == QStringLiteral("limits"));
    CHECK(askedQuestions(*fixture.file, fixture.cohort).empty());
}

TEST_CASE("The column of a question has one name that never changes", "[people][questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus do you take – if any?");
    CHECK(bus.key == QStringLiteral("which_bus_do_you_take_if_any"));
    CHECK(fixture.ask(QuestionKind::Text, "Which bus do you take, if any").key ==
          QStringLiteral("which_bus_do_you_take_if_any_2"));
    CHECK(fixture.ask(QuestionKind::Text, "هل لديك خبرة؟").key == QStringLiteral("هل_لديك_خبرة"));
    CHECK(fixture.ask(QuestionKind::Text, "?!").key == QStringLiteral("question"));
    Question other = bus;
    other.wording = QStringLiteral("Which tram?");
    other.key = QStringLiteral("tram");
    valueOf(changeQuestion(*fixture.file, other));
    CHECK(valueOf(question(*fixture.file, bus.id)).key == bus.key);
}

TEST_CASE("Answers hold a question to its kind, its readers and what was chosen", "[people][questions]") {
    QuestionFile fixture;
    const QStringList ways{QStringLiteral("Bus"), QStringLiteral("Bike"), QStringLiteral("On foot")};
    const Question way = fixture.ask(QuestionKind::Choice, "How do you come?", ways);
    Question free = way;
    free.kind = QuestionKind::Text;
    free.sharing = Sharing::Partner;
    valueOf(changeQuestion(*fixture.file, free)); // nobody has answered
    valueOf(changeQuestion(*fixture.file, way));
    valueOf(fixture.answer(fixture.early, way, saidOptions({2})));

    const auto refusal = [&](const Question &question) { return changeQuestion(*fixture.file, question).error(); };
    Question changed = way;
    changed.kind = QuestionKind::Choices;
    CHECK(refusal(changed).args == QStringList({QStringLiteral("kind"), way.wording, QStringLiteral("1")}));
    changed = way;
    changed.sharing = Sharing::Partner;
    CHECK(refusal(changed).args.value(0) == QStringLiteral("sharing"));
    changed = way;
    changed.options.erase(changed.options.begin() + 1);
    CHECK(refusal(changed) == Error(ErrorCode::OptionInUse, {QStringLiteral("Bike"), QStringLiteral("1")}));
    CHECK(deleteQuestion(*fixture.file, way.id).error().args.value(0) == QStringLiteral("delete"));

    // In other words, in another order, one more and one less that nobody chose: the answer stays what it was.
    changed = way;
    changed.options = optionsFromLines({QStringLiteral("Bus"), QStringLiteral("By bicycle"), QStringLiteral("On foot")},
                                       way.options);
    valueOf(changeQuestion(*fixture.file, changed));
    changed.options = optionsFromLines({QStringLiteral("Tram"), QStringLiteral("By bicycle")}, changed.options);
    valueOf(changeQuestion(*fixture.file, changed));
    const Question now = valueOf(question(*fixture.file, way.id));
    CHECK(answerTexts(now, fixture.answerOf(fixture.early, way)) == QStringList(QStringLiteral("By bicycle")));
    CHECK(now.options.front().number == 4); // never the number of one that was there

    Question scale;
    scale.kind = QuestionKind::Scale;
    scale.wording = QStringLiteral("How sure?");
    scale = fixture.add(scale);
    valueOf(fixture.answer(fixture.early, scale, saidNumber(5)));
    scale.highest = 4;
    CHECK(refusal(scale).args.value(0) == QStringLiteral("limits"));

    // Who rather not said answered too.
    const Question quiet = fixture.ask(QuestionKind::Text, "Anything we should know?");
    valueOf(fixture.answer(fixture.early, quiet, saidNothing(Said::Empty)));
    valueOf(fixture.answer(fixture.earlyMentor, quiet, saidNothing(Said::Declined)));
    CHECK(codeOf(deleteQuestion(*fixture.file, quiet.id)) == ErrorCode::QuestionAnswered);
    valueOf(fixture.answer(fixture.earlyMentor, quiet, saidNothing(Said::Unknown)));
    valueOf(deleteQuestion(*fixture.file, quiet.id));
    CHECK(codeOf(question(*fixture.file, quiet.id)) == ErrorCode::NotFound);
}

TEST_CASE("A retired question is asked no longer and its answers stay", "[people][questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    valueOf(fixture.answer(fixture.early, bus, saidText("12")));
    valueOf(retireQuestion(*fixture.file, bus.id));
    CHECK(askedQuestions(*fixture.file, fixture.cohort).empty());
    CHECK(allQuestions(*fixture.file, fixture.cohort).size() == 1);
    CHECK(fixture.answerOf(fixture.early, bus).text == QStringLiteral("12"));
    CHECK(ownAnswers(*fixture.file, fixture.earlyMentor).empty());
    valueOf(retireQuestion(*fixture.file, bus.id, false));
    CHECK(askedQuestions(*fixture.file, fixture.cohort).size() == 1);
}

TEST_CASE("Private answers are in the private table alone, and follow the mark", "[people][questions]") {
    QuestionFile fixture;
    Question health;
    health.wording = QStringLiteral("What should we know?");
    health.sharing = Sharing::Private;
    health.required = true;
    health = fixture.add(health);
    CHECK_FALSE(health.required);
    valueOf(fixture.answer(fixture.early, health, saidText("SECRET-RAMP")));
    const auto holds = [&](const char *table) {
        return dump(*fixture.file).at(QString::fromLatin1(table)).size();
    };
    CHECK(holds("question_answer") == 0);
    CHECK(holds("question_answer_private") == 1);
    CHECK(fixture.answerOf(fixture.early, health).text == QStringLiteral("SECRET-RAMP"));
    CHECK(ownAnswersOfCohort(*fixture.file, fixture.cohort).empty());
    CHECK(ownAnswersOfCohort(*fixture.file, fixture.cohort, true).at(fixture.early).at(health.id).text ==
          QStringLiteral("SECRET-RAMP"));
    for (const ParticipantRow &row : participantRows(*fixture.file, fixture.cohort)) {
        CHECK(row.ownAnswers.empty());
        CHECK_FALSE(row.searchText.contains(QStringLiteral("secret")));
    }
    // Narrowed afterwards, the answers go over.
    const Question open = fixture.ask(QuestionKind::Text, "Which bus?");
    valueOf(fixture.answer(fixture.early, open, saidText("12")));
    Question narrowed = open;
    narrowed.sharing = Sharing::Private;
    valueOf(changeQuestion(*fixture.file, narrowed));
    CHECK(holds("question_answer") == 0);
    CHECK(holds("question_answer_private") == 2);
    CHECK(fixture.answerOf(fixture.early, open).text == QStringLiteral("12"));
    CHECK(codeOf(changeQuestion(*fixture.file, open)) == ErrorCode::QuestionAnswered);
}

TEST_CASE("A required question makes a profile incomplete only where it was asked and left empty",
          "[people][questions]") {
    QuestionFile fixture;
    valueOf(setAskedFor(*fixture.file, {}));
    Question bus;
    bus.wording = QStringLiteral("Which bus?");
    bus.required = true;
    bus = fixture.add(bus);
    const ParticipantId late = fixture.PeopleFile::add("Zoë O'Malley", Role::Mentee);
    const auto rowOf = [&](ParticipantId id) {
        for (const ParticipantRow &row : participantRows(*fixture.file, fixture.cohort)) {
            if (row.id == id)
                return row;
        }
        return ParticipantRow{};
    };
    CHECK(enrolmentStage(rowOf(fixture.early)) == EnrolmentStage::Ready); // was never asked
    CHECK(enrolmentStage(rowOf(late)) == EnrolmentStage::Incomplete);
    CHECK(rowOf(late).unanswered == std::vector<QuestionId>{bus.id});
    valueOf(fixture.answer(late, bus, saidNothing(Said::Declined))); // a pass is an answer (domain.md 0.3)
    CHECK(enrolmentStage(rowOf(late)) == EnrolmentStage::Ready);
    valueOf(fixture.answer(late, bus, saidText("Línea 12")));
    CHECK(rowOf(late).searchText.contains(QStringLiteral("linea 12")));
}

TEST_CASE("An answer says which rows of the list to read again, and counts as written", "[people][questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    const auto rows = participantRows(*fixture.file, fixture.cohort);
    ChangeReport last;
    const auto watching = fixture.file->observe([&](const ChangeReport &report) { last = report; });
    fixture.clock.advanceSeconds(3600);
    valueOf(fixture.answer(fixture.early, bus, saidText("12")));
    const auto touched = personsTouched(*fixture.file, last, rows);
    REQUIRE(touched);
    const PersonId alys = valueOf(participant(*fixture.file, fixture.early)).person;
    CHECK(*touched == std::vector<PersonId>{alys});
    CHECK(participantRowsOf(*fixture.file, fixture.cohort, *touched).front().ownAnswers.at(bus.id).text ==
          QStringLiteral("12"));
    CHECK(lastWritten(*fixture.file, fixture.cohort).at(alys) == fixture.clock.now());
    valueOf(fixture.file->undo());
    CHECK_FALSE(personsTouched(*fixture.file, last, rows));
}

TEST_CASE("Who is taken out takes the answers along, and undo brings both back", "[people][questions]") {
    QuestionFile fixture;
    const Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    Question secret;
    secret.wording = QStringLiteral("Anything?");
    secret.sharing = Sharing::Private;
    secret = fixture.add(secret);
    valueOf(answerQuestions(*fixture.file, fixture.early, {{bus.id, saidText("12")}, {secret.id, saidText("ramp")}}));
    const Dump before = dump(*fixture.file);
    valueOf(removeParticipant(*fixture.file, fixture.early));
    CHECK(dump(*fixture.file).at(QStringLiteral("question_answer")).empty());
    CHECK(dump(*fixture.file).at(QStringLiteral("question_answer_private")).empty());
    valueOf(fixture.file->undo());
    CHECK(dump(*fixture.file) == before);
}

TEST_CASE("One answer for several people leaves out whom it is not asked of", "[people][questions]") {
    QuestionFile fixture;
    Question ward;
    ward.wording = QStringLiteral("Ward?");
    ward.askedOf = AskedOf::Mentees;
    ward = fixture.add(ward);
    const ParticipantId other = fixture.PeopleFile::add("Li Wei", Role::Mentee);
    CHECK(valueOf(answerForSeveral(*fixture.file, {fixture.early, fixture.earlyMentor, other}, ward.id,
                                   saidText("Seven"))) == 2);
    CHECK(fixture.answerOf(other, ward).text == QStringLiteral("Seven"));
    CHECK(ownAnswers(*fixture.file, fixture.earlyMentor).empty());
    CHECK(valueOf(fixture.file->undo()).names.front() == QStringLiteral("2"));
    CHECK(fixture.answerOf(fixture.early, ward).said == Said::Unknown);
}

TEST_CASE("Questions stand in the order they were put into, the program's beside the cohort's", "[people][questions]") {
    QuestionFile fixture;
    const Question one = fixture.ask(QuestionKind::Text, "One?");
    Question program;
    program.wording = QStringLiteral("Two?");
    const Question two = fixture.add(program);
    const Question three = fixture.ask(QuestionKind::Text, "Three?");
    valueOf(orderQuestions(*fixture.file, {three.id, one.id}));
    QStringList order;
    for (const Question &question : askedQuestions(*fixture.file, fixture.cohort))
        order.append(question.wording);
    CHECK(order == QStringList({QStringLiteral("Three?"), QStringLiteral("One?"), QStringLiteral("Two?")}));
    CHECK(askedQuestions(*fixture.file, CohortId{1}).size() == 1); // the other cohorts ask the program's alone
    CHECK(two.cohort == std::nullopt);
}
