// A cohort that is closed, archived or cancelled is read-only (domain.md 2.2).

#include "core/base/error_code.h"
#include "core/file/recorded_tables.h"
#include "core/file/schema/finished_cohorts.h"
#include "core/file/sqlite/database.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"
#include "tests/support/dump.h"

#include <set>

using namespace groundwork;
using namespace groundwork::testing;
using framework::CohortState;

namespace {

struct ClosedCohort : CohortFile {
    PartnershipId pair = meet("Alys Penhale", "Noor Rahmani", 10);
    ParticipantId early = add("Early Bird", Role::Mentee);
    const Error readOnly{ErrorCode::WrongState,
                         {QStringLiteral("cohort_read_only"), QStringLiteral("Autumn 2026")}};

    void close() {
        valueOf(framework::setCohortState(*file, cohort, CohortState::Closing));
        valueOf(framework::setCohortState(*file, cohort, CohortState::Closed));
    }
};

std::set<QString> recordedTables(const sqlite::Database &database) {
    std::set<QString> names;
    sqlite::Statement rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (rows.step()) {
        if (isRecordedTable(rows.text(0)))
            names.insert(rows.text(0));
    }
    return names;
}

} // namespace

TEST_CASE("Every table with rows of one cohort is known to the guard of finished cohorts",
          "[framework][closed]") {
    PeopleFile fixture;
    const sqlite::Database &database = fixture.file->database();
    // Notes of the overview, and questions of the sign-up form: no records of what people did.
    const std::set<QString> free{QStringLiteral("job_mark"), QStringLiteral("question")};
    for (const QString &table : recordedTables(database)) {
        bool ofCohort = false;
        sqlite::Statement keys = database.prepare("SELECT \"table\" FROM pragma_foreign_key_list(?1)");
        keys.bind(table);
        while (keys.step())
            ofCohort =
                ofCohort || keys.text(0) == QStringLiteral("cohort") || schema::belongsToCohort(keys.text(0));
        INFO(table.toStdString());
        CHECK((ofCohort && free.count(table) == 0) == schema::belongsToCohort(table));
    }
}

TEST_CASE("What people and pairs of a closed cohort did is only read", "[framework][closed]") {
    ClosedCohort fixture;
    ProgramFile &file = *fixture.file;
    const framework::Cohort before = valueOf(framework::cohort(file, fixture.cohort));
    fixture.close();

    people::Participant participant = valueOf(people::participant(file, fixture.early));
    participant.profile.goalSeed = QStringLiteral("something else");
    CHECK(people::editParticipant(file, participant).error() == fixture.readOnly);
    CHECK(people::setParticipantState(file, fixture.early, people::ParticipantState::Waiting).error() ==
          fixture.readOnly);
    CHECK(people::setNotWith(file, fixture.early, {{std::nullopt, QStringLiteral("Someone")}}).error() ==
          fixture.readOnly);
    CHECK(people::removeParticipant(file, fixture.early).error() == fixture.readOnly);
    goals::Goal goal;
    goal.partnership = fixture.pair;
    goal.title = QStringLiteral("Speak up early on nights");
    CHECK(goals::addGoal(file, goal).error() == fixture.readOnly);
    framework::Cohort renamed = before;
    renamed.name = QStringLiteral("Another name");
    CHECK(framework::editCohort(file, renamed).error() == fixture.readOnly);
    CHECK(valueOf(people::participant(file, fixture.early)).profile.goalSeed.isEmpty());

    // Open again, and the same goes.
    valueOf(framework::setCohortState(file, fixture.cohort, CohortState::Closing));
    valueOf(people::editParticipant(file, participant));
    valueOf(people::removeParticipant(file, fixture.early));
}

TEST_CASE("A closed cohort does not hold up the rest of the program", "[framework][closed]") {
    ClosedCohort fixture;
    ProgramFile &file = *fixture.file;
    const PersonId wished = fixture.addPerson("Wished For");
    people::Participant early = valueOf(people::participant(file, fixture.early));
    early.profile.wouldWelcome = {{wished, {}}};
    valueOf(people::editParticipant(file, early));
    fixture.close();

    people::Person person = valueOf(people::person(file, early.person));
    person.phone = QStringLiteral("555-0199");
    valueOf(people::editPerson(file, person));
    // Who leaves the address book stays in old records by name.
    valueOf(people::removePerson(file, wished));
    const people::Participant after = valueOf(people::participant(file, fixture.early));
    REQUIRE(after.profile.wouldWelcome.size() == 1);
    CHECK(after.profile.wouldWelcome.front().text == QStringLiteral("Wished For"));

    framework::Cohort next;
    next.name = QStringLiteral("Autumn 2027");
    next.start = QDate(2027, 10, 1);
    next.end = QDate(2028, 6, 30);
    fixture.cohort = valueOf(framework::createCohort(file, next));
    const ParticipantId again = fixture.addParticipant(person.id, Role::Mentor);
    valueOf(people::setParticipantState(file, again, people::ParticipantState::Accepted));
}

TEST_CASE("A question of the program is narrowed and deleted though a closed cohort answered it",
          "[framework][closed][questions]") {
    ClosedCohort fixture;
    ProgramFile &file = *fixture.file;
    const auto ask = [&](const char *wording) {
        questions::Question question;
        question.wording = QString::fromUtf8(wording);
        question.sharing = questions::Sharing::Partner;
        return valueOf(questions::question(file, valueOf(questions::addQuestion(file, question))));
    };
    questions::Question narrowed = ask("What should we know?");
    const questions::Question other = ask("Which bus?");
    const questions::OwnAnswer said{questions::Said::Given, QStringLiteral("SECRET-RAMP"), {}, {}, {}};
    valueOf(questions::answerQuestions(file, fixture.early, {{narrowed.id, said}}));
    file.database()
        .prepare("INSERT INTO question_answer SELECT 900001, ?1, participant_id, 'empty', '', NULL, NULL, created_at, "
                 "updated_at, created_by_side FROM question_answer WHERE question_id = ?2")
        .bind(other.id, narrowed.id)
        .run();
    fixture.close();
    const Dump before = dump(file);

    narrowed.sharing = questions::Sharing::Private;
    valueOf(questions::changeQuestion(file, narrowed));
    CHECK(questions::ownAnswers(file, fixture.early).count(narrowed.id) == 1);
    CHECK(file.database().queryInt("SELECT COUNT(*) FROM question_answer_private") == 1);
    valueOf(questions::deleteQuestion(file, other.id));
    CHECK(file.database().queryInt("SELECT COUNT(*) FROM question_answer") == 0);
    // The answers themselves stay as they are.
    CHECK(questions::answerQuestions(file, fixture.early, {{narrowed.id, {}}}).error() == fixture.readOnly);
    narrowed.wording = QStringLiteral("What else should we know?");
    const auto both = file.perform(Operation{Verb::ChangeQuestion}, [&](Change &) -> Result<void> {
        valueOf(questions::changeQuestion(file, narrowed));
        return questions::answerQuestions(file, fixture.early, {{narrowed.id, {}}});
    });
    CHECK(both.error() == fixture.readOnly);
    valueOf(file.undo());
    valueOf(file.undo());
    CHECK(dump(file) == before);
}
