#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/framework_use/acknowledgement.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::framework_use {

/// The SQL of framework_acknowledgement and framework_mark_private. Only this folder includes it.
class AcknowledgementTable {
  public:
    explicit AcknowledgementTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<AcknowledgementId> idOf(ParticipantId participant, FrameworkId framework) const;
    [[nodiscard]] std::optional<Acknowledgement> read(ParticipantId participant, FrameworkId framework) const;
    void insert(const Acknowledgement &acknowledgement, Change &change) const;
    void update(AcknowledgementId id, const Acknowledgement &acknowledgement, Change &change) const;
    void remove(AcknowledgementId id) const;

    /// The marks of all who read a version, without who made them.
    [[nodiscard]] std::vector<Acknowledgement> marks(FrameworkId framework, CohortId cohort) const;

  private:
    void writeMark(AcknowledgementId id, const Acknowledgement &acknowledgement, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::framework_use
