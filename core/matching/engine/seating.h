#pragma once

#include <QtGlobal>

#include <vector>

namespace groundwork::matching {

inline constexpr int kPool = -1;   ///< left alone
inline constexpr int kLoose = -2;  ///< on the way to a place
inline constexpr int kAbsent = -3; ///< not in the problem

/// Who sits where, at what prices: the state that an edit starts from and that a what-if goes back to.
struct Seating {
    std::vector<int> place;    ///< one a row: a column, or one of the places above
    std::vector<qint64> worth; ///< one a row
    std::vector<qint64> price; ///< one a column
    std::vector<int> used;     ///< one a column: seats paid for
    // The rows of a column, and at the end those of the pool, as lists.
    std::vector<int> first;
    std::vector<int> next;
    std::vector<int> before;

    /// Where the list of a place begins: that of a column, or of the pool.
    [[nodiscard]] size_t nodeOf(int at) const { return at == kPool ? price.size() : static_cast<size_t>(at); }

    void join(int row, int at) {
        const auto r = static_cast<size_t>(row);
        int &head = first[nodeOf(at)];
        place[r] = at;
        before[r] = -1;
        next[r] = head;
        if (head >= 0)
            before[static_cast<size_t>(head)] = row;
        head = row;
    }
    /// Its row is loose afterwards.
    void leave(int row) {
        const auto r = static_cast<size_t>(row);
        if (place[r] == kLoose || place[r] == kAbsent)
            return;
        if (before[r] >= 0)
            next[static_cast<size_t>(before[r])] = next[r];
        else
            first[nodeOf(place[r])] = next[r];
        if (next[r] >= 0)
            before[static_cast<size_t>(next[r])] = before[r];
        place[r] = kLoose;
    }
};

} // namespace groundwork::matching
