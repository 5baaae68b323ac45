#pragma once

#include <QtGlobal>

#include <cstdint>

namespace groundwork::demo {

/// Numbers that look random and are the same on every platform for a seed (splitmix64). The standard library's
/// distributions differ between compilers, so a sample cohort does not use them.
class SampleDice
{
  public:
    explicit SampleDice(quint32 seed) : m_state(quint64{seed} + 0x9E3779B97F4A7C15ULL) {}

    /// 0 to `sides` - 1.
    int roll(int sides)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<int>(((z ^ (z >> 31)) >> 16) % static_cast<quint64>(sides));
    }

  private:
    quint64 m_state;
};

} // namespace groundwork::demo
