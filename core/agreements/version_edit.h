#pragma once

#include "core/agreements/agreement.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

namespace groundwork::agreements {

/// May the lines of this version change? A version that is ready to sign becomes a draft again, and the
/// signatures given so far are cleared. Answers AgreementFrozen(number) for any other but a draft.
Result<void> openForEdit(Change &change, const AgreementVersion &version);

} // namespace groundwork::agreements
