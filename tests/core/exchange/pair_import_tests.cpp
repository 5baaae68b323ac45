// Pairs that were made elsewhere (FE15).
#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/exchange/pair_import.h"
#include "core/exchange/sign_up_import.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/people.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;
using partnerships::PartnershipState;

namespace {

struct PairsFile : SignUpFile {
    TemporaryFile folder;
    SignUpTable table;
    PairColumns columns;

    PairPlan plan(const char *text, const PairOptions &options = {}) {
        table = valueOf(readSignUps(folder.write("pairs.csv", QByteArray(text)), {}, std::nullopt, {}));
        columns = proposePairColumns(table.shape, table.profiles);
        return planPairs(table.table, table.shape, columns, pairKnown(*file, cohort), options);
    }
    [[nodiscard]] std::vector<PairIssueCode> codes(const PairPlan &plan) const {
        std::vector<PairIssueCode> all;
        for (const PlannedPair &pair : plan.rows)
            all.push_back(pair.issues.empty() ? PairIssueCode::MentorMissing : pair.issues.front().code);
        return all;
    }
    void withPeople() {
        bring(folder.write("people.csv", "Full name,Email,Role,Department,Line manager\n"
                                         "Alys Penhale,alys@example.org,Mentor,Medical,\n"
                                         "Kofi Amankwah,kofi@example.org,Mentor,Surgical,\n"
                                         "Noor Rahmani,noor@example.org,Mentee,Medical,\n"
                                         "Zoë O'Malley,zoe@example.org,Mentee,Medical,Alys Penhale\n"
                                         "Li Wei,li@example.org,Mentee,Surgical,\n"));
    }
};

} // namespace

TEST_CASE("A list of pairs becomes partnerships in the state that was chosen", "[exchange][pairs]") {
    const std::pair<PairStart, PartnershipState> kStates[] = {{PairStart::Proposed, PartnershipState::Proposed},
                                                             {PairStart::Accepted, PartnershipState::Accepted},
                                                             {PairStart::Starting, PartnershipState::Starting},
                                                             {PairStart::Underway, PartnershipState::Underway}};
    for (const auto &[start, state] : kStates) {
        PairsFile file;
        file.withPeople();
        PairOptions options;
        options.start = start;
        options.underwayReason = QStringLiteral("met before Groundwork");
        const PairPlan plan = file.plan("Mentor,Mentor e-mail,Mentee name,Matched on,Comment\n"
                                        "A. Penhale,ALYS@example.org,noor rahmani,14/01/2027,asked for each other\n"
                                        "Kofi Amankwah,,Li Wei,,\n",
                                        options);
        CHECK(plan.counts == PairCounts{2, 0, 0, 0});
        const auto before = dump(*file.file);
        CHECK(valueOf(applyPairs(*file.file, file.cohort, plan, options)).pairs == 2);
        const auto rows = partnerships::partnershipRows(*file.file, file.cohort);
        REQUIRE(rows.size() == 2);
        for (const auto &row : rows)
            CHECK(row.state == state);
        const auto noor = std::find_if(rows.begin(), rows.end(), [](const auto &row) {
            return row.menteeName == QStringLiteral("Noor Rahmani");
        });
        REQUIRE(noor != rows.end());
        CHECK(noor->mentorName == QStringLiteral("Alys Penhale"));
        CHECK(noor->matchedOn == QDate(2027, 1, 14));
        CHECK(valueOf(partnerships::partnership(*file.file, noor->id)).reasonsNote ==
              QStringLiteral("asked for each other"));
        CHECK(file.file->nextUndo()->verb == Verb::ImportPairs);
        valueOf(file.file->undo());
        CHECK(dump(*file.file) == before);
    }
}

TEST_CASE("Every row that cannot be a pair says why, and the others come in", "[exchange][pairs]") {
    PairsFile file;
    file.withPeople();
    const PairPlan plan = file.plan("Mentor,Mentee\n"
                                    "Alys Penhale,Noor Rahmani\n" // fine, and fills Alys
                                    "Alys Penhale,Li Wei\n"
                                    "Kofi Amankwah,Noor Rahmani\n"
                                    "Nobody Known,Li Wei\n"
                                    "Kofi Amankwah,Somebody Else\n"
                                    ",Li Wei\n"
                                    "Kofi Amankwah,\n"
                                    "Noor Rahmani,Li Wei\n"
                                    "Li Wei,Li Wei\n"
                                    "Alys Penhale,Noor Rahmani\n"
                                    "Kofi Amankwah,Li Wei\n");
    CHECK(plan.counts.pairs == 2);
    CHECK(plan.counts.blocked == 9);
    REQUIRE(plan.rows.size() == 11);
    CHECK(file.codes(plan) ==
          std::vector{PairIssueCode::MentorMissing, PairIssueCode::MentorFull, PairIssueCode::MenteeTaken,
                      PairIssueCode::MentorUnknown, PairIssueCode::MenteeUnknown, PairIssueCode::MentorMissing,
                      PairIssueCode::MenteeMissing, PairIssueCode::NoMentorHere, PairIssueCode::NoMentorHere,
                      PairIssueCode::RepeatsRow, PairIssueCode::MentorMissing});
    CHECK(plan.rows[0].isReady());
    CHECK(plan.rows[9].issues[0].args == QStringList{QStringLiteral("2")});
    CHECK(plan.needsReason);
    valueOf(applyPairs(*file.file, file.cohort, plan, {}));
    CHECK(partnerships::partnershipRows(*file.file, file.cohort).size() == 2);
    // The same list again: both are pairs already.
    const PairPlan again = file.plan("Mentor,Mentee\nAlys Penhale,Noor Rahmani\n");
    CHECK(again.rows[0].issues[0].code == PairIssueCode::AlreadyAPair);
}

TEST_CASE("A rule that forbids a pair needs a reason, which is kept", "[exchange][pairs]") {
    PairsFile file;
    file.withPeople();
    const char *text = "Mentor,Mentee\nAlys Penhale,Zoe O’Malley\n";
    const PairPlan plan = file.plan(text);
    REQUIRE(plan.rows[0].issues.size() == 1);
    CHECK(plan.rows[0].issues[0] == PairIssue{PairIssueCode::RuleForbids, {QStringLiteral("reporting_line")}, true});
    PairOptions options;
    options.overrideReason = QStringLiteral("She moves to another ward in March");
    const PairPlan reasoned = file.plan(text, options);
    CHECK(reasoned.counts.pairs == 1);
    valueOf(applyPairs(*file.file, file.cohort, reasoned, options));
    const auto rows = partnerships::partnershipRows(*file.file, file.cohort);
    REQUIRE(rows.size() == 1);
    const auto overrides = valueOf(partnerships::partnership(*file.file, rows[0].id)).overrides;
    REQUIRE(overrides.size() == 1);
    CHECK(overrides[0].gate == QStringLiteral("reporting_line"));
}

TEST_CASE("People who are not here come in with their pair", "[exchange][pairs]") {
    PairsFile file;
    PairOptions options;
    options.addPeople = true;
    const PairPlan plan = file.plan("Mentor name,Mentor email,Mentee name,Mentee email\n"
                                    "Alys Penhale,alys@example.org,Noor Rahmani,noor@example.org\n"
                                    "Alys Penhale,alys@example.org,Li Wei,li@example.org\n"
                                    "Noor Rahmani,noor@example.org,Bo Lind,\n",
                                    options);
    CHECK(plan.counts == PairCounts{3, 0, 0, 4});
    valueOf(applyPairs(*file.file, file.cohort, plan, options));
    CHECK(people::persons(*file.file).size() == 4);
    CHECK(partnerships::partnershipRows(*file.file, file.cohort).size() == 3);
    // Noor is a mentee and a mentor; Alys has room for the two that the list gave her.
    CHECK(people::participants(*file.file, file.cohort).size() == 5);
    CHECK(file.cell("Alys Penhale", "capacity") == QStringLiteral("2"));
    valueOf(file.file->undo());
    CHECK(people::persons(*file.file).empty());
}

TEST_CASE("Underway without first meeting asks for a reason, and nothing comes in", "[exchange][pairs]") {
    PairsFile file;
    file.withPeople();
    PairOptions options;
    options.start = PairStart::Underway;
    const PairPlan plan = file.plan("Mentor,Mentee\nAlys Penhale,Noor Rahmani\n", options);
    CHECK(applyPairs(*file.file, file.cohort, plan, options).error() ==
          Error(ErrorCode::ReasonNeeded, {QStringLiteral("underway")}));
    CHECK(partnerships::partnershipRows(*file.file, file.cohort).empty());
}

TEST_CASE("Columns about a mentor are not the mentor", "[exchange][pairs]") {
    PairsFile file;
    file.plan("Mentor,Mentor's department,Mentor capacity,Mentee,Mentee goal\nAna Reis,A,2,Bo Lind,Lead a team\n");
    CHECK(file.columns.fields == std::vector{PairField::MentorName, PairField::Ignore, PairField::Ignore,
                                             PairField::MenteeName, PairField::Ignore});
    CHECK(file.columns.areComplete());
    file.plan("Full name,Email,Mentor or mentee\nAna Reis,a@example.org,Mentor\n");
    CHECK_FALSE(file.columns.areComplete());
}
