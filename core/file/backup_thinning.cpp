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

std::vector<KeptAs> keptAs(const std::vector<QDateTime> &madeAt, const QDateTime &now,
                           const BackupRules &rules) {
    std::vector<std::size_t> order(madeAt.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return madeAt[a] > madeAt[b]; });
    Quota daily(rules.daily);
    Quota weekly(rules.weekly);
    Quota monthly(rules.monthly);
    std::vector<KeptAs> kept(madeAt.size(), KeptAs::Goes);
    for (const std::size_t index : order) {
        const QDateTime &made = madeAt[index];
        if (made < now.addDays(-rules.oldestDays))
            continue;
        if (index == order.front()) {
            kept[index] = KeptAs::Newest;
        } else if (made > now.addDays(-rules.allDays)) {
            kept[index] = KeptAs::Recent;
        } else if (!daily.isFull() || daily.covers(dayOf(made))) {
            if (daily.takes(dayOf(made)))
                kept[index] = KeptAs::Day;
        } else if (!weekly.isFull() || weekly.covers(weekOf(made))) {
            if (weekly.takes(weekOf(made)))
                kept[index] = KeptAs::Week;
        } else if (monthly.takes(monthOf(made))) {
            kept[index] = KeptAs::Month;
        }
    }
    return kept;
}

std::vector<std::size_t> backupsToRemove(const std::vector<QDateTime> &madeAt, const QDateTime &now,
                                         const BackupRules &rules) {
    const std::vector<KeptAs> kept = keptAs(madeAt, now, rules);
    std::vector<std::size_t> remove;
    for (std::size_t index = 0; index < kept.size(); ++index) {
        if (kept[index] == KeptAs::Goes)
            remove.push_back(index);
    }
    return remove;
}

} // namespace groundwork
