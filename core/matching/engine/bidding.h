#pragma once

#include "core/matching/engine/promising.h"
#include "core/matching/engine/seating.h"

namespace groundwork::matching {

/// A quick start (Jonker and Volgenant's augmenting row reduction, with seats): free rows bid for their best seat
/// what it is worth more than their second best and push out who sits there, for a few rounds. Each seat has a
/// price of its own meanwhile; a column's price is that of its cheapest seat. Rows that have no seat at the end
/// are loose. Those that sit already (pins) stay. The prices keep what Network asks for.
Seating bid(const Instance &instance, Promising &promising, Seating start);

} // namespace groundwork::matching
