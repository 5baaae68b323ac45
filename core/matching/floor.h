#pragma once

#include "core/matching/solver.h"

#include <vector>

namespace groundwork::matching {

/// The highest floor (matching.md 5): the least cell such that as many rows are placed with pairs at or below it as
/// with all permitted pairs. Pinned rows keep their pin whatever it costs. Looks at seats and forbidden cells alone;
/// `instance.limit` is not looked at. -1 when nobody can be placed.
///
/// `near`: the floor of a problem that differs little, and its plan; then a few steps are enough.
struct NearFloor {
    qint32 floor = -1;
    std::vector<int> columnOf;
};
qint32 bestFloor(const Instance &instance, const NearFloor *near = nullptr);

/// The most rows that can be placed with cells up to `limit`. Begins with what `plan` has of pairs that are allowed, if
/// it is given, and leaves there whom it placed where; pinned rows have no place in it.
int mostPlaced(const Instance &instance, qint32 limit, std::vector<int> *plan = nullptr);

} // namespace groundwork::matching
