#include "core/framework/framework_rows.h"
#include "core/people/person_rows.h"
#include "core/settings/settings.h"
#include "tests/core/people/people_file.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

QString anyName(Random &random) {
    static const std::vector<QString> names{QStringLiteral("Alys Penhale"),
                                            QStringLiteral("Hana Kovářová"),
                                            QStringLiteral("نادية بوخاري"),
                                            QStringLiteral("Jin-Ho Seong"),
                                            QStringLiteral(" "),
                                            QStringLiteral("Kofi Amankwah")};
    return random.pick(names);
}

template <class T>
Result<void> done(const Result<T> &result) {
    return result ? Result<void>() : failure(result.error());
}

people::Person randomPerson(ProgramFile &file, Random &random, people::Person person) {
    person.fullName = anyName(random);
    person.preferredName = random.chance(30) ? anyName(random) : QString();
    person.accessNeeds = random.chance(40) ? QStringLiteral("Captions") : QString();
    person.languages =
        random.chance(50) ? QStringList{QStringLiteral("English"), QStringLiteral("Welsh")} : QStringList();
    const std::vector<people::Person> all = people::persons(file);
    person.manager = !all.empty() && random.chance(30) ? std::optional(random.pick(all).id) : std::nullopt;
    return person;
}

people::Profile randomProfile(ProgramFile &file, Random &random) {
    people::Profile profile;
    profile.capacity = random.below(5); // 0 and 4 are refused
    profile.note = random.chance(10) ? QString(201, QLatin1Char('x')) : QStringLiteral("note");
    for (int i = random.below(4); i > 0; --i)
        profile.seeks.push_back({QStringLiteral("area %1").arg(random.below(6)), 1 + random.below(3)});
    if (random.chance(50))
        profile.availability = {QStringLiteral("tue_am"), QStringLiteral("mon_eve")};
    const std::vector<people::Person> all = people::persons(file);
    if (!all.empty() && random.chance(50)) {
        profile.wouldWelcome = {{random.pick(all).id, {}}, {std::nullopt, QStringLiteral("Somebody")}};
        profile.preceptor = random.pick(all).id;
    }
    return profile;
}

std::optional<people::Participant> anyParticipant(ProgramFile &file, CohortId cohort, Random &random) {
    const std::vector<people::Participant> all = people::participants(file, cohort);
    return all.empty() ? std::nullopt : std::optional(random.pick(all));
}

std::vector<RandomVerb> verbsOfPeople(CohortId cohort) {
    using namespace people;
    return {
        {"addPerson", [](ProgramFile &file,
                         Random &random) { return done(addPerson(file, randomPerson(file, random, {}))); }},
        {"editPerson",
         [](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<Person> all = persons(file);
             return all.empty() ? Result<void>()
                                : editPerson(file, randomPerson(file, random, random.pick(all)));
         }},
        {"removePerson",
         [](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<Person> all = persons(file);
             return all.empty() ? Result<void>() : removePerson(file, random.pick(all).id);
         }},
        {"addParticipant",
         [cohort](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<Person> all = persons(file);
             if (all.empty())
                 return {};
             Participant participant;
             participant.person = random.pick(all).id;
             participant.cohort = cohort;
             participant.role = random.chance(50) ? Role::Mentor : Role::Mentee;
             participant.profile = randomProfile(file, random);
             return done(addParticipant(file, participant));
         }},
        {"editParticipant",
         [cohort](ProgramFile &file, Random &random) -> Result<void> {
             std::optional<Participant> participant = anyParticipant(file, cohort, random);
             if (!participant)
                 return {};
             participant->profile = randomProfile(file, random);
             return editParticipant(file, *participant);
         }},
        {"setParticipantState",
         [cohort](ProgramFile &file, Random &random) -> Result<void> {
             const std::optional<Participant> participant = anyParticipant(file, cohort, random);
             if (!participant)
                 return {};
             return setParticipantState(file, participant->id,
                                        static_cast<ParticipantState>(random.below(10)),
                                        WithdrawReason::Time);
         }},
        {"setNotWith",
         [cohort](ProgramFile &file, Random &random) -> Result<void> {
             const std::optional<Participant> participant = anyParticipant(file, cohort, random);
             if (!participant)
                 return {};
             return setNotWith(file, participant->id,
                               {{participant->person, {}}, {std::nullopt, anyName(random)}});
         }},
        {"setAskedFor",
         [](ProgramFile &file, Random &random) {
             return setAskedFor(file, ProfileParts::fromInt(random.below(4096)));
         }},
        {"removeParticipant",
         [cohort](ProgramFile &file, Random &random) -> Result<void> {
             const std::optional<Participant> participant = anyParticipant(file, cohort, random);
             return participant ? removeParticipant(file, participant->id) : Result<void>();
         }},
    };
}

std::vector<RandomVerb> verbsOfFramework() {
    using namespace framework;
    return {
        {"editProgram",
         [](ProgramFile &file, Random &random) -> Result<void> {
             Result<Program> program = framework::program(file);
             program->purpose = anyName(random);
             program->keepMonths = random.below(300);
             return editProgram(file, *program);
         }},
        {"createCohort",
         [](ProgramFile &file, Random &random) {
             Cohort cohort;
             cohort.name = anyName(random);
             cohort.start = QDate(2027, 1, 1);
             cohort.end = cohort.start.addDays(random.below(100) - 10);
             return done(createCohort(file, cohort));
         }},
        {"editCohort",
         [](ProgramFile &file, Random &random) {
             Cohort cohort = random.pick(cohorts(file));
             cohort.meetingMinutes = random.below(100);
             cohort.framework = random.pick(frameworkVersions(file)).id;
             return editCohort(file, cohort);
         }},
        {"setCohortState",
         [](ProgramFile &file, Random &random) {
             return setCohortState(file, random.pick(cohorts(file)).id,
                                   static_cast<CohortState>(random.below(8)));
         }},
        {"editFramework",
         [](ProgramFile &file, Random &random) {
             FrameworkText text = sampleFramework();
             text.principles.append(anyName(random));
             text.parameters.lengthWeeks = random.below(50);
             if (random.chance(20))
                 text.definition.clear();
             return editFramework(file, random.pick(frameworkVersions(file)).id, text);
         }},
        {"startFrameworkDraft", [](ProgramFile &file, Random &) { return done(startFrameworkDraft(file)); }},
        {"publishFramework",
         [](ProgramFile &file, Random &random) {
             return publishFramework(file, random.pick(frameworkVersions(file)).id);
         }},
        {"changeSetting",
         [](ProgramFile &file, Random &random) {
             return settings::changeSetting(file, QStringLiteral("key%1").arg(random.below(3)),
                                            random.chance(50) ? QStringLiteral("value") : QString());
         }},
    };
}

} // namespace

TEST_CASE("Every change of people can be taken back and done again", "[people][undo]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    PeopleFile fixture;
    fixture.file->clearHistory();
    checkUndoLaw(*fixture.file, verbsOfPeople(fixture.cohort), seed, 150);
}

TEST_CASE("Every change of program, cohorts, framework and settings can be taken back and done again",
          "[framework][undo]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    PeopleFile fixture;
    fixture.file->clearHistory();
    checkUndoLaw(*fixture.file, verbsOfFramework(), seed, 80);
}
