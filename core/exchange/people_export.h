#pragma once

#include "core/base/id.h"
#include "core/exchange/export_sheet.h"
#include "core/file/program_file.h"

#include <optional>
#include <set>

namespace groundwork::exchange {

/// One line a participant, so a person who is mentor and mentee has two. The coordinator's own questions follow as
/// columns named "question:<key>", the private ones only `withPrivate`; then the titles of a list that somebody
/// chose to keep, as "question:<title>". What nobody chose never leaves the file: it may be about access needs.
/// `who`: these participants only.
ExportTable peopleTable(const ProgramFile &file, CohortId cohort,
                        const std::optional<std::set<ParticipantId>> &who = std::nullopt, bool withPrivate = false);

/// One line a person of the address book, also those who take part in nothing.
ExportTable addressBookTable(const ProgramFile &file);

} // namespace groundwork::exchange
