#pragma once

#include "core/matching/engine/network.h"
#include "core/matching/engine/promising.h"
#include "core/matching/solver.h"

#include <functional>
#include <memory>
#include <vector>

namespace groundwork::matching {

/// A problem that is kept solved. Every edit is answered with the proven best plan after it, by one shortest path
/// on the kept prices instead of solving again (matching.md 4). Rows and columns keep their numbers.
class Engine {
  public:
    /// Nothing is solved yet.
    explicit Engine(Instance instance);
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine();

    /// Solves from nothing. false: the pins ask for a forbidden pair or for more seats than there are.
    bool solve();

    [[nodiscard]] const Instance &instance() const { return m_instance; }
    /// Gives its 16-bit table away; nothing can be asked of the engine afterwards.
    [[nodiscard]] std::vector<qint16> takeSmall() { return std::move(m_instance.small); }
    [[nodiscard]] Solution solution() const;
    /// The costs of all pairs, their seats, and those left alone.
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] int columnOf(int row) const;

    // Edits. Those that answer a bool: false, and nothing changed, when pins or seats make it impossible.

    /// Another cost for one pair, as a cell of the table (kForbidden: never). A 16-bit table takes what fits.
    bool setCell(int row, int column, qint32 cell);
    /// Keeps a pair together.
    bool pin(int row, int column);
    void unpin(int row);
    bool setSeats(int column, int seats);
    /// New costs for a whole row, and what it costs to leave it alone: a profile that changed, somebody who joins, or
    /// who leaves (all kForbidden, 0).
    bool setRow(int row, const std::vector<qint32> &cells, qint64 alone);
    /// New costs for a whole column.
    bool setColumn(int column, const std::vector<qint32> &cells);

    /// From now on every pair of the plan counts `bonus` more than others (Instance::keep). The plan stays the best.
    void keepPlan(qint64 bonus);

    /// Which limit a problem has once it is changed (a floor follows who can be placed). What an edit would come to
    /// is told with it. Without one the limit stays.
    using LimitOf = std::function<qint32(const Instance &changed)>;
    void setLimitOf(LimitOf limitOf) { m_limitOf = std::move(limitOf); }

    /// What an edit would come to.
    struct Outcome {
        bool possible = false;
        qint64 loss = 0;         ///< how much more the plan would cost
        std::vector<int> moved;  ///< rows that would sit elsewhere, be left alone, or be placed
        std::vector<int> places; ///< where, one for each of `moved`: a column or kNobody
    };
    /// The same path as pin(), not kept.
    Outcome ifPinned(int row, int column);
    Outcome ifForbidden(int row, int column);
    /// The same path as setCell(), unpin(), setSeats(), not kept.
    Outcome ifCell(int row, int column, qint32 cell);
    Outcome ifUnpinned(int row);
    Outcome ifSeats(int column, int seats);
    /// The same path as setRow() and setColumn() for somebody who leaves, not kept. Pins on them are let go. A row that
    /// leaves is among those moved.
    Outcome ifRowGone(int row);
    Outcome ifColumnGone(int column);

    /// The columns that cost the plan least if the row were given them, by the prices (a lower bound of the loss), at
    /// most `count`; the row's own place first when it has one. Rows can be asked about on several threads.
    struct Next {
        int column = kNobody;
        qint64 loss = 0;
    };
    [[nodiscard]] std::vector<Next> nextBest(int row, int count) const;
    /// What questions about many rows have in common: one a thread, until the next edit.
    struct Search {
        explicit Search(const Engine &engine);
        Cheapest cheapest;
        Cheapest::Scratch scratch;
    };
    [[nodiscard]] std::vector<Next> nextBest(int row, int count, Search &search) const;

  private:
    template <class Edit>
    Outcome tried(const Edit &edit);
    [[nodiscard]] Outcome compared(const std::vector<int> &before, const Engine &after) const;
    void write(int row, int column, qint32 cell);
    [[nodiscard]] qint32 read(int row, int column) const;

    Instance m_instance;
    std::unique_ptr<Network> m_network;
    LimitOf m_limitOf;
};

} // namespace groundwork::matching
