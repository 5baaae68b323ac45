#pragma once

#include "core/file/change_report.h"
#include "core/people/person_rows.h"

#include <optional>
#include <vector>

namespace groundwork::people {

/// The rows of these persons in a cohort, as participantRows would answer them.
std::vector<ParticipantRow> participantRowsOf(const ProgramFile &file, CohortId cohort,
                                              const std::vector<PersonId> &persons);

/// Whose rows a change can have altered, when that is certain and few: `rows` are those shown so far, which
/// know the person of a participant that is gone. Nothing when all rows must be read: pairs or settings
/// changed, many people, or lists of several profiles (a list alone does not say whose it was).
std::optional<std::vector<PersonId>> personsTouched(const ProgramFile &file, const ChangeReport &report,
                                                    const std::vector<ParticipantRow> &rows);

} // namespace groundwork::people
