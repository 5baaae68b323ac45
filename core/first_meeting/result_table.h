#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/first_meeting/first_meeting.h"

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// A connection with what only this folder needs.
struct StoredConnection {
    Connection connection;
    FirstMeetingId meeting;
    QString source; ///< the words of the answer it came from
    int position = 0;
    bool edited = false;
};
struct StoredAlignment {
    AlignmentItem item;
    FirstMeetingId meeting;
};

/// The SQL of connection and alignment_item with their private tables. Only this folder includes it.
class ResultTable {
  public:
    explicit ResultTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::vector<StoredConnection> connections(FirstMeetingId meeting) const;
    [[nodiscard]] std::optional<StoredConnection> connection(ConnectionId id) const;
    void insert(const StoredConnection &stored, Change &change) const;
    void update(const StoredConnection &stored, Change &change) const;
    void remove(ConnectionId id) const;

    [[nodiscard]] std::vector<AlignmentItem> alignment(FirstMeetingId meeting) const;
    [[nodiscard]] std::optional<StoredAlignment> alignmentItem(AlignmentItemId id) const;
    /// `position` orders the items; none leaves it as it is.
    void insert(FirstMeetingId meeting, const AlignmentItem &item, int position, Change &change) const;
    void update(const AlignmentItem &item, std::optional<int> position, Change &change) const;
    void remove(AlignmentItemId id) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::first_meeting
