#pragma once

#include "core/matching/engine/promising.h"
#include "core/matching/engine/seating.h"

#include <utility>
#include <vector>

namespace groundwork::matching {

/// Places all loose rows at the least cost. They search together: the worths of all of them rise until one or more
/// can reach a free seat (or being alone) at what is now the best price, then as many as possible move at once (the
/// primal-dual way of Hopcroft and Karp, and Dinic). A program has few different costs, so few rises are needed.
/// Keeps what Network keeps.
class JointSearch {
  public:
    /// Looks at both, which have to live as long. Everybody sits, or is loose.
    JointSearch(const Instance &instance, Promising &promising, Seating start);

    /// false: a row has nowhere to go.
    bool placeAll();
    [[nodiscard]] Seating take() { return std::move(m_seating); }

  private:
    struct Scan {
        int row;
        qint64 distance;
    };
    struct Step {
        int column;
        int from; ///< the row that would move to it
    };

    // How far it is to the nearest end.
    bool rise();
    void reset();
    void scan(int row, qint64 distance);
    void settle(int column);
    void reachFrom(int row);
    void reach(int column, qint64 distance, int row);
    void push(qint64 distance, int node);
    void lookAgain(int row);
    void lookAtAll(int row);
    void reprice();

    // Moving along what costs nothing.
    bool move(int row);
    void offer(int row);
    void shift(int row, int place, const std::vector<int> &via);
    [[nodiscard]] bool hasRoom(int column) const;

    const Instance &m_instance;
    Promising &m_promising;
    Seating m_seating;
    std::vector<int> m_loose;
    int m_open = 0; ///< columns with seats

    // of one rise
    qint64 m_level = 0;
    qint64 m_end = 0; ///< the distance of the nearest free seat or of being alone
    int m_endRow = -1;    ///< who moves to it
    int m_endColumn = -1; ///< or kPool
    int m_settledOpen = 0;
    std::vector<qint64> m_distance; ///< one a column
    std::vector<char> m_closed;
    std::vector<int> m_reachedBy; ///< one a column: the row on the way to it
    std::vector<int> m_touched;
    std::vector<int> m_settled;
    std::vector<Scan> m_scanned;
    std::vector<qint64> m_rowDistance;
    std::vector<int> m_looks; ///< one a row: how often it was looked at again in this rise
    std::vector<int> m_now;   ///< columns at the present level
    std::vector<std::pair<qint64, int>> m_heap; ///< columns, and as -1 - row rows that have to be looked at again

    // of the moves after it
    int m_round = 0;
    std::vector<int> m_seen; ///< one a column: the round
    std::vector<int> m_via;
    std::vector<Step> m_steps;
};

} // namespace groundwork::matching
