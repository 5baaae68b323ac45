#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

namespace groundwork::first_meeting {

/// Brings connections, alignment items, goals and questions to the coordinator in line with the answers that are open now. What the pair
/// edited or settled stays; the same answer typed in again makes nothing twice.
Result<void> followAnswers(ProgramFile &file, const Script &script, const FirstMeeting &meeting,
                           Change &change);

} // namespace groundwork::first_meeting
