#pragma once

#include "core/framework/framework_rows.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/people/several.h"
#include "core/programs/program_starts.h"
#include "tests/support/catch_compat.h"

namespace groundwork::testing {

/// The cohort after the newest one, with everybody of the address book signed up again and nobody matched: a whole
/// sample on the morning before its match.
inline CohortId enrolAgain(ProgramFile &file) {
    const framework::Cohort before = framework::cohorts(file).front();
    const CohortId cohort = valueOf(programs::nextCohort(file, before.id, programs::suggestNext(before)));
    valueOf(people::inviteAgain(file, cohort, people::askableAgain(file, cohort)));
    for (const people::Participant &one : people::participants(file, cohort))
        valueOf(people::setParticipantState(file, one.id, people::ParticipantState::Applied));
    return cohort;
}

} // namespace groundwork::testing
