#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/match_cohort.h"

#include <map>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::SignUpFile;

// Each set of sign-ups as a survey tool wrote it, matched with the default weights.

namespace {

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
