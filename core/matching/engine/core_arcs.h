#pragma once

#include "core/matching/engine/network.h"

#include <functional>
#include <vector>

namespace groundwork::matching {

/// The sparse core of a large problem (Volgenant 1996): each row's cheapest columns. A plan that is best on the
/// core is best on the whole when no pair outside is cheaper than its row's worth; overlooked() looks at all of
/// them.
class CoreArcs {
  public:
    /// `count` a row, among equal costs those that follow a place of the row's own, so that ties spread over all
    /// columns; a pinned row has none.
    static std::vector<std::vector<Arc>> cheapest(const Instance &instance, int count);

    struct Overlooked {
        int row;
        std::vector<Arc> arcs;
    };
    /// The rows that would do better at these prices with a pair outside the core, with up to `count` of the
    /// best such pairs each, in the order of the rows.
    static std::vector<Overlooked> overlooked(const Instance &instance, const Seating &seating, int count);
};

/// Calls `work(from, to)` on parts of 0 .. rows on all processors, when `cells` make it worth while. The parts must
/// not depend on each other.
void inParts(int rows, qint64 cells, const std::function<void(int, int)> &work);

} // namespace groundwork::matching
