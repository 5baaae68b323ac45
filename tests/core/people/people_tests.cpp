#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/name_resolver.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::testing;

namespace {

Person fullPerson() {
    Person person;
    person.fullName = QStringLiteral("Nadia Boukhari");
    person.preferredName = QStringLiteral("نادية بوخاري");
    person.pronouns = QStringLiteral("she/her");
    person.sayMyName = QStringLiteral("NAA-dya boo-KHAA-ree");
    person.email = QStringLiteral("nadia@example.org");
    person.unit = QStringLiteral("Elderly care");
    person.languages = {QStringLiteral("Arabic"), QStringLiteral("English")};
    person.accessNeeds = QStringLiteral("A seat facing the speaker.");
    person.managerText = QStringLiteral("Joanna Pereira-Finch");
    person.consentOn = QDate(2026, 9, 1);
    return person;
}

Profile fullProfile() {
    Profile profile;
    profile.capacity = 2;
    profile.hoursPerMonth = 1.5;
    profile.availability = {QStringLiteral("tue_am"), QStringLiteral("fri_eve")};
    profile.shiftPattern = QStringLiteral("Line C");
    profile.modes = {QStringLiteral("in_person"), QStringLiteral("phone")};
    profile.prior = PriorMentoring::Some;
    profile.trainedBefore = QDate(2025, 5, 1);
    profile.offers = {{QStringLiteral("Handover"), OfferLevel::KnowWell},
                      {QStringLiteral("Exam route"), OfferLevel::HappyTo}};
    profile.seeks = {{QStringLiteral("Escalating a concern"), 1}, {QStringLiteral("Time on shift"), 2}};
    profile.interests = {QStringLiteral("Choir")};
    profile.values = {QStringLiteral("Honesty")};
    profile.note = QStringLiteral("I think aloud.");
    profile.goalSeed = QStringLiteral("speak up early when I am worried about a patient");
    profile.difference = {DifferenceKind::Unlike, QStringLiteral("ward")};
    profile.languagesNeeded = {QStringLiteral("English")};
    profile.overlapHours = 2;
    profile.place = QStringLiteral("Main site");
    profile.wouldWelcome = {{std::nullopt, QStringLiteral("Malia Kealoha-Ortiz")}};
    profile.preceptorText = QStringLiteral("Ritva Salmela");
    return profile;
}

} // namespace

TEST_CASE("Everything that a profile holds comes back as it was given", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    Person person = fullPerson();
    person.id = valueOf(addPerson(file, person));
    CHECK(valueOf(people::person(file, person.id)) == person);

    Participant participant;
    participant.person = person.id;
    participant.cohort = fixture.cohort;
    participant.role = Role::Mentor;
    participant.joinedHow = JoinedHow::Nominated;
    participant.profile = fullProfile();
    participant.answers = {{QStringLiteral("Bus line?"), QStringLiteral("12")}};
    participant.id = valueOf(addParticipant(file, participant));
    CHECK(valueOf(people::participant(file, participant.id)) == participant);
    REQUIRE(participants(file, fixture.cohort).size() == 1);
    CHECK(participants(file, fixture.cohort).front() == participant);

    participant.profile.seeks = {{QStringLiteral("Handover"), 3}, {QStringLiteral("Exams"), 1}};
    participant.profile.hoursPerMonth = std::nullopt;
    participant.profile.wouldWelcome.clear();
    valueOf(editParticipant(file, participant));
    const Participant after = valueOf(people::participant(file, participant.id));
    CHECK(after.profile.seeks.front().area == QStringLiteral("Exams"));
    CHECK_FALSE(after.profile.hoursPerMonth);
    CHECK(after.profile.offers == participant.profile.offers);

    person.accessNeeds.clear();
    person.languages = {QStringLiteral("French")};
    valueOf(editPerson(file, person));
    CHECK(valueOf(people::person(file, person.id)) == person);
}

TEST_CASE("Typed texts are tidied and repeated entries count once", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    Person person;
    person.fullName = QStringLiteral("  Robin   Ellery ");
    person.languages = {QStringLiteral("English"), QStringLiteral(" english"), QString()};
    const PersonId id = valueOf(addPerson(file, person));
    CHECK(valueOf(people::person(file, id)).fullName == QStringLiteral("Robin Ellery"));
    CHECK(valueOf(people::person(file, id)).languages == QStringList{QStringLiteral("English")});
    person.fullName = QStringLiteral(" ");
    CHECK(codeOf(addPerson(file, person)) == ErrorCode::TextMissing);
}

TEST_CASE("A profile out of bounds is refused with its field", "[people]") {
    PeopleFile fixture;
    Participant participant;
    participant.person = fixture.addPerson("Robin Ellery");
    participant.cohort = fixture.cohort;
    const auto refused = [&](const Profile &profile) {
        participant.profile = profile;
        const auto answer = addParticipant(*fixture.file, participant);
        REQUIRE_FALSE(answer);
        return answer.error();
    };
    Profile profile;
    profile.capacity = 4;
    CHECK(refused(profile) ==
          Error(ErrorCode::ValueOutOfRange, {QStringLiteral("capacity"), QStringLiteral("4")}));
    profile = {};
    profile.note = QString(201, QLatin1Char('x'));
    CHECK(refused(profile) == Error(ErrorCode::TextTooLong, {QStringLiteral("note"), QStringLiteral("200")}));
    profile = {};
    profile.availability = {QStringLiteral("someday")};
    CHECK(refused(profile).args.value(0) == QStringLiteral("availability"));
    profile = {};
    profile.wouldWelcome = std::vector<Wish>(6);
    for (int i = 0; i < 6; ++i)
        profile.wouldWelcome[static_cast<size_t>(i)].text = QStringLiteral("Name %1").arg(i);
    CHECK(refused(profile).args.value(0) == QStringLiteral("would_welcome"));
}

TEST_CASE("One person may be mentor and mentee, but not twice the same", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const PersonId person = fixture.addPerson("Noor Rahmani");
    fixture.addParticipant(person, Role::Mentor, 2);
    fixture.addParticipant(person, Role::Mentee);
    Participant again;
    again.person = person;
    again.cohort = fixture.cohort;
    again.role = Role::Mentee;
    CHECK(codeOf(addParticipant(file, again)) == ErrorCode::PersonAlreadyTakesPart);
    const std::vector<ParticipantRow> rows = participantRows(file, fixture.cohort);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].alsoOtherRole);
    CHECK(rows[1].alsoOtherRole);
    CHECK(persons(file).size() == 1);
    CHECK(valueOf(framework::cohort(file, fixture.cohort)).state == framework::CohortState::Recruiting);
}

TEST_CASE("A participant goes the way of the table", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const ParticipantId id = fixture.add("Alys Penhale", Role::Mentee);
    CHECK(codeOf(setParticipantState(file, id, ParticipantState::Active)) == ErrorCode::WrongState);
    valueOf(setParticipantState(file, id, ParticipantState::Waiting));
    valueOf(setParticipantState(file, id, ParticipantState::Accepted));
    CHECK(codeOf(setParticipantState(file, id, ParticipantState::NotPlaced)) == ErrorCode::WrongState);
    valueOf(setParticipantState(file, id, ParticipantState::Withdrew, WithdrawReason::Time));
    CHECK(valueOf(participant(file, id)).withdrawReason == WithdrawReason::Time);
    CHECK(codeOf(setParticipantState(file, id, ParticipantState::Accepted)) == ErrorCode::WrongState);
    valueOf(file.undo());
    CHECK(valueOf(participant(file, id)).state == ParticipantState::Accepted);
    CHECK_FALSE(valueOf(participant(file, id)).withdrawReason);

    Participant started;
    started.person = fixture.addPerson("Robin Ellery");
    started.cohort = fixture.cohort;
    started.state = ParticipantState::Active;
    CHECK(codeOf(addParticipant(file, started)) == ErrorCode::WrongState);
}

TEST_CASE("The please-not list stays out of rows, participants and the address book", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const PersonId viktor = fixture.addPerson("Viktor Dragan");
    valueOf(
        setNotWith(file, alys, {{viktor, {}}, {std::nullopt, QStringLiteral("Someone Else")}, {viktor, {}}}));
    const std::vector<Wish> list = notWith(file, alys);
    REQUIRE(list.size() == 2);
    CHECK(list[0].person == viktor);
    CHECK(list[1].text == QStringLiteral("Someone Else"));
    CHECK(notWithOfCohort(file, fixture.cohort).at(alys) == list);
    for (const ParticipantRow &row : participantRows(file, fixture.cohort))
        CHECK_FALSE(row.searchText.contains(QStringLiteral("dragan")));
    CHECK(file.nextUndo()->names == QStringList{QStringLiteral("Alys Penhale")});
    valueOf(setNotWith(file, alys, {}));
    CHECK(notWith(file, alys).empty());
}

TEST_CASE("Taking somebody out keeps the names that others gave", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const PersonId viktor = fixture.addPerson("Viktor Dragan");
    const ParticipantId mentor = fixture.addParticipant(viktor, Role::Mentor);
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    Participant profile = valueOf(participant(file, alys));
    profile.profile.wouldWelcome = {{viktor, {}}};
    profile.profile.preceptor = viktor;
    valueOf(editParticipant(file, profile));
    Person person = valueOf(people::person(file, profile.person));
    person.manager = viktor;
    valueOf(editPerson(file, person));
    valueOf(setNotWith(file, alys, {{viktor, {}}}));
    CHECK(codeOf(removePerson(file, viktor)) == ErrorCode::WrongState);

    valueOf(removeParticipant(file, mentor));
    CHECK(codeOf(people::person(file, viktor)) == ErrorCode::NotFound);
    const Participant after = valueOf(participant(file, alys));
    CHECK(after.profile.wouldWelcome == std::vector<Wish>{{std::nullopt, QStringLiteral("Viktor Dragan")}});
    CHECK(after.profile.preceptorText == QStringLiteral("Viktor Dragan"));
    CHECK(valueOf(people::person(file, person.id)).managerText == QStringLiteral("Viktor Dragan"));
    CHECK(notWith(file, alys).front().text == QStringLiteral("Viktor Dragan"));

    valueOf(file.undo());
    CHECK(valueOf(participant(file, alys)) == [&] {
        Participant linked = profile;
        return linked;
    }());
    CHECK(valueOf(people::person(file, person.id)).manager == viktor);
}

TEST_CASE("Names as typed find the person who is meant", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const PersonId hana = fixture.addPerson("Hana Kovářová");
    const PersonId first = fixture.addPerson("Sam Whitcombe");
    fixture.addPerson("Sam Whitcombe");
    const NameResolver resolver(persons(file));
    CHECK(resolver.find(QStringLiteral("hana kovarova")) == hana);
    CHECK(resolver.find(QStringLiteral("Kovářová, Hana")) == hana);
    CHECK_FALSE(resolver.find(QStringLiteral("Sam Whitcombe")));
    CHECK(resolver.find(Wish{first, {}}) == first);
    CHECK_FALSE(resolver.find(QStringLiteral("")));
    CHECK_FALSE(resolver.find(QStringLiteral("Hana")));
}

TEST_CASE("A person is named the way they want to be named", "[people]") {
    CHECK(displayName(QStringLiteral("Nadia Boukhari"), QStringLiteral("نادية بوخاري")) ==
          QStringLiteral("نادية بوخاري"));
    CHECK(displayName(QStringLiteral("Wang Xiaoming"), QStringLiteral("小明")) == QStringLiteral("小明"));
    CHECK(displayName(QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("Jo")) ==
          QStringLiteral("Joanna Pereira-Finch"));
    CHECK(displayName(QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("Jo Finch")) ==
          QStringLiteral("Jo Finch"));
    CHECK(callName(QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("Jo")) == QStringLiteral("Jo"));
    CHECK(callName(QStringLiteral("Joanna Pereira-Finch"), {}) == QStringLiteral("Joanna"));
    CHECK(callName(QStringLiteral("Madonna"), {}) == QStringLiteral("Madonna"));
}

TEST_CASE("The people table reads areas and can be searched without accents", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    Participant participant;
    participant.person = valueOf(addPerson(file, fullPerson()));
    participant.cohort = fixture.cohort;
    participant.role = Role::Mentee;
    participant.profile = fullProfile();
    participant.id = valueOf(addParticipant(file, participant));
    const std::vector<ParticipantRow> rows = participantRows(file, fixture.cohort);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].name == QStringLiteral("نادية بوخاري"));
    CHECK(rows[0].seeks ==
          QStringList({QStringLiteral("Escalating a concern"), QStringLiteral("Time on shift")}));
    CHECK(rows[0].openPartnerships == 0);
    CHECK(rows[0].searchText.contains(QStringLiteral("escalating")));
    CHECK(rows[0].searchText.contains(QStringLiteral("nadia boukhari")));
    CHECK_FALSE(rows[0].searchText.contains(QStringLiteral("seat facing")));
    CHECK(areas(file, fixture.cohort).size() == 4);
    CHECK(units(file) == QStringList{QStringLiteral("Elderly care")});
}

TEST_CASE("Who works with whom is in the table, and somebody with a partnership stays", "[people]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor, 2);
    partnerships::Proposal pair;
    pair.mentor = noor;
    pair.mentee = alys;
    (void)valueOf(partnerships::proposePair(file, pair));
    for (const ParticipantRow &row : participantRows(file, fixture.cohort)) {
        CHECK(row.openPartnerships == 1);
        CHECK(row.partner ==
              (row.id == alys ? QStringLiteral("Noor Rahmani") : QStringLiteral("Alys Penhale")));
    }
    CHECK(codeOf(removeParticipant(file, alys)) == ErrorCode::WrongState);
    CHECK(participantCount(file, fixture.cohort) == 2);
}
