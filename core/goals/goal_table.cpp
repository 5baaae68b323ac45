#include "core/goals/goal_table.h"

namespace groundwork::goals {

namespace {

constexpr auto kSelect =
    "SELECT g.goal_id, g.partnership_id, g.owner, g.number, g.state, g.first_step_on, g.first_step_state, "
    "g.next_step_on, g.by_date, g.title_for_program, g.edited, p.wish, p.title, p.heard, p.correction, "
    "p.notice, "
    "p.first_step, p.next_step, p.help, p.obstacle, p.plan, p.different, p.raises, p.link, p.set_aside_because, "
    "g.detail_for_program, g.confidence, g.ownership, g.became_goal_id, g.closed_on "
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
                          &goal.firstStep, &goal.nextStep, &goal.help, &goal.obstacle, &goal.plan, &goal.different,
                          &goal.raises, &goal.link, &goal.setAsideBecause})
        *text = row.text(column++);
    goal.detailForProgram = row.boolean(column++);
    goal.confidence = row.optionalInteger(column++).value_or(0);
    goal.ownership = row.optionalInteger(column++).value_or(0);
    goal.became = row.id<GoalId>(column++);
    goal.closedOn = row.date(column);
    return stored;
}

std::optional<int> orNull(int marked) {
    return marked > 0 ? std::optional(marked) : std::nullopt;
}

std::optional<qint64> orNull(GoalId id) {
    return id.isValid() ? std::optional(id.value) : std::nullopt;
}

constexpr auto kUpdates = "SELECT u.goal_update_id, u.goal_id, u.said_on, u.by_side, u.step, p.changed, p.evidence, "
                          "p.comment FROM goal_update u JOIN goal_update_private p ON p.goal_update_id = "
                          "u.goal_update_id ";

GoalUpdate readUpdate(const sqlite::Statement &row) {
    GoalUpdate update;
    update.id = row.id<GoalUpdateId>(0);
    update.goal = row.id<GoalId>(1);
    update.on = row.date(2);
    update.by = row.text(3) == QLatin1String("both")
                    ? GoalOwner::Shared
                    : goalOwnerFromKey(row.text(3)).value_or(GoalOwner::Shared);
    update.step = row.integer(4);
    update.changed = row.text(5);
    update.evidence = row.text(6);
    update.comment = row.text(7);
    return update;
}

QString byKey(GoalOwner by) {
    return by == GoalOwner::Shared ? QStringLiteral("both") : goalOwnerKey(by);
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
            "first_step_state, next_step_on, by_date, title_for_program, detail_for_program, confidence, ownership, "
            "became_goal_id, closed_on, edited, created_at, updated_at, created_by_side) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17, ?18)")
        .bind(goal.id, goal.partnership, goalOwnerKey(goal.owner), goal.number, goalStateKey(goal.state),
              goal.firstStepOn, stepStateKey(goal.firstStepState), goal.nextStepOn, goal.byDate,
              goal.titleForProgram, goal.detailForProgram, orNull(goal.confidence), orNull(goal.ownership),
              orNull(goal.became), goal.closedOn, stored.edited, change.now(), sideKey(change.side()))
        .run();
    m_database
        ->prepare("INSERT INTO goal_private (goal_id, wish, title, heard, correction, notice, first_step, "
                  "next_step, help, obstacle, plan, different, raises, link, set_aside_because, created_at, "
                  "updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16, ?17)")
        .bind(goal.id, goal.wish, goal.title, goal.heard, goal.correction, goal.notice, goal.firstStep,
              goal.nextStep, goal.help, goal.obstacle, goal.plan, goal.different, goal.raises, goal.link,
              goal.setAsideBecause, change.now(), sideKey(change.side()))
        .run();
}

void GoalTable::update(const StoredGoal &stored, Change &change) const {
    const Goal &goal = stored.goal;
    const auto before = this->goal(goal.id);
    if (before && before->goal == goal && before->edited == stored.edited)
        return;
    m_database
        ->prepare("UPDATE goal SET state = ?2, first_step_on = ?3, first_step_state = ?4, next_step_on = ?5, "
                  "by_date = ?6, title_for_program = ?7, edited = ?8, updated_at = ?9, detail_for_program = ?10, "
                  "confidence = ?11, ownership = ?12, became_goal_id = ?13, closed_on = ?14 WHERE goal_id = ?1")
        .bind(goal.id, goalStateKey(goal.state), goal.firstStepOn, stepStateKey(goal.firstStepState),
              goal.nextStepOn, goal.byDate, goal.titleForProgram, stored.edited, change.now(),
              goal.detailForProgram, orNull(goal.confidence), orNull(goal.ownership), orNull(goal.became),
              goal.closedOn)
        .run();
    m_database
        ->prepare("UPDATE goal_private SET wish = ?2, title = ?3, heard = ?4, correction = ?5, notice = ?6, "
                  "first_step = ?7, next_step = ?8, help = ?9, obstacle = ?10, plan = ?11, updated_at = ?12, "
                  "different = ?13, raises = ?14, link = ?15, set_aside_because = ?16 WHERE goal_id = ?1")
        .bind(goal.id, goal.wish, goal.title, goal.heard, goal.correction, goal.notice, goal.firstStep,
              goal.nextStep, goal.help, goal.obstacle, goal.plan, change.now(), goal.different, goal.raises,
              goal.link, goal.setAsideBecause)
        .run();
}

void GoalTable::remove(GoalId id) const {
    m_database->prepare("DELETE FROM goal_private WHERE goal_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM goal WHERE goal_id = ?1").bind(id).run();
}

std::vector<GoalUpdate> GoalTable::updates(GoalId goal) const {
    auto row = m_database->prepare(QString::fromLatin1(kUpdates) +
                                   QStringLiteral("WHERE u.goal_id = ?1 ORDER BY u.said_on, u.goal_update_id"));
    row.bind(goal);
    std::vector<GoalUpdate> all;
    while (row.step())
        all.push_back(readUpdate(row));
    return all;
}

std::optional<GoalUpdate> GoalTable::update(GoalUpdateId id) const {
    auto row = m_database->prepare(QString::fromLatin1(kUpdates) + QStringLiteral("WHERE u.goal_update_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(readUpdate(row)) : std::nullopt;
}

void GoalTable::insertUpdate(const GoalUpdate &update, Change &change) const {
    m_database
        ->prepare("INSERT INTO goal_update (goal_update_id, goal_id, said_on, by_side, step, created_at, updated_at, "
                  "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)")
        .bind(update.id, update.goal, update.on, byKey(update.by), update.step, change.now(),
              sideKey(change.side()))
        .run();
    m_database
        ->prepare("INSERT INTO goal_update_private (goal_update_id, changed, evidence, comment, created_at, "
                  "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)")
        .bind(update.id, update.changed, update.evidence, update.comment, change.now(), sideKey(change.side()))
        .run();
}

void GoalTable::changeUpdate(const GoalUpdate &update, Change &change) const {
    m_database
        ->prepare("UPDATE goal_update SET said_on = ?2, by_side = ?3, step = ?4, updated_at = ?5 "
                  "WHERE goal_update_id = ?1")
        .bind(update.id, update.on, byKey(update.by), update.step, change.now())
        .run();
    m_database
        ->prepare("UPDATE goal_update_private SET changed = ?2, evidence = ?3, comment = ?4, updated_at = ?5 "
                  "WHERE goal_update_id = ?1")
        .bind(update.id, update.changed, update.evidence, update.comment, change.now())
        .run();
}

} // namespace groundwork::goals
