#include "core/base/id.h"

#include "core/base/clock.h"

#include <QRandomGenerator>

namespace groundwork {

namespace {
constexpr qint64 kEpoch2020Ms = 1577836800000; // 2020-01-01T00:00:00Z
constexpr int kRandomBits = 22;
constexpr qint64 kLastMs = (qint64{1} << (62 - kRandomBits)); // half of what fits, in 2054
constexpr quint64 kRandomMask = (quint64{1} << kRandomBits) - 1;
} // namespace

IdSource::IdSource(const Clock &clock, std::optional<quint32> seed)
    : m_clock(&clock)
    , m_seeded(seed.has_value())
    , m_state(quint64{seed.value_or(0)} * 0x9E3779B97F4A7C15ULL + 0x2545F4914F6CDD1DULL)
{
}

void IdSource::startAbove(qint64 id)
{
    const qint64 milliseconds = id >> kRandomBits;
    if (milliseconds < kLastMs) // a key that no clock gave says nothing about the next
        m_firstMs = qMax(m_firstMs, milliseconds + 1);
}

quint64 IdSource::randomBits()
{
    if (!m_seeded)
        return QRandomGenerator::system()->generate() & kRandomMask;
    m_state ^= m_state >> 12; // xorshift64*: the same ids on every platform
    m_state ^= m_state << 25;
    m_state ^= m_state >> 27;
    return ((m_state * 0x2545F4914F6CDD1DULL) >> 40) & kRandomMask;
}

qint64 IdSource::next()
{
    const qint64 milliseconds = qMax(m_clock->nowMs() - kEpoch2020Ms, m_firstMs);
    const bool laterMillisecond = milliseconds > (m_last >> kRandomBits);
    m_last = laterMillisecond
                 ? static_cast<qint64>((static_cast<quint64>(milliseconds) << kRandomBits) | randomBits())
                 : m_last + 1;
    return m_last;
}

} // namespace groundwork
