#pragma once

#include "core/matching/engine/seating.h"
#include "core/matching/solver.h"

#include <vector>

namespace groundwork::matching {

/// A minimum cost flow of rows into the seats of columns, kept best by shortest paths over reduced costs (Jonker
/// and Volgenant 1987, with seats; Mills-Tettey, Stentz and Dias 2007 for repairing after a change). Spare seats
/// and rows without a column meet in a pool, whose price is 0. Kept between two calls:
///
///     worth_i <= cost_ij + price_j    equal for what is assigned
///     worth_i <= alone_i              equal for a row in the pool
///     seat cost of the last used seat <= price_j <= seat cost of the next one
///
/// A change leaves all this true but for one row or seat too many at one end and one too few at the other; a
/// single search repairs it.
class Network {
  public:
    /// Looks at `instance`, which has to live as long. No row is in the problem yet.
    explicit Network(const Instance &instance);

    [[nodiscard]] const Seating &seating() const { return m_seating; }
    /// Begins at this state; it must keep the three lines above.
    void setSeating(Seating seating) { m_seating = std::move(seating); }

    /// What is best for a row at the present prices; kNever when nothing is left for it.
    [[nodiscard]] qint64 bestFor(int row) const;
    /// Finds a place for a row that is absent, or a new one after its costs or its pin changed. false: there is
    /// none (pins); then nothing changed.
    bool place(int row);
    /// Takes a row out of the problem.
    void remove(int row);
    /// One seat more or less; `seats` is the number after it. false: those who sit there are pinned; then
    /// nothing changed.
    bool openSeat(int column, int seats);
    bool closeSeat(int column, int seats);
    /// The number of seats alone, for going back to an earlier state.
    void restoreSeats(int column, int seats) { m_seats[static_cast<size_t>(column)] = seats; }
    /// The price of a column without seats, for the entry of new costs.
    void setPrice(int column, qint64 price) { m_seating.price[static_cast<size_t>(column)] = price; }

  private:
    struct Scan {
        int row;
        qint64 distance;
    };

    [[nodiscard]] int pool() const { return m_instance.columns; }
    [[nodiscard]] int nodeOf(int place) const { return place == kPool ? pool() : place; }
    void reset();
    bool searchFromRow(int row, int sink);
    bool searchFromNode(int node, int sink);
    bool search(int sink);
    void settle(int node);
    void scan(int row, qint64 distance);
    void reach(int node, qint64 distance, int via);
    void reprice(int sink);
    void shift(int sink);

    const Instance &m_instance;
    std::vector<int> m_seats; ///< one a column; the instance's, but for a change that is under way
    Seating m_seating;

    // of one search; nodes are the columns and, last, the pool
    std::vector<qint64> m_distance;
    std::vector<qint64> m_closed;
    std::vector<int> m_via;
    std::vector<int> m_settled;
    std::vector<Scan> m_scanned;
};

} // namespace groundwork::matching
