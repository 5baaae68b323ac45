#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/first_meeting/first_meeting.h"

#include <optional>

namespace groundwork::first_meeting {

/// The SQL of first_meeting and stage_run. Only this folder includes it.
class MeetingTable {
  public:
    explicit MeetingTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<FirstMeeting> meetingOf(PartnershipId partnership) const;
    [[nodiscard]] std::optional<FirstMeeting> meeting(FirstMeetingId id) const;
    void insert(const FirstMeeting &meeting, Change &change) const;
    /// Writes the facts and the stages; what is the same is not touched.
    void update(const FirstMeeting &meeting, const FirstMeeting &before, Change &change) const;

  private:
    [[nodiscard]] std::optional<FirstMeeting> read(sqlite::Statement row) const;
    void insertStage(FirstMeetingId id, const StageRun &run, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::first_meeting
