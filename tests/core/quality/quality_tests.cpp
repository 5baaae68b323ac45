#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"
#include "core/quality/core_checks.h"
#include "core/quality/job_marks.h"
#include "core/quality/next_steps.h"
#include "core/questions/questions.h"
#include "core/quality/pipeline.h"
#include "core/quality/set_up.h"
#include "tests/core/agreements/agreement_file.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::quality;
using namespace groundwork::testing;

namespace {

CohortFacts factsOf(const CohortFile &fixture) {
    return valueOf(cohortFacts(*fixture.file, fixture.cohort));
}

CheckResult check(const CohortFile &fixture, CheckId id) {
    for (const CheckResult &result : coreChecks(factsOf(fixture))) {
        if (result.id == id)
            return result;
    }
    FAIL("no such check");
    return {};
}

std::vector<StepKind> kinds(const CohortFacts &facts) {
    std::vector<StepKind> found;
    for (const NextStep &step : nextSteps(facts))
        found.push_back(step.kind);
    return found;
}

std::vector<StepKind> kinds(const CohortFile &fixture) {
    return kinds(factsOf(fixture));
}

bool has(const std::vector<StepKind> &all, StepKind kind) {
    return std::find(all.begin(), all.end(), kind) != all.end();
}

} // namespace

TEST_CASE("The pipeline counts people, two yes, meetings, signatures and pairs under way", "[quality]") {
    CohortFile fixture;
    fixture.add("Wanda Waits", Role::Mentee);
    fixture.propose("Ada Ash", "Ben Birch");
    fixture.accept("Cleo Cole", "Dan Drake");
    fixture.meet("Eve East", "Finn Field", 20);
    fixture.sign("Gus Gray", "Hana Hill", 40);
    const std::vector<PipelineCell> cells = pipeline(factsOf(fixture));
    REQUIRE(cells.size() == 5);
    CHECK(cells[0] == PipelineCell{PipelineStage::Enrolled, 9, 9, PipelineNote::None, 0});
    CHECK(cells[1] == PipelineCell{PipelineStage::Matched, 3, 5, PipelineNote::WaitingForYes, 1});
    CHECK(cells[2] == PipelineCell{PipelineStage::FirstMeeting, 2, 3, PipelineNote::NoMeetingYet, 1});
    CHECK(cells[3] == PipelineCell{PipelineStage::Agreement, 1, 3, PipelineNote::NotSigned, 2});
    CHECK(cells[4] == PipelineCell{PipelineStage::Underway, 1, 3, PipelineNote::NotUnderway, 2});
}

TEST_CASE("A proposal waits for the side that has not answered", "[quality]") {
    CohortFile fixture;
    const PartnershipId pair = fixture.propose("Ada Ash", "Ben Birch", 5);
    valueOf(partnerships::acceptPair(*fixture.file, pair, Role::Mentee));
    const std::vector<NextStep> steps = nextSteps(factsOf(fixture));
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [](const NextStep &one) { return one.kind == StepKind::WaitingForYes; });
    REQUIRE(step != steps.end());
    CHECK(step->days == 5);
    CHECK(step->who == QStringLiteral("Ben"));
    CHECK(step->pairs == std::vector<PartnershipId>{pair});
}

TEST_CASE("A pair becomes a job only after its limit, and one job at a time", "[quality]") {
    CohortFile fixture;
    SECTION("the first move is due on its day") {
        fixture.accept("Ada Ash", "Ben Birch", 6);
        CHECK_FALSE(has(kinds(fixture), StepKind::FirstMoveDue));
        fixture.clock.setDay(fixture.clock.today().addDays(1));
        CHECK(has(kinds(fixture), StepKind::FirstMoveDue));
    }
    SECTION("no first meeting after 21 days replaces the first move") {
        fixture.accept("Ada Ash", "Ben Birch", 21);
        CHECK_FALSE(has(kinds(fixture), StepKind::NotStarted));
        fixture.clock.setDay(fixture.clock.today().addDays(1));
        CHECK(has(kinds(fixture), StepKind::NotStarted));
        CHECK_FALSE(has(kinds(fixture), StepKind::FirstMoveDue));
    }
    SECTION("no signature after 30 days") {
        fixture.meet("Ada Ash", "Ben Birch", 30);
        CHECK_FALSE(has(kinds(fixture), StepKind::Unsigned));
        fixture.clock.setDay(fixture.clock.today().addDays(1));
        CHECK(has(kinds(fixture), StepKind::Unsigned));
    }
    SECTION("a goal on one side only, from day 45") {
        const PartnershipId pair = fixture.sign("Ada Ash", "Ben Birch", 45);
        CHECK_FALSE(has(kinds(fixture), StepKind::OneSidedGoals));
        fixture.agreeGoal(pair, goals::GoalOwner::Mentee);
        CHECK(has(kinds(fixture), StepKind::OneSidedGoals));
        fixture.agreeGoal(pair, goals::GoalOwner::Mentor);
        CHECK_FALSE(has(kinds(fixture), StepKind::OneSidedGoals));
    }
}

TEST_CASE("A review is a job from its day on until it is noted, and each review is another job", "[quality]") {
    AgreementFile fixture;
    putInForce(fixture);
    const auto due = [&] {
        std::vector<NextStep> steps = nextSteps(valueOf(cohortFacts(*fixture.file, fixture.cohort)));
        std::erase_if(steps, [](const NextStep &step) { return step.kind != StepKind::ReviewDue; });
        return steps;
    };
    const std::vector<agreements::Review> reviews = agreements::reviewsOf(*fixture.file, fixture.pair);
    CHECK(due().empty());
    fixture.clock.setDay(reviews[0].dueOn);
    REQUIRE(due().size() == 1);
    CHECK(due().front().due == reviews[0].dueOn);
    CHECK(due().front().keys.front().fact == reviews[0].id.toText());
    valueOf(agreements::holdReview(*fixture.file, fixture.content, reviews[0].id, {}));
    CHECK(due().empty());
    fixture.clock.setDay(reviews[1].dueOn.addDays(3));
    REQUIRE(due().size() == 1);
    CHECK(due().front().days == 3);
    valueOf(agreements::waiveReview(*fixture.file, reviews[1].id));
    CHECK(due().empty());
}

TEST_CASE("More than four jobs of a kind fold into three and the rest", "[quality]") {
    CohortFile fixture;
    fixture.propose("Ada Ash", "Ben Birch", 1);
    fixture.propose("Cleo Cole", "Dan Drake", 2);
    fixture.propose("Eve East", "Finn Field", 3);
    fixture.propose("Gus Gray", "Hana Hill", 4);
    fixture.propose("Ida Ives", "Jon Jay", 5);
    std::vector<NextStep> steps = nextSteps(factsOf(fixture));
    std::erase_if(steps, [](const NextStep &step) { return step.kind != StepKind::WaitingForYes; });
    REQUIRE(steps.size() == 4);
    CHECK(steps.front().days == 5);
    CHECK(steps.back().pairs.size() == 2);
}

TEST_CASE("What pairs ask is a job until it is answered, and a new one when they ask more", "[quality]") {
    PairFile pair;
    pair.start();
    const auto questions = [&] {
        std::vector<NextStep> steps = nextSteps(valueOf(cohortFacts(*pair.file, pair.cohort)));
        std::erase_if(steps, [](const NextStep &step) { return step.kind != StepKind::QuestionWaits; });
        return steps;
    };
    CHECK(questions().empty());
    valueOf(pair.save("1.5", Side::Mentor, json("{\"ask\": \"Who decides?\", \"send\": \"yes\"}")));
    REQUIRE(questions().size() == 1);
    CHECK(questions().front().who == QStringLiteral("Noor"));
    CHECK(questions().front().group == StepGroup::Talk);
    CHECK(questions().front().pairs == std::vector<PartnershipId>{pair.pair});
    valueOf(putOffJob(*pair.file, pair.cohort, questions().front().keys, pair.clock.today().addDays(7)));
    CHECK(questions().empty());

    valueOf(pair.save("1.2", Side::Program, json("\"ask\"")));
    REQUIRE(questions().size() == 1);
    CHECK(questions().front().count == 2);
    CHECK(questions().front().who.isEmpty());

    std::vector<CoordinatorQuestionId> ids;
    for (const auto &question : first_meeting::questionsOf(*pair.file, pair.pair))
        ids.push_back(question.id);
    valueOf(first_meeting::answerQuestions(*pair.file, ids));
    CHECK(questions().empty());
    valueOf(pair.file->undo());
    CHECK(questions().size() == 1);
}

TEST_CASE("A pair that is over asks nothing any more", "[quality]") {
    PairFile pair;
    pair.start();
    valueOf(pair.save("1.2", Side::Program, json("\"ask\"")));
    valueOf(partnerships::endPairEarly(*pair.file, pair.pair, partnerships::EndKind::NoFault));
    CHECK_FALSE(has(kinds(valueOf(cohortFacts(*pair.file, pair.cohort))), StepKind::QuestionWaits));
}

TEST_CASE("Checks count only what is due, and name the pairs behind a not yet", "[quality]") {
    CohortFile fixture;
    CHECK(check(fixture, CheckId::P7).state == CheckState::DoesNotApply);
    fixture.accept("Ada Ash", "Ben Birch", 3);
    CHECK(check(fixture, CheckId::P1).state == CheckState::DoesNotApply);
    fixture.sign("Cleo Cole", "Dan Drake", 40);
    const PartnershipId late = fixture.meet("Eve East", "Finn Field", 40);
    const CheckResult signedInTime = check(fixture, CheckId::P7);
    CHECK(signedInTime.state == CheckState::NotYet);
    CHECK(signedInTime.met == 1);
    CHECK(signedInTime.total == 2);
    CHECK(signedInTime.notYet == std::vector<PartnershipId>{late});
    CHECK(check(fixture, CheckId::P1).state == CheckState::Met);
    CHECK(check(fixture, CheckId::M1).state == CheckState::Met);
    CHECK(check(fixture, CheckId::M5).met == 3);
}

TEST_CASE("A pair whose mentor became the mentee's manager needs attention first", "[quality]") {
    CohortFile fixture;
    const PartnershipId pair = fixture.sign("Ada Ash", "Ben Birch", 10);
    CHECK(check(fixture, CheckId::M4).state == CheckState::Met);
    const auto row = valueOf(partnerships::partnershipRow(*fixture.file, pair));
    people::Person mentee = valueOf(people::person(*fixture.file, row.menteePerson));
    mentee.manager = row.mentorPerson;
    valueOf(people::editPerson(*fixture.file, mentee));
    CHECK(check(fixture, CheckId::M4).notYet == std::vector<PartnershipId>{pair});
    const std::vector<NextStep> steps = nextSteps(factsOf(fixture));
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.front().kind == StepKind::ReportingLine);
    CHECK(steps.front().soon);
}

TEST_CASE("A cohort that is over has no jobs", "[quality][closed]") {
    CohortFile fixture;
    fixture.meet("Alys Penhale", "Noor Rahmani", 60);
    CHECK_FALSE(nextSteps(factsOf(fixture)).empty());
    for (const framework::CohortState state : {framework::CohortState::Closing, framework::CohortState::Closed})
        valueOf(framework::setCohortState(*fixture.file, fixture.cohort, state));
    CHECK(nextSteps(factsOf(fixture)).empty());
}

TEST_CASE("Setting up is read from the file, in any order", "[quality]") {
    CohortFile fixture;
    CohortFacts facts = factsOf(fixture);
    CHECK(isBeingSetUp(facts));
    const auto done = [](const CohortFacts &of, SetUpStep step) {
        for (const SetUpMark &mark : setUpMarks(of)) {
            if (mark.step == step)
                return mark.done;
        }
        return false;
    };
    CHECK_FALSE(done(facts, SetUpStep::Purpose));
    CHECK(done(facts, SetUpStep::Dates));
    CHECK_FALSE(done(facts, SetUpStep::People));
    CHECK_FALSE(done(facts, SetUpStep::Questions));
    questions::Question question;
    question.kind = questions::QuestionKind::Text;
    question.wording = QStringLiteral("What would you miss least?");
    valueOf(questions::addQuestion(*fixture.file, question));
    facts = factsOf(fixture);
    CHECK(facts.ownQuestions == 1);
    CHECK(done(facts, SetUpStep::Questions));
    CHECK_FALSE(done(facts, SetUpStep::People));
    framework::Program program = facts.program;
    program.purpose = QStringLiteral("So that nobody has to learn it all alone.");
    valueOf(framework::editProgram(*fixture.file, program));
    fixture.add("Ada Ash", Role::Mentee);
    fixture.add("Ben Birch", Role::Mentor);
    facts = factsOf(fixture);
    CHECK(done(facts, SetUpStep::Purpose));
    CHECK(done(facts, SetUpStep::People));
    CHECK_FALSE(isBeingSetUp(facts));
}
