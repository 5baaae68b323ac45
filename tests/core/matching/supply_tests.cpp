#include "core/matching/supply.h"
#include "core/partnerships/partnerships.h"
#include "tests/core/matching/match_file.h"

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::MatchFile;
using people::OfferLevel;
using people::Profile;

TEST_CASE("Supply and demand count people once and say who is missing", "[matching][supply]") {
    MatchFile it;
    const auto asks = [](QStringList areas) {
        return [areas](Profile &profile) {
            for (int i = 0; i < areas.size(); ++i)
                profile.seeks.push_back({areas[i], i + 1});
        };
    };
    it.with("Ana", Role::Mentee, asks({QStringLiteral("Budgets"), QStringLiteral("data")}));
    it.with("Ben", Role::Mentee, asks({QStringLiteral("budgets")}));
    it.with("Cem", Role::Mentee, asks({QStringLiteral("budgets"), QStringLiteral("budgets")}));
    const ParticipantId dai = it.with("Dai", Role::Mentor, [](Profile &profile) {
        profile.offers = {{QStringLiteral("budgets"), OfferLevel::KnowWell}, {QStringLiteral("choirs"), OfferLevel::HappyTo}};
    });
    const Supply supply = supplyOf(readMatchInput(*it.file, it.cohort));
    CHECK(supply.mentees == 3);
    CHECK(supply.places == 1);
    REQUIRE(supply.areas.size() == 2); // nobody asks for choirs
    CHECK(supply.areas[0] == AreaSupply{QStringLiteral("budgets"), 3, 3, 1, 1, 1});
    CHECK(supply.areas[0].missing() == 2);
    CHECK(supply.areas[1] == AreaSupply{QStringLiteral("data"), 1, 0, 0, 0, 0});
    CHECK(supply.areas[1].missing() == 1); // nobody offers it
    CHECK(supply.missing() == 3);          // and there are two places too few
    CHECK(supply.areas[0].isRare());
    CHECK(supply.areas[1].isRare());
    CHECK(supply.narrow.empty());
    const PersonId wanted = it.personOf(dai);
    const ParticipantId eli = it.with("Eli", Role::Mentee, [&](Profile &profile) { profile.wouldWelcome = {{wanted, {}}}; });
    const Supply after = supplyOf(readMatchInput(*it.file, it.cohort));
    REQUIRE(after.narrow.size() == 1);
    CHECK(after.narrow[0].participant == eli);
}

TEST_CASE("A preceptor is no partner that somebody with few answers could have", "[matching][supply]") {
    MatchFile it;
    const PersonId wanted = it.personOf(it.add("Dai", Role::Mentor));
    const PersonId preceptor = it.personOf(it.add("Noor", Role::Mentor));
    it.with("Eli", Role::Mentee, [&](Profile &profile) {
        profile.wouldWelcome = {{wanted, {}}};
        profile.preceptor = preceptor;
    });
    const Supply supply = supplyOf(readMatchInput(*it.file, it.cohort));
    REQUIRE(supply.narrow.size() == 1);
    CHECK(supply.narrow[0].permitted == 1);
    CHECK(supply.narrow[0].named == 1);
}

TEST_CASE("Needs and offers count free places only", "[matching][supply]") {
    MatchFile it;
    const auto asks = [](const char *area) {
        return [area](Profile &profile) { profile.seeks = {{QString::fromUtf8(area), 1}}; };
    };
    const auto offers = [](const char *area) {
        return [area](Profile &profile) { profile.offers = {{QString::fromUtf8(area), OfferLevel::KnowWell}}; };
    };
    it.with("Alys", Role::Mentee, asks("Handover"));
    it.with("Li", Role::Mentee, asks("exams"));
    const ParticipantId nadia = it.with("Nadia", Role::Mentee, asks("Exams"));
    it.with("Noor", Role::Mentor, offers("handover"));
    const ParticipantId jin = it.with("Jin-Ho", Role::Mentor, offers("Exams"));
    partnerships::Proposal proposal;
    proposal.mentee = nadia;
    proposal.mentor = jin;
    valueOf(partnerships::proposePair(*it.file, proposal));

    const Supply supply = supplyOf(readMatchInput(*it.file, it.cohort));
    CHECK(supply.mentees == 2);
    CHECK(supply.mentors == 1); // the places of Jin-Ho are taken
    CHECK(supply.places == 1);
    REQUIRE(supply.areas.size() == 2);
    CHECK(supply.areas[0] == AreaSupply{QStringLiteral("exams"), 1, 1, 0, 0, 0});
    CHECK(supply.areas[0].isUnmet());
    CHECK(supply.areas[1].isRare());
    CHECK_FALSE(supply.areas[1].isUnmet());
    CHECK(supply.missing() == 1);
}

TEST_CASE("An area that a mentor wrote twice is known well when one of the two says so", "[matching][supply]") {
    MatchFile it;
    it.with("Ana", Role::Mentee, [](Profile &profile) { profile.seeks = {{QStringLiteral("budgeting"), 1}}; });
    it.add("Dai", Role::Mentor);
    MatchInput input = readMatchInput(*it.file, it.cohort);
    REQUIRE(input.mentors.size() == 1);
    input.mentors[0].profile.offers = {{QStringLiteral("Budgeting"), OfferLevel::HappyTo},
                                       {QStringLiteral("budgeting"), OfferLevel::KnowWell}};
    const Supply supply = supplyOf(input);
    REQUIRE(supply.areas.size() == 1);
    CHECK(supply.areas[0].offered == 1);
    CHECK(supply.areas[0].offeredWell == 1);
}
