#include "core/base/error_code.h"
#include "core/content/default_framework.h"
#include "core/file/backups.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"
#include "tests/support/temporary_folder.h"

using namespace groundwork;
using namespace groundwork::framework;
using namespace groundwork::testing;

namespace {

Cohort springCohort() {
    Cohort cohort;
    cohort.name = QStringLiteral("Spring 2027");
    cohort.start = QDate(2027, 3, 1);
    cohort.end = QDate(2027, 11, 30);
    return cohort;
}

} // namespace

TEST_CASE("A new program has version 1 of its framework as a draft", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;

    CHECK(valueOf(program(file)).name == QStringLiteral("Side by Side"));
    const std::vector<Framework> versions = frameworkVersions(file);
    REQUIRE(versions.size() == 1);
    CHECK(versions.front().version == 1);
    CHECK(versions.front().state == FrameworkState::Draft);
    CHECK(versions.front().principles == sampleFramework().principles);
    CHECK(versions.front().parameters == sampleFramework().parameters);
    CHECK(codeOf(createProgram(file, Program{}, {})) == ErrorCode::TextMissing);
    Program second;
    second.name = QStringLiteral("Another");
    CHECK(codeOf(createProgram(file, second, {})) == ErrorCode::WrongState);
}

TEST_CASE("Publishing freezes a version, and a cohort with pairs keeps its own", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId first = frameworkVersions(file).front().id;

    FrameworkText text = sampleFramework();
    text.definition = QStringLiteral("Two people, one set time.");
    valueOf(editFramework(file, first, text));
    CHECK(valueOf(framework::framework(file, first)).definition == text.definition);

    valueOf(publishFramework(file, first));
    const Framework published = valueOf(framework::framework(file, first));
    CHECK(published.state == FrameworkState::Published);
    CHECK(published.publishedOn == file.clock().today());
    CHECK(codeOf(editFramework(file, first, sampleFramework())) == ErrorCode::FrameworkFrozen);
    CHECK(codeOf(publishFramework(file, first)) == ErrorCode::FrameworkFrozen);

    const FrameworkId second = valueOf(startFrameworkDraft(file));
    CHECK(codeOf(startFrameworkDraft(file)) == ErrorCode::WrongState);
    text.definition = QStringLiteral("Reworded.");
    valueOf(editFramework(file, second, text));
    CHECK(valueOf(framework::framework(file, first)).definition ==
          QStringLiteral("Two people, one set time."));
    CHECK(valueOf(frameworkOf(file, fixture.cohort)).id == first);

    SECTION("nobody matched yet: the cohort moves to the newer version") {
        valueOf(publishFramework(file, second));
        CHECK(valueOf(framework::framework(file, first)).state == FrameworkState::Retired);
        CHECK(valueOf(frameworkOf(file, fixture.cohort)).id == second);
    }
    SECTION("undo puts both versions and the cohort back") {
        valueOf(publishFramework(file, second));
        valueOf(file.undo());
        CHECK(valueOf(framework::framework(file, first)).state == FrameworkState::Published);
        CHECK(valueOf(framework::framework(file, second)).state == FrameworkState::Draft);
        CHECK(valueOf(frameworkOf(file, fixture.cohort)).id == first);
    }
}

TEST_CASE("A framework that leaves out what everyone must know is not published", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const FrameworkId draft = frameworkVersions(file).front().id;
    FrameworkText text = sampleFramework();
    text.confidentialityText = QStringLiteral("   ");
    valueOf(editFramework(file, draft, text));
    const Result<void> answer = publishFramework(file, draft);
    CHECK(answer.error() == Error(ErrorCode::FrameworkIncomplete, {QStringLiteral("confidentiality_text")}));
    CHECK(valueOf(framework::framework(file, draft)).state == FrameworkState::Draft);
}

TEST_CASE("A cohort says what is wrong with its dates and figures", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    Cohort cohort = springCohort();
    cohort.end = cohort.start.addDays(-1);
    CHECK(codeOf(createCohort(file, cohort)) == ErrorCode::DateOrder);
    cohort.end = {};
    CHECK(codeOf(createCohort(file, cohort)) == ErrorCode::BadDate);
    cohort = springCohort();
    cohort.firstMeetingMinutes = 75;
    CHECK(codeOf(createCohort(file, cohort)) == ErrorCode::ValueOutOfRange);
    cohort = springCohort();
    cohort.name = QStringLiteral("  ");
    CHECK(codeOf(createCohort(file, cohort)) == ErrorCode::TextMissing);
}

TEST_CASE("The newest cohort comes first and can be found by name", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const CohortId spring = valueOf(createCohort(file, springCohort()));
    const std::vector<Cohort> all = cohorts(file);
    REQUIRE(all.size() == 2);
    CHECK(all.front().id == spring);
    CHECK(valueOf(cohortByName(file, {})).id == spring);
    CHECK(valueOf(cohortByName(file, QStringLiteral("autumn 2026"))).id == fixture.cohort);
    CHECK(codeOf(cohortByName(file, QStringLiteral("Winter"))) == ErrorCode::NotFound);

    Cohort edited = valueOf(cohort(file, spring));
    edited.thresholds.contactDays = 45;
    edited.state = CohortState::Closed; // a state is never written by an edit
    valueOf(editCohort(file, edited));
    CHECK(valueOf(cohort(file, spring)).thresholds.contactDays == 45);
    CHECK(valueOf(cohort(file, spring)).state == CohortState::Draft);
}

TEST_CASE("A cohort goes the way of the table and waits for its guards", "[framework]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const CohortId id = fixture.cohort;
    CHECK(codeOf(setCohortState(file, id, CohortState::Running)) == ErrorCode::WrongState);
    valueOf(setCohortState(file, id, CohortState::Recruiting));
    valueOf(setCohortState(file, id, CohortState::Matching));
    // Running needs one partnership that both said yes to.
    const Result<void> running = setCohortState(file, id, CohortState::Running);
    CHECK(running.error().args.value(0) == QStringLiteral("cohort_without_pair"));
    valueOf(setCohortState(file, id, CohortState::Recruiting));
    valueOf(advanceCohort(file, id, CohortState::Recruiting));
    CHECK(valueOf(cohort(file, id)).state == CohortState::Recruiting);
    CHECK(setCohortState(file, id, CohortState::Cancelled, QStringLiteral(" ")).error() ==
          Error(ErrorCode::ReasonNeeded, {QStringLiteral("cohort_cancelled")}));
    valueOf(setCohortState(file, id, CohortState::Cancelled, QStringLiteral("The sponsor left.")));
    CHECK(valueOf(framework::cohort(file, id)).cancelReason == QStringLiteral("The sponsor left."));
    valueOf(setCohortState(file, id, CohortState::Archived));
    CHECK(nextStates(CohortState::Archived).empty());
}

TEST_CASE("Before a cohort is closed a backup is made", "[framework][file]") {
    CohortFile fixture;
    fixture.accept("Noor Rahmani", "Alys Penhale");
    valueOf(advanceCohort(*fixture.file, fixture.cohort, CohortState::Running));
    valueOf(setCohortState(*fixture.file, fixture.cohort, CohortState::Closing));
    const TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("ward.groundwork"));
    valueOf(fixture.file->saveCopy(path));
    OpenOptions options;
    options.clock = &fixture.clock;
    options.backupFolder = folder.path(QStringLiteral("backups"));
    const auto file = valueOf(ProgramFile::open(path, options));
    // Inside a bigger change no backup is possible, and none is asked for.
    const Result<void> refused = file->perform(Operation{Verb::TestVerb}, [&](Change &) -> Result<void> {
        valueOf(setCohortState(*file, fixture.cohort, CohortState::Closed));
        return failure(ErrorCode::Cancelled);
    });
    CHECK(codeOf(refused) == ErrorCode::Cancelled);
    REQUIRE(file->backups()->list().empty());
    valueOf(setCohortState(*file, fixture.cohort, CohortState::Closed));
    REQUIRE(file->backups()->list().size() == 1);
    CHECK(file->backups()->list().front().reason == QStringLiteral("before-closing"));
}

TEST_CASE("A template gives dates, rhythm and one undoable step", "[framework]") {
    PeopleFile empty(PeopleFile::Empty{});
    ProgramFile &file = *empty.file;
    NewProgram wanted;
    wanted.program.name = QStringLiteral("Build Circle");
    wanted.cohortName = QStringLiteral("Spring");
    wanted.start = QDate(2027, 1, 4);
    wanted.programTemplate = ProgramTemplate::Short;
    wanted.publish = true;
    const CohortId id = valueOf(createFromTemplate(file, wanted, sampleFramework()));

    const Cohort made = valueOf(cohort(file, id));
    CHECK(made.end == QDate(2027, 4, 25));
    CHECK(made.cadenceWeeks == 2);
    CHECK(cohortWeek(made, QDate(2027, 1, 3)).week == 0);
    CHECK(cohortWeek(made, QDate(2027, 1, 4)).week == 1);
    CHECK(cohortWeek(made, QDate(2027, 1, 11)).week == 2);
    CHECK(cohortWeek(made, QDate(2028, 1, 1)).week == 16);
    const Framework published = valueOf(frameworkOf(file, id));
    CHECK(published.state == FrameworkState::Published);
    CHECK(published.parameters.lengthWeeks == 16);

    valueOf(file.undo());
    CHECK(cohorts(file).empty());
    CHECK(codeOf(program(file)) == ErrorCode::NotFound);
    CHECK_FALSE(file.nextUndo());

    CHECK(templateEnd(ProgramTemplate::Staff, QDate(2027, 1, 1)) == QDate(2027, 9, 30));
    CHECK(templateEnd(ProgramTemplate::Shift, QDate(2027, 1, 1)) == QDate(2027, 12, 31));
}

TEST_CASE("The shipped framework is complete and says what the design says", "[framework]") {
    const content::Pack pack = valueOf(content::Pack::load());
    const FrameworkText text = valueOf(content::defaultFramework(pack));
    CHECK(text.definition.startsWith(QStringLiteral("Mentoring here is a learning partnership")));
    CHECK(text.principles.size() == 7);
    CHECK(text.expectBoth.size() == 6);
    CHECK(text.expectMentee.contains(QStringLiteral("questions before advice")));
    CHECK(text.expectMentor.contains(QStringLiteral("the first move on dates")));
    CHECK(text.expectProgram.size() == 4);
    CHECK(text.notMentoring.size() == 6);
    CHECK(text.exceptions.size() == 3);
    CHECK(text.parameters == Parameters{});
}

TEST_CASE("Nobody and nothing new comes into a cohort that is over", "[framework]") {
    CohortFile fixture;
    fixture.meet("Alys Penhale", "Noor Rahmani", 10);
    valueOf(setCohortState(*fixture.file, fixture.cohort, CohortState::Closing));
    people::Participant late;
    late.person = fixture.addPerson("Late Comer");
    late.cohort = fixture.cohort;
    const ParticipantId early = fixture.add("Early Bird", Role::Mentee);
    const ParticipantId mentor = fixture.add("Free Mentor", Role::Mentor);
    valueOf(setCohortState(*fixture.file, fixture.cohort, CohortState::Closed));
    const Error over(ErrorCode::WrongState, {QStringLiteral("cohort_over"), QStringLiteral("closed")});
    CHECK(people::addParticipant(*fixture.file, late).error() == over);
    partnerships::Proposal proposal;
    proposal.mentee = early;
    proposal.mentor = mentor;
    CHECK(partnerships::proposePair(*fixture.file, proposal).error() == over);
    valueOf(setCohortState(*fixture.file, fixture.cohort, CohortState::Closing));
    valueOf(people::addParticipant(*fixture.file, late));
}
