#include "core/demo/hospital_sample.h"

#include "core/demo/hospital_builder.h"

namespace groundwork::demo {

Result<std::unique_ptr<ProgramFile>> hospitalInMemory(const content::Pack &pack, FixedClock &clock, QDate today,
                                                      quint32 seed)
{
    OpenOptions options;
    options.clock = &clock;
    options.idSeed = seed;
    clock.setDay(today.addDays(-260));
    auto file = ProgramFile::createInMemory(options);
    if (!file)
        return file;
    HospitalBuilder builder(**file, pack, clock, today, seed);
    if (const Result<void> built = builder.build(); !built)
        return failure(built.error());
    clock.setDay(today);
    (*file)->setSide(Side::Coordinator);
    (*file)->clearHistory(); // a sample begins with nothing to undo
    return file;
}

Result<SampleCounts> buildHospital(const QString &path, const content::Pack &pack, QDate today, quint32 seed,
                                   bool overwrite)
{
    FixedClock clock(today);
    auto file = hospitalInMemory(pack, clock, today, seed);
    if (!file)
        return failure(file.error());
    if (const Result<void> saved = (*file)->saveCopy(path, overwrite); !saved)
        return failure(saved.error());
    return sampleCounts(**file);
}

} // namespace groundwork::demo
