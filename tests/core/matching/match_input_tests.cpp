#include "core/matching/scenarios.h"
#include "core/people/people.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/match_cohort.h"

#include <algorithm>
#include <map>
#include <vector>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;

TEST_CASE("Everybody of a cohort stands in one list of those who are matched", "[matching]") {
    MatchFile it;
    fill(it, 5, 12, 3);
    const auto pairs = valueOf(publishMatch(*it.file, valueOf(matchCohort(*it.file, it.cohort)).scenario));
    REQUIRE(pairs.size() > 3);
    valueOf(acceptPairs(*it.file, {pairs[0], pairs[1]}, std::nullopt));
    const MatchInput before = readMatchInput(*it.file, it.cohort);
    const auto free = std::find(before.taken.begin(), before.taken.end(), 0);
    REQUIRE(free != before.taken.end());
    valueOf(people::setParticipantState(*it.file, before.mentors[size_t(free - before.taken.begin())].id,
                                        people::ParticipantState::NotPlaced));

    const MatchInput input = readMatchInput(*it.file, it.cohort);
    CHECK(input.mentors.size() == before.mentors.size() - 1);
    std::map<ParticipantId, int> seen;
    input.eachOfCohort([&](const people::Participant &one) { seen[one.id] += 1; });
    const std::vector<people::Participant> all = people::participants(*it.file, it.cohort);
    CHECK(seen.size() == all.size());
    for (const people::Participant &one : all)
        CHECK(seen[one.id] == 1);
    CHECK_FALSE(input.people.participants.empty()); // those who have a partner
}

TEST_CASE("A preceptor is known whether or not the two can be matched now", "[matching]") {
    MatchFile it;
    const ParticipantId mentee = it.with("Alys", Role::Mentee, [](people::Profile &p) { p.preceptorText = QStringLiteral("noor"); });
    const ParticipantId noor = it.add("Noor", Role::Mentor);
    it.add("Ritva", Role::Mentor);
    CHECK(it.matcher().forbids({mentee, noor}) == PairRule::OwnPreceptor);
    valueOf(people::setParticipantState(*it.file, noor, people::ParticipantState::NotPlaced));
    const MatchInput input = readMatchInput(*it.file, it.cohort);
    REQUIRE(input.people.participants.size() == 1);
    const partnerships::PairRules rules(input.people, input.mentees, input.mentors);
    CHECK(rules.allThatForbid(input.mentees[0], input.people.participants[0]) ==
          std::vector{PairRule::NotTakingPart, PairRule::OwnPreceptor});
}

TEST_CASE("What many people wrote stands in memory once", "[people]") {
    MatchFile it;
    for (const char *name : {"Alys", "Kofi"}) {
        const ParticipantId id = it.with(name, Role::Mentee, [](people::Profile &p) {
            p.seeks = {{QStringLiteral("handover"), 1}};
            p.interests = {QStringLiteral("choir")};
            p.place = QStringLiteral("North");
            p.availability = {QStringLiteral("mon_am")};
        });
        people::Person person = valueOf(people::person(*it.file, it.personOf(id)));
        person.unit = QStringLiteral("Ward 7");
        person.languages = {QStringLiteral("Welsh")};
        valueOf(people::editPerson(*it.file, person));
    }
    const auto is = [](const QString &one, const QString &other) {
        return !one.isEmpty() && one.constData() == other.constData();
    };
    const std::vector<people::Participant> two = people::participants(*it.file, it.cohort);
    REQUIRE(two.size() == 2);
    const people::Profile &alys = two[0].profile;
    const people::Profile &kofi = two[1].profile;
    CHECK(is(alys.seeks[0].area, kofi.seeks[0].area));
    CHECK(is(alys.interests[0], kofi.interests[0]));
    CHECK(is(alys.availability[0], kofi.availability[0]));
    CHECK(is(alys.place, kofi.place));
    const std::vector<people::Person> persons = people::persons(*it.file);
    REQUIRE(persons.size() == 2);
    CHECK(is(persons[0].unit, persons[1].unit));
    CHECK(is(persons[0].languages[0], persons[1].languages[0]));
}
