// Who has waited comes first: on the waiting list, or left over from the cohort before (matching.md).
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/partnerships.h"
#include "tests/core/matching/match_file.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::MatchFile;
using people::OfferLevel;
using people::Profile;

TEST_CASE("Who has waited is placed before who has not", "[matching]") {
    for (const bool firstWaits : {true, false}) {
        MatchFile it;
        const ParticipantId ana = it.add("Ana", Role::Mentee);
        const ParticipantId ben = it.add("Ben", Role::Mentee);
        it.with("Cleo", Role::Mentor, [](Profile &) {});
        valueOf(people::setParticipantState(*it.file, firstWaits ? ana : ben, people::ParticipantState::Waiting));
        Matcher matcher = it.matcher();
        const Plan plan = valueOf(matcher.solve({}));
        REQUIRE(plan.matches.size() == 1);
        CHECK(plan.matches[0].mentee == (firstWaits ? ana : ben));
    }
}

TEST_CASE("Who has waited longest is placed first", "[matching]") {
    MatchFile it;
    const std::vector<ParticipantId> mentees{it.add("Ana", Role::Mentee), it.add("Ben", Role::Mentee),
                                             it.add("Cid", Role::Mentee), it.add("Dora", Role::Mentee)};
    it.with("Eli", Role::Mentor, [](Profile &profile) { profile.capacity = 2; });
    const std::vector<size_t> order{2, 0, 3}; // Ben does not wait
    for (const size_t who : order) {
        it.clock.advanceSeconds(24 * 3600);
        valueOf(people::setParticipantState(*it.file, mentees[who], people::ParticipantState::Waiting));
    }
    const auto placed = [&] {
        std::vector<ParticipantId> found;
        for (const Match &match : valueOf(it.matcher().solve({})).matches)
            found.push_back(match.mentee);
        std::sort(found.begin(), found.end());
        return found;
    };
    const MatchInput input = readMatchInput(*it.file, it.cohort);
    CHECK(input.waitingSince.size() == order.size());
    CHECK(input.waitingSince.at(mentees[2]) < input.waitingSince.at(mentees[0]));
    CHECK(placed() == std::vector{mentees[0], mentees[2]});
    // More points do not come before a longer wait.
    for (const ParticipantId id : {mentees[1], mentees[3]})
        it.change(id, [](Profile &profile) { profile.seeks = {{QStringLiteral("budgets"), 1}}; });
    it.with("Flo", Role::Mentor, [](Profile &profile) { profile.offers = {{QStringLiteral("budgets"), OfferLevel::KnowWell}}; });
    CHECK(placed() == std::vector{mentees[0], mentees[2], mentees[3]});
}

TEST_CASE("Who stayed without a partner in the cohort before has waited", "[matching]") {
    MatchFile it;
    const PersonId ana = it.addPerson("Ana");
    const ParticipantId before = it.addParticipant(ana, Role::Mentee);
    framework::Cohort next = valueOf(framework::cohort(*it.file, it.cohort));
    next.name = QStringLiteral("Autumn 2027");
    next.start = next.start.addYears(1);
    next.end = next.end.addYears(1);
    next.state = framework::CohortState::Draft;
    next.id = {};
    const CohortId first = std::exchange(it.cohort, valueOf(framework::createCohort(*it.file, next)));
    it.add("Ben", Role::Mentee); // entered first: without the wait Ben would be placed
    const ParticipantId again = it.addParticipant(ana, Role::Mentee);
    it.add("Cleo", Role::Mentor);
    CHECK(readMatchInput(*it.file, it.cohort).waitingSince.empty());
    const QString digest = digestOf(readMatchInput(*it.file, it.cohort));
    valueOf(people::setParticipantState(*it.file, before, people::ParticipantState::NotPlaced));
    const MatchInput input = readMatchInput(*it.file, it.cohort);
    REQUIRE(input.waitingSince.count(again) == 1);
    CHECK(digestOf(input) != digest);
    const Plan plan = valueOf(it.matcher().solve({}));
    REQUIRE(plan.matches.size() == 1);
    CHECK(plan.matches[0].mentee == again);
    // Nobody waits in the first cohort because of the later one, and nobody who has somebody now.
    CHECK(readMatchInput(*it.file, first).waitingSince.empty());
    partnerships::Proposal pair;
    pair.mentor = plan.matches[0].mentor;
    pair.mentee = again;
    valueOf(partnerships::proposePair(*it.file, pair));
    CHECK(readMatchInput(*it.file, it.cohort).waitingSince.empty());
}
