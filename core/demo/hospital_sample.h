#pragma once

#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"

#include <QDate>
#include <QString>

#include <memory>

namespace groundwork::demo {

/// How many are in a sample that was built.
struct SampleCounts {
    int people = 0;
    int pairs = 0;
};

/// Builds the sample cohort "Side by Side" of Harbourlight Hospital (content.md section 8, cohort B) at `path`:
/// 44 people and 24 partnerships in their states, all through the public verbs, with a clock that walks from
/// 36 weeks before `today` (T) to T. The same day and seed give the same file content. Among the pairs are Alys Penhale and
/// Noor Rahmani with the first meeting of 3.12 and the agreement of 4.5. Answers FileExists (unless
/// `overwrite`, which replaces the old file in one step) and the write errors; nothing is left behind then.
Result<SampleCounts> buildHospital(const QString &path, const content::Pack &pack, QDate today, quint32 seed = 1,
                                   bool overwrite = false);

/// The same in memory, for tests and benchmarks. The file's clock stands at `today` at noon afterwards and
/// belongs to the caller.
Result<std::unique_ptr<ProgramFile>> hospitalInMemory(const content::Pack &pack, FixedClock &clock, QDate today,
                                                      quint32 seed = 1);

} // namespace groundwork::demo
