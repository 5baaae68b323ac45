#include "core/matching/scenario_rows.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/matching/scenario_table.h"
#include "core/partnerships/partnership_rows.h"
#include "core/questions/question_rows.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

/// May partners still see the answers to the question of this part? Sums that were kept without the id of the
/// question are known by its wording.
bool isForPartners(const ProgramFile &file, CohortId cohort, const Part &part) {
    const std::vector<questions::Question> all = questions::allQuestions(file, cohort);
    return std::any_of(all.begin(), all.end(), [&](const questions::Question &question) {
        const bool same =
            part.questionId.isValid() ? question.id == part.questionId : question.wording == part.question;
        return same && question.sharing == questions::Sharing::Partner;
    });
}

} // namespace

std::vector<PairKey> pairsOf(const Scenario &scenario) {
    std::vector<PairKey> pairs;
    pairs.reserve(scenario.proposals.size());
    for (const Match &match : scenario.proposals)
        pairs.push_back({match.mentee, match.mentor});
    return pairs;
}

std::vector<Scenario> scenarios(const ProgramFile &file, CohortId cohort) {
    return ScenarioTable(file.database()).ofCohort(cohort);
}

Result<Scenario> scenario(const ProgramFile &file, ScenarioId id) {
    std::optional<Scenario> found = ScenarioTable(file.database()).scenario(id);
    if (!found)
        return failure(ErrorCode::NotFound, {QStringLiteral("scenario"), id.toText()});
    return *std::move(found);
}

Scenario scenarioByName(const ProgramFile &file, CohortId cohort, const QString &name) {
    std::vector<Scenario> all = scenarios(file, cohort);
    if (name.isEmpty() && !all.empty())
        return std::move(all.back());
    for (Scenario &one : all) {
        if (foldText(one.name) == foldText(name))
            return std::move(one);
    }
    Scenario fresh;
    fresh.cohort = cohort;
    if (!name.isEmpty())
        fresh.name = tidyText(name);
    return fresh;
}

Sum sumOfPartnership(const ProgramFile &file, PartnershipId id) {
    const Result<partnerships::Partnership> found = partnerships::partnership(file, id);
    if (!found)
        return {};
    Sum sum = sumFromJson(found->reasons);
    for (Part &part : sum.parts) {
        if (part.criterion == Criterion::Own && !isForPartners(file, found->cohort, part)) {
            part.question.clear();
            part.terms.clear();
        }
    }
    return sum;
}

} // namespace groundwork::matching
