#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// The three sample cohorts of content.md section 8: invented people, invented organizations, built through
/// the public verbs.
namespace groundwork::demo {

enum class SampleId {
    University, ///< Alder Ridge University, "Staff Learning Partnerships"
    Hospital,   ///< Harbourlight Hospital, "Side by Side"
    Community   ///< Kitebridge Community Tech, "Build Circle"
};
/// "university", "hospital", "community".
QString sampleKey(SampleId id);
std::optional<SampleId> sampleFromKey(const QString &key);
/// In the order of content.md.
std::vector<SampleId> allSamples();

/// How many are in the newest cohort of a program.
struct SampleCounts {
    int people = 0;
    int pairs = 0;
};
SampleCounts sampleCounts(const ProgramFile &file);

/// Builds a sample at `path`, with a clock that walks from the first sign-up to `today` (T): the same day and
/// seed give the same file content. Answers FileExists (unless `overwrite`, which replaces the old file in one
/// step) and the write errors; nothing is left behind then.
Result<SampleCounts> buildSample(const QString &path, const content::Pack &pack, SampleId id, QDate today,
                                 quint32 seed = 1, bool overwrite = false);

/// The same in memory, for tests and benchmarks. The file's clock stands at `today` at noon afterwards and
/// belongs to the caller.
Result<std::unique_ptr<ProgramFile>> sampleInMemory(const content::Pack &pack, FixedClock &clock, SampleId id,
                                                    QDate today, quint32 seed = 1);

} // namespace groundwork::demo
