#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

/// The border of the matching engine: integers in, integers and a proof out. It knows nobody's name, so the
/// engine behind it can be replaced.
namespace groundwork::matching {

/// A cell of the table of costs for a pair that must not be, in 32 and in 16 bits.
inline constexpr qint32 kForbidden = std::numeric_limits<qint32>::max();
inline constexpr qint16 kForbiddenSmall = std::numeric_limits<qint16>::max();
/// The cost of such a pair.
inline constexpr qint64 kNever = std::numeric_limits<qint64>::max() / 8;
/// The place of somebody without a partner.
inline constexpr int kNobody = -1;
/// The most that a step of a 16-bit cell may cost.
inline constexpr qint32 kMostUnit = 60'000;

/// The pair that somebody has now: keeping it is cheaper by `bonus`.
struct Kept {
    int column = kNobody;
    qint64 bonus = 0;
    bool operator==(const Kept &) const = default;
};

/// Rows (mentees) are given at most one column (mentor) each; a column takes up to its number of seats.
struct Instance {
    int rows = 0;
    int columns = 0;
    /// The costs, rows x columns, row after row; kForbidden for none. Either these ...
    std::vector<qint32> cost;
    /// ... or, with half the memory, steps of `unit` each; kForbiddenSmall for none.
    std::vector<qint16> small;
    qint32 unit = 1;                                  ///< up to kMostUnit
    /// A cell above it is forbidden too (a floor), but for the pair of a pin.
    qint32 limit = std::numeric_limits<qint32>::max();
    std::vector<int> seats;                           ///< one a column, 0 and more
    std::vector<qint64> alone;                        ///< one a row: what it costs to leave it without a column
    std::vector<int> pins;                            ///< one a row: the column it must have, or kNobody; empty for no pins
    std::vector<Kept> keep;                           ///< one a row; empty for none
    /// What the first, second, ... seat of a column costs beside; the last goes on for all further seats. Must
    /// not fall. Empty: seats cost nothing.
    std::vector<qint64> rising;
    std::vector<int> taken; ///< one a column: seats that others have already, which come first in `rising`

    [[nodiscard]] size_t index(int row, int column) const {
        return static_cast<size_t>(row) * static_cast<size_t>(columns) + static_cast<size_t>(column);
    }
    /// What a pair costs, without the seat; kNever for a forbidden one.
    [[nodiscard]] qint64 at(int row, int column) const {
        const size_t k = index(row, column);
        const qint32 cell = small.empty() ? cost[k] : qint32(small[k]);
        const bool forbidden = cell == (small.empty() ? kForbidden : qint32(kForbiddenSmall));
        if (forbidden || (cell > limit && pinOf(row) != column))
            return kNever;
        qint64 paid = qint64(cell) * unit;
        if (!keep.empty() && keep[static_cast<size_t>(row)].column == column)
            paid -= keep[static_cast<size_t>(row)].bonus;
        return paid;
    }
    /// What the seat with this number (from 0) of a column costs.
    [[nodiscard]] qint64 seatCost(int column, int seat) const {
        if (rising.empty())
            return 0;
        const int place = seat + (taken.empty() ? 0 : taken[static_cast<size_t>(column)]);
        return rising[std::min(static_cast<size_t>(place), rising.size() - 1)];
    }
    [[nodiscard]] int pinOf(int row) const { return pins.empty() ? kNobody : pins[static_cast<size_t>(row)]; }
};

/// The cheapest plan and the prices that prove it: `price` of a seat of each column, `worth` of each row, so
/// that worth_i <= cost_ij + price_j for all pairs that may be.
struct Solution {
    std::vector<int> columnOf; ///< one a row, or kNobody
    std::vector<qint64> price; ///< one a column
    std::vector<qint64> worth; ///< one a row
    qint64 total = 0;          ///< costs of the pairs, of their seats, and of those left alone
    bool feasible = true;      ///< false: the pins ask for a forbidden pair or for more seats than there are
};

/// The plan with the least total, exactly. The same instance gives the same plan on every platform.
Solution solve(const Instance &instance);

/// Is this plan allowed, and is it proven that none is cheaper? Shares no code with the solver: no row would
/// do better elsewhere at these prices, and the plan costs exactly what the prices say (linear programming
/// duality). O(rows x columns).
bool isProvenBest(const Instance &instance, const Solution &solution);

} // namespace groundwork::matching
