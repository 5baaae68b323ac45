#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/quality/job_mark.h"

#include <vector>

/// The verbs of the overview's jobs. A job itself is computed from facts (next_steps.h); kept is only that
/// the coordinator has put it off or ticked it. Each takes the job's keys (NextStep::keys) and its names, for
/// the history: two for a pair, one for a mentee, none for several.
namespace groundwork::quality {

/// All marks of a cohort, also those that count for nothing any more.
std::vector<JobMark> jobMarks(const ProgramFile &file, CohortId cohort);

/// The job comes back on a day after today. Answers DateOrder(today, until), NotFound for a job without keys
/// or a cohort that is not there.
Result<void> putOffJob(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys, QDate until,
                       const QStringList &names = {});
/// Ticked: what it asks for was done. It stays away until its fact changes or it is brought back.
Result<void> markJobDone(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                         const QStringList &names = {});
/// Brings a job back that was put off or ticked.
Result<void> bringBackJob(ProgramFile &file, CohortId cohort, const std::vector<JobKey> &keys,
                          const QStringList &names = {});

} // namespace groundwork::quality
