#pragma once

#include "core/matching/solver.h"

#include <random>
#include <vector>

namespace groundwork::matching {

/// Problems of all kinds: few or many people, hardly or nearly all forbidden, heavy ties, tiny and huge costs mixed,
/// columns without seats, both kinds of tables, seats that cost, pairs that are kept.
class Problems {
  public:
    explicit Problems(unsigned seed)
        : m_random(seed) {}

    Instance next(int mostRows, int mostColumns) {
        Instance made;
        made.rows = 1 + below(mostRows);
        made.columns = 1 + below(mostColumns);
        m_forbidden = below(71);
        m_costs = std::vector{2, 4, 100, 1'000'000}[size_t(below(4))];
        m_small = m_costs <= 100 && below(2) == 0;
        for (int k = 0; k < made.rows * made.columns; ++k) {
            const qint32 one = cell();
            if (m_small)
                made.small.push_back(one == kForbidden ? kForbiddenSmall : qint16(one));
            else
                made.cost.push_back(one);
        }
        made.unit = m_small && below(2) == 0 ? 1000 : 1;
        for (int j = 0; j < made.columns; ++j)
            made.seats.push_back(below(4));
        for (int i = 0; i < made.rows; ++i)
            made.alone.push_back(alone());
        if (below(3) == 0) {
            made.keep.resize(size_t(made.rows));
            for (Kept &kept : made.keep)
                kept = below(2) == 0 ? Kept{below(made.columns), below(5)} : Kept{};
        }
        if (below(3) == 0)
            made.rising = {0, 2, 7};
        if (below(2) == 0) {
            for (int j = 0; j < made.columns; ++j)
                made.taken.push_back(below(3));
        }
        return made;
    }

    int below(int count) { return int(m_random() % unsigned(count)); }
    qint32 cell() {
        if (below(100) < m_forbidden)
            return kForbidden;
        const qint32 usual = below(m_costs);
        return !m_small && below(20) == 0 ? (below(2) == 0 ? 2'000'000'000 : 0) : usual;
    }
    std::vector<qint32> cells(int count) {
        std::vector<qint32> made;
        for (int k = 0; k < count; ++k)
            made.push_back(cell());
        return made;
    }
    qint64 alone() { return std::vector<qint64>{0, 3, 50, 10'000'000, 4'000'000'000'000}[size_t(below(5))]; }

  private:
    std::mt19937 m_random;
    int m_forbidden = 0;
    int m_costs = 2;
    bool m_small = false;
};

} // namespace groundwork::matching
