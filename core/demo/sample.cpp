#include "core/demo/sample.h"

#include "core/base/enum_keys.h"
#include "core/demo/sample_builder.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <QSet>

namespace groundwork::demo {

constexpr EnumKey<SampleId> kSampleKeys[] = {{SampleId::University, "university"},
                                             {SampleId::Hospital, "hospital"},
                                             {SampleId::Community, "community"}};

QString sampleKey(SampleId id) {
    return keyOf(kSampleKeys, id);
}

std::optional<SampleId> sampleFromKey(const QString &key) {
    return fromKey(kSampleKeys, key);
}

std::vector<SampleId> allSamples() {
    return valuesOf(kSampleKeys);
}

SampleCounts sampleCounts(const ProgramFile &file) {
    SampleCounts counts;
    const auto cohorts = framework::cohorts(file);
    if (cohorts.empty())
        return counts;
    QSet<qint64> persons;
    for (const people::ParticipantRow &row : people::participantRows(file, cohorts.front().id))
        persons.insert(row.person.value);
    counts.people = static_cast<int>(persons.size());
    counts.pairs = static_cast<int>(partnerships::partnershipRows(file, cohorts.front().id).size());
    return counts;
}

Result<std::unique_ptr<ProgramFile>> sampleInMemory(const content::Pack &pack, FixedClock &clock, SampleId id,
                                                    QDate today, quint32 seed) {
    const auto plan = SamplePlan::read(pack, QStringLiteral("sample_") + sampleKey(id), today);
    if (!plan)
        return failure(plan.error());
    OpenOptions options;
    options.clock = &clock;
    options.idSeed = seed;
    clock.setDay(plan->firstDay());
    auto file = ProgramFile::createInMemory(options);
    if (!file)
        return file;
    SampleBuilder builder(**file, *plan, clock, seed);
    if (const Result<void> built = builder.build(); !built)
        return failure(built.error());
    clock.setDay(today);
    (*file)->setSide(Side::Coordinator);
    (*file)->clearHistory(); // a sample begins with nothing to undo
    return file;
}

Result<SampleCounts> buildSample(const QString &path, const content::Pack &pack, SampleId id, QDate today,
                                 quint32 seed, bool overwrite) {
    FixedClock clock(today);
    auto file = sampleInMemory(pack, clock, id, today, seed);
    if (!file)
        return failure(file.error());
    if (const Result<void> saved = (*file)->saveCopy(path, overwrite); !saved)
        return failure(saved.error());
    return sampleCounts(**file);
}

} // namespace groundwork::demo
