#include "core/base/error_code.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"
#include "tests/core/first_meeting/pair_file.h"

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::testing;

namespace {

/// What the coordinator reads, one line a question: prompt, side, words.
QStringList asked(const PairFile &pair) {
    QStringList lines;
    for (const CoordinatorQuestion &question : questionsOf(*pair.file, pair.pair))
        lines.append(QStringLiteral("%1 %2 %3").arg(question.asked.prompt, sideKey(question.asked.side),
                                                    question.asked.text));
    return lines;
}

CoordinatorQuestion only(const PairFile &pair) {
    const auto questions = questionsOf(*pair.file, pair.pair);
    REQUIRE(questions.size() == 1);
    return questions.front();
}

} // namespace

TEST_CASE("What both want to ask reaches the coordinator, and leaves when it is clear", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("1.2", Side::Program, json("\"clear\"")));
    CHECK(asked(pair).isEmpty());
    valueOf(pair.save("1.2", Side::Program, json("\"ask\"")));
    valueOf(pair.save("6.4", Side::Program, json("{\"between_us\": \"ask\", \"notes\": \"none\"}")));
    CHECK(asked(pair) == QStringList{QStringLiteral("1.2 program "), QStringLiteral("6.4 program ")});
    CHECK(waitingQuestionsOfCohort(*pair.file, pair.cohort).at(pair.pair).size() == 2);

    valueOf(pair.save("1.2", Side::Program, json("\"clear\"")));
    CHECK(asked(pair) == QStringList{QStringLiteral("6.4 program ")});
    valueOf(pair.file->undo());
    CHECK(asked(pair).size() == 2);
}

TEST_CASE("Of a side's answer only the question goes, and only when its author sends it", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("1.5", Side::Mentee,
                      json("{\"like\": \"Honest beats impressive.\", \"ask\": \"Do I choose the topics?\"}")));
    valueOf(pair.save("1.5", Side::Mentor,
                      json("{\"like\": \"We both learn.\", \"ask\": \"Who else reads this?\", \"send\": \"no\"}")));
    CHECK(asked(pair).isEmpty());

    const QString sent = QStringLiteral("1.5 mentee Do I choose the topics?");
    valueOf(pair.save("1.5", Side::Mentee,
                      json("{\"like\": \"Honest beats impressive.\", \"ask\": \"Do I choose the topics?\", "
                           "\"send\": \"yes\"}")));
    CHECK(asked(pair) == QStringList{sent});
    SECTION("passing takes it back") {
        valueOf(pair.pass("1.5", Side::Mentee));
        CHECK(asked(pair).isEmpty());
        valueOf(pair.file->undo());
        CHECK(asked(pair) == QStringList{sent});
    }
    SECTION("so does keeping it for later") {
        valueOf(laterAnswer(*pair.file, pair.script, pair.pair, QStringLiteral("1.5"), Side::Mentee));
        CHECK(asked(pair).isEmpty());
    }
    SECTION("a yes without a question asks nothing") {
        valueOf(pair.save("1.5", Side::Mentee, json("{\"like\": \"We both learn.\", \"send\": \"yes\"}")));
        CHECK(asked(pair).isEmpty());
    }
}

TEST_CASE("A question typed in from paper arrives like one on screen", "[first_meeting]") {
    PairFile pair;
    valueOf(enterPaperAnswers(
        *pair.file, pair.script, pair.pair,
        {{QStringLiteral("1.5"), Side::Mentor, json("{\"ask\": \"What if I move?\", \"send\": \"yes\"}"), 1}}));
    CHECK(asked(pair) == QStringList{QStringLiteral("1.5 mentor What if I move?")});
}

TEST_CASE("An answered question waits no longer, until it is asked again or with other words",
          "[first_meeting]") {
    PairFile pair;
    pair.start();
    const auto send = [&](const char *words) {
        QJsonObject value{{QStringLiteral("ask"), QString::fromLatin1(words)},
                          {QStringLiteral("send"), QStringLiteral("yes")}};
        valueOf(pair.save("1.5", Side::Mentee, value));
    };
    send("May I say no?");
    const QDate day = pair.clock.today();
    CHECK(only(pair).askedOn == day);
    pair.clock.setDay(day.addDays(3));
    valueOf(answerQuestions(*pair.file, {only(pair).id}));
    CHECK(only(pair).answeredOn == day.addDays(3));
    CHECK(waitingQuestionsOfCohort(*pair.file, pair.cohort).empty());

    SECTION("undo, and the same by hand") {
        valueOf(pair.file->undo());
        CHECK(only(pair).isWaiting());
        valueOf(pair.file->redo());
        valueOf(reopenQuestion(*pair.file, only(pair).id));
        CHECK(only(pair).isWaiting());
        valueOf(pair.file->undo());
        CHECK_FALSE(only(pair).isWaiting());
    }
    SECTION("a second tick keeps the day of the first") {
        pair.clock.setDay(day.addDays(9));
        valueOf(answerQuestions(*pair.file, {only(pair).id}));
        CHECK(only(pair).answeredOn == day.addDays(3));
    }
    SECTION("another answer of the two leaves it answered") {
        valueOf(pair.save("1.2", Side::Program, json("\"clear\"")));
        CHECK_FALSE(only(pair).isWaiting());
    }
    SECTION("other words are another question") {
        send("May I say no to a task?");
        CHECK(only(pair).isWaiting());
        CHECK(only(pair).askedOn == day.addDays(3));
    }
}

TEST_CASE("A question that was taken back cannot be answered", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("1.2", Side::Program, json("\"ask\"")));
    const CoordinatorQuestionId there = only(pair).id;
    const CoordinatorQuestionId gone{there.value + 1};
    const auto refused = answerQuestions(*pair.file, {there, gone});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotFound);
    CHECK(only(pair).isWaiting());
    REQUIRE_FALSE(reopenQuestion(*pair.file, gone));
}

TEST_CASE("What both want from the program reaches the coordinator, and nothing now is nothing", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("7.6", Side::Program, json("{\"together\": {\"choices\": [\"nothing_now\"]}}")));
    CHECK(asked(pair).isEmpty());
    valueOf(pair.save("7.6", Side::Program,
                      json("{\"together\": {\"choices\": [\"more_time\"], \"other\": \"a quiet room\"}}")));
    CHECK(asked(pair) == QStringList{QStringLiteral("7.6 program more time, a quiet room")});
    valueOf(pair.pass("7.6", Side::Program));
    CHECK(asked(pair).isEmpty());
}

TEST_CASE("What one wants alone goes to the coordinator only when its author sends it", "[first_meeting][privacy]") {
    PairFile pair;
    pair.start();
    const char *kept = "{\"alone\": {\"choices\": [\"another_match\"]}}";
    const char *sent = "{\"alone\": {\"choices\": [\"another_match\"]}, \"send\": \"yes\"}";
    valueOf(pair.save("7.6", Side::Mentee, json(kept)));
    CHECK(asked(pair).isEmpty());
    valueOf(pair.save("7.6", Side::Mentee, json("{\"alone\": {\"choices\": [\"talk\"]}, \"send\": \"no\"}")));
    CHECK(asked(pair).isEmpty());
    valueOf(pair.save("7.6", Side::Mentee, json(sent)));
    CHECK(asked(pair) == QStringList{QStringLiteral("7.6 mentee another look at the match")});
    CHECK_FALSE(pair.row("7.6", Side::Mentee)); // it stays its author's own answer
    valueOf(pair.save("7.6", Side::Mentee, json(kept)));
    CHECK(asked(pair).isEmpty());
}
