// The undo law over the verbs of all subjects mixed, as a cohort lives: what one subject does to another's
// rows is where a step would not come back whole.

#include "core/file/schema/finished_cohorts.h"
#include "core/file/verb.h"
#include "core/framework/cohort.h"
#include "tests/core/every_verb/ward.h"
#include "tests/support/dump.h"

#include <set>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

std::vector<RandomVerb> everyVerb(const Ward &ward) {
    std::vector<RandomVerb> all;
    for (const std::vector<RandomVerb> &some :
         {peopleVerbs(ward), questionVerbs(ward), frameworkVerbs(ward), partnershipVerbs(ward), matchingVerbs(ward),
          meetingVerbs(ward), roomVerbs(ward), agreementVerbs(ward), jobVerbs(ward), exchangeVerbs(ward), letterVerbs(ward),
          certificateVerbs(ward)})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// Verbs that no random walk here reaches, and why.
bool isElsewhere(Verb verb) {
    switch (verb) {
    case Verb::CreateProgram: // once a file, by the fixture
    case Verb::BuildSample:   // through all the others
    case Verb::RestoreBackup: // a barrier over the whole file: tests/core/file/restore_tests.cpp
    case Verb::TestVerb:
    case Verb::PlanReviews: // the second signature does it, as part of Sign
        return true;
    default:
        return false;
    }
}

} // namespace

TEST_CASE("Whatever a cohort does can be taken back and done again", "[undo][every-verb]") {
    Coverage coverage;
    QStringList never;
    // Six walks, in three cohorts that begin and three whose pair has signed; more only where something has not had
    // its turn.
    for (unsigned seed = 1; seed <= 6 || (seed <= 20 && !never.isEmpty()); ++seed) {
        Ward ward(seed % 2 == 0);
        const std::vector<RandomVerb> verbs = everyVerb(ward);
        checkUndoLaw(*ward.file, verbs, seed, 195, coverage);
        never = coverage.missing(verbs);
        for (int verb = 0; verb <= static_cast<int>(Verb::TestVerb); ++verb) {
            const auto each = static_cast<Verb>(verb);
            if (!isElsewhere(each) && !coverage.hasStep(each))
                never.append(verbKey(each));
        }
    }
    CHECK(never == QStringList());
}

TEST_CASE("Whatever is tried, the records of a closed cohort stay as they are", "[every-verb][closed]") {
    for (const bool inForce : {false, true}) {
        Ward ward(inForce);
        for (const framework::CohortState state :
             {framework::CohortState::Closing, framework::CohortState::Closed})
            valueOf(framework::setCohortState(*ward.file, ward.cohort, state));
        const auto records = [&ward] {
            Dump all = dump(*ward.file);
            for (auto table = all.begin(); table != all.end();)
                table = schema::belongsToCohort(table->first) ? std::next(table) : all.erase(table);
            return all;
        };
        const Dump before = records();
        Random random(inForce ? 3 : 4);
        // Certificates are given out just then: tests/core/certificates.
        const std::set<std::string> elsewhere{"setCohortState",   "nextCohort",        "inviteAgain",
                                              "createCohort",     "removePerson",      "issueCertificate",
                                              "issueCertificates", "reissueCertificate", "withdrawCertificate"};
        for (const RandomVerb &verb : everyVerb(ward)) {
            for (int i = 0; elsewhere.count(verb.name) == 0 && i < 12; ++i)
                (void)verb.run(*ward.file, random);
            INFO(verb.name);
            REQUIRE(difference(before, records()) == QStringList());
        }
    }
}
