#include "core/agreements/agreement_text.h"
#include "core/partnerships/pair_rules.h"
#include "tests/core/demo/built_sample.h"

// The numbers of content.md 8.1 to 8.4, cohort A, that the subjects so far can carry.

using namespace groundwork;
using groundwork::testing::BuiltSample;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

BuiltSample university() {
    return BuiltSample(demo::SampleId::University);
}

} // namespace

TEST_CASE("the university sample has its people, pairs and states", "[demo]") {
    const BuiltSample sample = university();
    CHECK(testing::sorted(sample.names(Role::Mentor)) ==
          testing::sorted({QStringLiteral("Ingrid Vasquez-Holm"), QStringLiteral("Tobias Okonjo"),
                           QStringLiteral("Mei-Lin Farrow"), QStringLiteral("Rashid Benyahia"),
                           QStringLiteral("Sunniva Dahlgren"), QStringLiteral("Carlos Etxebarria"),
                           QStringLiteral("Priya Raghunathan"), QStringLiteral("Dermot Callaghan"),
                           QStringLiteral("Aisha Olorunfemi"), QStringLiteral("Hana Kovářová"),
                           QStringLiteral("Lionel Baptiste"), QStringLiteral("Yuki Tanemura"),
                           QStringLiteral("Gwen Pritchard"), QStringLiteral("Samir Haddadin"),
                           QStringLiteral("Rosalind Achterberg"), QStringLiteral("Teodor Marinescu")}));
    CHECK(testing::sorted(sample.names(Role::Mentee)) ==
          testing::sorted({QStringLiteral("Nomvula Dube"), QStringLiteral("Jonas Birk"),
                           QStringLiteral("Leila Farahani"), QStringLiteral("Owen Tregarthen"),
                           QStringLiteral("Xiomara Peña"), QStringLiteral("Arjun Velankar"),
                           QStringLiteral("Fiona MacAskie"), QStringLiteral("Bao Tran Le"),
                           QStringLiteral("Katarzyna Wrona"), QStringLiteral("Idris Samake"),
                           QStringLiteral("Emi Nakahara"), QStringLiteral("Declan Roarke"),
                           QStringLiteral("Salma Idrissi"), QStringLiteral("Petra Lindqvist"),
                           QStringLiteral("Mateo Quispe"), QStringLiteral("Adaeze Nnadi"),
                           QStringLiteral("Robin Ellery")}));
    CHECK(sample.pairs.size() == 18);
    CHECK(sample.inState(PartnershipState::Underway) == 13);
    CHECK(sample.inState(PartnershipState::Paused) == 1);
    CHECK(sample.inState(PartnershipState::Starting) == 2);
    CHECK(sample.inState(PartnershipState::Accepted) == 1);
    CHECK(sample.inState(PartnershipState::EndedEarly) == 1);
    CHECK(sample.mentorsWithTwo() == 2);
    int capacityTwo = 0;
    for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort))
        capacityTwo += row.role == Role::Mentor && row.capacity == 2 ? 1 : 0;
    CHECK(capacityTwo == 2);
    const framework::Cohort cohort = valueOf(framework::cohort(*sample.file, sample.cohort));
    CHECK(cohort.state == framework::CohortState::Running);
    CHECK(cohort.start == sample.at(-118));
    CHECK(cohort.end == sample.at(155));
    CHECK(cohort.joinBasis == framework::JoinBasis::Volunteer);
    CHECK(cohort.cadenceWeeks == 4);
    CHECK(cohort.meetingMinutes == 60);
    CHECK(cohort.firstMeetingMinutes == 90);
    CHECK(valueOf(framework::frameworkOf(*sample.file, sample.cohort)).parameters.lengthWeeks == 39);
}

TEST_CASE("agreements and goals of the university sample stand as described", "[demo]") {
    const BuiltSample sample = university();
    CHECK(sample.open().size() == 17);
    CHECK(sample.inForce() == 14);
    CHECK(sample.medianSigningDay() == 19);
    CHECK(sample.withGoalsOnBothSides() == 13);
}

TEST_CASE("the showcase pairs of the university sample are there", "[demo]") {
    const BuiltSample sample = university();
    const ProgramFile &file = *sample.file;
    const auto facts = [&](const PartnershipRow &row) { return agreements::agreementFacts(file, row.id); };

    // A1: five points of connection, goals on both sides, a second version that moved the meetings to a walk.
    const PartnershipRow &nomvula = sample.pair("Nomvula Dube");
    CHECK(nomvula.mentorName == QStringLiteral("Carlos Etxebarria"));
    CHECK(facts(nomvula).inForceNumber == 2);
    CHECK(facts(nomvula).inForceOn == sample.at(-40));
    CHECK(first_meeting::firstMeetingCounts(file, nomvula.id).connections == 5);
    QStringList titles;
    for (const goals::Goal &goal : goals::goalsOf(file, nomvula.id))
        titles.append(goal.title);
    CHECK(titles.contains(QStringLiteral("Lead a budget round for the teaching labs by June")));
    CHECK(titles.contains(QStringLiteral("Listen for ten minutes before I offer a plan")));
    const auto content = valueOf(agreements::AgreementContent::read(sample.pack));
    const agreements::AgreementText text = valueOf(agreements::agreementText(file, content, nomvula.id));
    CHECK(agreements::plainText(text, [](QDate day) { return day.toString(Qt::ISODate); })
              .contains(QStringLiteral("botanical garden")));

    // A2: late joiners without a signature, two lines to come back to.
    const PartnershipRow &robin = sample.pair("Robin Ellery");
    CHECK(robin.mentorName == QStringLiteral("Gwen Pritchard"));
    CHECK(robin.state == PartnershipState::Starting);
    CHECK(robin.matchedOn == sample.at(-41));
    CHECK(facts(robin).inForceNumber == 0);
    CHECK(facts(robin).comeBackTo == 2);
    const auto draft = agreements::openVersion(file, robin.id);
    REQUIRE(draft);
    QStringList open;
    for (const agreements::WorkingTerm &term : agreements::termsOf(file, draft->id)) {
        if (term.status == agreements::LineStatus::ComeBackTo)
            open.append(term.key);
    }
    CHECK(open == QStringList{QStringLiteral("may_tell"), QStringLiteral("notes")});

    // A3: ended early, and the rematch linked to it.
    const PartnershipRow &first = sample.pair("Salma Idrissi", "Dermot Callaghan");
    const PartnershipRow &second = sample.pair("Salma Idrissi", "Hana Kovářová");
    CHECK(first.state == PartnershipState::EndedEarly);
    CHECK(first.endKind == partnerships::EndKind::NoFault);
    CHECK(first.actualEnd == sample.at(-62));
    CHECK(second.state == PartnershipState::Starting);
    CHECK(valueOf(partnerships::partnership(file, first.id)).successor == second.id);

    CHECK(sample.pair("Bao Tran Le").mentorName == QStringLiteral("Lionel Baptiste")); // A4
    // A5: one goal only.
    const PartnershipRow &idris = sample.pair("Idris Samake");
    CHECK(idris.mentorName == QStringLiteral("Rosalind Achterberg"));
    CHECK(goals::goalCounts(file, idris.id).menteeAgreed == 1);
    CHECK(goals::goalCounts(file, idris.id).mentor == 0);
    // A6: paused.
    const PartnershipRow &emi = sample.pair("Emi Nakahara");
    CHECK(emi.mentorName == QStringLiteral("Samir Haddadin"));
    CHECK(valueOf(partnerships::partnership(file, emi.id)).pausedUntil == sample.at(40));
    // A7: a wide gap on "say it directly", talked through.
    const PartnershipRow &leila = sample.pair("Leila Farahani");
    CHECK(leila.mentorName == QStringLiteral("Priya Raghunathan"));
    const auto items = first_meeting::alignmentItems(file, leila.id);
    const auto dial =
        std::find_if(items.begin(), items.end(), [](const auto &item) { return item.topic == QLatin1String("3.2.a"); });
    REQUIRE(dial != items.end());
    CHECK(dial->menteeValue == 8);
    CHECK(dial->mentorValue == 2);
    CHECK(dial->status == first_meeting::AlignmentStatus::TalkedThrough);
    // A8: accepted, the first move overdue by six days.
    const PartnershipRow &declan = sample.pair("Declan Roarke");
    CHECK(declan.mentorName == QStringLiteral("Teodor Marinescu"));
    CHECK(declan.state == PartnershipState::Accepted);
    CHECK(declan.firstMoveDue == sample.at(-6));
}

TEST_CASE("the university's profile fields are as described", "[demo]") {
    const BuiltSample sample = university();
    QSet<QString> units;
    QSet<QString> areas;
    int siteBound = 0;
    int screenReaders = 0;
    for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort)) {
        const people::Person person = valueOf(people::person(*sample.file, row.person));
        const people::Participant participant = valueOf(people::participant(*sample.file, row.id));
        units.insert(person.unit);
        CHECK(person.email.endsWith(QStringLiteral("@example.org")));
        CHECK(person.phone.startsWith(QStringLiteral("555-01")));
        CHECK(person.roleTitle.contains(QStringLiteral("grade")));
        CHECK_FALSE(participant.profile.availability.isEmpty());
        CHECK_FALSE(participant.profile.goalSeed.isEmpty());
        siteBound += participant.profile.place.isEmpty() ? 0 : 1;
        screenReaders += person.accessNeeds.contains(QStringLiteral("screen reader")) ? 1 : 0;
        for (const people::Seek &seek : participant.profile.seeks) {
            if (row.role == Role::Mentee)
                areas.insert(seek.area);
        }
        CHECK((row.role == Role::Mentor ? participant.profile.offers.empty() : participant.profile.seeks.empty()) ==
              false);
    }
    CHECK(units == QSet<QString>{QStringLiteral("Library"), QStringLiteral("Estates"), QStringLiteral("IT"),
                                 QStringLiteral("Student services"), QStringLiteral("Laboratories"),
                                 QStringLiteral("Registry"), QStringLiteral("Catering")});
    CHECK(areas.size() == 8);
    CHECK(siteBound == 2);
    CHECK(screenReaders == 1);
}

TEST_CASE("no pair of the university is in one reporting line, and two share a second language", "[demo]") {
    const BuiltSample sample = university();
    const partnerships::RulePeople everybody = partnerships::readRulePeople(*sample.file, sample.cohort);
    const partnerships::PairRules rules(everybody);
    const auto byId = [&](ParticipantId id) -> const people::Participant & {
        return *std::find_if(everybody.participants.begin(), everybody.participants.end(),
                             [id](const people::Participant &each) { return each.id == id; });
    };
    int secondLanguage = 0;
    for (const PartnershipRow &row : sample.open()) {
        const auto broken = rules.allThatForbid(byId(row.mentee), byId(row.mentor));
        CHECK(std::find(broken.begin(), broken.end(), partnerships::PairRule::ReportingLine) == broken.end());
        const QStringList one = valueOf(people::person(*sample.file, row.menteePerson)).languages;
        const QStringList other = valueOf(people::person(*sample.file, row.mentorPerson)).languages;
        secondLanguage += std::any_of(one.begin(), one.end(), [&](const QString &language) {
            return language != QLatin1String("English") && other.contains(language);
        });
    }
    CHECK(secondLanguage == 2);
}
