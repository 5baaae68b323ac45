#include "core/matching/engine/bidding.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

constexpr int kRounds = 4;

class Auction {
  public:
    Auction(const Instance &instance, Promising &promising, Seating start)
        : m_instance(instance)
        , m_promising(promising)
        , m_seating(std::move(start))
        , m_from(static_cast<size_t>(instance.columns) + 1, 0)
        , m_price(m_seating.price)
        , m_next(static_cast<size_t>(instance.columns), kNever)
        , m_seatOf(static_cast<size_t>(instance.rows), -1) {
        for (int j = 0; j < instance.columns; ++j) {
            const auto c = static_cast<size_t>(j);
            m_from[c + 1] = m_from[c] + instance.seats[c] - m_seating.used[c];
            for (int seat = m_seating.used[c]; seat < instance.seats[c]; ++seat) {
                m_priceOf.push_back(instance.seatCost(j, seat));
                m_holder.push_back(-1);
            }
            look(j);
        }
        m_promising.setPrices(m_price.data());
    }

    Seating run() {
        std::vector<int> waiting;
        for (int row = 0; row < m_instance.rows; ++row) {
            if (m_instance.pinOf(row) == kNobody)
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
    /// The cheapest seat of a column and the next. Where nobody can sit the price stays.
    void look(int column) {
        const auto c = static_cast<size_t>(column);
        if (m_from[c] == m_from[c + 1])
            return;
        m_price[c] = m_next[c] = kNever;
        for (int seat = m_from[c]; seat < m_from[c + 1]; ++seat) {
            const qint64 price = m_priceOf[static_cast<size_t>(seat)];
            if (price < m_price[c]) {
                m_next[c] = m_price[c];
                m_price[c] = price;
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
            if (m_priceOf[s] == m_price[c] && (found < 0 || (m_holder[s] < 0)))
                found = seat;
            if (found >= 0 && m_holder[static_cast<size_t>(found)] < 0)
                break;
        }
        return found;
    }

    struct Choice {
        qint64 best = kNever;
        qint64 second = kNever;
        int column = kNobody;
    };
    /// With all that is outside the list as a second best.
    [[nodiscard]] Choice choose(int row) const {
        Choice made;
        m_promising.each(row, [&](int column, qint64 cost) {
            const qint64 paid = cost + m_price[static_cast<size_t>(column)];
            if (paid < made.best) {
                made.second = made.best;
                made.best = paid;
                made.column = column;
            } else if (paid < made.second && column != made.column) {
                made.second = paid;
            }
        });
        made.second = std::min(made.second, m_promising.bound(row));
        return made;
    }

    /// Answers who lost the seat, or -1. A row for which being alone is best stays without a seat.
    int take(int row, bool &rose) {
        const auto r = static_cast<size_t>(row);
        Choice choice = choose(row);
        if (choice.best > m_promising.bound(row)) {
            m_promising.list(row);
            choice = choose(row);
        }
        const qint64 alone = m_instance.alone[r];
        if (choice.column == kNobody || choice.best >= alone)
            return -1;
        const auto c = static_cast<size_t>(choice.column);
        if (m_from[c] == m_from[c + 1]) // pins have all of it
            return -1;
        const qint64 second = std::min({choice.second, choice.best - m_price[c] + m_next[c], alone});
        const int seat = cheapestSeat(choice.column);
        const auto s = static_cast<size_t>(seat);
        const int out = m_holder[s];
        rose = second > choice.best;
        m_priceOf[s] += second - choice.best;
        m_holder[s] = row;
        m_seatOf[r] = choice.column;
        if (out >= 0)
            m_seatOf[static_cast<size_t>(out)] = -1;
        look(choice.column);
        m_promising.rose(choice.column);
        return out;
    }

    /// Seats are alike: whoever sits on a dear one could sit on the cheapest. Those on seats that cost more than
    /// their column's price by themselves get up again.
    Seating settled() {
        for (int j = 0; j < m_instance.columns; ++j) {
            const auto c = static_cast<size_t>(j);
            m_seating.price[c] = m_price[c];
            for (int seat = m_from[c]; seat < m_from[c + 1]; ++seat) {
                const int row = m_holder[static_cast<size_t>(seat)];
                if (row < 0 || m_instance.seatCost(j, m_seating.used[c]) > m_price[c])
                    continue;
                m_seating.used[c] += 1;
                m_seating.join(row, j);
            }
        }
        for (int row = 0; row < m_instance.rows; ++row) {
            const auto r = static_cast<size_t>(row);
            if (m_instance.pinOf(row) != kNobody)
                m_seating.worth[r] = m_instance.at(row, m_seating.place[r]) +
                                     m_seating.price[static_cast<size_t>(m_seating.place[r])];
            else
                m_seating.worth[r] = std::min({choose(row).best, m_promising.bound(row), m_instance.alone[r]});
        }
        return std::move(m_seating);
    }

    const Instance &m_instance;
    Promising &m_promising;
    Seating m_seating;
    std::vector<int> m_from; ///< the first seat of each column
    std::vector<qint64> m_price; ///< of the cheapest
    std::vector<qint64> m_next;
    std::vector<qint64> m_priceOf; ///< one a seat
    std::vector<int> m_holder;
    std::vector<int> m_seatOf;
};

} // namespace

Seating bid(const Instance &instance, Promising &promising, Seating start) {
    return Auction(instance, promising, std::move(start)).run();
}

} // namespace groundwork::matching
