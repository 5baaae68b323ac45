#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/rooms/room.h"

#include <optional>
#include <vector>

namespace groundwork::rooms {

/// The SQL of rooms.sql. Included in this folder only.
class RoomTable {
  public:
    explicit RoomTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Room> room(RoomId id) const;
    [[nodiscard]] std::vector<Room> roomsOf(CohortId cohort) const;
    void insert(const Room &room, Change &change) const;
    /// Writes what is different from before.
    void update(const Room &room, const Room &before, Change &change) const;
    void remove(RoomId id) const;
    /// Keeps of a room with a day what a calendar has to know when it does not take place.
    void noteCancelled(const Room &room, qint64 at) const;
    [[nodiscard]] std::vector<CancelledRoom> cancelledRooms(CohortId cohort) const;

  private:
    [[nodiscard]] Room read(sqlite::Statement &row) const;
    void readParts(Room &room) const;
    void writeSteps(const Room &room, const Room &before, Change &change) const;
    void writeSeats(const Room &room, const Room &before, Change &change) const;

    const sqlite::Database *m_database;
};

} // namespace groundwork::rooms
