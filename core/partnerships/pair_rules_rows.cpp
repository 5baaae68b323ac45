#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/partnerships/pair_rules.h"
#include "core/people/person_rows.h"

namespace groundwork::partnerships {

RulePeople readRulePeople(const ProgramFile &file, CohortId cohort) {
    RulePeople people;
    people.persons = people::persons(file);
    people.participants = people::participants(file, cohort);
    people.notWith = people::notWithOfCohort(file, cohort);
    auto past = file.database().prepare(
        "SELECT m.person_id, e.person_id, x.state = 'declined' OR (x.state = 'ended_early' AND x.trial_until IS NOT "
        "NULL AND x.trial_passed IS NULL) FROM partnership x JOIN participant m ON m.participant_id = x.mentor_id "
        "JOIN participant e ON e.participant_id = x.mentee_id WHERE x.state IN ('declined', 'completed', "
        "'ended_early')");
    past.bind();
    while (past.step())
        (past.boolean(2) ? people.declinedBefore : people.pastPartners)
            .emplace_back(past.id<PersonId>(0), past.id<PersonId>(1));
    return people;
}

} // namespace groundwork::partnerships
