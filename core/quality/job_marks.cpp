#include "core/quality/job_marks.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/quality/job_mark_table.h"

namespace groundwork::quality {

namespace {

/// Takes what was marked on these jobs away and, unless they are brought back, marks them anew.
Result<void> mark(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys, Verb verb,
                  const QStringList &names, QDate until) {
    if (keys.empty())
        return failure(ErrorCode::NotFound, {QStringLiteral("job"), QString()});
    if (const auto found = framework::cohort(file, cohort); !found)
        return failure(found.error());
    return file.perform(Operation{verb, names}, [&](Change &change) -> Result<void> {
        const JobMarkTable table(change.database());
        JobMarkId together;
        for (const JobKey &key : keys) {
            table.removeOn(cohort, key);
            if (verb == Verb::BringBackJob)
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
    return mark(file, cohort, keys, Verb::PutOffJob, names, until);
}

Result<void> markJobDone(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                         const QStringList &names) {
    return mark(file, cohort, keys, Verb::MarkJobDone, names, {});
}

Result<void> bringBackJob(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                          const QStringList &names) {
    return mark(file, cohort, keys, Verb::BringBackJob, names, {});
}

} // namespace groundwork::quality
