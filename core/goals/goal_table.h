#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/goals/goal.h"

#include <optional>
#include <vector>

namespace groundwork::goals {

/// A goal with what only this folder needs: whether the pair edited it, so that answers leave it alone.
struct StoredGoal {
    Goal goal;
    bool edited = false;
};

/// The SQL of goal, goal_update and their private halves. Only this folder includes it.
class GoalTable {
  public:
    explicit GoalTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<StoredGoal> goal(GoalId id) const;
    /// Mentee, mentor, shared, then by number.
    [[nodiscard]] std::vector<StoredGoal> goals(PartnershipId partnership) const;
    void insert(const StoredGoal &stored, Change &change) const;
    void update(const StoredGoal &stored, Change &change) const;
    /// One that has no updates.
    void remove(GoalId id) const;

    /// What was said of a goal, oldest first.
    [[nodiscard]] std::vector<GoalUpdate> updates(GoalId goal) const;
    [[nodiscard]] std::optional<GoalUpdate> update(GoalUpdateId id) const;
    void insertUpdate(const GoalUpdate &update, Change &change) const;
    void changeUpdate(const GoalUpdate &update, Change &change) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::goals
