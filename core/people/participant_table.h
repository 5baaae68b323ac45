#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/people/participant.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::people {

/// The SQL of participant and its lists, and of the please-not lists. Only this folder includes it.
class ParticipantTable {
  public:
    explicit ParticipantTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Participant> participant(ParticipantId id) const;
    /// With a fixed number of queries.
    [[nodiscard]] std::vector<Participant> participants(CohortId cohort) const;
    [[nodiscard]] std::vector<ParticipantId> idsOf(PersonId person, CohortId cohort) const;

    [[nodiscard]] bool hasRole(PersonId person, CohortId cohort, Role role) const;

    void insert(const Participant &participant, Change &change) const;
    /// Writes all but person, cohort, role and state; lists that are the same are not touched.
    void update(const Participant &participant, const Participant &before, Change &change) const;
    void setState(ParticipantId id, ParticipantState state, std::optional<WithdrawReason> reason,
                  Change &change) const;
    void remove(ParticipantId id, Change &change) const;

    [[nodiscard]] std::vector<Wish> notWith(ParticipantId id) const;
    [[nodiscard]] std::unordered_map<ParticipantId, std::vector<Wish>> notWithOfCohort(CohortId cohort) const;
    void writeNotWith(ParticipantId id, const std::vector<Wish> &names, Change &change) const;

  private:
    void writeLists(const Participant &participant, const Participant *before, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::people
