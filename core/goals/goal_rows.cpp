#include "core/goals/goal_rows.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/goals/goal_table.h"

namespace groundwork::goals {

std::vector<Goal> goalsOf(const ProgramFile &file, PartnershipId partnership) {
    std::vector<Goal> goals;
    for (StoredGoal &stored : GoalTable(file.database()).goals(partnership))
        goals.push_back(std::move(stored.goal));
    return goals;
}

Result<Goal> goal(const ProgramFile &file, GoalId id) {
    auto stored = GoalTable(file.database()).goal(id);
    if (!stored)
        return failure(ErrorCode::NotFound, {QStringLiteral("goal"), id.toText()});
    return std::move(stored->goal);
}

GoalCounts goalCounts(const ProgramFile &file, PartnershipId partnership) {
    GoalCounts counts;
    auto row = file.database().prepare(
        "SELECT owner, count(*), sum(state <> 'draft') FROM goal WHERE partnership_id = ?1 AND state NOT IN "
        "('set_aside', 'changed') GROUP BY owner");
    row.bind(partnership);
    while (row.step()) {
        switch (goalOwnerFromKey(row.text(0)).value_or(GoalOwner::Shared)) {
        case GoalOwner::Mentee:
            counts.mentee = row.integer(1);
            counts.menteeAgreed = row.integer(2);
            break;
        case GoalOwner::Mentor:
            counts.mentor = row.integer(1);
            counts.mentorAgreed = row.integer(2);
            break;
        case GoalOwner::Shared:
            counts.shared = row.integer(1);
            counts.sharedAgreed = row.integer(2);
            break;
        }
    }
    return counts;
}

std::vector<GoalTitle> titlesForProgram(const ProgramFile &file, PartnershipId partnership) {
    std::vector<GoalTitle> titles;
    for (const Goal &goal : goalsOf(file, partnership)) {
        if (goal.titleForProgram && !goal.title.isEmpty())
            titles.push_back({goal.id, goal.owner, goal.title, goal.state});
    }
    return titles;
}

} // namespace groundwork::goals
