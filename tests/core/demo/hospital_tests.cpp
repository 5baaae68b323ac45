#include "core/agreements/agreement_text.h"
#include "core/demo/sample.h"
#include "core/people/person_rows.h"
#include "tests/core/demo/built_sample.h"

// The numbers of content.md 8.1 to 8.4, cohort B, that the subjects so far can carry.

using namespace groundwork;
using groundwork::testing::BuiltSample;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

BuiltSample hospital() {
    return BuiltSample(demo::SampleId::Hospital);
}

} // namespace

TEST_CASE("the hospital sample has its people, pairs and states", "[demo]") {
    const BuiltSample sample = hospital();
    CHECK(testing::sorted(sample.names(Role::Mentor)) ==
          testing::sorted({QStringLiteral("Marguerite Oyelaran"), QStringLiteral("Tomasz Zielka"),
                           QStringLiteral("Beatriz Carvalhal"), QStringLiteral("Alun Gethin"),
                           QStringLiteral("Noor Rahmani"), QStringLiteral("Cathleen Duffield"),
                           QStringLiteral("Jin-Ho Seong"), QStringLiteral("Esperanza Llobet"),
                           QStringLiteral("Femi Adeyinka-Ross"), QStringLiteral("Ritva Salmela"),
                           QStringLiteral("Darshan Pillay"), QStringLiteral("Oona Keighley"),
                           QStringLiteral("Lamia Bouzid"), QStringLiteral("Grete Sandnes"),
                           QStringLiteral("Percival Antwi"), QStringLiteral("Malia Kealoha-Ortiz"),
                           QStringLiteral("Viktor Dragan"), QStringLiteral("Shirin Tavassoli"),
                           QStringLiteral("Hugo Fontenelle"), QStringLiteral("Wanjiru Kamotho")}));
    CHECK(testing::sorted(sample.names(Role::Mentee)) ==
          testing::sorted({QStringLiteral("Chidi Mbanefo"), QStringLiteral("Alys Penhale"),
                           QStringLiteral("Rosa Calabrese"), QStringLiteral("Devon Marsh-Whitlock"),
                           QStringLiteral("Thuy Anh Pham"), QStringLiteral("Siobhan Garrity"),
                           QStringLiteral("Kofi Amankwah"), QStringLiteral("Zeynep Aydemir"),
                           QStringLiteral("Luca Ferrante"), QStringLiteral("Mirela Popa"),
                           QStringLiteral("Tarn Hollis"), QStringLiteral("Anjali Deshmane"),
                           QStringLiteral("Grace Wetherby"), QStringLiteral("Pablo Iturralde"),
                           QStringLiteral("Hae-Won Lim"), QStringLiteral("Nadia Boukhari"),
                           QStringLiteral("Jasper Thorne-Ellis"), QStringLiteral("Amina Warsame"),
                           QStringLiteral("Ewa Stolarz"), QStringLiteral("Callum Brodrick"),
                           QStringLiteral("Yesenia Morales-Vega"), QStringLiteral("Freya Kjeldsen"),
                           QStringLiteral("Tendai Moyo"), QStringLiteral("Olivia Sandoval-Reyes")}));
    CHECK(sample.pairs.size() == 24);
    CHECK(sample.inState(PartnershipState::Underway) == 17);
    CHECK(sample.inState(PartnershipState::Paused) == 2);
    CHECK(sample.inState(PartnershipState::Closing) == 2);
    CHECK(sample.inState(PartnershipState::EndedEarly) == 3);
    CHECK(sample.mentorsWithTwo() == 4);
    const framework::Cohort cohort = valueOf(framework::cohort(*sample.file, sample.cohort));
    CHECK(cohort.state == framework::CohortState::Running);
    CHECK(cohort.start == sample.at(-215));
    CHECK(cohort.end == sample.at(149));
    CHECK(cohort.joinBasis == framework::JoinBasis::Mixed);
    CHECK(cohort.cadenceWeeks == 4);
    CHECK(cohort.meetingMinutes == 45);
    CHECK(cohort.firstMeetingMinutes == 60);
}

TEST_CASE("whoever's form never came back has answered no question in the hospital sample", "[demo][questions]") {
    const BuiltSample sample = hospital();
    for (const people::ParticipantRow &row : people::participantRows(*sample.file, sample.cohort)) {
        if (row.name == QStringLiteral("Luca Ferrante")) {
            for (const auto &[question, answer] : row.ownAnswers)
                CHECK(answer.said == questions::Said::Empty);
            CHECK(row.ownAnswers.size() == 3);
        }
    }
}

TEST_CASE("agreements and goals of the hospital sample stand as described", "[demo]") {
    const BuiltSample sample = hospital();
    CHECK(sample.open().size() == 21);
    CHECK(sample.inForce() == 20);
    CHECK(sample.medianSigningDay() == 26);
    CHECK(sample.withGoalsOnBothSides() == 15);
    for (const PartnershipRow &row : sample.open())
        CHECK(row.firstMeetingDone.isValid());
}

TEST_CASE("the showcase pairs of the hospital sample are there", "[demo]") {
    const BuiltSample sample = hospital();
    CHECK(sample.pair("Alys Penhale").mentorName == QStringLiteral("Noor Rahmani"));
    CHECK(sample.pair("Alys Penhale").state == PartnershipState::Underway);
    CHECK(sample.pair("Kofi Amankwah").mentorName == QStringLiteral("Percival Antwi"));
    CHECK(sample.pair("Thuy Anh Pham").state == PartnershipState::Closing);
    CHECK(sample.pair("Mirela Popa").endKind == partnerships::EndKind::ChangedCircumstances);
    CHECK(sample.pair("Amina Warsame").mentorName == QStringLiteral("Shirin Tavassoli"));
    // One pair went on by override, without a signature.
    CHECK(sample.pair("Jasper Thorne-Ellis").state == PartnershipState::Underway);
    CHECK(agreements::agreementFacts(*sample.file, sample.pair("Jasper Thorne-Ellis").id).inForceNumber == 0);
    // Kofi and Percival meet after the night.
    const auto content = valueOf(agreements::AgreementContent::read(sample.pack));
    const QString text = agreements::plainText(
        valueOf(agreements::agreementText(*sample.file, content, sample.pair("Kofi Amankwah").id)),
        [](QDate day) { return day.toString(Qt::ISODate); });
    CHECK(text.contains(QStringLiteral("07:45, after the night")));
}

TEST_CASE("Alys and Noor have their signed agreement in the sample", "[demo]") {
    const BuiltSample sample = hospital();
    const PartnershipRow &pair = sample.pair("Alys Penhale");
    const auto agreement = valueOf(agreements::AgreementContent::read(sample.pack));
    const QString text =
        agreements::plainText(valueOf(agreements::agreementText(*sample.file, agreement, pair.id)),
                              [](QDate day) { return day.toString(Qt::ISODate); });
    CHECK(text.contains(QStringLiteral("Noor tries to ask before she answers.")));
    CHECK(text.contains(QStringLiteral("Speak up early when I am worried, also at night.")));
    CHECK(text.contains(QStringLiteral("We look back at our first page, and each say one thing we do differently.")));
    const auto facts = agreements::agreementFacts(*sample.file, pair.id);
    // Signed by both, changed after a review, and changed in short since.
    CHECK(agreements::versionsOf(*sample.file, pair.id).front().effectiveOn == sample.at(-190));
    CHECK(facts.inForceNumber == 3);
    CHECK(facts.inForceOn == sample.at(-118));
    CHECK(facts.reviewsHeld == 2);
    CHECK(facts.comeBackTo == 0);
    const auto meeting = first_meeting::firstMeetingOf(*sample.file, pair.id);
    REQUIRE(meeting.has_value());
    CHECK(meeting->heldOn == sample.at(-208));
    CHECK(meeting->length == first_meeting::Length::Sixty);
    CHECK(meeting->mode == first_meeting::Mode::PaperThenTyped);
}
