#include "core/matching/floor.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace groundwork::matching {

namespace {

constexpr int kFar = std::numeric_limits<int>::max();

/// The largest matching of free rows into free seats by cells up to a limit.
class Cardinality {
  public:
    Cardinality(const Instance &instance, qint32 limit)
        : m_instance(instance)
        , m_limit(limit)
        , m_seats(instance.seats)
        , m_columnOf(static_cast<size_t>(instance.rows), kNobody)
        , m_rowsOf(static_cast<size_t>(instance.columns))
        , m_level(static_cast<size_t>(instance.rows))
        , m_next(static_cast<size_t>(instance.rows)) {
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
            if (column == kNobody || !may(row, column) || !hasRoom(column))
                continue;
            m_columnOf[static_cast<size_t>(row)] = column;
            m_rowsOf[static_cast<size_t>(column)].push_back(row);
            m_placed += 1;
        }
    }

    int run() {
        while (layer()) {
            std::fill(m_next.begin(), m_next.end(), 0);
            for (const int row : m_free) {
                if (m_columnOf[static_cast<size_t>(row)] == kNobody && augment(row))
                    m_placed += 1;
            }
        }
        return m_placed;
    }

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

    /// How far each row is from a free row; is there a free seat within reach?
    bool layer() {
        std::fill(m_level.begin(), m_level.end(), kFar);
        std::vector<char> seen(static_cast<size_t>(m_instance.columns), 0);
        std::vector<int> open;
        for (const int row : m_free) {
            if (m_columnOf[static_cast<size_t>(row)] == kNobody) {
                m_level[static_cast<size_t>(row)] = 0;
                open.push_back(row);
            }
        }
        bool found = false;
        for (size_t at = 0; at < open.size(); ++at) {
            const int row = open[at];
            for (int column = 0; column < m_instance.columns; ++column) {
                const auto c = static_cast<size_t>(column);
                if (seen[c] || m_seats[c] <= 0 || !may(row, column))
                    continue;
                seen[c] = 1;
                found = found || hasRoom(column);
                for (const int other : m_rowsOf[c]) {
                    if (m_level[static_cast<size_t>(other)] == kFar) {
                        m_level[static_cast<size_t>(other)] = m_level[static_cast<size_t>(row)] + 1;
                        open.push_back(other);
                    }
                }
            }
        }
        return found;
    }

    /// Follows the layers to a free seat, without recursion: a path can be as long as the cohort is large.
    bool augment(int start) {
        std::vector<int> path{start};
        while (!path.empty()) {
            const int row = path.back();
            const auto r = static_cast<size_t>(row);
            bool deeper = false;
            for (int &column = m_next[r]; column < m_instance.columns && !deeper; ++column) {
                const auto c = static_cast<size_t>(column);
                if (m_seats[c] <= 0 || column == m_columnOf[r] || !may(row, column))
                    continue;
                if (hasRoom(column)) {
                    apply(path, column);
                    return true;
                }
                for (const int other : m_rowsOf[c]) {
                    if (m_level[static_cast<size_t>(other)] == m_level[r] + 1 &&
                        m_next[static_cast<size_t>(other)] < m_instance.columns) {
                        path.push_back(other);
                        deeper = true;
                        break;
                    }
                }
                if (deeper)
                    break; // this column is looked at again when the row behind it has no way on
            }
            if (!deeper) {
                m_level[r] = kFar;
                path.pop_back();
            }
        }
        return false;
    }

    /// Each row of the path takes the place of the next one, the last a free seat.
    void apply(const std::vector<int> &path, int column) {
        for (size_t n = path.size(); n-- > 0;) {
            const int row = path[n];
            const int from = m_columnOf[static_cast<size_t>(row)];
            if (from != kNobody) {
                std::vector<int> &rows = m_rowsOf[static_cast<size_t>(from)];
                rows.erase(std::find(rows.begin(), rows.end(), row));
            }
            m_rowsOf[static_cast<size_t>(column)].push_back(row);
            m_columnOf[static_cast<size_t>(row)] = column;
            column = from;
        }
    }

    const Instance &m_instance;
    const qint32 m_limit;
    std::vector<int> m_seats;
    std::vector<int> m_free;
    std::vector<int> m_columnOf;
    std::vector<std::vector<int>> m_rowsOf;
    std::vector<int> m_level;
    std::vector<int> m_next;
    int m_placed = 0;
};

} // namespace

int mostPlaced(const Instance &instance, qint32 limit, const std::vector<int> *plan) {
    Cardinality cardinality(instance, limit);
    if (plan)
        cardinality.beginWith(*plan);
    return cardinality.run();
}

namespace {

/// The cells that are allowed, each once, in order.
std::vector<qint32> levelsOf(const Instance &instance) {
    std::vector<qint32> levels;
    if (instance.small.empty()) {
        levels.assign(instance.cost.begin(), instance.cost.end());
        std::sort(levels.begin(), levels.end());
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    } else {
        std::vector<char> there(size_t(kForbiddenSmall) + 1, 0);
        for (const qint16 cell : instance.small)
            there[static_cast<size_t>(std::max<qint16>(cell, 0))] = 1;
        for (size_t cell = 0; cell < there.size(); ++cell) {
            if (there[cell])
                levels.push_back(static_cast<qint32>(cell));
        }
    }
    if (!levels.empty() && levels.back() == (instance.small.empty() ? kForbidden : qint32(kForbiddenSmall)))
        levels.pop_back();
    return levels;
}

} // namespace

qint32 bestFloor(const Instance &instance, const NearFloor *near) {
    const std::vector<qint32> levels = levelsOf(instance);
    if (levels.empty())
        return -1;
    const std::vector<int> *plan = near ? &near->columnOf : nullptr;
    const int most = mostPlaced(instance, levels.back(), plan);
    if (most == 0)
        return -1;
    const auto isTooLow = [&](qint32 limit) { return mostPlaced(instance, limit, plan) < most; };
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
