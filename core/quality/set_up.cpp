#include "core/quality/set_up.h"

#include <algorithm>

namespace groundwork::quality {

std::vector<SetUpMark> setUpMarks(const CohortFacts &facts) {
    const auto anyone = [&](Role role) {
        return std::any_of(facts.people.begin(), facts.people.end(),
                           [role](const people::ParticipantRow &row) { return row.role == role; });
    };
    const bool helpLine =
        !facts.program.coordinatorName.isEmpty() && !facts.program.coordinatorContact.isEmpty();
    return {{SetUpStep::Purpose, !facts.program.purpose.isEmpty()},
            {SetUpStep::Framework, facts.framework.state != framework::FrameworkState::Draft},
            {SetUpStep::Dates, facts.cohort.start.isValid() && facts.cohort.end.isValid()},
            {SetUpStep::Questions, facts.ownQuestions > 0 || !facts.people.empty()},
            {SetUpStep::People, anyone(Role::Mentee) && anyone(Role::Mentor)},
            {SetUpStep::Matching, !facts.pairs.empty()},
            {SetUpStep::HelpLine, helpLine}};
}

bool isBeingSetUp(const CohortFacts &facts) {
    if (facts.cohort.state == framework::CohortState::Draft)
        return true;
    return facts.people.empty() && facts.cohort.state == framework::CohortState::Recruiting;
}

} // namespace groundwork::quality
