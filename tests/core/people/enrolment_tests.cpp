#include "core/people/edit_merge.h"
#include "core/people/enrolment.h"
#include "core/people/row_refresh.h"
#include "tests/support/cohort_file.h"

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::testing;

namespace {

ParticipantRow rowOf(const PeopleFile &fixture, ParticipantId id) {
    for (const ParticipantRow &row : participantRows(*fixture.file, fixture.cohort)) {
        if (row.id == id)
            return row;
    }
    FAIL("no such row");
    return {};
}

void edit(PeopleFile &fixture, ParticipantId id, const std::function<void(Profile &)> &change) {
    Participant one = valueOf(participant(*fixture.file, id));
    change(one.profile);
    valueOf(editParticipant(*fixture.file, one));
}

void giveMail(PeopleFile &fixture, ParticipantId id, const QString &mail) {
    Person one = valueOf(person(*fixture.file, valueOf(participant(*fixture.file, id)).person));
    one.email = mail;
    valueOf(editPerson(*fixture.file, one));
}

void complete(PeopleFile &fixture, ParticipantId id, Role role) {
    giveMail(fixture, id, QStringLiteral("x@example.org"));
    edit(fixture, id, [role](Profile &profile) {
        if (role == Role::Mentor)
            profile.offers = {{QStringLiteral("Handover"), OfferLevel::HappyTo}};
        else
            profile.seeks = {{QStringLiteral("Handover"), 1}};
        profile.availability = {QStringLiteral("tue_am")};
    });
}

} // namespace

TEST_CASE("A profile is complete when nothing that the program asks for is missing", "[people][enrolment]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    CHECK(rowOf(fixture, alys).missing ==
          (ProfileParts(ProfilePart::Contact) | ProfilePart::Areas | ProfilePart::Times));
    complete(fixture, alys, Role::Mentee);
    CHECK_FALSE(rowOf(fixture, alys).missing);
    // A rota is as good as a grid; an offer is no wish.
    edit(fixture, alys, [](Profile &profile) {
        profile.availability.clear();
        profile.shiftPattern = QStringLiteral("Line C");
        profile.offers = std::vector<Offer>{{QStringLiteral("Night shifts"), OfferLevel::KnowWell}};
        profile.seeks.clear();
    });
    CHECK(rowOf(fixture, alys).missing == ProfileParts(ProfilePart::Areas));
}

TEST_CASE("What is asked for is the program's choice, and a goal is asked of mentees only", "[people][enrolment]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor);
    CHECK(askedFor(*fixture.file) == kAskedForAtFirst);
    valueOf(setAskedFor(*fixture.file, ProfilePart::Goal));
    CHECK(rowOf(fixture, alys).missing == ProfileParts(ProfilePart::Goal));
    CHECK_FALSE(rowOf(fixture, noor).missing);
    valueOf(setAskedFor(*fixture.file, {}));
    CHECK(askedFor(*fixture.file) == ProfileParts());
    CHECK_FALSE(rowOf(fixture, alys).missing);
}

TEST_CASE("Everybody stands in exactly one stage of the enrolment", "[people][enrolment]") {
    CohortFile fixture;
    const auto stageOf = [&](ParticipantId id) { return enrolmentStage(rowOf(fixture, id)); };
    const ParticipantId incomplete = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId ready = fixture.add("Kofi Amankwah", Role::Mentee);
    complete(fixture, ready, Role::Mentee);
    const ParticipantId waiting = fixture.add("Zoë O'Malley", Role::Mentee);
    valueOf(setParticipantState(*fixture.file, waiting, ParticipantState::Waiting));
    const ParticipantId gone = fixture.add("Li Wei", Role::Mentee);
    valueOf(setParticipantState(*fixture.file, gone, ParticipantState::NotPlaced));
    fixture.propose("Nadia Boukhari", "Noor Rahmani");
    CHECK(stageOf(incomplete) == EnrolmentStage::Incomplete);
    CHECK(stageOf(ready) == EnrolmentStage::Ready);
    CHECK(stageOf(waiting) == EnrolmentStage::Waiting);
    CHECK(stageOf(gone) == EnrolmentStage::Gone);
    const auto rows = participantRows(*fixture.file, fixture.cohort);
    const auto counts = enrolmentCounts(rows);
    CHECK(counts == std::array<int, 6>{0, 1, 1, 1, 2, 1});
    int sum = 0;
    for (const int count : counts)
        sum += count;
    CHECK(sum == static_cast<int>(rows.size()));
}

TEST_CASE("The search text holds every field but what only the coordinator sees", "[people][enrolment]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    Person one = valueOf(person(*fixture.file, valueOf(participant(*fixture.file, alys)).person));
    one.phone = QStringLiteral("0171 555");
    one.languages = {QStringLiteral("Čeština")};
    one.accessNeeds = QStringLiteral("Captions");
    valueOf(editPerson(*fixture.file, one));
    edit(fixture, alys, [](Profile &profile) {
        profile.goalSeed = QStringLiteral("speak up early");
        profile.interests = {QStringLiteral("the sea")};
    });
    valueOf(setNotWith(*fixture.file, alys, {{std::nullopt, QStringLiteral("Viktor Dragan")}}));
    const QString text = rowOf(fixture, alys).searchText;
    for (const char *found : {"alys", "0171 555", "cestina", "speak up early", "the sea"})
        CHECK(text.contains(QString::fromUtf8(found)));
    CHECK_FALSE(text.contains(QStringLiteral("captions")));
    CHECK_FALSE(text.contains(QStringLiteral("viktor")));
}

TEST_CASE("Two who change one person keep both changes, and a clash is named", "[people][enrolment]") {
    Person before;
    before.fullName = QStringLiteral("Alys Penhale");
    before.unit = QStringLiteral("Medical");
    before.phone = QStringLiteral("1");
    Person edited = before;
    edited.unit = QStringLiteral("Surgical");
    edited.phone = QStringLiteral("2");
    Person stored = before;
    stored.email = QStringLiteral("alys@example.org");
    stored.phone = QStringLiteral("3");
    QStringList clashes;
    Person merged = mergedPerson(before, edited, stored, ClashWinner::Edited, clashes);
    CHECK(clashes == QStringList{QStringLiteral("phone")});
    CHECK(merged.unit == QStringLiteral("Surgical"));
    CHECK(merged.email == QStringLiteral("alys@example.org"));
    CHECK(merged.phone == QStringLiteral("2"));
    merged = mergedPerson(before, edited, stored, ClashWinner::Stored, clashes);
    CHECK(merged.phone == QStringLiteral("3"));

    Profile was;
    Profile typed = was;
    typed.seeks = {{QStringLiteral("Handover"), 1}};
    Profile now = was;
    now.capacity = 2;
    clashes.clear();
    const Profile both = mergedProfile(was, typed, now, ClashWinner::Edited, clashes);
    CHECK(clashes.isEmpty());
    CHECK(both.capacity == 2);
    CHECK(both.seeks == typed.seeks);
}

TEST_CASE("Reading a few again gives the same rows as reading all", "[people][enrolment]") {
    CohortFile fixture;
    fixture.sign("Alys Penhale", "Noor Rahmani");
    const PersonId kofi = fixture.addPerson("Kofi Amankwah");
    fixture.addParticipant(kofi, Role::Mentee);
    fixture.addParticipant(kofi, Role::Mentor, 2);
    fixture.add("Zoë O'Malley", Role::Mentee);
    std::vector<ParticipantRow> shown = participantRows(*fixture.file, fixture.cohort);
    ChangeReport report;
    const Subscription watching = fixture.file->observe([&](const ChangeReport &now) { report = now; });
    const auto check = [&] {
        const auto persons = personsTouched(*fixture.file, report, shown);
        const std::vector<ParticipantRow> all = participantRows(*fixture.file, fixture.cohort);
        if (persons) {
            const std::vector<ParticipantRow> few = participantRowsOf(*fixture.file, fixture.cohort, *persons);
            for (const ParticipantRow &row : all) {
                const bool touched = std::find(persons->begin(), persons->end(), row.person) != persons->end();
                const auto in = [&](const std::vector<ParticipantRow> &rows) {
                    return std::find(rows.begin(), rows.end(), row) != rows.end();
                };
                CHECK(in(touched ? few : shown)); // who is not named has not changed
            }
        }
        shown = all;
        return persons.has_value();
    };
    const ParticipantId mentee = participantsOf(*fixture.file, kofi, fixture.cohort).front().id;
    valueOf(setParticipantState(*fixture.file, mentee, ParticipantState::Waiting));
    CHECK(check());
    fixture.clock.advanceSeconds(5);
    edit(fixture, mentee, [](Profile &profile) { profile.seeks = {{QStringLiteral("Handover"), 1}}; });
    CHECK(check());
    giveMail(fixture, mentee, QStringLiteral("kofi@example.org"));
    CHECK(check());
    valueOf(removeParticipant(*fixture.file, mentee)); // the other role stands alone now
    check();
    valueOf(fixture.file->undo());
    check();
    fixture.add("Li Wei", Role::Mentor);
    CHECK(check());
    fixture.propose("Nadia Boukhari", "Jin-Ho Seong");
    CHECK_FALSE(check()); // pairs change what others' rows say
}
