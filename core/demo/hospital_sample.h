#pragma once

#include "core/demo/sample.h"

namespace groundwork::demo {

/// The sample cohort that most tests and the program's own pictures use: "Side by Side" of Harbourlight
/// Hospital, with Alys Penhale and Noor Rahmani, the first meeting of content.md 3.12 and the agreement of 4.5.
inline Result<std::unique_ptr<ProgramFile>> hospitalInMemory(const content::Pack &pack, FixedClock &clock,
                                                             QDate today, quint32 seed = 1) {
    return sampleInMemory(pack, clock, SampleId::Hospital, today, seed);
}

} // namespace groundwork::demo
