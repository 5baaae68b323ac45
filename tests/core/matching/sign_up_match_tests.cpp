#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/pair_rules.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/people.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/match_cohort.h"

#include <algorithm>
#include <map>
#include <set>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::SignUpFile;

// Each set of sign-ups as a survey tool wrote it, matched with the default weights.

namespace {

/// The cause of somebody without a mentor, counted anew without the engine: which rule forbids each mentor, and for
/// those who are allowed, who has their places and where these could sit instead.
void checkCause(const Matcher &matcher, const Plan &plan, const Unplaced &told) {
    const MatchInput &input = matcher.input();
    const partnerships::PairRules rules(input.people, input.mentees, input.mentors);
    const auto mentee = std::find_if(input.mentees.begin(), input.mentees.end(),
                                     [&](const people::Participant &one) { return one.id == told.mentee; });
    REQUIRE(mentee != input.mentees.end());
    RuleCounts counted;
    std::set<size_t> reached; // mentors
    const auto reach = [&](const people::Participant &who) {
        for (size_t j = 0; j < input.mentors.size(); ++j) {
            if (!rules.forbids(who, input.mentors[j]))
                reached.insert(j);
        }
    };
    for (const people::Participant &mentor : input.mentors) {
        if (const auto rule = rules.forbids(*mentee, mentor))
            counted.add(*rule);
    }
    for (int rule = 0; rule < kPairRules; ++rule)
        CHECK(told.ruledOut.of(static_cast<PairRule>(rule)) == counted.of(static_cast<PairRule>(rule)));
    reach(*mentee);
    CHECK(told.full == int(reached.size()));
    if (reached.empty())
        return;
    std::set<ParticipantId> people{told.mentee};
    for (size_t before = 0; before != people.size();) {
        before = people.size();
        for (const Match &match : plan.matches) {
            const auto holds = [&](size_t j) { return input.mentors[j].id == match.mentor; };
            if (people.count(match.mentee) > 0 || std::none_of(reached.begin(), reached.end(), holds))
                continue;
            people.insert(match.mentee);
            for (const people::Participant &one : input.mentees) {
                if (one.id == match.mentee)
                    reach(one);
            }
        }
    }
    int seats = 0;
    for (const size_t j : reached)
        seats += input.seats[j];
    CHECK(told.competing == int(people.size()));
    CHECK(told.mentors == int(reached.size()));
    CHECK(told.seats == seats);
    CHECK(told.competing > told.seats);
    std::vector<ParticipantId> narrow;
    for (const size_t j : reached)
        narrow.push_back(input.mentors[j].id);
    CHECK(told.narrow == (narrow.size() <= size_t(kNamedMentors) ? narrow : std::vector<ParticipantId>()));
}

/// With all mentors there is room for everybody; without two of three of them there is not. Undone afterwards.
void checkCauses(SignUpFile &file) {
    const MatchInput all = readMatchInput(*file.file, file.cohort);
    int gone = 0;
    for (size_t j = 0; j < all.mentors.size(); ++j) {
        if (j % 3 == 0)
            continue;
        valueOf(people::setParticipantState(*file.file, all.mentors[j].id, people::ParticipantState::NotPlaced));
        ++gone;
    }
    const Solved solved = valueOf(matchCohort(*file.file, file.cohort, {}, Aim::Placed));
    const Matcher matcher(readMatchInput(*file.file, file.cohort));
    CHECK(solved.plan.unplaced.size() > 3);
    for (const Unplaced &unplaced : solved.plan.unplaced)
        checkCause(matcher, solved.plan, unplaced);
    for (int n = 0; n < gone + 1; ++n)
        valueOf(file.file->undo());
    CHECK(readMatchInput(*file.file, file.cohort).mentors.size() == all.mentors.size());
}

void checkMatched(SignUpFile &file, size_t mentees, size_t mentors) {
    for (const Aim aim : {Aim::Placed, Aim::Points, Aim::Stable}) {
        const Solved solved = valueOf(matchCohort(*file.file, file.cohort, {}, aim));
        const Plan &plan = solved.plan;
        INFO("aim " << aimKey(aim).toStdString());
        CHECK(plan.certified);
        Matcher matcher(readMatchInput(*file.file, file.cohort));
        CHECK(matcher.input().mentees.size() == mentees);
        CHECK(matcher.input().mentors.size() == mentors);
        CHECK(plan.matches.size() + plan.unplaced.size() == mentees);
        std::map<ParticipantId, int> used;
        for (const Match &match : plan.matches) {
            CHECK_FALSE(matcher.forbids({match.mentee, match.mentor}));
            CHECK(matcher.sum(Weights(), {match.mentee, match.mentor}).points == match.points);
            used[match.mentor] += 1;
        }
        for (size_t j = 0; j < matcher.input().mentors.size(); ++j)
            CHECK(used[matcher.input().mentors[j].id] <= matcher.input().seats[j]);
        for (const Unplaced &unplaced : plan.unplaced)
            CHECK(unplaced.ruledOut.total() + unplaced.full == int(mentors));
    }
    checkCauses(file);
    const Solved solved = valueOf(matchCohort(*file.file, file.cohort, {}, Aim::Placed));
    const auto ids = valueOf(publishMatch(*file.file, solved.scenario));
    CHECK(ids.size() == solved.plan.matches.size());
    CHECK(valueOf(acceptAll(*file.file, file.cohort)) == int(ids.size()));
}

} // namespace

TEST_CASE("The Google forms are matched by the rules", "[matching][signups]") {
    SignUpFile file;
    exchange::ImportOptions options;
    options.role = Role::Mentee;
    file.bring("google-forms-mentees.csv", options);
    options.role = Role::Mentor;
    file.bring("google-forms-mentors.csv", options);
    checkMatched(file, 19, 16);
}

TEST_CASE("The Microsoft form is matched by the rules", "[matching][signups]") {
    SignUpFile file;
    file.bring("microsoft-forms.xlsx");
    checkMatched(file, 46, 34);
}

TEST_CASE("The German Excel table is matched by the rules", "[matching][signups]") {
    SignUpFile file;
    file.bring("excel-german.csv");
    checkMatched(file, 60, 40);
}

TEST_CASE("The LimeSurvey table is matched by the rules", "[matching][signups]") {
    SignUpFile file;
    file.bring("limesurvey.csv");
    checkMatched(file, 30, 22);
}
