#include "core/goals/goal_rows.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/goals/goal_table.h"

namespace groundwork::goals {

namespace {

using CountsByPair = std::unordered_map<PartnershipId, GoalCounts>;

/// One of the two scopes: all pairs of a cohort, or one pair.
struct Scope {
    const char *where;
    qint64 id;
};

CountsByPair read(const ProgramFile &file, const Scope &scope) {
    CountsByPair pairs;
    auto row = file.database().prepare(
        QStringLiteral("SELECT g.partnership_id, g.owner, count(*), sum(g.state <> 'draft') FROM goal g "
                       "JOIN partnership p ON p.partnership_id = g.partnership_id "
                       "WHERE %1 AND g.state NOT IN ('set_aside', 'changed') "
                       "GROUP BY g.partnership_id, g.owner")
            .arg(QString::fromLatin1(scope.where)));
    row.bind(scope.id);
    while (row.step()) {
        GoalCounts &counts = pairs[row.id<PartnershipId>(0)];
        switch (goalOwnerFromKey(row.text(1)).value_or(GoalOwner::Shared)) {
        case GoalOwner::Mentee:
            counts.mentee = row.integer(2);
            counts.menteeAgreed = row.integer(3);
            break;
        case GoalOwner::Mentor:
            counts.mentor = row.integer(2);
            counts.mentorAgreed = row.integer(3);
            break;
        case GoalOwner::Shared:
            counts.shared = row.integer(2);
            counts.sharedAgreed = row.integer(3);
            break;
        }
    }
    return pairs;
}

} // namespace

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

std::vector<GoalUpdate> updatesOf(const ProgramFile &file, GoalId id) {
    return GoalTable(file.database()).updates(id);
}

GoalCounts goalCounts(const ProgramFile &file, PartnershipId partnership) {
    return read(file, {"g.partnership_id = ?1", partnership.value})[partnership];
}

CountsByPair goalCountsOfCohort(const ProgramFile &file, CohortId cohort) {
    return read(file, {"p.cohort_id = ?1", cohort.value});
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
