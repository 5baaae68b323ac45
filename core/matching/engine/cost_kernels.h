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
/// The lowest and the highest cell that is not forbidden; highest below lowest when all are.
void spread(const Row<qint16> &row, qint16 &lowest, qint16 &highest);
void spread(const Row<qint32> &row, qint32 &lowest, qint32 &highest);

/// Levels: rough sums for picking the cheapest columns of a row quickly. kNoLevel is forbidden.
inline constexpr quint16 kNoLevel = 0xFFFF;
inline constexpr quint16 kMostPriceLevel = 0x7FFF;
/// level[j] = cell + price[j], where a price is kMostPriceLevel at most. false: a cell is negative, the levels are
/// worth nothing.
bool levels(const Row<qint16> &row, const quint16 *price, quint16 *level);
/// level[j] = (cell * unit + price[j] - least) >> shift, and kNoLevel - 1 at most.
void levels(const Row<qint16> &row, const qint64 *price, qint64 least, int shift, quint16 *level);
void levels(const Row<qint32> &row, const qint64 *price, qint64 least, int shift, quint16 *level);
/// How many levels are at most `most`, and the least one above it.
int countUpTo(const quint16 *level, quint16 most, int columns);
quint16 leastAbove(const quint16 *level, quint16 most, int columns);
/// wanted[j] = is the level at most `most`?
void markUpTo(const quint16 *level, quint16 most, int columns, quint8 *wanted);

/// The least distance[j] | closed[j]. Distances are not negative; a closed place has a bit above all of them.
qint64 nearest(const qint64 *distance, const qint64 *closed, int columns);

} // namespace groundwork::matching::kernels
