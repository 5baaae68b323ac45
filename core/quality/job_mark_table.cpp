#include "core/quality/job_mark_table.h"

namespace groundwork::quality {

std::vector<JobMark> JobMarkTable::ofCohort(CohortId cohort) const {
    auto row =
        m_database->prepare("SELECT job_mark_id, together_id, kind, subject_id, fact, until, marked_on "
                            "FROM job_mark WHERE cohort_id = ?1 ORDER BY job_mark_id");
    row.bind(cohort);
    std::vector<JobMark> marks;
    while (row.step()) {
        const auto kind = stepKindFromKey(row.text(2));
        if (!kind)
            continue; // of a newer Groundwork
        JobMark mark;
        mark.id = row.id<JobMarkId>(0);
        mark.together = row.id<JobMarkId>(1);
        mark.key = {*kind, row.int64(3), row.text(4)};
        mark.until = row.date(5);
        mark.markedOn = row.date(6);
        marks.push_back(mark);
    }
    return marks;
}

void JobMarkTable::insert(CohortId cohort, const JobMark &mark, Change &change) const {
    m_database
        ->prepare("INSERT INTO job_mark (job_mark_id, cohort_id, together_id, kind, subject_id, fact, until, "
                  "marked_on, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10)")
        .bind(mark.id, cohort, mark.together, stepKindKey(mark.key.kind), mark.key.subject,
              mark.key.fact.isNull() ? QStringLiteral("") : mark.key.fact, mark.until, mark.markedOn,
              change.now(), sideKey(change.side()))
        .run();
}

void JobMarkTable::removeOn(CohortId cohort, const JobKey &key) const {
    m_database->prepare("DELETE FROM job_mark WHERE cohort_id = ?1 AND kind = ?2 AND subject_id = ?3")
        .bind(cohort, stepKindKey(key.kind), key.subject)
        .run();
}

} // namespace groundwork::quality
