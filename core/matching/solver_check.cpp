#include "core/matching/solver.h"

#include "core/matching/engine/clones.h"

// Kept apart from the engine on purpose: the proof must not share code with what it proves.
namespace groundwork::matching {

namespace {

/// Does any pair of the row up to the limit cost less than `worth` at these prices?
template <class Cell, class Paid>
inline bool anyCheaper(const Cell *cells, Cell limit, Paid unit, const qint64 *price, qint64 worth, int columns) {
    int cheaper = 0;
    for (int k = 0; k < columns; ++k)
        cheaper |= (cells[k] <= limit) & (static_cast<qint64>(cells[k] * unit) + price[k] < worth);
    return cheaper != 0;
}

GROUNDWORK_CLONES
bool anySmallCheaper(const qint16 *cells, qint16 limit, qint32 unit, const qint64 *price, qint64 worth, int columns) {
    return anyCheaper<qint16, qint32>(cells, limit, unit, price, worth, columns);
}

GROUNDWORK_CLONES
bool anyWideCheaper(const qint32 *cells, qint32 limit, qint64 unit, const qint64 *price, qint64 worth, int columns) {
    return anyCheaper<qint32, qint64>(cells, limit, unit, price, worth, columns);
}

bool anyCheaper(const Instance &instance, const Solution &solution, int row) {
    const size_t start = instance.index(row, 0);
    const qint64 worth = solution.worth[static_cast<size_t>(row)];
    const qint64 *price = solution.price.data();
    if (instance.small.empty())
        return anyWideCheaper(instance.cost.data() + start, std::min(instance.limit, kForbidden - 1), instance.unit,
                              price, worth, instance.columns);
    const auto limit = static_cast<qint16>(std::min<qint32>(instance.limit, kForbiddenSmall - 1));
    return anySmallCheaper(instance.small.data() + start, limit, instance.unit, price, worth, instance.columns);
}

/// Is the row where it may be, and does nothing cost it less at these prices?
bool isContent(const Instance &instance, const Solution &solution, int row) {
    const auto i = static_cast<size_t>(row);
    const int j = solution.columnOf[i];
    const int pin = instance.pinOf(row);
    if (pin != kNobody)
        return j == pin && instance.at(row, pin) != kNever &&
               solution.worth[i] <= instance.at(row, pin) + solution.price[static_cast<size_t>(pin)];
    if ((j != kNobody && instance.at(row, j) == kNever) || solution.worth[i] > instance.alone[i])
        return false;
    if (!instance.keep.empty()) {
        const int kept = instance.keep[i].column;
        const qint64 cost = kept == kNobody ? kNever : instance.at(row, kept);
        if (cost != kNever && solution.worth[i] > cost + solution.price[static_cast<size_t>(kept)])
            return false;
    }
    return !anyCheaper(instance, solution, row);
}

} // namespace

bool isProvenBest(const Instance &instance, const Solution &solution) {
    std::vector<int> used(static_cast<size_t>(instance.columns), 0);
    qint64 primal = 0; // what the plan costs
    qint64 dual = 0;   // what every plan costs at least
    for (int i = 0; i < instance.rows; ++i) {
        if (!isContent(instance, solution, i))
            return false;
        const int j = solution.columnOf[static_cast<size_t>(i)];
        dual += solution.worth[static_cast<size_t>(i)];
        primal += j == kNobody ? instance.alone[static_cast<size_t>(i)] : instance.at(i, j);
        if (j != kNobody)
            ++used[static_cast<size_t>(j)];
    }
    for (int j = 0; j < instance.columns; ++j) {
        const auto c = static_cast<size_t>(j);
        if (used[c] > instance.seats[c])
            return false;
        for (int seat = 0; seat < instance.seats[c]; ++seat) {
            const qint64 cost = instance.seatCost(j, seat);
            primal += seat < used[c] ? cost : 0;
            dual -= solution.price[c] > cost ? solution.price[c] - cost : 0;
        }
    }
    return primal == dual && primal == solution.total;
}

} // namespace groundwork::matching
