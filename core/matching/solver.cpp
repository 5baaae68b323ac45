#include "core/matching/solver.h"

#include <algorithm>
#include <limits>

namespace groundwork::matching {

namespace {

constexpr qint64 kFar = std::numeric_limits<qint64>::max() / 4;

/// Successive shortest paths over reduced costs (Jonker and Volgenant, with seats). Kept at every step:
/// worth_i <= cost_ij + price_j, worth_i <= alone_i, equal for what is assigned, price_j = 0 while j has a
/// free seat.
class ShortestPaths {
  public:
    explicit ShortestPaths(const Instance &instance)
        : m_instance(instance)
        , m_free(instance.seats)
        , m_members(static_cast<size_t>(instance.columns))
        , m_distance(static_cast<size_t>(instance.columns))
        , m_via(static_cast<size_t>(instance.columns))
        , m_done(static_cast<size_t>(instance.columns)) {
        m_solution.columnOf.assign(static_cast<size_t>(instance.rows), kNobody);
        m_solution.price.assign(static_cast<size_t>(instance.columns), 0);
        m_solution.worth.assign(static_cast<size_t>(instance.rows), 0);
    }

    Solution run() {
        if (!placePins()) {
            m_solution.feasible = false;
            return std::move(m_solution);
        }
        std::vector<int> waiting;
        for (int row = 0; row < m_instance.rows; ++row) {
            if (!isPinned(row) && !takeCheapest(row))
                waiting.push_back(row);
        }
        for (const int row : waiting)
            place(row);
        addUp();
        return std::move(m_solution);
    }

  private:
    [[nodiscard]] bool isPinned(int row) const {
        return !m_instance.pins.empty() && m_instance.pins[static_cast<size_t>(row)] != kNobody;
    }

    /// Pinned rows take their seats and leave the problem.
    bool placePins() {
        for (int row = 0; row < m_instance.rows; ++row) {
            if (!isPinned(row))
                continue;
            const int column = m_instance.pins[static_cast<size_t>(row)];
            if (column < 0 || column >= m_instance.columns || m_instance.at(row, column) == kForbidden ||
                m_free[static_cast<size_t>(column)]-- <= 0)
                return false;
            m_solution.columnOf[static_cast<size_t>(row)] = column;
        }
        return true;
    }

    /// A first pass while all prices are 0: the cheapest column, when it still has a seat.
    bool takeCheapest(int row) {
        const auto r = static_cast<size_t>(row);
        int best = kNobody;
        qint64 bestCost = m_instance.alone[r];
        bool bestFree = false;
        for (int column = 0; column < m_instance.columns; ++column) {
            const qint32 cost = m_instance.at(row, column);
            if (cost == kForbidden)
                continue;
            const bool isFree = m_free[static_cast<size_t>(column)] > 0;
            if (cost < bestCost || (cost == bestCost && isFree && !bestFree)) {
                best = column;
                bestCost = cost;
                bestFree = isFree;
            }
        }
        m_solution.worth[r] = bestCost;
        if (best == kNobody)
            return true; // alone is cheapest
        if (!bestFree)
            return false;
        seat(row, best);
        return true;
    }

    void seat(int row, int column) {
        m_solution.columnOf[static_cast<size_t>(row)] = column;
        m_members[static_cast<size_t>(column)].push_back(row);
        --m_free[static_cast<size_t>(column)];
    }

    /// Finds the cheapest way to take `start` in: into a free seat, or with somebody left alone at the end.
    void place(int start) {
        std::fill(m_distance.begin(), m_distance.end(), kFar);
        std::fill(m_done.begin(), m_done.end(), char(0));
        m_scannedColumns.clear();
        m_scannedRows.clear();
        m_worthOf = leastOf(start);
        m_solution.worth[static_cast<size_t>(start)] = m_worthOf;
        m_bestAlone = kFar;
        m_aloneRow = kNobody;
        scanRow(start, 0);
        int last = kNobody;
        for (;;) {
            const int column = nearest();
            if (column == kNobody || m_distance[static_cast<size_t>(column)] >= m_bestAlone)
                break;
            m_done[static_cast<size_t>(column)] = 1;
            const qint64 here = m_distance[static_cast<size_t>(column)];
            if (m_free[static_cast<size_t>(column)] > 0) {
                last = column;
                break;
            }
            m_scannedColumns.push_back(column);
            for (const int row : m_members[static_cast<size_t>(column)])
                scanRow(row, here);
        }
        const qint64 length = last == kNobody ? m_bestAlone : m_distance[static_cast<size_t>(last)];
        for (const int column : m_scannedColumns)
            m_solution.price[static_cast<size_t>(column)] += length - m_distance[static_cast<size_t>(column)];
        for (const auto &[row, distance] : m_scannedRows)
            m_solution.worth[static_cast<size_t>(row)] += length - distance;
        shift(start, last);
    }

    [[nodiscard]] qint64 leastOf(int row) const {
        qint64 least = m_instance.alone[static_cast<size_t>(row)];
        for (int column = 0; column < m_instance.columns; ++column) {
            const qint32 cost = m_instance.at(row, column);
            if (cost != kForbidden)
                least = std::min(least, cost + m_solution.price[static_cast<size_t>(column)]);
        }
        return least;
    }

    void scanRow(int row, qint64 distance) {
        const auto r = static_cast<size_t>(row);
        m_scannedRows.emplace_back(row, distance);
        const qint64 base = distance - m_solution.worth[r];
        if (base + m_instance.alone[r] < m_bestAlone) {
            m_bestAlone = base + m_instance.alone[r];
            m_aloneRow = row;
        }
        const qint32 *cost = m_instance.cost.data() + r * static_cast<size_t>(m_instance.columns);
        const qint64 *price = m_solution.price.data();
        for (int column = 0; column < m_instance.columns; ++column) {
            if (cost[column] == kForbidden || m_done[static_cast<size_t>(column)])
                continue;
            const qint64 reached = base + cost[column] + price[column];
            if (reached < m_distance[static_cast<size_t>(column)]) {
                m_distance[static_cast<size_t>(column)] = reached;
                m_via[static_cast<size_t>(column)] = row;
            }
        }
    }

    /// The nearest open column; among equals one with a free seat, then the lowest number.
    [[nodiscard]] int nearest() const {
        int best = kNobody;
        qint64 bestDistance = kFar;
        bool bestFree = false;
        for (int column = 0; column < m_instance.columns; ++column) {
            const auto c = static_cast<size_t>(column);
            if (m_done[c] || m_distance[c] > bestDistance || m_distance[c] == kFar)
                continue;
            const bool isFree = m_free[c] > 0;
            if (m_distance[c] < bestDistance || (isFree && !bestFree)) {
                best = column;
                bestDistance = m_distance[c];
                bestFree = isFree;
            }
        }
        return best;
    }

    /// Moves everybody on the path one seat on. `last` is the free column at its end; kNobody: m_aloneRow is
    /// left without a column. The path follows the order of the scan, so circles of length 0 can't catch it.
    void shift(int start, int last) {
        int row = m_aloneRow;
        int vacated = kNobody;
        if (last == kNobody) {
            vacated = m_solution.columnOf[static_cast<size_t>(row)];
            m_solution.columnOf[static_cast<size_t>(row)] = kNobody;
            if (vacated != kNobody)
                leave(row, vacated);
        } else {
            vacated = last;
            row = kNobody; // not left alone: it may be any row on the path
        }
        while (vacated != kNobody && row != start) {
            row = m_via[static_cast<size_t>(vacated)];
            const int from = m_solution.columnOf[static_cast<size_t>(row)];
            if (from != kNobody)
                leave(row, from);
            seat(row, vacated);
            vacated = from;
        }
    }

    void leave(int row, int column) {
        std::vector<int> &members = m_members[static_cast<size_t>(column)];
        members.erase(std::find(members.begin(), members.end(), row));
        ++m_free[static_cast<size_t>(column)];
    }

    void addUp() {
        for (int row = 0; row < m_instance.rows; ++row) {
            const int column = m_solution.columnOf[static_cast<size_t>(row)];
            m_solution.total +=
                column == kNobody ? m_instance.alone[static_cast<size_t>(row)] : m_instance.at(row, column);
        }
    }

    const Instance &m_instance;
    Solution m_solution;
    std::vector<int> m_free;
    std::vector<std::vector<int>> m_members;
    std::vector<qint64> m_distance;
    std::vector<int> m_via;
    std::vector<char> m_done;
    std::vector<int> m_scannedColumns;
    std::vector<std::pair<int, qint64>> m_scannedRows;
    qint64 m_worthOf = 0;
    qint64 m_bestAlone = kFar;
    int m_aloneRow = kNobody;
};

} // namespace

Solution solve(const Instance &instance) {
    return ShortestPaths(instance).run();
}

} // namespace groundwork::matching
