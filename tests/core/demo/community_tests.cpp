#include "core/agreements/agreement_text.h"
#include "tests/core/demo/built_sample.h"

// The numbers of content.md 8.1 to 8.4, cohort C, that the subjects so far can carry.

using namespace groundwork;
using groundwork::testing::BuiltSample;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

BuiltSample community() {
    return BuiltSample(demo::SampleId::Community);
}

} // namespace

TEST_CASE("the community sample has its people, pairs and states", "[demo]") {
    const BuiltSample sample = community();
    CHECK(testing::sorted(sample.names(Role::Mentor)) ==
          testing::sorted({QStringLiteral("Ravi Subramanian-Cole"), QStringLiteral("Lucía Ferreyra"),
                           QStringLiteral("Bartosz Niemiec"), QStringLiteral("Ngozi Ukwu"),
                           QStringLiteral("Harriet Vance-Otieno"), QStringLiteral("Seo-yeon Baek"),
                           QStringLiteral("Milan Hrubý"), QStringLiteral("Tariq Al-Najmi"),
                           QStringLiteral("Wren Castellane"), QStringLiteral("Amelie Duchamp-Roy"),
                           QStringLiteral("Kwame Asiedu"), QStringLiteral("Tove Lindahl")}));
    CHECK(testing::sorted(sample.names(Role::Mentee)) ==
          testing::sorted({QStringLiteral("Jia Hui Tan"), QStringLiteral("Emeka Onwuka"),
                           QStringLiteral("Marisol Guerrero-Paz"), QStringLiteral("Dmitri Valen"),
                           QStringLiteral("Fatou Ndiaye-Sall"), QStringLiteral("Sam Whitcombe"),
                           QStringLiteral("Anouk Verhaegen"), QStringLiteral("Bilal Qureshi"),
                           QStringLiteral("Ines Monteverde"), QStringLiteral("Noa Shalev"),
                           QStringLiteral("Rhea Kulkarni"), QStringLiteral("Jordan Ashworth-Kim")}));
    CHECK(sample.pairs.size() == 12);
    CHECK(sample.inState(PartnershipState::Closing) == 8);
    CHECK(sample.inState(PartnershipState::Completed) == 2);
    CHECK(sample.inState(PartnershipState::Underway) == 1);
    CHECK(sample.inState(PartnershipState::EndedEarly) == 1);
    CHECK(sample.mentorsWithTwo() == 0);
    const framework::Cohort cohort = valueOf(framework::cohort(*sample.file, sample.cohort));
    CHECK(cohort.state == framework::CohortState::Closing);
    CHECK(cohort.start == sample.at(-98));
    CHECK(cohort.end == sample.at(14));
    CHECK(cohort.joinBasis == framework::JoinBasis::Volunteer);
    CHECK(cohort.cadenceWeeks == 2);
    CHECK(cohort.meetingMinutes == 45);
    CHECK(cohort.firstMeetingMinutes == 90);
}

TEST_CASE("agreements and goals of the community sample stand as described", "[demo]") {
    const BuiltSample sample = community();
    CHECK(sample.open().size() == 9);
    CHECK(sample.inForce() == 9);
    CHECK(sample.medianSigningDay() == 9);
    CHECK(sample.withGoalsOnBothSides() == 9);
    for (const PartnershipRow &row : sample.open()) {
        const auto meeting = first_meeting::firstMeetingOf(*sample.file, row.id);
        REQUIRE(meeting.has_value());
        CHECK(meeting->mode == first_meeting::Mode::Video);
        CHECK(meeting->length == first_meeting::Length::Ninety);
    }
}

TEST_CASE("the showcase pairs of the community sample are there", "[demo]") {
    const BuiltSample sample = community();
    const ProgramFile &file = *sample.file;
    // C1: completed, with everything closed.
    const PartnershipRow &marisol = sample.pair("Marisol Guerrero-Paz");
    CHECK(marisol.mentorName == QStringLiteral("Tove Lindahl"));
    CHECK(marisol.state == PartnershipState::Completed);
    CHECK(marisol.actualEnd == sample.at(-3));
    CHECK(valueOf(partnerships::partnership(file, marisol.id)).closingTalk == partnerships::ClosingTalk::Held);
    CHECK(agreements::agreementFacts(file, marisol.id).ended);
    for (const goals::Goal &goal : goals::goalsOf(file, marisol.id)) {
        if (goal.owner != goals::GoalOwner::Shared)
            CHECK(goal.state == goals::GoalState::Achieved);
    }
    // C2: extended, with a third version that says until when.
    const PartnershipRow &emeka = sample.pair("Emeka Onwuka");
    CHECK(emeka.mentorName == QStringLiteral("Seo-yeon Baek"));
    CHECK(emeka.state == PartnershipState::Underway);
    CHECK(emeka.plannedEnd == sample.at(42));
    CHECK(agreements::agreementFacts(file, emeka.id).inForceNumber == 3);
    const auto content = valueOf(agreements::AgreementContent::read(sample.pack));
    CHECK(agreements::plainText(valueOf(agreements::agreementText(file, content, emeka.id)),
                                [](QDate day) { return day.toString(Qt::ISODate); })
              .contains(sample.at(42).toString(Qt::ISODate)));
    // C3: ended without contact.
    const PartnershipRow &bilal = sample.pair("Bilal Qureshi");
    CHECK(bilal.mentorName == QStringLiteral("Bartosz Niemiec"));
    CHECK(bilal.endKind == partnerships::EndKind::NoContact);
    CHECK(bilal.actualEnd == sample.at(-50));
    // C4: a shared goal.
    const PartnershipRow &fatou = sample.pair("Fatou Ndiaye-Sall");
    CHECK(fatou.mentorName == QStringLiteral("Amelie Duchamp-Roy"));
    CHECK(fatou.state == PartnershipState::Closing);
    QStringList shared;
    for (const goals::GoalTitle &goal : goals::titlesForProgram(file, fatou.id)) {
        if (goal.owner == goals::GoalOwner::Shared)
            shared.append(goal.title);
    }
    CHECK(shared == QStringList{QStringLiteral("A short guide in French and English for newcomers.")});
}

TEST_CASE("the community lives in six time zones and two people keep the camera off", "[demo]") {
    const BuiltSample sample = community();
    QSet<QString> zones;
    QSet<QString> units;
    int noCamera = 0;
    for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort)) {
        const people::Person person = valueOf(people::person(*sample.file, row.person));
        const people::Participant participant = valueOf(people::participant(*sample.file, row.id));
        zones.insert(person.timeZone);
        units.insert(person.unit);
        noCamera += participant.profile.modes.contains(QStringLiteral("video")) ? 0 : 1;
        if (row.role == Role::Mentee)
            CHECK(participant.profile.overlapHours == 2.0);
    }
    CHECK(zones.size() == 6);
    CHECK(units.size() == 6);
    CHECK(noCamera == 2);
}
