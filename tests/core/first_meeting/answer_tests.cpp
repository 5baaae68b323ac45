#include "core/base/error_code.h"
#include "core/first_meeting/answer.h"

#include "core/file/drafts.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::testing;

namespace {

const QString kWord = QStringLiteral("kept between us 7391");

/// Does any row of the file that is not in a *_private table hold this text?
bool leaks(const ProgramFile &file, const QString &text) {
    for (const auto &[table, rows] : dump(file)) {
        if (table.endsWith(QStringLiteral("_private")))
            continue;
        for (const auto &[key, row] : rows) {
            if (row.contains(text))
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("Where each answers alone, an answer is hidden until both are ready", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("6.1", Side::Mentee, kWord));

    CHECK(pair.row("6.1", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(pair.row("6.1", Side::Mentee)->value.isUndefined());
    CHECK(pair.row("6.1", Side::Mentee, Side::Mentor)->value.isUndefined());
    CHECK(pair.row("6.1", Side::Mentee, Side::Mentee)->value == kWord);
    CHECK_FALSE(leaks(*pair.file, kWord));
    CHECK(codeOf(pair.reveal("6.1")) == ErrorCode::OtherSideNotReady);

    valueOf(pair.save("6.1", Side::Mentor, QStringLiteral("plain words.")));
    CHECK(pair.row("6.1", Side::Mentor)->value.isUndefined());
    valueOf(pair.reveal("6.1"));
    CHECK(pair.row("6.1", Side::Mentee)->value == kWord);
    CHECK(pair.row("6.1", Side::Mentor)->value == QStringLiteral("plain words."));
    CHECK(pair.row("6.1", Side::Mentor)->revealedAt > 0);
    CHECK(codeOf(pair.reveal("6.1")) == ErrorCode::AlreadyRevealed);
}

TEST_CASE("A reveal is one way: it cannot be taken back", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("6.1", Side::Mentee, QStringLiteral("a")));
    valueOf(pair.save("6.1", Side::Mentor, QStringLiteral("b")));
    CHECK(pair.file->nextUndo().has_value());
    valueOf(pair.reveal("6.1"));
    CHECK_FALSE(pair.file->nextUndo().has_value());
    valueOf(pair.save("6.1", Side::Mentee, QStringLiteral("c")));
    CHECK(pair.row("6.1", Side::Mentee)->state == AnswerState::Revealed);
    CHECK(pair.row("6.1", Side::Mentee)->changedAfterReveal);
    CHECK_FALSE(pair.row("6.1", Side::Mentor)->changedAfterReveal);
}

TEST_CASE("A pass lets the other answer open and leaves nothing to read", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("6.1", Side::Mentee, kWord));
    valueOf(pair.pass("6.1", Side::Mentee));
    CHECK(pair.row("6.1", Side::Mentee, Side::Mentee)->value.isUndefined());
    for (const auto &[table, rows] : dump(*pair.file)) {
        for (const auto &[key, row] : rows)
            CHECK_FALSE(row.contains(kWord));
    }
    valueOf(pair.save("6.1", Side::Mentor, QStringLiteral("b")));
    valueOf(pair.reveal("6.1"));
    CHECK(pair.row("6.1", Side::Mentor)->value == QStringLiteral("b"));
    CHECK(pair.row("6.1", Side::Mentee)->state == AnswerState::Passed);

    SECTION("what is written afterwards is open, since the other one already is") {
        valueOf(pair.save("6.1", Side::Mentee, QStringLiteral("after all")));
        CHECK(pair.row("6.1", Side::Mentee)->state == AnswerState::Revealed);
    }
    SECTION("what can only be confirmed or asked about is not passed") {
        CHECK(codeOf(pair.pass("6.4", Side::Program)) == ErrorCode::WrongState);
        CHECK(codeOf(pair.save("6.4", Side::Program, json(R"({"between_us": {"pass": true}})"))) ==
              ErrorCode::ValueOutOfRange);
    }
}

TEST_CASE("Skipping brings a prompt back and still lets the other answer open", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(laterAnswer(*pair.file, pair.script, pair.pair, QStringLiteral("4.1"), Side::Mentor,
                        QDate(2026, 10, 9)));
    valueOf(pair.save("4.1", Side::Mentee, json(R"({"hopes": ["that I ask"], "star": 1})")));
    valueOf(pair.reveal("4.1"));
    CHECK(pair.row("4.1", Side::Mentor)->comesBack == QDate(2026, 10, 9));
    CHECK(firstMeetingCounts(*pair.file, pair.pair).comeBackTo == 1);
}

TEST_CASE("Turn by turn and together, answers are open at once", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("2.5", Side::Mentee, QStringLiteral("the sea")));
    CHECK(pair.row("2.5", Side::Mentee)->state == AnswerState::Revealed);
    valueOf(pair.save("3.3", Side::Program, json(R"(["one writes, one talks", "  "])")));
    CHECK(pair.row("3.3", Side::Program)->value == json(R"(["one writes, one talks"])"));
    CHECK(codeOf(pair.save("3.3", Side::Mentee, json(R"(["x"])"))) == ErrorCode::WrongState);
    CHECK(codeOf(pair.reveal("3.3")) == ErrorCode::AlreadyRevealed);
}

TEST_CASE("The two goals lift their covers together", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("5.1", Side::Mentee, QStringLiteral("speak up early")));
    CHECK(codeOf(pair.reveal("5.1")) == ErrorCode::OtherSideNotReady);
    valueOf(pair.save("5.2", Side::Mentor, QStringLiteral("listen first")));
    valueOf(pair.reveal("5.2"));
    CHECK(pair.row("5.1", Side::Mentee)->state == AnswerState::Revealed);
    CHECK(pair.row("5.2", Side::Mentor)->state == AnswerState::Revealed);
    CHECK(codeOf(pair.save("5.1", Side::Mentor, QStringLiteral("not mine"))) == ErrorCode::WrongState);
}

TEST_CASE("A private answer reaches its author only, whatever happens", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("0.2", Side::Mentee, kWord));
    valueOf(pair.save("7.5", Side::Mentee, json(R"({"listened": 2, "useful": 3})")));
    valueOf(pair.save("7.6", Side::Mentee, json(R"({"alone": {"choices": ["another_match"]}})")));
    valueOf(pair.save("7.6", Side::Program, json(R"({"together": {"choices": ["nothing_now"]}})")));
    valueOf(completeFirstMeeting(*pair.file, pair.pair));

    for (const std::optional<Side> reader :
         {std::optional<Side>(), std::optional(Side::Mentor), std::optional(Side::Program),
          std::optional(Side::Coordinator)}) {
        CHECK_FALSE(pair.row("0.2", Side::Mentee, reader));
        CHECK_FALSE(pair.row("7.5", Side::Mentee, reader));
        CHECK_FALSE(pair.row("7.6", Side::Mentee, reader));
        CHECK(pair.row("7.6", Side::Program, reader)->value ==
              json(R"({"together": {"choices": ["nothing_now"]}})"));
    }
    CHECK(pair.row("0.2", Side::Mentee, Side::Mentee)->value == kWord);
    CHECK(pair.row("7.6", Side::Mentee, Side::Mentee)->isPrivate);
    CHECK_FALSE(leaks(*pair.file, kWord));
    CHECK_FALSE(leaks(*pair.file, QStringLiteral("another_match")));
}

TEST_CASE("What somebody shares of a private prompt opens, and nothing more", "[first_meeting]") {
    PairFile pair;
    pair.start(Length::OneTwenty);
    valueOf(pair.save("3.5", Side::Mentee, json(R"({"about": "I care for my father", "share": "keep"})")));
    CHECK_FALSE(pair.row("3.5", Side::Mentee));
    valueOf(pair.save("3.5", Side::Mentee, json(R"({"about": "I care for my father", "share": "share"})")));
    CHECK(pair.row("3.5", Side::Mentee)->state == AnswerState::Revealed);

    valueOf(pair.save("0.4", Side::Mentee,
                      json(R"({"helps": {"choices": ["slower_speech"]}, "may_know": "both"})")));
    valueOf(pair.save("0.4", Side::Mentor,
                      json(R"({"helps": {"choices": ["a_break"]}, "may_know": "facilitator"})")));
    const auto lines = accessLines(*pair.file, pair.pair);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front() == AccessLine{Side::Mentee, {QStringLiteral("slower_speech")}, {}});
}

TEST_CASE("Marks made before the meeting stay covered until both have them", "[first_meeting]") {
    PairFile pair;
    valueOf(planFirstMeeting(*pair.file, pair.script, pair.pair, Length::Ninety, Mode::OneScreen));
    const auto entered = valueOf(enterPaperAnswers(
        *pair.file, pair.script, pair.pair,
        {{QStringLiteral("0.6"), Side::Mentee, true},
         {QStringLiteral("2.4"), Side::Mentee, json(R"({"ranking": ["kindness", "family"]})")},
         {QStringLiteral("3.2"), Side::Mentee, json(R"({"dials": {"a": 7, "b": 9, "f": 8}})")}}));
    CHECK(entered.problems.empty());
    CHECK(pair.row("2.4", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(pair.row("2.4", Side::Mentee)->value.isUndefined());
    CHECK(alignmentItems(*pair.file, pair.pair).empty());
    CHECK_FALSE(pair.row("0.6", Side::Mentee));

    valueOf(enterPaperAnswers(
        *pair.file, pair.script, pair.pair,
        {{QStringLiteral("3.2"), Side::Mentor, json(R"({"dials": {"a": 2, "b": 9, "f": 5}})")}}));
    CHECK(pair.row("3.2", Side::Mentee)->state == AnswerState::Revealed);
    CHECK(pair.row("2.4", Side::Mentee)->state == AnswerState::Hidden);
    CHECK(alignmentItems(*pair.file, pair.pair).size() == 1);
}

TEST_CASE("Every kind of answer is checked against the script", "[first_meeting]") {
    const PairFile pair;
    const auto check = [&](const char *prompt, Side side, const char *value) {
        return checkedAnswer(pair.script, QString::fromLatin1(prompt), side, json(value));
    };
    const auto code = [&](const char *prompt, Side side, const char *value) {
        return codeOf(check(prompt, side, value));
    };
    const Side me = Side::Mentee;
    const Side both = Side::Program;

    CHECK(code("9.9", me, "1") == ErrorCode::UnknownPrompt);
    // short and long text
    CHECK(valueOf(check("1.4", me, R"("  a   b ")")) == json(R"("a b")"));
    CHECK(code("1.4", me, "3") == ErrorCode::WrongAnswerType);
    CHECK(codeOf(checkedAnswer(pair.script, QStringLiteral("1.4"), me, QString(121, QLatin1Char('x')))) ==
          ErrorCode::TextTooLong);
    CHECK(valueOf(check("5.1", me, R"("line one\nline two")")).toString().contains(QLatin1Char('\n')));
    CHECK(valueOf(check("1.4", me, R"("   ")")).isUndefined());
    // one choice, with and without something else
    CHECK(valueOf(check("6.3", both, R"({"cadence": {"choice": "every_2_weeks"}})")) ==
          json(R"({"cadence": "every_2_weeks"})"));
    CHECK(valueOf(check("6.3", both, R"({"cadence": {"other": "when the moon is full"}})")) ==
          json(R"({"cadence": {"other": "when the moon is full"}})"));
    CHECK(code("6.3", both, R"({"cadence": "every_9_weeks"})") == ErrorCode::ValueOutOfRange);
    CHECK(code("6.7", me, R"({"will": {"other": "shout"}})") == ErrorCode::ValueOutOfRange);
    // many choices
    CHECK(valueOf(check("3.4", me, R"(["alone", "alone"])")) == json(R"({"choices": ["alone"]})"));
    CHECK(valueOf(check("3.4", me, R"({"choices": [], "other": "soon"})")) ==
          json(R"({"choices": [], "other": "soon"})"));
    CHECK(code("3.4", me, R"({"choices": ["nobody"]})") == ErrorCode::ValueOutOfRange);
    CHECK(code("3.4", me, R"("alone")") == ErrorCode::WrongAnswerType);
    // scale
    CHECK(valueOf(check("4.7", me, R"({"sure": 3})")) == json(R"({"sure": 3})"));
    CHECK(code("4.7", me, R"({"sure": 6})") == ErrorCode::ValueOutOfRange);
    CHECK(code("4.7", me, R"({"sure": 2.5})") == ErrorCode::ValueOutOfRange);
    CHECK(code("4.7", me, R"({"sure": "3"})") == ErrorCode::WrongAnswerType);
    // amounts and their reduced form
    CHECK(valueOf(check("4.3", me, R"({"amounts": {"think": 3}})")) == json(R"({"amounts": {"think": 3}})"));
    CHECK(code("4.3", me, R"({"amounts": {"think": 4}})") == ErrorCode::ValueOutOfRange);
    CHECK(code("4.3", me, R"({"amounts": {"money": 1}})") == ErrorCode::ValueOutOfRange);
    CHECK(valueOf(check("4.3", me, R"({"choices": ["think", "comment"]})")) ==
          json(R"({"choices": ["think", "comment"]})"));
    CHECK(code("4.3", me, R"(["think", "comment", "introduce", "practise", "encourage"])") ==
          ErrorCode::ValueOutOfRange);
    // dials
    CHECK(valueOf(check("3.2", me, R"({"dials": {"a": 0, "b": 10}})")) ==
          json(R"({"dials": {"a": 0, "b": 10}})"));
    CHECK(code("3.2", me, R"({"dials": {"a": 11}})") == ErrorCode::ValueOutOfRange);
    CHECK(code("3.2", me, R"({"dials": {"z": 1}})") == ErrorCode::ValueOutOfRange);
    CHECK(code("3.2", me, R"([1, 2, 3])") == ErrorCode::WrongAnswerType);
    // ranking
    CHECK(code("2.4", me, R"({"ranking": ["courage", "craft", "dignity", "family", "freedom", "growth"]})") ==
          ErrorCode::ValueOutOfRange);
    CHECK(code("2.4", me, R"({"ranking": ["greed"]})") == ErrorCode::ValueOutOfRange);
    // list, and a mark in it
    CHECK(code("2.2", me, R"(["a", "b", "c", "d"])") == ErrorCode::ValueOutOfRange);
    CHECK(code("4.1", me, R"({"hopes": ["one"], "star": 2})") == ErrorCode::ValueOutOfRange);
    // dates, times, confirm
    CHECK(code("7.2", both, R"({"next": "2026-02-30"})") == ErrorCode::BadDate);
    CHECK(valueOf(check("7.2", both, R"({"next": "2026-10-01T18:30"})")) ==
          json(R"({"next": "2026-10-01T18:30"})"));
    CHECK(code("7.2", both, R"({"fix_by": "2026-10-01T18:30"})") == ErrorCode::BadDate);
    CHECK(code("6.5", both, R"({"quiet_hours": {"from": "25:00", "to": "07:00"}})") ==
          ErrorCode::WrongAnswerType);
    CHECK(valueOf(check("6.5", both, R"({"quiet_hours": {"from": "22:00", "to": "07:00"}})")) ==
          json(R"({"quiet_hours": {"from": "22:00", "to": "07:00"}})"));
    CHECK(code("1.1", both, R"("yes")") == ErrorCode::WrongAnswerType);
    // a field that is passed or comes back, and a field of the other side
    CHECK(valueOf(check("6.7", me, R"({"will": "write", "turn_to": {"pass": true}})")) ==
          json(R"({"will": "write", "turn_to": {"pass": true}})"));
    CHECK(code("6.5", both, R"({"quiet_hours": {"later": true, "come_back_on": "soon"}})") ==
          ErrorCode::BadDate);
    CHECK(code("2.6", me, R"({"share": ["a"]})") == ErrorCode::ValueOutOfRange);
    CHECK(valueOf(check("2.6", me, R"("what you saw")")) == json(R"({"hear_more": "what you saw"})"));
}

TEST_CASE("Typing from paper lists what it could not take and keeps the rest", "[first_meeting]") {
    PairFile pair;
    std::vector<PaperProblem> problems;
    const QJsonArray sheet = json(R"([
        {"prompt": "1.4", "side": "mentee", "value": "to know more"},
        {"prompt": "1.4", "side": "mentor", "value": "to talk less"},
        {"prompt": "4.7", "side": "mentee", "value": {"sure": 9}},
        {"prompt": "nothing", "side": "mentee", "value": 1},
        {"prompt": "6.1", "side": "aunt", "value": "x"},
        {"prompt": "6.1", "side": "mentee", "value": "nobody hurries"}])")
                                 .toArray();
    const auto answers = paperAnswersFromJson(sheet, problems);
    CHECK(problems.size() == 1);
    const PaperResult result =
        valueOf(enterPaperAnswers(*pair.file, pair.script, pair.pair, answers, Length::Sixty));
    CHECK(result.answered == 3);
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems.at(0).place == 3);
    CHECK(result.problems.at(0).error.code == ErrorCode::ValueOutOfRange);
    CHECK(result.problems.at(1).place == 4);
    CHECK(result.problems.at(1).error.code == ErrorCode::UnknownPrompt);
    CHECK(result.state == FirstMeetingState::Running);
    CHECK(firstMeetingOf(*pair.file, pair.pair)->length == Length::Sixty);
    CHECK(pair.row("1.4", Side::Mentee)->state == AnswerState::Revealed);
    CHECK(pair.row("6.1", Side::Mentee)->state == AnswerState::Hidden);
}

TEST_CASE("A meeting is planned, run, paused, completed and opened again for additions", "[first_meeting]") {
    PairFile pair;
    CHECK(codeOf(startFirstMeeting(*pair.file, pair.pair)) == ErrorCode::NotFound);
    valueOf(planFirstMeeting(*pair.file, pair.script, pair.pair, Length::OneTwenty, Mode::Video,
                             QDate(2026, 9, 20)));
    CHECK(codeOf(pair.save("1.4", Side::Mentee, QStringLiteral("x"))) == ErrorCode::WrongState);
    valueOf(planFirstMeeting(*pair.file, pair.script, pair.pair, Length::Sixty, Mode::OneScreen));
    CHECK(firstMeetingOf(*pair.file, pair.pair)->stages.front().plannedMinutes == 5);
    valueOf(startFirstMeeting(*pair.file, pair.pair));
    CHECK(codeOf(planFirstMeeting(*pair.file, pair.script, pair.pair, Length::Sixty, Mode::OneScreen)) ==
          ErrorCode::WrongState);
    CHECK(valueOf(partnerships::partnership(*pair.file, pair.pair)).state ==
          partnerships::PartnershipState::Starting);

    valueOf(setStage(*pair.file, pair.script, pair.pair, QStringLiteral("1.1"), 0));
    valueOf(setStage(*pair.file, pair.script, pair.pair, QStringLiteral("2.1"), 240));
    valueOf(pauseFirstMeeting(*pair.file, pair.pair));
    valueOf(resumeFirstMeeting(*pair.file, pair.pair));
    const FirstMeeting running = *firstMeetingOf(*pair.file, pair.pair);
    CHECK(running.currentPrompt == QStringLiteral("2.1"));
    CHECK(running.stages.at(0) == StageRun{1, 5, 240, StageStatus::Done});
    CHECK(running.stages.at(1).status == StageStatus::Running);

    valueOf(pair.save("1.4", Side::Mentee, QStringLiteral("x")));
    valueOf(pair.pass("1.4", Side::Mentor));
    valueOf(pair.reveal("1.4"));
    valueOf(completeFirstMeeting(*pair.file, pair.pair));
    CHECK(firstMeetingOf(*pair.file, pair.pair)->heldOn == QDate(2026, 9, 14));
    CHECK(valueOf(partnerships::partnership(*pair.file, pair.pair)).firstMeetingDone == QDate(2026, 9, 14));
    CHECK(codeOf(pair.save("1.4", Side::Mentee, QStringLiteral("y"))) == ErrorCode::WrongState);

    valueOf(reopenFirstMeeting(*pair.file, pair.pair));
    CHECK(codeOf(pair.save("1.4", Side::Mentee, QJsonValue(QJsonValue::Undefined))) == ErrorCode::WrongState);
    valueOf(pair.save("1.4", Side::Mentor, QStringLiteral("added later")));
    CHECK(pair.row("1.4", Side::Mentor)->state == AnswerState::Revealed);
    valueOf(completeFirstMeeting(*pair.file, pair.pair));
}

TEST_CASE("An agreed line stands under open answers only", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("6.2", Side::Mentee, json(R"({"not_heard": "one line"})")));
    const AgreedLine line{QStringLiteral("We send one line."), LineStatus::Settled, {}};
    CHECK(codeOf(editAgreedLine(*pair.file, pair.script, pair.pair, QStringLiteral("6.2"), line)) ==
          ErrorCode::NotRevealed);
    valueOf(pair.save("6.2", Side::Mentor, json(R"({"not_heard": "ring me"})")));
    valueOf(pair.reveal("6.2"));
    valueOf(editAgreedLine(*pair.file, pair.script, pair.pair, QStringLiteral("6.2"), line));
    CHECK(pair.row("6.2", Side::Mentor)->line == line);
    const AgreedLine later{line.text, LineStatus::ComeBackTo, QDate(2026, 10, 1)};
    valueOf(editAgreedLine(*pair.file, pair.script, pair.pair, QStringLiteral("6.2"), later));
    CHECK(agreedLines(*pair.file, pair.pair) == std::vector<AgreedLineRow>{{QStringLiteral("6.2"), later}});
    valueOf(editAgreedLine(*pair.file, pair.script, pair.pair, QStringLiteral("6.2"), {}));
    CHECK(agreedLines(*pair.file, pair.pair).empty());
}

TEST_CASE("A half-typed answer goes with its answer, its pass, its reveal and its pair", "[first_meeting]") {
    PairFile pair;
    pair.start();
    ProgramFile &file = *pair.file;
    const auto keyOf = [&](const char *prompt, Side side) {
        return answerDraftKey(pair.pair, QString::fromLatin1(prompt), side);
    };
    const auto keep = [&](const char *prompt, Side side) {
        valueOf(saveDraft(file, keyOf(prompt, side), QStringLiteral("[\"only mine\"]")));
    };
    keep("1.4", Side::Mentee);
    keep("6.1", Side::Mentee);
    valueOf(pair.save("1.4", Side::Mentee, QStringLiteral("to know more")));
    CHECK_FALSE(draft(file, keyOf("1.4", Side::Mentee)));
    CHECK(draft(file, keyOf("6.1", Side::Mentee)));

    // Saved again with the same words: nothing changes, and the draft goes all the same.
    keep("1.4", Side::Mentee);
    valueOf(pair.save("1.4", Side::Mentee, QStringLiteral("to know more")));
    CHECK_FALSE(draft(file, keyOf("1.4", Side::Mentee)));

    keep("1.4", Side::Mentor);
    valueOf(pair.pass("1.4", Side::Mentor));
    CHECK_FALSE(draft(file, keyOf("1.4", Side::Mentor)));
    keep("1.4", Side::Mentee);
    valueOf(pair.reveal("1.4"));
    CHECK_FALSE(draft(file, keyOf("1.4", Side::Mentee)));

    const QString other = QStringLiteral("pair/%1/x").arg(pair.pair.value + 10);
    valueOf(saveDraft(file, other, QStringLiteral("another pair")));
    valueOf(partnerships::endPairEarly(file, pair.pair, partnerships::EndKind::NoFault));
    CHECK_FALSE(draft(file, keyOf("6.1", Side::Mentee)));
    CHECK(draft(file, other));
}
