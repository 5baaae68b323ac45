// The undo law over the verbs of all subjects mixed, as a cohort lives: what one subject does to another's
// rows is where a step would not come back whole.

#include "tests/core/every_verb/ward.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

std::vector<RandomVerb> everyVerb(const Ward &ward) {
    std::vector<RandomVerb> all;
    for (const std::vector<RandomVerb> &some :
         {peopleVerbs(ward), questionVerbs(ward), frameworkVerbs(ward), partnershipVerbs(ward), matchingVerbs(ward),
          meetingVerbs(ward), agreementVerbs(ward), jobVerbs(ward), exchangeVerbs(ward)})
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
    for (unsigned seed = 1; seed <= 6 || (seed <= 12 && !never.isEmpty()); ++seed) {
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
