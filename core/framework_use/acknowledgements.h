#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework_use/acknowledgement.h"

#include <vector>

namespace groundwork::framework_use {

/// Records that somebody has read a version, or changes what was recorded. Answers NotFound,
/// FrameworkNotPublished for a draft, BadDate for a day to come, ValueOutOfRange("liked" or "asked") for a line
/// that the version does not have, and TextTooLong("question").
Result<void> acknowledge(ProgramFile &file, const Acknowledgement &acknowledgement);
/// The same for several people at once without their marks: everybody in the room read it. Those who are
/// recorded already stay as they are.
Result<void> acknowledgeAll(ProgramFile &file, FrameworkId framework,
                            const std::vector<ParticipantId> &participants, QDate on = {});
/// Takes back what was recorded by mistake. Answers NotFound.
Result<void> withdrawAcknowledgement(ProgramFile &file, ParticipantId participant, FrameworkId framework);

} // namespace groundwork::framework_use
