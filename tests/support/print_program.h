#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/file/program_file.h"

#include <memory>
#include <vector>

namespace groundwork {

/// A program in memory with pairs that have said yes and have an agreement drafted, for tests and
/// measurements of what is printed. The first pair is Alys Penhale and Noor Rahmani; the others are numbered,
/// and every third name is written in Arabic.
struct PrintProgram {
    FixedClock clock{QDate(2027, 3, 14)};
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    std::vector<PartnershipId> pairs;
};

std::unique_ptr<PrintProgram> printProgram(int pairs, bool agreements = true);

} // namespace groundwork
