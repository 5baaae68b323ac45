#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/support/dump.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::goals;
using namespace groundwork::testing;

namespace {

GoalId agreedGoal(AgreementFile &fixture, const char *title = "Listen") {
    Goal goal;
    goal.partnership = fixture.pair;
    goal.owner = GoalOwner::Mentor;
    goal.title = QString::fromUtf8(title);
    goal.different = QStringLiteral("I ask before I answer.");
    goal.confidence = 4;
    goal.ownership = 5;
    const GoalId id = valueOf(addGoal(*fixture.file, goal));
    valueOf(setGoalState(*fixture.file, id, GoalState::Agreed));
    return id;
}

GoalUpdate said(GoalId goal, int step, const char *changed = "") {
    GoalUpdate update;
    update.goal = goal;
    update.step = step;
    update.by = GoalOwner::Mentor;
    update.changed = QString::fromUtf8(changed);
    return update;
}

} // namespace

TEST_CASE("A goal goes up its ladder, and says since when it is closed", "[goals]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const GoalId id = agreedGoal(fixture);
    CHECK(valueOf(goal(file, id)).confidence == 4);
    CHECK(valueOf(goal(file, id)).different == QStringLiteral("I ask before I answer."));
    valueOf(noteGoal(file, said(id, 0, "thinking about it")));
    CHECK(valueOf(goal(file, id)).state == GoalState::Agreed);
    fixture.clock.setDay(fixture.clock.today().addDays(20));
    const GoalUpdateId second = valueOf(noteGoal(file, said(id, 2, " it works ")));
    CHECK(valueOf(goal(file, id)).state == GoalState::InProgress);
    REQUIRE(updatesOf(file, id).size() == 2);
    CHECK(updatesOf(file, id).back().changed == QStringLiteral("it works"));
    CHECK(updatesOf(file, id).back().on == fixture.clock.today());

    GoalUpdate comment = updatesOf(file, id).back();
    comment.comment = QStringLiteral("I saw it too.");
    valueOf(editGoalNote(file, comment));
    CHECK(updatesOf(file, id).back().comment == QStringLiteral("I saw it too."));
    CHECK(updatesOf(file, id).back().id == second);

    GoalUpdate bad = said(id, 5);
    CHECK(codeOf(noteGoal(file, bad)) == ErrorCode::ValueOutOfRange);
    bad.step = 3;
    bad.on = fixture.clock.today().addDays(1);
    CHECK(codeOf(noteGoal(file, bad)) == ErrorCode::BadDate);

    valueOf(setGoalState(file, id, GoalState::Achieved));
    CHECK(valueOf(goal(file, id)).closedOn == fixture.clock.today());
    CHECK(codeOf(noteGoal(file, said(id, 4))) == ErrorCode::WrongState);
    valueOf(setGoalState(file, id, GoalState::InProgress));
    CHECK_FALSE(valueOf(goal(file, id)).closedOn.isValid());
    valueOf(setGoalState(file, id, GoalState::SetAside, {}, QStringLiteral("another post")));
    CHECK(valueOf(goal(file, id)).setAsideBecause == QStringLiteral("another post"));
    CHECK(codeOf(setGoalState(file, id, GoalState::InProgress)) == ErrorCode::WrongState);
}

TEST_CASE("A goal becomes another one that keeps its owner", "[goals]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const GoalId id = agreedGoal(fixture);
    valueOf(setDetailForProgram(file, id, true));
    CHECK(codeOf(setGoalState(file, id, GoalState::Changed)) == ErrorCode::WrongState);
    Goal next = valueOf(goal(file, id));
    next.title.clear();
    const Dump before = dump(file);
    CHECK(codeOf(changeGoal(file, id, next)) == ErrorCode::TextMissing);
    CHECK(dump(file) == before);
    next.title = QStringLiteral("Ask");
    next.owner = GoalOwner::Mentee; // is not read
    const GoalId became = valueOf(changeGoal(file, id, next));
    CHECK(valueOf(goal(file, id)).state == GoalState::Changed);
    CHECK(valueOf(goal(file, id)).became == became);
    CHECK(valueOf(goal(file, became)).owner == GoalOwner::Mentor);
    CHECK(valueOf(goal(file, became)).number == valueOf(goal(file, id)).number + 1);
    // The yes was for the words before.
    CHECK_FALSE(valueOf(goal(file, became)).titleForProgram);
    CHECK_FALSE(valueOf(goal(file, became)).detailForProgram);
    CHECK(valueOf(goal(file, id)).detailForProgram);
    CHECK(valueOf(goal(file, became)).state == GoalState::Draft); // no first step yet
    CHECK(goalCounts(file, fixture.pair).mentor == 1);
    valueOf(file.undo());
    CHECK(dump(file) == before);
}

TEST_CASE("A later answer of the first meeting leaves closed goals alone, and those written by hand", "[goals]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const auto ask = [&](const char *title, const char *second = "") {
        QJsonObject said{{QStringLiteral("title"), QString::fromUtf8(title)}};
        if (*second)
            said.insert(QStringLiteral("second_title"), QString::fromUtf8(second));
        fixture.answer("5.4", Side::Mentor, said, first_meeting::Length::OneTwenty);
    };
    ask("Listen");
    REQUIRE(goalsOf(file, fixture.pair).size() == 1);
    const GoalId first = goalsOf(file, fixture.pair).front().id;
    const GoalId own = agreedGoal(fixture, "Written by hand");
    CHECK(valueOf(goal(file, own)).number == 3);

    // The first meeting's second goal is one of its own.
    ask("Listen", "Shorter mails");
    REQUIRE(goalsOf(file, fixture.pair).size() == 3);
    CHECK(valueOf(goal(file, own)).title == QStringLiteral("Written by hand"));
    CHECK(valueOf(goal(file, own)).notice.isEmpty());
    CHECK(goalsOf(file, fixture.pair)[1].title == QStringLiteral("Shorter mails"));

    valueOf(setGoalState(file, first, GoalState::Agreed));
    ask("Listen longer", "Shorter mails");
    CHECK(valueOf(goal(file, first)).title == QStringLiteral("Listen longer"));
    valueOf(setGoalState(file, first, GoalState::Achieved));
    const Goal reached = valueOf(goal(file, first));
    ask("Something else", "Shorter mails");
    CHECK(valueOf(goal(file, first)) == reached);
}

TEST_CASE("An agreement names what was written by hand where the first meeting left room", "[goals][agreements]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const GoalId own = agreedGoal(fixture, "Written by hand");
    fixture.draft();
    CHECK(fixture.printed("goal", agreements::Voice::Mentor).startsWith(QStringLiteral("My goal: Written by hand.")));
    // What it became takes its place.
    Goal next = valueOf(goal(file, own));
    next.title = QStringLiteral("Another one");
    valueOf(changeGoal(file, own, next));
    fixture.draft();
    CHECK(fixture.printed("goal", agreements::Voice::Mentor).startsWith(QStringLiteral("My goal: Another one.")));
    CHECK(fixture.printed("goal_second", agreements::Voice::Mentor).isEmpty());
}

TEST_CASE("Who reads a goal is its owner's to say", "[goals]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    const GoalId id = agreedGoal(fixture);
    CHECK(titlesForProgram(file, fixture.pair).empty());
    valueOf(setDetailForProgram(file, id, true));
    CHECK(titlesForProgram(file, fixture.pair).size() == 1); // the title goes with it
    valueOf(setDetailForProgram(file, id, false));
    CHECK_FALSE(valueOf(goal(file, id)).detailForProgram);
    Goal edited = valueOf(goal(file, id));
    edited.confidence = 6;
    CHECK(codeOf(editGoal(file, edited)) == ErrorCode::ValueOutOfRange);
    edited.confidence = 2;
    edited.link = QStringLiteral("open listening");
    edited.detailForProgram = true; // not by an edit
    valueOf(editGoal(file, edited));
    CHECK(valueOf(goal(file, id)).confidence == 2);
    CHECK(valueOf(goal(file, id)).link == QStringLiteral("open listening"));
    CHECK_FALSE(valueOf(goal(file, id)).detailForProgram);
}

TEST_CASE("Goals keep the undo law", "[goals]") {
    AgreementFile fixture;
    ProgramFile &file = *fixture.file;
    agreedGoal(fixture);
    const auto any = [&](Random &random) { return random.pick(goalsOf(file, fixture.pair)).id; };
    const auto done = [](const auto &result) { return result ? Result<void>() : failure(result.error()); };
    const std::vector<RandomVerb> verbs = {
        {"note", [&](ProgramFile &f, Random &random) { return done(noteGoal(f, said(any(random), random.below(5)))); }},
        {"comment",
         [&](ProgramFile &f, Random &random) -> Result<void> {
             const auto all = updatesOf(f, any(random));
             if (all.empty())
                 return {};
             GoalUpdate update = random.pick(all);
             update.comment = QString::number(random.below(9));
             return editGoalNote(f, update);
         }},
        {"state",
         [&](ProgramFile &f, Random &random) {
             return setGoalState(f, any(random), static_cast<GoalState>(random.below(7)));
         }},
        {"change",
         [&](ProgramFile &f, Random &random) {
             const GoalId id = any(random);
             return done(changeGoal(f, id, valueOf(goal(f, id))));
         }},
        {"share", [&](ProgramFile &f, Random &random) { return setDetailForProgram(f, any(random), random.chance(50)); }},
        {"edit",
         [&](ProgramFile &f, Random &random) {
             Goal edited = valueOf(goal(f, any(random)));
             edited.raises = QString::number(random.below(9));
             edited.ownership = random.below(6);
             return editGoal(f, edited);
         }},
    };
    for (const unsigned seed : {1U, 2U, 3U})
        checkUndoLaw(file, verbs, seed, 60);
}
