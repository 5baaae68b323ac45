#include "core/matching/engine/bidding.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr int kRounds = 4;

class Auction {
  public:
    Auction(const Instance &instance, const std::vector<std::vector<Arc>> &arcs, Seating start)
        : m_instance(instance)
        , m_arcs(arcs)
        , m_seating(std::move(start))
        , m_from(static_cast<size_t>(instance.columns) + 1, 0)
        , m_cheapest(static_cast<size_t>(instance.columns), kNever)
        , m_next(static_cast<size_t>(instance.columns), kNever)
        , m_seatOf(static_cast<size_t>(instance.rows), -1) {
        for (int j = 0; j < instance.columns; ++j) {
            const auto c = static_cast<size_t>(j);
            m_from[c + 1] = m_from[c] + instance.seats[c];
            for (int seat = 0; seat < instance.seats[c]; ++seat) {
                m_priceOf.push_back(instance.seatCost(j, seat));
                m_holder.push_back(-1);
            }
            look(j);
        }
    }

    Seating run() {
        std::vector<int> waiting;
        for (int row = 0; row < m_instance.rows; ++row) {
            if (m_instance.pinOf(row) == kNobody && !m_arcs[static_cast<size_t>(row)].empty())
                waiting.push_back(row);
        }
        for (int round = 0; round < kRounds && !waiting.empty(); ++round) {
            std::vector<int> later;
            // A row that was pushed out bids at once; where nothing rose it waits, or two would push for ever.
            size_t steps = 4 * waiting.size() + 64;
            for (int row : waiting) {
                while (row >= 0 && steps > 0) {
                    --steps;
                    bool rose = false;
                    const int out = take(row, rose);
                    if (out >= 0 && !rose) {
                        later.push_back(out);
                        break;
                    }
                    row = out;
                }
                if (steps == 0 && row >= 0 && m_seatOf[static_cast<size_t>(row)] < 0)
                    later.push_back(row);
            }
            waiting = std::move(later);
        }
        return settled();
    }

  private:
    /// The cheapest seat of a column and the next.
    void look(int column) {
        const auto c = static_cast<size_t>(column);
        m_cheapest[c] = m_next[c] = kNever;
        for (int seat = m_from[c]; seat < m_from[c + 1]; ++seat) {
            const qint64 price = m_priceOf[static_cast<size_t>(seat)];
            if (price < m_cheapest[c]) {
                m_next[c] = m_cheapest[c];
                m_cheapest[c] = price;
            } else if (price < m_next[c]) {
                m_next[c] = price;
            }
        }
    }

    /// An empty one of the cheapest seats if there is one.
    [[nodiscard]] int cheapestSeat(int column) const {
        const auto c = static_cast<size_t>(column);
        int found = -1;
        for (int seat = m_from[c]; seat < m_from[c + 1]; ++seat) {
            const auto s = static_cast<size_t>(seat);
            if (m_priceOf[s] == m_cheapest[c] && (found < 0 || (m_holder[s] < 0)))
                found = seat;
            if (found >= 0 && m_holder[static_cast<size_t>(found)] < 0)
                break;
        }
        return found;
    }

    /// Answers who lost the seat, or -1. A row for which being alone is best stays without a seat.
    int take(int row, bool &rose) {
        const auto r = static_cast<size_t>(row);
        const qint64 alone = m_instance.alone[r];
        qint64 best = kNever;
        qint64 second = kNever;
        qint64 dearest = 0;
        int column = -1;
        for (const Arc &arc : m_arcs[r]) {
            const auto c = static_cast<size_t>(arc.column);
            dearest = std::max(dearest, arc.cost);
            if (m_cheapest[c] == kNever)
                continue;
            const qint64 paid = arc.cost + m_cheapest[c];
            if (paid < best) {
                second = best;
                best = paid;
                column = arc.column;
            } else if (paid < second) {
                second = paid;
            }
        }
        if (column < 0 || best >= alone)
            return -1;
        const auto c = static_cast<size_t>(column);
        // What is not in the list costs at least as much as the dearest that is, with a free seat.
        second = std::min({second, best - m_cheapest[c] + m_next[c], alone, std::max(best, dearest)});
        const int seat = cheapestSeat(column);
        const auto s = static_cast<size_t>(seat);
        const int out = m_holder[s];
        rose = second > best;
        m_priceOf[s] += second - best;
        m_holder[s] = row;
        m_seatOf[r] = column;
        if (out >= 0)
            m_seatOf[static_cast<size_t>(out)] = -1;
        look(column);
        return out;
    }

    Seating settled() {
        for (int j = 0; j < m_instance.columns; ++j) {
            const auto c = static_cast<size_t>(j);
            if (m_cheapest[c] != kNever)
                m_seating.price[c] = m_cheapest[c];
            for (int seat = m_from[c]; seat < m_from[c + 1]; ++seat) {
                if (m_holder[static_cast<size_t>(seat)] >= 0)
                    sit(m_holder[static_cast<size_t>(seat)], j);
            }
            // Seats are alike: whoever sits on the dearer one could sit on the cheaper.
            if (m_seating.used[c] > 0)
                m_seating.price[c] = std::max(m_seating.price[c], m_instance.seatCost(j, m_seating.used[c] - 1));
        }
        return std::move(m_seating);
    }

    void sit(int row, int column) {
        const auto r = static_cast<size_t>(row);
        const auto c = static_cast<size_t>(column);
        m_seating.place[r] = column;
        m_seating.next[r] = m_seating.first[c];
        m_seating.before[r] = -1;
        if (m_seating.first[c] >= 0)
            m_seating.before[static_cast<size_t>(m_seating.first[c])] = row;
        m_seating.first[c] = row;
        m_seating.used[c] += 1;
        qint64 cost = kNever;
        for (const Arc &arc : m_arcs[r]) {
            if (arc.column == column)
                cost = arc.cost;
        }
        m_seating.worth[r] = cost; // and the price, once it is known
    }

    const Instance &m_instance;
    const std::vector<std::vector<Arc>> &m_arcs;
    Seating m_seating;
    std::vector<int> m_from; ///< the first seat of each column
    std::vector<qint64> m_priceOf;
    std::vector<int> m_holder;
    std::vector<qint64> m_cheapest;
    std::vector<qint64> m_next;
    std::vector<int> m_seatOf;
};

} // namespace

Seating bid(const Instance &instance, const std::vector<std::vector<Arc>> &arcs, Seating start) {
    Seating seating = Auction(instance, arcs, std::move(start)).run();
    for (size_t r = 0; r < seating.place.size(); ++r) {
        if (seating.place[r] >= 0)
            seating.worth[r] += seating.price[static_cast<size_t>(seating.place[r])];
    }
    return seating;
}

} // namespace groundwork::matching
