#include "core/people/last_written_rows.h"

#include "core/file/sqlite/database.h"

namespace groundwork::people {

std::unordered_map<PersonId, qint64> lastWritten(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<PersonId, qint64> written;
    auto row = file.database().prepare(
        "SELECT person_id, MAX(written) FROM (SELECT person_id, updated_at AS written FROM person UNION ALL "
        "SELECT person_id, updated_at FROM participant WHERE cohort_id = ?1 UNION ALL "
        "SELECT p.person_id, a.updated_at FROM question_answer a JOIN participant p ON p.participant_id = "
        "a.participant_id WHERE p.cohort_id = ?1) GROUP BY person_id");
    row.bind(cohort);
    while (row.step())
        written.emplace(row.id<PersonId>(0), row.int64(1));
    return written;
}

} // namespace groundwork::people
