#include "core/goals/goal_table.h"

namespace groundwork::goals {

namespace {

constexpr auto kSelect =
    "SELECT g.goal_id, g.partnership_id, g.owner, g.number, g.state, g.first_step_on, g.first_step_state, "
    "g.next_step_on, g.by_date, g.title_for_program, g.edited, p.wish, p.title, p.heard, p.correction, "
    "p.notice, "
    "p.first_step, p.next_step, p.help, p.obstacle, p.plan "
    "FROM goal g JOIN goal_private p ON p.goal_id = g.goal_id ";

StoredGoal read(const sqlite::Statement &row) {
    StoredGoal stored;
    Goal &goal = stored.goal;
    goal.id = row.id<GoalId>(0);
    goal.partnership = row.id<PartnershipId>(1);
    goal.owner = goalOwnerFromKey(row.text(2)).value_or(GoalOwner::Mentee);
    goal.number = row.integer(3);
    goal.state = goalStateFromKey(row.text(4)).value_or(GoalState::Draft);
    goal.firstStepOn = row.date(5);
    goal.firstStepState = stepStateFromKey(row.text(6)).value_or(StepState::Open);
    goal.nextStepOn = row.date(7);
    goal.byDate = row.date(8);
    goal.titleForProgram = row.boolean(9);
    stored.edited = row.boolean(10);
    int column = 11;
    for (QString *text : {&goal.wish, &goal.title, &goal.heard, &goal.correction, &goal.notice,
                          &goal.firstStep, &goal.nextStep, &goal.help, &goal.obstacle, &goal.plan})
        *text = row.text(column++);
    return stored;
}

} // namespace

std::optional<StoredGoal> GoalTable::goal(GoalId id) const {
    auto row = m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("WHERE g.goal_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

std::vector<StoredGoal> GoalTable::goals(PartnershipId partnership) const {
    std::vector<StoredGoal> goals;
    auto row = m_database->prepare(
        QString::fromLatin1(kSelect) +
        QStringLiteral("WHERE g.partnership_id = ?1 ORDER BY CASE g.owner WHEN 'mentee' THEN 0 WHEN 'mentor' "
                       "THEN 1 ELSE 2 END, g.number, g.goal_id"));
    row.bind(partnership);
    while (row.step())
        goals.push_back(read(row));
    return goals;
}

void GoalTable::insert(const StoredGoal &stored, Change &change) const {
    const Goal &goal = stored.goal;
    m_database
        ->prepare(
            "INSERT INTO goal (goal_id, partnership_id, owner, number, state, first_step_on, "
            "first_step_state, next_step_on, by_date, title_for_program, edited, created_at, updated_at, "
            "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13)")
        .bind(goal.id, goal.partnership, goalOwnerKey(goal.owner), goal.number, goalStateKey(goal.state),
              goal.firstStepOn, stepStateKey(goal.firstStepState), goal.nextStepOn, goal.byDate,
              goal.titleForProgram, stored.edited, change.now(), sideKey(change.side()))
        .run();
    m_database
        ->prepare("INSERT INTO goal_private (goal_id, wish, title, heard, correction, notice, first_step, "
                  "next_step, help, obstacle, plan, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13)")
        .bind(goal.id, goal.wish, goal.title, goal.heard, goal.correction, goal.notice, goal.firstStep,
              goal.nextStep, goal.help, goal.obstacle, goal.plan, change.now(), sideKey(change.side()))
        .run();
}

void GoalTable::update(const StoredGoal &stored, Change &change) const {
    const Goal &goal = stored.goal;
    const auto before = this->goal(goal.id);
    if (before && before->goal == goal && before->edited == stored.edited)
        return;
    m_database
        ->prepare("UPDATE goal SET state = ?2, first_step_on = ?3, first_step_state = ?4, next_step_on = ?5, "
                  "by_date = ?6, title_for_program = ?7, edited = ?8, updated_at = ?9 WHERE goal_id = ?1")
        .bind(goal.id, goalStateKey(goal.state), goal.firstStepOn, stepStateKey(goal.firstStepState),
              goal.nextStepOn, goal.byDate, goal.titleForProgram, stored.edited, change.now())
        .run();
    m_database
        ->prepare("UPDATE goal_private SET wish = ?2, title = ?3, heard = ?4, correction = ?5, notice = ?6, "
                  "first_step = ?7, next_step = ?8, help = ?9, obstacle = ?10, plan = ?11, updated_at = ?12 "
                  "WHERE goal_id = ?1")
        .bind(goal.id, goal.wish, goal.title, goal.heard, goal.correction, goal.notice, goal.firstStep,
              goal.nextStep, goal.help, goal.obstacle, goal.plan, change.now())
        .run();
}

void GoalTable::remove(GoalId id) const {
    m_database->prepare("DELETE FROM goal_private WHERE goal_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM goal WHERE goal_id = ?1").bind(id).run();
}

} // namespace groundwork::goals
