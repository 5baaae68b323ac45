#include "core/quality/cohort_steps.h"

#include <algorithm>

namespace groundwork::quality {

using framework::CohortState;

namespace {

void lookAtPlaces(CohortStep &step, const CohortFacts &facts) {
    for (const people::ParticipantRow &row : facts.people) {
        if (!takesPart(row))
            continue;
        if (row.role == Role::Mentor)
            step.count += row.capacity;
        else
            ++step.of;
    }
    if (step.count < step.of)
        step.warning = CohortWarning::FewerMentorPlaces;
}

void lookAtPairs(CohortStep &step, const CohortFacts &facts) {
    step.count = static_cast<int>(std::count_if(facts.pairs.begin(), facts.pairs.end(), [](const auto &pair) {
        return !partnerships::isOver(pair.state);
    }));
    if (step.count > 0)
        step.warning = CohortWarning::PairsNotOver;
}

bool hasAcceptedPair(const CohortFacts &facts) {
    using partnerships::PartnershipState;
    return std::any_of(facts.pairs.begin(), facts.pairs.end(), [](const auto &pair) {
        return !partnerships::isUndecided(pair.state) && pair.state != PartnershipState::Declined &&
               !partnerships::isParted(pair);
    });
}

CohortStep stepTo(CohortState to, const CohortFacts &facts) {
    const framework::Cohort &cohort = facts.cohort;
    CohortStep step;
    step.to = to;
    switch (to) {
    case CohortState::Recruiting:
        if (!cohort.framework.isValid())
            step.guard = CohortGuard::NoFramework;
        break;
    case CohortState::Matching:
        lookAtPlaces(step, facts);
        break;
    case CohortState::Running:
        if (!hasAcceptedPair(facts))
            step.guard = CohortGuard::NoPairYet;
        break;
    case CohortState::Closing:
        if (cohort.state == CohortState::Closed) {
            if (cohort.closedOn.isValid() && cohort.closedOn.daysTo(facts.today) > framework::kReopenDays)
                step.guard = CohortGuard::ClosedLongAgo;
            break;
        }
        step.suggestedFrom = cohort.end.addDays(-cohort.thresholds.closingDays);
        step.suggested = facts.today >= step.suggestedFrom;
        break;
    case CohortState::Closed:
        lookAtPairs(step, facts);
        step.suggested = step.count == 0 && facts.today >= cohort.end;
        break;
    case CohortState::Cancelled:
        step.needsReason = true;
        break;
    case CohortState::Draft:
    case CohortState::Archived:
        break;
    }
    return step;
}

} // namespace

std::vector<CohortStep> cohortSteps(const CohortFacts &facts) {
    std::vector<CohortStep> steps;
    for (const CohortState to : framework::nextStates(facts.cohort.state))
        steps.push_back(stepTo(to, facts));
    return steps;
}

} // namespace groundwork::quality
