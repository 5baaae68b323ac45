#pragma once

#include "core/base/id.h"
#include "core/file/program_file.h"

namespace groundwork::people {

/// Partnerships of a participant that take up a place (domain.md 2.6).
int openPartnershipCount(const ProgramFile &file, ParticipantId id);

} // namespace groundwork::people
