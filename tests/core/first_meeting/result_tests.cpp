#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::testing;

namespace {

QStringList texts(const std::vector<Connection> &connections) {
    QStringList result;
    for (const Connection &connection : connections)
        result.append(connection.text);
    return result;
}

QStringList topics(const std::vector<AlignmentItem> &items) {
    QStringList result;
    for (const AlignmentItem &item : items)
        result.append(QStringLiteral("%1:%2").arg(item.topic).arg(item.gap));
    return result;
}

PlayedExample played(const PairFile &pair) {
    return valueOf(PlayedExample::read(valueOf(content::Pack::load()), pair.clock.today().addDays(216)));
}

} // namespace

TEST_CASE("The played example gives its connections, gaps and goals", "[first_meeting][played]") {
    PairFile pair;
    const PlayedExample example = played(pair);
    valueOf(playSitting(*pair.file, pair.script, pair.pair, example, 1));

    CHECK(texts(connections(*pair.file, pair.pair)) ==
          QStringList{QStringLiteral("we both learned our trade from a grandparent"),
                      QStringLiteral("kindness and humour in our top three"),
                      QStringLiteral("neither of us eats before a shift")});
    CHECK(topics(alignmentItems(*pair.file, pair.pair)) ==
          QStringList{QStringLiteral("3.2.b:7"), QStringLiteral("3.2.a:5"), QStringLiteral("3.2.f:5"),
                      QStringLiteral("4.3.think:1"), QStringLiteral("4.3.comment:2"),
                      QStringLiteral("4.3.next_steps:2"), QStringLiteral("4.3.rest_of_life:2")});
    CHECK(firstMeetingCounts(*pair.file, pair.pair).gapsOpen == 3);
    const FirstMeeting meeting = *firstMeetingOf(*pair.file, pair.pair);
    CHECK(meeting.state == FirstMeetingState::Completed);
    CHECK(meeting.heldOn == example.date(QStringLiteral("first_meeting")));

    valueOf(playSitting(*pair.file, pair.script, pair.pair, example, 2));
    CHECK(texts(connections(*pair.file, pair.pair)).mid(3) ==
          QStringList{QStringLiteral("a choir"), QStringLiteral("the sea")});
    const auto items = alignmentItems(*pair.file, pair.pair);
    CHECK(topics(items).last() == QStringLiteral("4.4.how_i_mentor:2"));
    CHECK(firstMeetingCounts(*pair.file, pair.pair).gapsOpen == 0);
    CHECK(items.front().settled ==
          QStringLiteral("To suit us both, Noor counts to five before she speaks again."));
    CHECK_FALSE(items.at(6).printed);

    const auto goals = goals::goalsOf(*pair.file, pair.pair);
    REQUIRE(goals.size() == 3);
    const goals::Goal &alys = goals.at(0);
    CHECK(alys.owner == goals::GoalOwner::Mentee);
    CHECK(alys.title == QStringLiteral("Speak up early when I am worried, also at night"));
    CHECK(alys.why() == QStringLiteral("Not alone. Without the words."));
    CHECK(alys.state == goals::GoalState::Agreed);
    CHECK(alys.firstStepState == goals::StepState::Done);
    CHECK(alys.byDate == example.date(QStringLiteral("end")).addDays(-182));
    CHECK(alys.titleForProgram);
    CHECK(goals.at(1).owner == goals::GoalOwner::Mentor);
    CHECK(goals.at(1).why() ==
          QStringLiteral("You want to hear the handover with my ears. You know it too well."));
    CHECK(goals.at(2).owner == goals::GoalOwner::Shared);
    CHECK(goals.at(2).titleForProgram);
    const goals::GoalCounts counts = goals::goalCounts(*pair.file, pair.pair);
    CHECK(counts == goals::GoalCounts{1, 1, 1, 1, 1, 1});
}

TEST_CASE("In the 60-minute form a gap in help is a wish that the mentor did not pick",
          "[first_meeting][played]") {
    PairFile pair;
    pair.start(Length::Sixty);
    valueOf(
        pair.save("4.3", Side::Mentee, json(R"(["think", "experience", "practise", "how_things_work"])")));
    valueOf(
        pair.save("4.3", Side::Mentor, json(R"(["experience", "comment", "practise", "how_things_work"])")));
    CHECK(alignmentItems(*pair.file, pair.pair).empty());
    valueOf(pair.reveal("4.3"));
    CHECK(topics(alignmentItems(*pair.file, pair.pair)) == QStringList{QStringLiteral("4.3.think:0")});
}

TEST_CASE("Both unsure about the time is a gap, one is not", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("4.7", Side::Mentee, json(R"({"sure": 3})")));
    valueOf(pair.save("4.7", Side::Mentor, json(R"({"sure": 4})")));
    valueOf(pair.reveal("4.7"));
    CHECK(alignmentItems(*pair.file, pair.pair).empty());
    valueOf(pair.save("4.7", Side::Mentor, json(R"({"sure": 2})")));
    CHECK(topics(alignmentItems(*pair.file, pair.pair)) == QStringList{QStringLiteral("4.7:1")});
    valueOf(pair.save("4.7", Side::Mentor, json(R"({"sure": 5})")));
    CHECK(alignmentItems(*pair.file, pair.pair).empty());
}

TEST_CASE("Typing the same in again makes nothing twice, and what the pair edited stays",
          "[first_meeting][played]") {
    PairFile pair;
    const PlayedExample example = played(pair);
    valueOf(playSitting(*pair.file, pair.script, pair.pair, example, 1));
    const auto first = connections(*pair.file, pair.pair);
    valueOf(editConnection(*pair.file, first.front().id, QStringLiteral("a grandmother and a pharmacy")));
    const auto gap = alignmentItems(*pair.file, pair.pair).at(4);
    valueOf(settleAlignment(*pair.file, gap.id, AlignmentStatus::TalkedThrough,
                            QStringLiteral("Our own words."), true));
    goals::Goal goal = goals::goalsOf(*pair.file, pair.pair).front();
    goal.title = QStringLiteral("Call early");
    goal.help.clear();
    valueOf(goals::editGoal(*pair.file, goal));

    valueOf(enterPaperAnswers(*pair.file, pair.script, pair.pair, example.answers(1)));
    valueOf(playSitting(*pair.file, pair.script, pair.pair, example, 2));

    const auto again = connections(*pair.file, pair.pair);
    CHECK(again.front().text == QStringLiteral("a grandmother and a pharmacy"));
    CHECK(again.front().id == first.front().id);
    CHECK(again.at(1).id == first.at(1).id);
    const goals::Goal kept = goals::goalsOf(*pair.file, pair.pair).front();
    CHECK(kept.title == QStringLiteral("Call early"));
    CHECK(kept.help == QStringLiteral("Practise the first sentence of the call with me."));
    CHECK(goals::goalsOf(*pair.file, pair.pair).size() == 3);
}

TEST_CASE("\"Nearly\" changes the goal's why, \"yes\" does not", "[first_meeting]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("5.1", Side::Mentee, QStringLiteral("ask earlier")));
    valueOf(pair.pass("5.2", Side::Mentor));
    CHECK(goals::goalsOf(*pair.file, pair.pair).empty());
    valueOf(pair.reveal("5.1"));
    const auto why = [&] { return goals::goalsOf(*pair.file, pair.pair).front().why(); };
    valueOf(pair.save("5.3", Side::Mentee,
                      json(R"({"heard": "you fear the night", "right": "yes", "correction": "x"})")));
    CHECK(why() == QStringLiteral("you fear the night"));
    valueOf(pair.save(
        "5.3", Side::Mentee,
        json(R"({"heard": "you fear the night", "right": "nearly", "correction": "not the night"})")));
    CHECK(why() == QStringLiteral("not the night"));
    CHECK(goals::goalCounts(*pair.file, pair.pair) == goals::GoalCounts{1, 0, 0, 0, 0, 0});
}

TEST_CASE("The program reads a title only with its owner's yes, a shared one with both", "[goals]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("5.1", Side::Mentee, QStringLiteral("ask earlier")));
    valueOf(pair.save("5.2", Side::Mentor, QStringLiteral("listen first")));
    valueOf(pair.reveal("5.1"));
    valueOf(pair.save("5.5", Side::Program, QStringLiteral("a one-page card")));
    CHECK(goals::titlesForProgram(*pair.file, pair.pair).empty());
    valueOf(pair.save("5.8", Side::Mentee, json(R"({"title": "yes", "shared": "yes"})")));
    valueOf(pair.save("5.8", Side::Mentor, json(R"({"title": "no", "shared": "no"})")));
    auto titles = goals::titlesForProgram(*pair.file, pair.pair);
    REQUIRE(titles.size() == 1);
    CHECK(titles.front().title == QStringLiteral("ask earlier"));
    valueOf(pair.save("5.8", Side::Mentor, json(R"({"title": "no", "shared": "yes"})")));
    CHECK(goals::titlesForProgram(*pair.file, pair.pair).size() == 2);
    valueOf(pair.save("5.8", Side::Mentee, json(R"({"title": "no", "shared": "no"})")));
    CHECK(goals::titlesForProgram(*pair.file, pair.pair).empty());
}

TEST_CASE("A goal's states follow their table", "[goals]") {
    PairFile pair;
    goals::Goal goal;
    goal.partnership = pair.pair;
    CHECK(codeOf(goals::addGoal(*pair.file, goal)) == ErrorCode::TextMissing);
    goal.title = QString(81, QLatin1Char('x'));
    CHECK(codeOf(goals::addGoal(*pair.file, goal)) == ErrorCode::TextTooLong);
    goal.title = QStringLiteral("Ask earlier");
    const GoalId id = valueOf(goals::addGoal(*pair.file, goal));
    CHECK(codeOf(goals::setGoalState(*pair.file, id, goals::GoalState::Achieved)) == ErrorCode::WrongState);
    valueOf(goals::setGoalState(*pair.file, id, goals::GoalState::Agreed));
    valueOf(goals::setGoalState(*pair.file, id, goals::GoalState::Achieved));
    valueOf(goals::setGoalState(*pair.file, id, goals::GoalState::InProgress));
    CHECK(codeOf(goals::setGoalState(*pair.file, id, goals::GoalState::Draft)) == ErrorCode::WrongState);
    pair.start();
    CHECK(goals::goalsOf(*pair.file, pair.pair).size() == 1);
}

TEST_CASE("Whatever a pair does in its first meeting can be undone and done again",
          "[first_meeting][goals]") {
    PairFile pair;
    const Script &script = pair.script;
    const PartnershipId id = pair.pair;
    const auto answersAll = [example = played(pair)] {
        auto all = example.answers(0);
        for (const int sitting : {1, 2}) {
            for (const PaperAnswer &answer : example.answers(sitting))
                all.push_back(answer);
        }
        return all;
    }();
    const std::vector<RandomVerb> verbs{
        {"plan",
         [&](ProgramFile &file, Random &random) -> Result<void> {
             const auto planned = planFirstMeeting(
                 file, script, id, random.chance(50) ? Length::Sixty : Length::Ninety, Mode::OneScreen);
             return planned ? Result<void>() : failure(planned.error());
         }},
        {"start", [&](ProgramFile &file, Random &) { return startFirstMeeting(file, id); }},
        {"pause", [&](ProgramFile &file, Random &) { return pauseFirstMeeting(file, id); }},
        {"resume", [&](ProgramFile &file, Random &) { return resumeFirstMeeting(file, id); }},
        {"complete",
         [&](ProgramFile &file, Random &random) {
             return random.chance(30) ? completeFirstMeeting(file, id) : Result<void>();
         }},
        {"reopen", [&](ProgramFile &file, Random &) { return reopenFirstMeeting(file, id); }},
        {"stage",
         [&](ProgramFile &file, Random &random) {
             return setStage(file, script, id, random.pick(script.prompts()).key, random.below(90));
         }},
        {"answer",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(answersAll);
             return saveAnswer(file, script, id, answer.prompt, answer.side, answer.value);
         }},
        {"take back",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(answersAll);
             return saveAnswer(file, script, id, answer.prompt, answer.side,
                               QJsonValue(QJsonValue::Undefined));
         }},
        {"pass",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(answersAll);
             return passAnswer(file, script, id, answer.prompt, answer.side);
         }},
        {"later",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(answersAll);
             return laterAnswer(file, script, id, answer.prompt, answer.side);
         }},
        {"reveal",
         [&](ProgramFile &file, Random &random) {
             return random.chance(10) ? reveal(file, script, id, random.pick(answersAll).prompt)
                                      : Result<void>();
         }},
        {"line",
         [&](ProgramFile &file, Random &random) {
             return editAgreedLine(file, script, id, random.pick(script.prompts()).key,
                                   {random.chance(50) ? QStringLiteral("We do it.") : QString(),
                                    random.chance(50) ? LineStatus::Settled : LineStatus::None,
                                    {}});
         }},
        {"connection",
         [&](ProgramFile &file, Random &random) -> Result<void> {
             const auto all = connections(file, id);
             if (all.empty()) {
                 const auto added =
                     addConnection(file, id, QStringLiteral("the sea"), {}, QStringLiteral("2.5"));
                 return added ? Result<void>() : failure(added.error());
             }
             return editConnection(file, random.pick(all).id,
                                   random.chance(30) ? QString() : QString::number(random.below(9)));
         }},
        {"settle",
         [&](ProgramFile &file, Random &random) {
             return settleAlignmentTopic(file, script, id, QStringLiteral("4.3.think"),
                                         random.chance(50) ? AlignmentStatus::Parked : AlignmentStatus::Open,
                                         QString::number(random.below(3)), true);
         }},
        {"goal", [&](ProgramFile &file, Random &random) -> Result<void> {
             auto all = goals::goalsOf(file, id);
             if (all.empty())
                 return {};
             goals::Goal goal = random.pick(all);
             if (random.chance(40))
                 return goals::setGoalState(file, goal.id, goals::GoalState::Agreed);
             if (random.chance(40))
                 return goals::setTitleForProgram(file, goal.id, random.chance(50));
             goal.title = QStringLiteral("Goal %1").arg(random.below(9));
             return goals::editGoal(file, goal);
         }}};
    for (const unsigned seed : {1U, 2U, 3U, 4U})
        checkUndoLaw(*pair.file, verbs, seed, 150);
}
