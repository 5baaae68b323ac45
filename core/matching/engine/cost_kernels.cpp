#include "core/matching/engine/cost_kernels.h"

#include "core/matching/engine/clones.h"
#include "core/matching/solver.h"

#include <algorithm>
#include <limits>

// Plain loops that the compiler turns into vector code (compiled with -O3 outside debug builds).
namespace groundwork::matching::kernels {

namespace {

constexpr int kBlock = 256;

} // namespace

GROUNDWORK_CLONES
void relax(const Row<qint16> &row, const qint64 *__restrict price, qint64 base, int number,
           qint64 *__restrict distance, qint32 *__restrict via) {
    const qint16 *__restrict cells = row.cells;
    const qint32 unit = row.unit;
    const qint16 limit = row.limit;
    const int columns = row.columns;
    for (int j = 0; j < columns; ++j) {
        const qint64 reached =
            cells[j] > limit ? kNever : base + static_cast<qint64>(qint32(cells[j]) * unit) + price[j];
        const bool nearer = reached < distance[j];
        distance[j] = nearer ? reached : distance[j];
        via[j] = nearer ? number : via[j];
    }
}

GROUNDWORK_CLONES
void relax(const Row<qint32> &row, const qint64 *__restrict price, qint64 base, int number,
           qint64 *__restrict distance, qint32 *__restrict via) {
    const qint32 *__restrict cells = row.cells;
    const qint64 unit = row.unit;
    const qint32 limit = row.limit;
    const int columns = row.columns;
    for (int j = 0; j < columns; ++j) {
        const qint64 reached = cells[j] > limit ? kNever : base + cells[j] * unit + price[j];
        const bool nearer = reached < distance[j];
        distance[j] = nearer ? reached : distance[j];
        via[j] = nearer ? number : via[j];
    }
}

GROUNDWORK_CLONES
qint64 cheapest(const Row<qint16> &row, const qint64 *__restrict price) {
    const qint16 *__restrict cells = row.cells;
    const qint32 unit = row.unit;
    const qint16 limit = row.limit;
    const int columns = row.columns;
    qint64 least = kNever;
    for (int j = 0; j < columns; ++j) {
        const qint64 paid = cells[j] > limit ? kNever : static_cast<qint64>(qint32(cells[j]) * unit) + price[j];
        least = paid < least ? paid : least;
    }
    return least;
}

GROUNDWORK_CLONES
qint64 cheapest(const Row<qint32> &row, const qint64 *__restrict price) {
    const qint32 *__restrict cells = row.cells;
    const qint64 unit = row.unit;
    const qint32 limit = row.limit;
    const int columns = row.columns;
    qint64 least = kNever;
    for (int j = 0; j < columns; ++j) {
        const qint64 paid = cells[j] > limit ? kNever : cells[j] * unit + price[j];
        least = paid < least ? paid : least;
    }
    return least;
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

GROUNDWORK_CLONES
int countUpTo(const qint16 *__restrict cells, qint16 most, int columns) {
    int count = 0;
    for (int from = 0; from < columns; from += kBlock) { // short sums stay in 16 bits
        const int end = std::min(from + kBlock, columns);
        qint16 some = 0;
        for (int j = from; j < end; ++j)
            some = static_cast<qint16>(some + (cells[j] <= most ? 1 : 0));
        count += some;
    }
    return count;
}

GROUNDWORK_CLONES
int countUpTo(const qint32 *__restrict cells, qint32 most, int columns) {
    int count = 0;
    for (int j = 0; j < columns; ++j)
        count += cells[j] <= most ? 1 : 0;
    return count;
}

} // namespace groundwork::matching::kernels
