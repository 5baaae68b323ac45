#pragma once

#include "core/matching/solver.h"

#include <span>
#include <vector>

namespace groundwork::matching {

/// A price from which on a column is out of reach: it has no seats.
inline constexpr qint64 kOutOfReach = qint64(1) << 56;

/// A pair in the list of a row's promising columns.
struct Arc {
    qint32 column = 0;
    qint32 cell = 0;
};

/// Finds the columns of a row that cost least at some prices, without sorting: in rough levels first, which are
/// made and counted many at a time. Rows can be looked at on several threads, each with a Scratch of its own.
class Cheapest {
  public:
    explicit Cheapest(const Instance &instance)
        : m_instance(instance) {}

    /// The prices to go by, one a column; they have to live as long, and to be told of again when one fell or many
    /// rose.
    void setPrices(const qint64 *price);
    /// One price rose.
    void rose(int column) {
        if (m_instance.small.empty())
            return;
        m_priceLevel[static_cast<size_t>(column)] = levelOf(m_price[column]);
    }

    struct Found {
        qint64 paid; ///< cost + price
        Arc arc;
    };
    struct Scratch {
        std::vector<quint16> level;
        std::vector<quint8> wanted;
        std::vector<Found> found; ///< in the order of the columns
        qint64 bound = 0;         ///< what is not found is paid for with this at least
        quint16 guess = 0;
    };
    /// `count` columns and those that are about as cheap as the last of them; the pair that is kept counts as its cell
    /// says. Columns out of reach are left out.
    void find(int row, int count, Scratch &scratch) const;

  private:
    [[nodiscard]] quint16 levelOf(qint64 price) const;
    template <class Cell>
    void find(const Cell *cells, Cell limit, int count, Scratch &scratch) const;

    const Instance &m_instance;
    const qint64 *m_price = nullptr;
    qint64 m_base = 0;                 ///< the lowest price
    std::vector<quint16> m_priceLevel; ///< for 16-bit tables: whole units above it
};

/// Each row's promising columns at some prices, and a bound on all others (the sparse core of Volgenant 1996, which
/// knows by itself when it is not enough): cost + price of a column outside a row's list is at least bound(row).
/// Since prices only rise while a plan is made, that stays true, and a row has to be looked at as a whole again
/// only when its worth comes to its bound. The pair that a row keeps (Instance::keep) is cheaper than its cell says;
/// it stands beside the list.
class Promising {
  public:
    /// Lists of about `count` columns. No row has one yet.
    Promising(const Instance &instance, int count);

    /// See Cheapest.
    void setPrices(const qint64 *price) { m_cheapest.setPrices(price); }
    void rose(int column) { m_cheapest.rose(column); }

    /// Lists a row anew at the present prices.
    void list(int row) { list(row, m_scratch); }
    /// All rows without a pin.
    void listAll();
    /// All prices rose by this at least.
    void raiseBounds(qint64 rise);

    [[nodiscard]] std::span<const Arc> of(int row) const {
        const auto r = static_cast<size_t>(row);
        return {m_arcs.data() + r * m_most, static_cast<size_t>(m_size[r])};
    }
    [[nodiscard]] qint64 bound(int row) const { return m_bound[static_cast<size_t>(row)]; }

    /// Calls visit(column, cost) for the list of a row and the pair that it keeps.
    template <class Visit>
    void each(int row, const Visit &visit) const {
        for (const Arc &arc : of(row))
            visit(arc.column, qint64(arc.cell) * m_instance.unit);
        if (m_instance.keep.empty())
            return;
        const int kept = m_instance.keep[static_cast<size_t>(row)].column;
        if (const qint64 cost = kept == kNobody ? kNever : m_instance.at(row, kept); cost != kNever)
            visit(kept, cost);
    }

  private:
    void list(int row, Cheapest::Scratch &scratch);

    const Instance &m_instance;
    Cheapest m_cheapest;
    int m_count;
    size_t m_most; ///< room for each list
    std::vector<Arc> m_arcs;
    std::vector<int> m_size;
    std::vector<qint64> m_bound;
    Cheapest::Scratch m_scratch;
};

} // namespace groundwork::matching
