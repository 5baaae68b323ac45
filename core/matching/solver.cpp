#include "core/matching/solver.h"

#include "core/matching/engine/engine.h"

namespace groundwork::matching {

Solution solve(const Instance &instance) {
    Engine engine(instance);
    if (!engine.solve()) {
        Solution none;
        none.columnOf.assign(static_cast<size_t>(instance.rows), kNobody);
        none.price.assign(static_cast<size_t>(instance.columns), 0);
        none.worth.assign(static_cast<size_t>(instance.rows), 0);
        none.feasible = false;
        return none;
    }
    return engine.solution();
}

} // namespace groundwork::matching
