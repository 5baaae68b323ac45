#include "core/people/name_rows.h"

#include "core/file/sqlite/database.h"

namespace groundwork::people {

std::vector<ParticipantName> participantNames(const ProgramFile &file, CohortId cohort) {
    std::vector<ParticipantName> names;
    auto row = file.database().prepare("SELECT p.participant_id, p.role = 'mentor', n.full_name, "
                                       "n.preferred_name, n.unit FROM participant p "
                                       "JOIN person n ON n.person_id = p.person_id WHERE p.cohort_id = ?1");
    row.bind(cohort);
    while (row.step())
        names.push_back({row.id<ParticipantId>(0), row.boolean(1) ? Role::Mentor : Role::Mentee, row.text(2),
                         row.text(3), row.text(4)});
    return names;
}

} // namespace groundwork::people
