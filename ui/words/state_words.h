#pragma once

#include "core/base/side.h"
#include "core/framework/cohort.h"
#include "core/people/participant.h"

#include <QString>

namespace groundwork::words {

/// "Mentee", "Mentor".
QString roleWord(Role role);
/// "Draft", "Recruiting", ...
QString cohortStateWord(framework::CohortState state);
/// The state with where the cohort is in time: "Running · week 9 of 40", "Draft · starts in 12 weeks".
QString cohortStateLine(const framework::Cohort &cohort, QDate today);
/// "Waiting", "Accepted", "Not placed", ...
QString participantStateWord(people::ParticipantState state);

} // namespace groundwork::words
