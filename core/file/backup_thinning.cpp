#include "core/file/backups.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace groundwork {

namespace {

/// Keeps the newest of each period, for a number of periods.
class Quota {
  public:
    explicit Quota(int periods)
        : m_left(periods) {}
    /// Counts `period` in while there is room for one more; true when this one is its first.
    bool takes(qint64 period) {
        if (m_seen.count(period))
            return false;
        if (m_left == 0)
            return false;
        --m_left;
        m_seen.insert(period);
        return true;
    }
    [[nodiscard]] bool covers(qint64 period) const { return m_seen.count(period) > 0; }
    [[nodiscard]] bool isFull() const { return m_left == 0; }

  private:
    int m_left;
    std::set<qint64> m_seen;
};

qint64 dayOf(const QDateTime &time) {
    return time.date().toJulianDay();
}
qint64 weekOf(const QDateTime &time) {
    return dayOf(time) / 7;
} // Julian day 0 was a Monday
qint64 monthOf(const QDateTime &time) {
    return time.date().year() * 12 + time.date().month();
}

} // namespace

std::vector<std::size_t> backupsToRemove(const std::vector<QDateTime> &madeAt, const QDateTime &now,
                                         const BackupRules &rules) {
    std::vector<std::size_t> order(madeAt.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return madeAt[a] > madeAt[b]; });
    Quota daily(rules.daily);
    Quota weekly(rules.weekly);
    Quota monthly(rules.monthly);
    std::vector<std::size_t> remove;
    for (const std::size_t index : order) {
        const QDateTime &made = madeAt[index];
        if (made < now.addDays(-rules.oldestDays)) {
            remove.push_back(index);
        } else if (index == order.front() || made > now.addDays(-rules.allDays)) {
            continue; // the newest, and the last two days
        } else if (!daily.isFull() || daily.covers(dayOf(made))) {
            if (!daily.takes(dayOf(made)))
                remove.push_back(index);
        } else if (!weekly.isFull() || weekly.covers(weekOf(made))) {
            if (!weekly.takes(weekOf(made)))
                remove.push_back(index);
        } else if (!monthly.takes(monthOf(made))) {
            remove.push_back(index);
        }
    }
    std::sort(remove.begin(), remove.end());
    return remove;
}

} // namespace groundwork
