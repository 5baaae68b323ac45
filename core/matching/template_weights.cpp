#include "core/matching/template_weights.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenario_table.h"

namespace groundwork::matching {

Weights templateWeights(framework::ProgramTemplate programTemplate) {
    using framework::ProgramTemplate;
    Weights weights;
    switch (programTemplate) {
    case ProgramTemplate::Blank:
        break;
    case ProgramTemplate::Staff:
        weights.set(Criterion::Difference, 2);
        break;
    case ProgramTemplate::Shift:
        weights.set(Criterion::SharedTimes, 5);
        weights.set(Criterion::Place, 3);
        break;
    case ProgramTemplate::Short:
        weights.set(Criterion::SecondNeed, 2);
        weights.set(Criterion::FurtherNeeds, 0);
        weights.set(Criterion::InCommon, 3);
        break;
    }
    return weights;
}

Result<void> startWithWeights(ProgramFile &file, CohortId cohort, const Weights &weights) {
    if (weights == Weights())
        return {};
    Scenario scenario;
    scenario.cohort = cohort;
    scenario.wanted.weights = weights;
    return file.perform(
        Operation{Verb::SetMatchRules, {scenario.name}}, [&](Change &change) -> Result<void> {
            const ScenarioTable table(change.database());
            if (!table.ofCohort(cohort).empty())
                return failure(ErrorCode::WrongState, {QStringLiteral("scenario"), scenario.name});
            scenario.id = change.newId<ScenarioId>();
            table.insert(scenario, change);
            return {};
        });
}

Weights weightsOf(const ProgramFile &file, CohortId cohort) {
    return scenarioByName(file, cohort, {}).wanted.weights;
}

} // namespace groundwork::matching
