#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"

#include <optional>
#include <vector>

namespace groundwork::framework {

/// The SQL of program, framework with its lines, parameters and moves, and cohort. Only this folder includes it.
class FrameworkTable {
  public:
    explicit FrameworkTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Program> program() const;
    void insert(const Program &program, Change &change) const;
    void update(const Program &program, Change &change) const;

    [[nodiscard]] std::vector<Framework> frameworks() const; ///< newest version first
    [[nodiscard]] std::optional<Framework> framework(FrameworkId id) const;
    void insert(const Framework &framework, Change &change) const;
    /// Writes words and parameters; lists that are the same are not touched.
    void update(const Framework &framework, const Framework &before, Change &change) const;
    /// Writes state, date and note.
    void setState(const Framework &framework, Change &change) const;
    void remove(FrameworkId id) const;
    /// Does a cohort use this version, or did one?
    [[nodiscard]] bool isUsed(FrameworkId id) const;

    [[nodiscard]] std::vector<FrameworkMove> moves() const; ///< newest first
    void insert(const FrameworkMove &move, Change &change) const;

    [[nodiscard]] std::vector<Cohort> cohorts() const; ///< newest first
    [[nodiscard]] std::optional<Cohort> cohort(CohortId id) const;
    void insert(const Cohort &cohort, ProgramId program, Change &change) const;
    void update(const Cohort &cohort, Change &change) const;

  private:
    void readLines(Framework &framework) const;
    void writeLines(FrameworkId id, const QString &list, const QStringList &lines, Change &change) const;
    void writeParameters(FrameworkId id, const std::vector<OwnParameter> &parameters, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::framework
