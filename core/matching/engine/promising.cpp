#include "core/matching/engine/promising.h"

#include "core/matching/engine/cost_kernels.h"
#include "core/matching/engine/in_parts.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace groundwork::matching {

namespace {

constexpr int kFineBits = 14; ///< of the range of a row's costs in levels; prices go beyond it
constexpr size_t kStride = 8; ///< marks that are looked at together

/// Where a row begins to look among equals: spread over the columns, the same on every machine.
int startOf(int row, int columns) {
    const quint64 mixed = (static_cast<quint64>(row) + 1) * 0x9E3779B97F4A7C15ull;
    return static_cast<int>((mixed >> 33) % static_cast<quint64>(columns));
}

/// The least level for which at least `count` are at most that; kNoLevel - 1 when there are not that many. `guess` only
/// says where to begin.
quint16 threshold(const quint16 *level, int columns, int count, quint16 guess) {
    const auto enough = [&](int most) {
        return kernels::countUpTo(level, static_cast<quint16>(most), columns) >= count;
    };
    int low = 0;
    int high = kernels::kNoLevel - 1;
    int at = std::min<int>(guess, high - 1);
    for (int step = 1; low < high; step *= 4) {
        if (enough(at))
            high = at;
        else
            low = at + 1;
        const int next = high == at ? at - step : at + step;
        if (next < low || next >= high)
            break;
        at = next;
    }
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (enough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return static_cast<quint16>(low);
}

} // namespace

quint16 Cheapest::levelOf(qint64 price) const {
    return static_cast<quint16>(std::min<qint64>((price - m_base) / m_instance.unit, kernels::kMostPriceLevel));
}

void Cheapest::setPrices(const qint64 *price) {
    m_price = price;
    if (m_instance.small.empty())
        return;
    const auto columns = static_cast<size_t>(m_instance.columns);
    m_base = *std::min_element(price, price + columns);
    m_priceLevel.resize(columns);
    std::transform(price, price + columns, m_priceLevel.begin(), [this](qint64 each) { return levelOf(each); });
}

void Cheapest::find(int row, int count, Scratch &scratch) const {
    const size_t start = m_instance.index(row, 0);
    if (m_instance.small.empty())
        find<qint32>(m_instance.cost.data() + start, std::min(m_instance.limit, kForbidden - 1), count, scratch);
    else
        find<qint16>(m_instance.small.data() + start,
                     static_cast<qint16>(std::min<qint32>(m_instance.limit, kForbiddenSmall - 1)), count, scratch);
}

template <class Cell>
void Cheapest::find(const Cell *cells, Cell limit, int count, Scratch &scratch) const {
    const int columns = m_instance.columns;
    const kernels::Row<Cell> row{cells, limit, m_instance.unit, columns};
    scratch.level.resize(static_cast<size_t>(columns));
    scratch.wanted.resize((static_cast<size_t>(columns) + kStride - 1) / kStride * kStride, 0);
    scratch.found.clear();
    scratch.bound = kNever;
    quint16 *level = scratch.level.data();
    qint64 base = m_base;
    qint64 step = m_instance.unit;
    bool rough = false;
    if constexpr (std::is_same_v<Cell, qint16>)
        rough = kernels::levels(row, m_priceLevel.data(), level);
    if (!rough) {
        base = kernels::cheapest(row, m_price);
        if (base >= kOutOfReach)
            return;
        Cell lowest = 0;
        Cell highest = 0;
        kernels::spread(row, lowest, highest);
        const auto range = static_cast<quint64>((qint64(highest) - lowest) * m_instance.unit);
        const int shift = std::max(0, static_cast<int>(std::bit_width(range)) - kFineBits);
        step = qint64(1) << shift;
        kernels::levels(row, m_price, base, shift, level);
    }
    const quint16 most = threshold(level, columns, count, scratch.guess);
    scratch.guess = most;
    kernels::markUpTo(level, most, columns, scratch.wanted.data());
    for (size_t from = 0; from < scratch.wanted.size(); from += kStride) {
        quint64 any = 0;
        std::memcpy(&any, scratch.wanted.data() + from, kStride);
        if (any == 0)
            continue;
        for (size_t j = from; j < from + kStride; ++j) {
            if (!scratch.wanted[j])
                continue;
            const qint64 paid = qint64(cells[j]) * m_instance.unit + m_price[j];
            if (paid < kOutOfReach)
                scratch.found.push_back({paid, {static_cast<qint32>(j), qint32(cells[j])}});
        }
    }
    const quint16 next = kernels::leastAbove(level, most, columns);
    if (next != kernels::kNoLevel)
        scratch.bound = base + next * step;
}

Promising::Promising(const Instance &instance, int count)
    : m_instance(instance)
    , m_cheapest(instance)
    , m_count(std::min(count, instance.columns))
    , m_most(3 * static_cast<size_t>(m_count))
    , m_arcs(static_cast<size_t>(instance.rows) * m_most)
    , m_size(static_cast<size_t>(instance.rows), 0)
    , m_bound(static_cast<size_t>(instance.rows), kNever) {
}

/// Among too many the cheapest, and among equals those that follow a place of the row's own, so that ties spread over
/// all columns.
void Promising::list(int row, Cheapest::Scratch &scratch) {
    m_cheapest.find(row, m_count, scratch);
    std::vector<Cheapest::Found> &found = scratch.found;
    const int columns = m_instance.columns;
    const int start = startOf(row, columns);
    const auto turn = [&](int column) { return column < start ? column + columns : column; };
    qint64 bound = scratch.bound;
    if (found.size() > m_most) {
        const auto at = found.begin() + static_cast<std::ptrdiff_t>(m_most);
        std::nth_element(found.begin(), at, found.end(), [&](const auto &a, const auto &b) {
            return a.paid != b.paid ? a.paid < b.paid : turn(a.arc.column) < turn(b.arc.column);
        });
        bound = std::min(bound, at->paid);
        found.erase(at, found.end());
        std::sort(found.begin(), found.end(),
                  [&](const auto &a, const auto &b) { return turn(a.arc.column) < turn(b.arc.column); });
    } else {
        std::rotate(found.begin(),
                    std::find_if(found.begin(), found.end(), [&](const auto &a) { return a.arc.column >= start; }),
                    found.end());
    }
    const auto r = static_cast<size_t>(row);
    m_size[r] = static_cast<int>(found.size());
    m_bound[r] = bound;
    Arc *arc = m_arcs.data() + r * m_most;
    for (const Cheapest::Found &each : found)
        *arc++ = each.arc;
}

void Promising::listAll() {
    inParts(m_instance.rows, qint64(m_instance.rows) * m_instance.columns, [&](int from, int to) {
        Cheapest::Scratch scratch;
        for (int row = from; row < to; ++row) {
            if (m_instance.pinOf(row) == kNobody)
                list(row, scratch);
        }
    });
}

void Promising::raiseBounds(qint64 rise) {
    for (qint64 &bound : m_bound) {
        if (bound < kNever)
            bound += rise;
    }
}

} // namespace groundwork::matching
