#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/first_meeting/coordinator_question.h"

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// The SQL of coordinator_question. Only this folder includes it.
class CoordinatorQuestionTable {
  public:
    explicit CoordinatorQuestionTable(const sqlite::Database &database)
        : m_database(&database) {}

    /// In the order in which they were asked.
    [[nodiscard]] std::vector<CoordinatorQuestion> ofPair(PartnershipId partnership) const;
    [[nodiscard]] std::vector<CoordinatorQuestion> waitingOf(CohortId cohort) const;
    [[nodiscard]] std::optional<CoordinatorQuestion> question(CoordinatorQuestionId id) const;
    void insert(FirstMeetingId meeting, const AskedQuestion &asked, QDate askedOn, Change &change) const;
    /// An invalid day: it waits again.
    void setAnswered(CoordinatorQuestionId id, QDate on, Change &change) const;
    void remove(CoordinatorQuestionId id) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::first_meeting
