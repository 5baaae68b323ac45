#include "core/base/error_code.h"
#include "core/quality/job_marks.h"
#include "core/quality/next_steps.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::quality;
using namespace groundwork::testing;

namespace {

std::vector<NextStep> open(const CohortFile &fixture, StepKind kind) {
    std::vector<NextStep> steps = nextSteps(valueOf(cohortFacts(*fixture.file, fixture.cohort)));
    std::erase_if(steps, [kind](const NextStep &step) { return step.kind != kind; });
    return steps;
}

std::vector<SetAsideStep> aside(const CohortFile &fixture) {
    return setAsideSteps(valueOf(cohortFacts(*fixture.file, fixture.cohort)));
}

void wait(CohortFile &fixture, int days) {
    fixture.clock.setDay(fixture.clock.today().addDays(days));
}

} // namespace

TEST_CASE("A job that is put off comes back on its day and is listed until then", "[quality][jobs]") {
    CohortFile fixture;
    fixture.propose("Ada Ash", "Ben Birch", 5);
    const NextStep job = open(fixture, StepKind::WaitingForYes).at(0);
    const QDate until = fixture.clock.today().addDays(7);
    valueOf(putOffJob(*fixture.file, fixture.cohort, job.keys, until, job.names));
    CHECK(open(fixture, StepKind::WaitingForYes).empty());
    REQUIRE(aside(fixture).size() == 1);
    CHECK(aside(fixture)[0].step == job);
    CHECK(aside(fixture)[0].mark.until == until);
    SECTION("on its day") {
        wait(fixture, 6);
        CHECK(open(fixture, StepKind::WaitingForYes).empty());
        wait(fixture, 1);
        CHECK(open(fixture, StepKind::WaitingForYes).size() == 1);
        CHECK(aside(fixture).empty());
    }
    SECTION("by undo") {
        valueOf(fixture.file->undo());
        CHECK(open(fixture, StepKind::WaitingForYes).size() == 1);
    }
    SECTION("by hand, and it can be put off to another day") {
        valueOf(putOffJob(*fixture.file, fixture.cohort, job.keys, until.addDays(7)));
        REQUIRE(jobMarks(*fixture.file, fixture.cohort).size() == 1);
        CHECK(aside(fixture)[0].mark.until == until.addDays(7));
        valueOf(bringBackJob(*fixture.file, fixture.cohort, job.keys));
        CHECK(open(fixture, StepKind::WaitingForYes).size() == 1);
        CHECK(aside(fixture).empty());
    }
}

TEST_CASE("Today is no day to put a job off to", "[quality][jobs]") {
    CohortFile fixture;
    fixture.propose("Ada Ash", "Ben Birch", 5);
    const NextStep job = open(fixture, StepKind::WaitingForYes).at(0);
    const auto result = putOffJob(*fixture.file, fixture.cohort, job.keys, fixture.clock.today());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::DateOrder);
    CHECK(jobMarks(*fixture.file, fixture.cohort).empty());
}

TEST_CASE("A ticked job stays away, but the next thing of the same pair is a job of its own",
          "[quality][jobs]") {
    CohortFile fixture;
    const PartnershipId pair = fixture.propose("Ada Ash", "Ben Birch", 1);
    const NextStep job = open(fixture, StepKind::WaitingForYes).at(0);
    valueOf(markJobDone(*fixture.file, fixture.cohort, job.keys, job.names));
    wait(fixture, 100);
    CHECK(open(fixture, StepKind::WaitingForYes).empty());
    CHECK(aside(fixture).at(0).mark.isDone());
    valueOf(partnerships::acceptPairBoth(*fixture.file, pair));
    CHECK(aside(fixture).empty()); // it was said yes to: there is nothing to bring back
    wait(fixture, 22);
    CHECK(open(fixture, StepKind::NotStarted).size() == 1);
}

TEST_CASE("Several jobs ticked in one go come back in one go", "[quality][jobs]") {
    CohortFile fixture;
    fixture.add("Una Ulm", Role::Mentee);
    fixture.add("Vera Voss", Role::Mentee);
    const NextStep both = open(fixture, StepKind::UnplacedMentees).at(0);
    REQUIRE(both.people.size() == 2);
    valueOf(markJobDone(*fixture.file, fixture.cohort, both.keys));
    fixture.add("Wim Wolf", Role::Mentee); // somebody new without a partner is a job again, alone
    REQUIRE(open(fixture, StepKind::UnplacedMentees).size() == 1);
    CHECK(open(fixture, StepKind::UnplacedMentees)[0].names == QStringList{QStringLiteral("Wim Wolf")});
    REQUIRE(aside(fixture).size() == 1);
    CHECK(aside(fixture)[0].step.people == both.people);
    valueOf(bringBackJob(*fixture.file, fixture.cohort, aside(fixture)[0].step.keys));
    CHECK(open(fixture, StepKind::UnplacedMentees).at(0).people.size() == 3);
}
