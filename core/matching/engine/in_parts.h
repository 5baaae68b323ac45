#pragma once

#include <QtGlobal>

#include <functional>

namespace groundwork::matching {

/// Calls `work(from, to)` on parts of 0 .. rows on all processors, when `cells` make it worth while. The parts must
/// not depend on each other.
void inParts(int rows, qint64 cells, const std::function<void(int, int)> &work);

} // namespace groundwork::matching
