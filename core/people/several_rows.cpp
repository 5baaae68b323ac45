#include "core/people/several_rows.h"

#include "core/file/sqlite/database.h"
#include "core/people/several.h"

namespace groundwork::people {

int openPartnershipCount(const ProgramFile &file, ParticipantId id) {
    auto row = file.database().prepare(
        "SELECT COUNT(*) FROM partnership WHERE (mentor_id = ?1 OR mentee_id = ?1) AND state IN ('proposed', "
        "'trying', 'accepted', 'starting', 'underway', 'paused', 'closing')");
    row.bind(id);
    row.step();
    return row.integer(0);
}

std::vector<ParticipantId> askableAgain(const ProgramFile &file, CohortId cohort) {
    // Ids grow with time: the greatest of a person and role is the newest.
    std::vector<ParticipantId> found;
    auto row = file.database().prepare(
        "SELECT MAX(p.participant_id) FROM participant p WHERE p.cohort_id <> ?1 AND NOT EXISTS (SELECT 1 FROM "
        "participant o WHERE o.person_id = p.person_id AND o.cohort_id = ?1) GROUP BY p.person_id, p.role "
        "ORDER BY 1");
    row.bind(cohort);
    while (row.step())
        found.push_back(row.id<ParticipantId>(0));
    return found;
}

} // namespace groundwork::people
