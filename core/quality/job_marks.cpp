#include "core/quality/job_marks.h"

#include "core/framework/framework_rows.h"
#include "core/quality/job_mark_table.h"

namespace groundwork::quality {

namespace {

/// What is set, as the history knows it (ui/words/operation_words).
constexpr auto kPutOff = "job.put_off";
constexpr auto kDone = "job.done";
constexpr auto kBack = "job.back";

/// Takes what was marked on these jobs away and, unless they are brought back, marks them anew.
Result<void> mark(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys, const char *what,
                  const QStringList &names, QDate until) {
    if (keys.empty())
        return failure(ErrorCode::NotFound, {QStringLiteral("job"), QString()});
    if (const auto found = framework::cohort(file, cohort); !found)
        return failure(found.error());
    const Operation operation{Verb::ChangeSetting, QStringList{QString::fromLatin1(what)} + names};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const JobMarkTable table(change.database());
        JobMarkId together;
        for (const JobKey &key : keys) {
            table.removeOn(cohort, key);
            if (QLatin1String(what) == QLatin1String(kBack))
                continue;
            const auto id = change.newId<JobMarkId>();
            together = together.isValid() ? together : id;
            table.insert(cohort, {id, together, key, until, change.today()}, change);
        }
        return {};
    });
}

} // namespace

std::vector<JobMark> jobMarks(const ProgramFile &file, CohortId cohort) {
    return JobMarkTable(file.database()).ofCohort(cohort);
}

Result<void> putOffJob(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys, QDate until,
                       const QStringList &names) {
    const QDate today = file.clock().today();
    if (!until.isValid() || until <= today)
        return failure(ErrorCode::DateOrder, {today.toString(Qt::ISODate), until.toString(Qt::ISODate)});
    return mark(file, cohort, keys, kPutOff, names, until);
}

Result<void> markJobDone(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                         const QStringList &names) {
    return mark(file, cohort, keys, kDone, names, {});
}

Result<void> bringBackJob(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                          const QStringList &names) {
    return mark(file, cohort, keys, kBack, names, {});
}

} // namespace groundwork::quality
