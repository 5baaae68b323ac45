#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <ctime>

namespace groundwork {

qint64 SystemClock::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }

QDate SystemClock::today() const { return QDate::currentDate(); }

qint64 SystemClock::elapsedMs() const
{
#ifdef CLOCK_BOOTTIME
    timespec spec{};
    if (clock_gettime(CLOCK_BOOTTIME, &spec) == 0)
        return qint64{spec.tv_sec} * 1000 + spec.tv_nsec / 1000000;
#endif
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(ticks).count();
}

FixedClock::FixedClock(QDate day) { setDay(day); }

QDate FixedClock::today() const { return QDateTime::fromMSecsSinceEpoch(m_ms, QTimeZone::utc()).date(); }

void FixedClock::setDay(QDate day)
{
    m_ms = QDateTime(day, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace groundwork
