#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/matching/scenario.h"

#include <optional>
#include <vector>

namespace groundwork::matching {

/// The SQL of scenario, scenario_weight and scenario_pair. Only this folder includes it.
class ScenarioTable {
  public:
    explicit ScenarioTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::vector<Scenario> ofCohort(CohortId cohort) const;
    [[nodiscard]] std::optional<Scenario> scenario(ScenarioId id) const;
    void insert(const Scenario &scenario, Change &change) const;
    /// Writes what differs from `before`.
    void update(const Scenario &scenario, const Scenario &before, Change &change) const;
    void remove(ScenarioId id) const;

  private:
    void readLists(Scenario &scenario) const;
    void writePairs(const Scenario &scenario, Change &change) const;
    void insertWeight(ScenarioId id, const QString &criterion, int weight, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::matching
