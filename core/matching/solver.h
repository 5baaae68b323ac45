#pragma once

#include <QtGlobal>

#include <vector>

/// The border of the matching engine: integers in, integers and a proof out. It knows nobody's name, so the
/// engine behind it can be replaced.
namespace groundwork::matching {

/// The cost of a pair that must not be.
inline constexpr qint32 kForbidden = 0x7fffffff;
/// The place of somebody without a partner.
inline constexpr int kNobody = -1;

/// Rows (mentees) are given at most one column (mentor) each; a column takes up to its number of seats.
struct Instance {
    int rows = 0;
    int columns = 0;
    std::vector<qint32> cost;  ///< rows x columns, row after row; kForbidden for none
    std::vector<int> seats;    ///< one a column, 0 and more
    std::vector<qint64> alone; ///< one a row: what it costs to leave it without a column
    std::vector<int> pins;     ///< one a row: the column it must have, or kNobody; empty for no pins

    [[nodiscard]] qint32 at(int row, int column) const {
        return cost[static_cast<size_t>(row) * static_cast<size_t>(columns) + static_cast<size_t>(column)];
    }
};

/// The cheapest plan and the prices that prove it: `price` of a seat of each column, `worth` of each row that
/// is not pinned, so that worth_i <= cost_ij + price_j everywhere.
struct Solution {
    std::vector<int> columnOf; ///< one a row, or kNobody
    std::vector<qint64> price; ///< one a column, never negative
    std::vector<qint64> worth; ///< one a row; 0 for pinned rows
    qint64 total = 0;          ///< costs of the pairs and of those left alone, pins included
    bool feasible = true;      ///< false: the pins ask for a forbidden pair or for more seats than there are
};

/// The plan with the least total, exactly. The same instance gives the same plan on every platform. O(rows^2
/// columns) at worst, a few milliseconds for 500 x 200.
Solution solve(const Instance &instance);

/// Is this plan allowed, and is it proven that none is cheaper? Shares no code with the solver: prices are
/// not negative and 0 where a seat is free, worth_i <= cost_ij + price_j and worth_i <= alone_i, and the plan
/// costs exactly what the prices say (linear programming duality).
bool isProvenBest(const Instance &instance, const Solution &solution);

} // namespace groundwork::matching
