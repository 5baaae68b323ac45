#pragma once

#include "core/agreements/agreement.h"
#include "core/file/program_file.h"

namespace groundwork::agreements {

/// The three days of a version that comes into force: reviews that are missing are made, those that are still to
/// be held follow a day that the two have changed in the text. One that they moved by itself stays where they
/// moved it. Inside a change alone.
void followReviewDates(ProgramFile &file, Change &change, const AgreementVersion &version);

} // namespace groundwork::agreements
