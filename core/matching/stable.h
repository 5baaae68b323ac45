#pragma once

#include "core/matching/solver.h"

#include <vector>

namespace groundwork::matching {

/// How both sides rank each other: rows x columns, a lower number is liked better; ties are broken by lower
/// index.
struct Ranks {
    std::vector<qint32> ofRow;    ///< how row i likes column j
    std::vector<qint32> ofColumn; ///< how column j likes row i (also row after row)
};

/// Deferred acceptance with seats, rows asking: a plan in which no row and column that may be together would
/// both rather have each other. Pins are kept first. Prices and worths stay empty.
Solution solveStable(const Instance &instance, const Ranks &ranks);

/// Pairs that may be together, are not, and would both rather be. Pinned rows and seats do not count. Shares
/// no code with solveStable: 0 proves it.
int blockingPairs(const Instance &instance, const Ranks &ranks, const Solution &solution);

} // namespace groundwork::matching
