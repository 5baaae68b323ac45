#pragma once

#include "core/matching/engine/network.h"

#include <vector>

namespace groundwork::matching {

/// A quick start (Jonker and Volgenant's augmenting row reduction, with seats): free rows bid for their best seat
/// what it is worth more than their second best and push out who sits there, for a few rounds. Each seat has a
/// price of its own meanwhile; a column's price is that of its cheapest seat. Rows that have no seat at the end
/// stay absent. The prices keep what Network asks for.
Seating bid(const Instance &instance, const std::vector<std::vector<Arc>> &arcs, Seating start);

} // namespace groundwork::matching
