#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/quality/job_mark.h"

#include <vector>

namespace groundwork::quality {

/// The SQL of job_mark. Only this folder includes it.
class JobMarkTable {
  public:
    explicit JobMarkTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::vector<JobMark> ofCohort(CohortId cohort) const;
    void insert(CohortId cohort, const JobMark &mark, Change &change) const;
    /// Every mark on the subject of this kind, whatever its fact.
    void removeOn(CohortId cohort, const JobKey &key) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::quality
