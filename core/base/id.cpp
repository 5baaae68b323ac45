#include "core/base/id.h"

#include "core/base/clock.h"

#include <QRandomGenerator>

namespace groundwork {

namespace {
constexpr qint64 kEpoch2020Ms = 1577836800000; // 2020-01-01T00:00:00Z
constexpr int kRandomBits = 22;
constexpr quint64 kRandomMask = (quint64{1} << kRandomBits) - 1;
} // namespace

IdSource::IdSource(const Clock &clock, std::optional<quint32> seed)
    : m_clock(&clock)
    , m_seeded(seed.has_value())
    , m_state(quint64{seed.value_or(0)} * 0x9E3779B97F4A7C15ULL + 0x2545F4914F6CDD1DULL)
{
}

qint64 IdSource::next()
{
    quint64 random = 0;
    if (m_seeded) { // xorshift64*: the same ids on every platform
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        random = (m_state * 0x2545F4914F6CDD1DULL) >> 40;
    } else {
        random = QRandomGenerator::system()->generate();
    }
    const qint64 milliseconds = qMax<qint64>(m_clock->nowMs() - kEpoch2020Ms, 1);
    const qint64 candidate = static_cast<qint64>((static_cast<quint64>(milliseconds) << kRandomBits)
                                                 | (random & kRandomMask));
    m_last = candidate > m_last ? candidate : m_last + 1;
    return m_last;
}

} // namespace groundwork
