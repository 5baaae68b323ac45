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
        , m_via(static_cast<size_t>(instance.columns), -1) {
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
            if (m_seats[static_cast<size_t>(column)] > 0)
                (hasRoom(column) ? m_roomy : m_full).push_back(column);
        }
    }

    /// From row to row, the nearest first.
    bool place(int start) {
        m_open.assign(1, start);
        for (size_t at = 0; at < m_open.size(); ++at) {
            const int row = m_open[at];
            const auto roomy = std::find_if(m_roomy.begin(), m_roomy.end(), [&](int each) { return may(row, each); });
            if (roomy != m_roomy.end()) {
                const int column = *roomy;
                shift(row, column);
                if (!hasRoom(column))
                    m_roomy.erase(std::find(m_roomy.begin(), m_roomy.end(), column));
                return true;
            }
            std::erase_if(m_full, [&](int column) {
                if (!may(row, column))
                    return false;
                const auto c = static_cast<size_t>(column);
                m_via[c] = row;
                m_open.insert(m_open.end(), m_rowsOf[c].begin(), m_rowsOf[c].end());
                return true;
            });
        }
        return false;
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

} // namespace

int mostPlaced(const Instance &instance, qint32 limit, std::vector<int> *plan) {
    Cardinality cardinality(instance, limit);
    if (plan && !plan->empty())
        cardinality.beginWith(*plan);
    const int placed = cardinality.run();
    if (plan)
        *plan = cardinality.columnOf();
    return placed;
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
        if (mostPlaced(instance, limit, &tried) < most)
            return true;
        plan = std::move(tried);
        return false;
    };
    auto from = levels.begin();
    auto to = levels.end() - 1; // is enough
    if (near) {
        // Usually it is the same, or the next one above or below.
        const auto same = std::lower_bound(levels.begin(), levels.end(), near->floor);
        for (auto at = same; at != levels.end() && at < to; ++at) {
            if (isTooLow(*at)) {
                from = at + 1;
            } else {
                to = at;
                break;
            }
            if (at - same >= 2)
                break;
        }
        if (to > from && to == same && isTooLow(*(to - 1)))
            from = to;
    }
    return *std::partition_point(from, to, isTooLow);
}

} // namespace groundwork::matching
