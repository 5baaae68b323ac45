#include "core/matching/scenario_rows.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/matching/scenario_table.h"
#include "core/partnerships/partnership_rows.h"

namespace groundwork::matching {

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
    return found ? sumFromJson(found->reasons) : Sum{};
}

} // namespace groundwork::matching
