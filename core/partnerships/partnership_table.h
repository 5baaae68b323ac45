#pragma once

#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/partnerships/partnership.h"

#include <optional>
#include <vector>

namespace groundwork::partnerships {

/// The SQL of partnership, its overrides, pauses and private endings. Only this folder includes it.
class PartnershipTable {
  public:
    explicit PartnershipTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Partnership> partnership(PartnershipId id) const;
    [[nodiscard]] std::vector<Partnership> ofParticipant(ParticipantId participant) const;

    void insert(const Partnership &partnership, Change &change) const;
    /// Writes all facts but people, cohort and overrides.
    void update(const Partnership &partnership, Change &change) const;
    void addOverride(PartnershipId id, const QString &gate, const QString &reason, Change &change) const;
    void addPause(PartnershipId id, QDate pausedOn, QDate returnOn, Change &change) const;
    /// The first day of the pause that runs; invalid for none.
    [[nodiscard]] QDate pausedSince(PartnershipId id) const;
    /// The last day on which somebody came back from a pause; invalid for none.
    [[nodiscard]] QDate lastReturn(PartnershipId id) const;
    void endPause(PartnershipId id, QDate resumedOn, Change &change) const;
    /// What one side said after a trial meeting, in the place of what it said before.
    void writeTrialAnswer(PartnershipId id, Role side, bool goesOn, Change &change) const;
    /// Do all who answered want to go on? For the one moment when both have.
    [[nodiscard]] bool allGoOn(PartnershipId id) const;
    void removeTrialAnswers(PartnershipId id) const;
    void writeEndReason(PartnershipId id, const QString &reason, Change &change) const;
    /// Takes away what was written with an ending that was a mistake: its reason, and why there was no closing talk.
    void removeEnding(PartnershipId id) const;

  private:
    void readLists(Partnership &partnership) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::partnerships
