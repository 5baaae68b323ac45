#pragma once

#include "core/matching/criteria.h"
#include "core/partnerships/partnership.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/documents/match_slip_document.h"

namespace groundwork::documents {

/// The slip of a proposed pair: for each reader the sentences of ui/words, and the sum that both can check,
/// as matching::sumOfPartnership reads it. Without context, coordinator and print date, which the caller fills in.
MatchSlipPrint matchSlipPrint(const partnerships::PartnershipRow &row,
                              const partnerships::Partnership &partnership, const matching::Sum &sum);

} // namespace groundwork::documents
