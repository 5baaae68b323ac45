#include "core/matching/floor.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace groundwork::matching {

namespace {

/// The largest matching of free rows into free seats by cells up to a limit: rounds in which every free row looks for a
/// way to a seat, and each full column is tried once.
class Cardinality {
  public:
    Cardinality(const Instance &instance, qint32 limit)
        : m_instance(instance)
        , m_limit(limit)
        , m_seats(instance.seats)
        , m_columnOf(static_cast<size_t>(instance.rows), kNobody)
        , m_rowsOf(static_cast<size_t>(instance.columns))
        , m_via(static_cast<size_t>(instance.columns), -1)
        , m_state(static_cast<size_t>(instance.columns), State::Out) {
        for (int row = 0; row < instance.rows; ++row) {
            const int pin = instance.pinOf(row);
            if (pin == kNobody) {
                m_free.push_back(row);
                continue;
            }
            m_placed += 1;
            m_seats[static_cast<size_t>(pin)] -= 1;
        }
    }

    /// Rows have few columns at this limit.
    void keepLists() { m_lists.resize(static_cast<size_t>(m_instance.rows)); }

    void beginWith(const std::vector<int> &plan) {
        for (const int row : m_free) {
            const int column = plan[static_cast<size_t>(row)];
            if (column != kNobody && may(row, column) && hasRoom(column))
                sit(row, column);
        }
    }

    int run() {
        for (bool again = true; again;) {
            std::erase_if(m_free, [this](int row) { return m_columnOf[static_cast<size_t>(row)] != kNobody; });
            sort();
            again = false;
            for (const int row : m_free) {
                if (m_roomy.empty())
                    break;
                again |= place(row);
            }
        }
        return m_placed;
    }
    [[nodiscard]] const std::vector<int> &columnOf() const { return m_columnOf; }

  private:
    [[nodiscard]] bool may(int row, int column) const {
        const size_t k = m_instance.index(row, column);
        const qint32 cell = m_instance.small.empty() ? m_instance.cost[k] : qint32(m_instance.small[k]);
        const qint32 forbidden = m_instance.small.empty() ? kForbidden : qint32(kForbiddenSmall);
        return cell != forbidden && cell <= m_limit;
    }
    [[nodiscard]] bool hasRoom(int column) const {
        const auto c = static_cast<size_t>(column);
        return static_cast<int>(m_rowsOf[c].size()) < m_seats[c];
    }

    void sit(int row, int column) {
        m_columnOf[static_cast<size_t>(row)] = column;
        m_rowsOf[static_cast<size_t>(column)].push_back(row);
        m_placed += 1;
    }

    /// Columns with room, and those without that were not tried in this round.
    void sort() {
        m_roomy.clear();
        m_full.clear();
        for (int column = 0; column < m_instance.columns; ++column) {
            const auto c = static_cast<size_t>(column);
            if (m_seats[c] <= 0)
                continue;
            m_state[c] = hasRoom(column) ? State::Roomy : State::Full;
            (hasRoom(column) ? m_roomy : m_full).push_back(column);
        }
    }

    /// Where rows may have few columns, the columns of each.
    [[nodiscard]] const std::vector<int> &columnsOf(int row) {
        std::vector<int> &columns = m_lists[static_cast<size_t>(row)];
        if (columns.empty()) {
            for (int column = 0; column < m_instance.columns; ++column) {
                if (m_seats[static_cast<size_t>(column)] > 0 && may(row, column))
                    columns.push_back(column);
            }
        }
        return columns;
    }

    /// From row to row, the nearest first.
    bool place(int start) {
        m_open.assign(1, start);
        for (size_t at = 0; at < m_open.size(); ++at) {
            const int row = m_open[at];
            if (const int column = roomFor(row); column != kNobody) {
                shift(row, column);
                if (!hasRoom(column)) {
                    m_state[static_cast<size_t>(column)] = State::Out;
                    m_roomy.erase(std::find(m_roomy.begin(), m_roomy.end(), column));
                }
                return true;
            }
            const auto open = [&](int column) {
                const auto c = static_cast<size_t>(column);
                m_state[c] = State::Out;
                m_via[c] = row;
                m_open.insert(m_open.end(), m_rowsOf[c].begin(), m_rowsOf[c].end());
            };
            if (m_lists.empty()) {
                std::erase_if(m_full, [&](int column) {
                    if (!may(row, column))
                        return false;
                    open(column);
                    return true;
                });
                continue;
            }
            for (const int column : columnsOf(row)) {
                if (m_state[static_cast<size_t>(column)] == State::Full)
                    open(column);
            }
        }
        return false;
    }

    [[nodiscard]] int roomFor(int row) {
        const std::vector<int> &among = m_lists.empty() ? m_roomy : columnsOf(row);
        const auto found = std::find_if(among.begin(), among.end(), [&](int column) {
            return m_lists.empty() ? may(row, column) : m_state[static_cast<size_t>(column)] == State::Roomy;
        });
        return found == among.end() ? kNobody : *found;
    }

    /// The row takes the seat, who came to its old column takes that one, and so on back to a free row.
    void shift(int row, int column) {
        m_placed += 1;
        for (;;) {
            const int from = m_columnOf[static_cast<size_t>(row)];
            m_columnOf[static_cast<size_t>(row)] = column;
            m_rowsOf[static_cast<size_t>(column)].push_back(row);
            if (from == kNobody)
                return;
            std::vector<int> &rows = m_rowsOf[static_cast<size_t>(from)];
            rows.erase(std::find(rows.begin(), rows.end(), row));
            row = m_via[static_cast<size_t>(from)];
            column = from;
        }
    }

    const Instance &m_instance;
    const qint32 m_limit;
    std::vector<int> m_seats;
    std::vector<int> m_free;
    std::vector<int> m_columnOf;
    std::vector<std::vector<int>> m_rowsOf;
    std::vector<int> m_via; ///< one a column: the row that would come
    enum class State : char {
        Out,   ///< no seats, or done with in this round
        Roomy, ///< has a free seat
        Full,  ///< has none, and was not tried
    };
    std::vector<State> m_state; ///< one a column
    std::vector<std::vector<int>> m_lists; ///< none where rows have many columns
    std::vector<int> m_roomy;
    std::vector<int> m_full;
    std::vector<int> m_open;
    int m_placed = 0;
};

/// All cells that are allowed lie between the first and the last; in order.
std::vector<qint32> levelsOf(const Instance &instance) {
    std::vector<qint32> levels;
    if (instance.small.empty()) {
        levels.assign(instance.cost.begin(), instance.cost.end());
        std::sort(levels.begin(), levels.end());
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
        if (!levels.empty() && levels.back() == kForbidden)
            levels.pop_back();
        return levels;
    }
    qint16 low = kForbiddenSmall;
    qint16 high = std::numeric_limits<qint16>::min();
    for (const qint16 cell : instance.small) {
        const qint16 lowered = cell == kForbiddenSmall ? std::numeric_limits<qint16>::min() : cell;
        low = std::min(low, cell);
        high = std::max(high, lowered);
    }
    if (low <= high) {
        levels.resize(static_cast<size_t>(high - low) + 1);
        std::iota(levels.begin(), levels.end(), qint32(low));
    }
    return levels;
}

int placedBy(Cardinality cardinality, std::vector<int> *plan) {
    if (plan && !plan->empty())
        cardinality.beginWith(*plan);
    const int placed = cardinality.run();
    if (plan)
        *plan = cardinality.columnOf();
    return placed;
}

/// So many free rows have to be placed, and each has no cell below its least: no floor is lower than the last of them.
qint32 leastFor(const Instance &instance, int most) {
    std::vector<qint32> least;
    for (int row = 0; row < instance.rows; ++row) {
        if (instance.pinOf(row) != kNobody) {
            --most;
            continue;
        }
        const size_t from = instance.index(row, 0);
        const size_t to = from + static_cast<size_t>(instance.columns);
        qint32 lowest = kForbidden;
        for (size_t k = from; k < to; ++k)
            lowest = std::min(lowest, instance.small.empty() ? instance.cost[k] : qint32(instance.small[k]));
        least.push_back(lowest);
    }
    if (most <= 0)
        return std::numeric_limits<qint32>::min();
    std::nth_element(least.begin(), least.begin() + most - 1, least.end());
    return least[static_cast<size_t>(most) - 1];
}

} // namespace

int mostPlaced(const Instance &instance, qint32 limit, std::vector<int> *plan) {
    return placedBy(Cardinality(instance, limit), plan);
}

qint32 bestFloor(const Instance &instance, const NearFloor *near) {
    const std::vector<qint32> levels = levelsOf(instance);
    if (levels.empty())
        return -1;
    std::vector<int> plan = near ? near->columnOf : std::vector<int>();
    const int most = mostPlaced(instance, levels.back(), &plan);
    if (most == 0)
        return -1;
    // Each try begins with what is left of the lowest plan that was enough.
    const auto isTooLow = [&](qint32 limit) {
        std::vector<int> tried = plan;
        Cardinality cardinality(instance, limit);
        cardinality.keepLists();
        if (placedBy(std::move(cardinality), &tried) < most)
            return true;
        plan = std::move(tried);
        return false;
    };
    // It is seldom far above the lowest that could be.
    auto to = levels.end() - 1; // is enough
    auto from = std::lower_bound(levels.begin(), to, near ? near->floor : leastFor(instance, most));
    if (near && from != levels.begin() && !isTooLow(*(from - 1))) {
        to = from - 1;
        from = levels.begin();
    }
    for (std::ptrdiff_t step = 1; from < to; step *= 2) {
        const auto at = from + std::min(step, to - from) - 1;
        if (!isTooLow(*at)) {
            to = at;
            break;
        }
        from = at + 1;
    }
    return *std::partition_point(from, to, isTooLow);
}

} // namespace groundwork::matching
