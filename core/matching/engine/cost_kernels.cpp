#include "core/matching/engine/cost_kernels.h"

#include "core/matching/engine/clones.h"
#include "core/matching/solver.h"

#include <algorithm>
#include <limits>
#include <type_traits>

// Plain loops that the compiler turns into vector code (compiled with -O3 outside debug builds). A template can't be
// had twice; each is written out in a function that can, once for 16 and once for 32 bits.
namespace groundwork::matching::kernels {

namespace {

constexpr int kBlock = 4096;

/// 16-bit cells times their unit fit in 32 bits (kMostUnit).
template <class Cell>
using Paid = std::conditional_t<std::is_same_v<Cell, qint16>, qint32, qint64>;

template <class Cell>
GROUNDWORK_INTO_CLONES qint64 paidFor(Cell cell, Cell limit, Paid<Cell> unit, qint64 price) {
    return cell > limit ? kNever : static_cast<qint64>(static_cast<Paid<Cell>>(cell) * unit) + price;
}

template <class Cell>
GROUNDWORK_INTO_CLONES void relaxRow(const Row<Cell> &row, const qint64 *__restrict price, qint64 base, int number,
                                     qint64 *__restrict distance, qint32 *__restrict via) {
    const Cell *__restrict cells = row.cells;
    const Paid<Cell> unit = row.unit;
    const Cell limit = row.limit;
    const int columns = row.columns;
    for (int j = 0; j < columns; ++j) {
        const qint64 reached = paidFor(cells[j], limit, unit, base + price[j]);
        const bool nearer = reached < distance[j];
        distance[j] = nearer ? reached : distance[j];
        via[j] = nearer ? number : via[j];
    }
}

template <class Cell>
GROUNDWORK_INTO_CLONES qint64 cheapestOf(const Cell *__restrict cells, Cell limit, Paid<Cell> unit,
                                         const qint64 *__restrict price, int columns) {
    qint64 least = kNever;
    for (int j = 0; j < columns; ++j) {
        const qint64 paid = paidFor(cells[j], limit, unit, price[j]);
        least = paid < least ? paid : least;
    }
    return least;
}

template <class Cell>
GROUNDWORK_INTO_CLONES void spreadOf(const Row<Cell> &row, Cell &lowest, Cell &highest) {
    const Cell *__restrict cells = row.cells;
    const Cell limit = row.limit;
    const int columns = row.columns;
    Cell low = std::numeric_limits<Cell>::max();
    Cell high = std::numeric_limits<Cell>::min();
    for (int j = 0; j < columns; ++j) {
        const Cell raised = cells[j] > limit ? std::numeric_limits<Cell>::min() : cells[j];
        low = cells[j] < low ? cells[j] : low;
        high = raised > high ? raised : high;
    }
    lowest = low;
    highest = high;
}

template <class Cell>
GROUNDWORK_INTO_CLONES void levelsOf(const Row<Cell> &row, const qint64 *__restrict price, qint64 least, int shift,
                                     quint16 *__restrict level) {
    const Cell *__restrict cells = row.cells;
    const Paid<Cell> unit = row.unit;
    const Cell limit = row.limit;
    const int columns = row.columns;
    constexpr qint64 kHighest = kNoLevel - 1;
    for (int j = 0; j < columns; ++j) {
        const qint64 above = (paidFor(cells[j], limit, unit, price[j]) - least) >> shift;
        const qint64 kept = above < kHighest ? above : kHighest;
        level[j] = cells[j] > limit ? kNoLevel : static_cast<quint16>(kept);
    }
}

} // namespace

GROUNDWORK_CLONES
void relax(const Row<qint16> &row, const qint64 *price, qint64 base, int number, qint64 *distance, qint32 *via) {
    relaxRow(row, price, base, number, distance, via);
}

GROUNDWORK_CLONES
void relax(const Row<qint32> &row, const qint64 *price, qint64 base, int number, qint64 *distance, qint32 *via) {
    relaxRow(row, price, base, number, distance, via);
}

GROUNDWORK_CLONES
qint64 cheapest(const Row<qint16> &row, const qint64 *price) {
    return cheapestOf<qint16>(row.cells, row.limit, row.unit, price, row.columns);
}

GROUNDWORK_CLONES
qint64 cheapest(const Row<qint32> &row, const qint64 *price) {
    return cheapestOf<qint32>(row.cells, row.limit, row.unit, price, row.columns);
}

GROUNDWORK_CLONES
void spread(const Row<qint16> &row, qint16 &lowest, qint16 &highest) {
    spreadOf(row, lowest, highest);
}

GROUNDWORK_CLONES
void spread(const Row<qint32> &row, qint32 &lowest, qint32 &highest) {
    spreadOf(row, lowest, highest);
}

GROUNDWORK_CLONES
bool levels(const Row<qint16> &row, const quint16 *__restrict price, quint16 *__restrict level) {
    const qint16 *__restrict cells = row.cells;
    const qint16 limit = row.limit;
    const int columns = row.columns;
    qint16 signs = 0;
    for (int j = 0; j < columns; ++j) {
        signs = static_cast<qint16>(signs | cells[j]);
        const auto sum = static_cast<quint16>(static_cast<quint16>(cells[j]) + price[j]);
        level[j] = cells[j] > limit ? kNoLevel : sum;
    }
    return signs >= 0;
}

GROUNDWORK_CLONES
void levels(const Row<qint16> &row, const qint64 *price, qint64 least, int shift, quint16 *level) {
    levelsOf(row, price, least, shift, level);
}

GROUNDWORK_CLONES
void levels(const Row<qint32> &row, const qint64 *price, qint64 least, int shift, quint16 *level) {
    levelsOf(row, price, least, shift, level);
}

GROUNDWORK_CLONES
int countUpTo(const quint16 *__restrict level, quint16 most, int columns) {
    int count = 0;
    for (int from = 0; from < columns; from += kBlock) { // short sums stay in 16 bits
        const int end = std::min(from + kBlock, columns);
        quint16 some = 0;
        for (int j = from; j < end; ++j)
            some = static_cast<quint16>(some + (level[j] <= most ? 1 : 0));
        count += some;
    }
    return count;
}

GROUNDWORK_CLONES
quint16 leastAbove(const quint16 *__restrict level, quint16 most, int columns) {
    // Counted from the first one above, all up to `most` come after the others.
    const auto first = static_cast<quint16>(most + 1);
    quint16 least = static_cast<quint16>(kNoLevel - first);
    for (int j = 0; j < columns; ++j) {
        const auto here = static_cast<quint16>(level[j] - first);
        least = here < least ? here : least;
    }
    return static_cast<quint16>(least + first);
}

GROUNDWORK_CLONES
void markUpTo(const quint16 *__restrict level, quint16 most, int columns, quint8 *__restrict wanted) {
    for (int j = 0; j < columns; ++j)
        wanted[j] = level[j] <= most ? 1 : 0;
}

GROUNDWORK_CLONES
qint64 nearest(const qint64 *__restrict distance, const qint64 *__restrict closed, int columns) {
    qint64 least = std::numeric_limits<qint64>::max();
    for (int j = 0; j < columns; ++j) {
        const qint64 here = distance[j] | closed[j];
        least = here < least ? here : least;
    }
    return least;
}

} // namespace groundwork::matching::kernels
