#include "core/matching/stable.h"

#include <algorithm>
#include <numeric>

namespace groundwork::matching {

namespace {

bool isPinned(const Instance &instance, int row) {
    return !instance.pins.empty() && instance.pins[static_cast<size_t>(row)] != kNobody;
}

size_t place(const Instance &instance, int row, int column) {
    return static_cast<size_t>(row) * static_cast<size_t>(instance.columns) + static_cast<size_t>(column);
}

/// The columns that a row may have, best liked first.
std::vector<int> wishes(const Instance &instance, const Ranks &ranks, int row) {
    std::vector<int> columns;
    for (int column = 0; column < instance.columns; ++column) {
        if (instance.at(row, column) != kNever)
            columns.push_back(column);
    }
    std::stable_sort(columns.begin(), columns.end(), [&](int a, int b) {
        return ranks.ofRow[place(instance, row, a)] < ranks.ofRow[place(instance, row, b)];
    });
    return columns;
}

void addUp(const Instance &instance, Solution &solution) {
    for (int row = 0; row < instance.rows; ++row) {
        const int column = solution.columnOf[static_cast<size_t>(row)];
        solution.total +=
            column == kNobody ? instance.alone[static_cast<size_t>(row)] : instance.at(row, column);
    }
}

} // namespace

Solution solveStable(const Instance &instance, const Ranks &ranks) {
    Solution solution;
    solution.columnOf.assign(static_cast<size_t>(instance.rows), kNobody);
    std::vector<int> seats = instance.seats;
    std::vector<int> asking;
    std::vector<std::vector<int>> lists(static_cast<size_t>(instance.rows));
    for (int row = 0; row < instance.rows; ++row) {
        if (!isPinned(instance, row)) {
            lists[static_cast<size_t>(row)] = wishes(instance, ranks, row);
            asking.push_back(row);
            continue;
        }
        const int column = instance.pins[static_cast<size_t>(row)];
        if (column < 0 || column >= instance.columns || instance.at(row, column) == kNever ||
            seats[static_cast<size_t>(column)]-- <= 0) {
            solution.feasible = false;
            return solution;
        }
        solution.columnOf[static_cast<size_t>(row)] = column;
    }
    std::reverse(asking.begin(), asking.end());
    std::vector<size_t> next(static_cast<size_t>(instance.rows), 0);
    std::vector<std::vector<int>> held(static_cast<size_t>(instance.columns));
    while (!asking.empty()) {
        const int row = asking.back();
        const auto r = static_cast<size_t>(row);
        if (next[r] >= lists[r].size()) {
            asking.pop_back();
            continue;
        }
        const int column = lists[r][next[r]++];
        const auto c = static_cast<size_t>(column);
        if (seats[c] <= 0)
            continue;
        asking.pop_back();
        std::vector<int> &members = held[c];
        const auto better = [&](int a, int b) {
            return std::pair(ranks.ofColumn[place(instance, a, column)], a) <
                   std::pair(ranks.ofColumn[place(instance, b, column)], b);
        };
        members.insert(std::upper_bound(members.begin(), members.end(), row, better), row);
        solution.columnOf[r] = column;
        if (static_cast<int>(members.size()) <= seats[c])
            continue;
        const int left = members.back();
        members.pop_back();
        solution.columnOf[static_cast<size_t>(left)] = kNobody;
        asking.push_back(left);
    }
    addUp(instance, solution);
    return solution;
}

int blockingPairs(const Instance &instance, const Ranks &ranks, const Solution &solution) {
    int blocking = 0;
    for (int j = 0; j < instance.columns; ++j) {
        int open = instance.seats[static_cast<size_t>(j)];
        std::vector<int> members;
        for (int i = 0; i < instance.rows; ++i) {
            if (solution.columnOf[static_cast<size_t>(i)] != j)
                continue;
            --open;
            if (!isPinned(instance, i))
                members.push_back(i);
        }
        for (int i = 0; i < instance.rows; ++i) {
            const int has = solution.columnOf[static_cast<size_t>(i)];
            if (has == j || isPinned(instance, i) || instance.at(i, j) == kNever)
                continue;
            const size_t at = place(instance, i, j);
            const bool rowWants = has == kNobody || std::pair(ranks.ofRow[at], j) <
                                                        std::pair(ranks.ofRow[place(instance, i, has)], has);
            const bool columnWants = open > 0 || std::any_of(members.begin(), members.end(), [&](int k) {
                                         return std::pair(ranks.ofColumn[at], i) <
                                                std::pair(ranks.ofColumn[place(instance, k, j)], k);
                                     });
            blocking += rowWants && columnWants ? 1 : 0;
        }
    }
    return blocking;
}

} // namespace groundwork::matching
