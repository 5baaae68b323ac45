#pragma once

#include <QtGlobal>

namespace groundwork::matching::kernels {

/// The inner loops over one row of costs, for 16-bit and 32-bit cells. A cell above `limit` is forbidden.
/// Where the compiler can, they exist twice, plain and with AVX2, and the machine chooses when it starts; both
/// give the same numbers.
template <class Cell>
struct Row {
    const Cell *cells = nullptr;
    Cell limit = 0;
    qint32 unit = 1;
    int columns = 0;
};

/// distance[j] = min(distance[j], base + cell * unit + price[j]); where that is less, via[j] = row.
void relax(const Row<qint16> &row, const qint64 *price, qint64 base, int number, qint64 *distance, qint32 *via);
void relax(const Row<qint32> &row, const qint64 *price, qint64 base, int number, qint64 *distance, qint32 *via);
/// The least cell * unit + price[j]; kNever when all are forbidden.
qint64 cheapest(const Row<qint16> &row, const qint64 *price);
qint64 cheapest(const Row<qint32> &row, const qint64 *price);
/// The least distance[j] | closed[j]. Distances are not negative; a closed place has a bit above all of them.
qint64 nearest(const qint64 *distance, const qint64 *closed, int columns);
/// How many cells are at most `most`.
int countUpTo(const qint16 *cells, qint16 most, int columns);
int countUpTo(const qint32 *cells, qint32 most, int columns);

} // namespace groundwork::matching::kernels
