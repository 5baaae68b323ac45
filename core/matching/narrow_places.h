#pragma once

#include "core/matching/solver.h"

#include <QtGlobal>

#include <vector>

namespace groundwork::matching {

/// Why a row of a solved problem has no column: all rows and columns that can be reached from it by "may have this
/// column" and "this column has that row" (a Hall set; matching.md 7). When the plan places as many as possible they
/// are one or more rows too many for the seats there. Floors and costs are not looked at.
class NarrowPlaces {
  public:
    /// Keeps a bit for each pair of columns. Both have to live as long.
    NarrowPlaces(const Instance &instance, const std::vector<int> &columnOf);

    struct Place {
        int rows = 0; ///< this row and those who have the seats
        int columns = 0;
        int seats = 0;
        std::vector<int> columnList; ///< in order
    };
    [[nodiscard]] Place of(int row) const;

  private:
    using Bits = std::vector<quint64>;
    void addAllowed(int row, Bits &columns) const;

    const Instance &m_instance;
    size_t m_words;
    std::vector<Bits> m_next;        ///< a column: the columns that those who sit there may have too
    std::vector<int> m_sitting;      ///< how many sit on each column
};

} // namespace groundwork::matching
