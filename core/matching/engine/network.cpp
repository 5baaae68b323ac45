#include "core/matching/engine/network.h"

#include "core/matching/engine/cost_kernels.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

/// How a node was reached, beside by a row (0 and more).
constexpr int kStart = -1;
constexpr int kFromPool = -2;
constexpr int kFromColumn = -3; ///< and below: -3 is column 0

/// The price of a column that opens without a seat: nobody is drawn there.
constexpr qint64 kShut = qint64(1) << 57;
/// Above all distances.
constexpr qint64 kClosed = qint64(1) << 62;

template <class Visit>
auto withRow(const Instance &instance, int row, const Visit &visit) {
    const size_t start = instance.index(row, 0);
    if (instance.small.empty()) {
        const qint32 limit = std::min(instance.limit, kForbidden - 1);
        return visit(kernels::Row<qint32>{instance.cost.data() + start, limit, instance.unit, instance.columns});
    }
    const auto limit = static_cast<qint16>(std::min<qint32>(instance.limit, kForbiddenSmall - 1));
    return visit(kernels::Row<qint16>{instance.small.data() + start, limit, instance.unit, instance.columns});
}

} // namespace

Network::Network(const Instance &instance)
    : m_instance(instance)
    , m_seats(instance.seats) {
    const auto rows = static_cast<size_t>(instance.rows);
    const auto nodes = static_cast<size_t>(instance.columns) + 1;
    m_seating.place.assign(rows, kAbsent);
    m_seating.worth.assign(rows, 0);
    m_seating.price.resize(nodes - 1);
    for (int j = 0; j < instance.columns; ++j)
        m_seating.price[static_cast<size_t>(j)] =
            instance.seats[static_cast<size_t>(j)] > 0 ? instance.seatCost(j, 0) : kShut;
    m_seating.used.assign(nodes - 1, 0);
    m_seating.first.assign(nodes, -1);
    m_seating.next.assign(rows, -1);
    m_seating.before.assign(rows, -1);
    m_distance.assign(nodes, kNever);
    m_closed.assign(nodes, 0);
    m_via.assign(nodes, kStart);
}

qint64 Network::bestFor(int row) const {
    const auto r = static_cast<size_t>(row);
    const std::vector<qint64> &price = m_seating.price;
    const auto costOf = [&](int column) {
        const qint64 cost = m_instance.at(row, column);
        return cost == kNever ? kNever : cost + price[static_cast<size_t>(column)];
    };
    if (const int pin = m_instance.pinOf(row); pin != kNobody)
        return costOf(pin);
    qint64 least = m_instance.alone[r];
    least = std::min(least, withRow(m_instance, row, [&](const auto &cells) {
                         return kernels::cheapest(cells, price.data());
                     }));
    if (!m_instance.keep.empty() && m_instance.keep[r].column != kNobody)
        least = std::min(least, costOf(m_instance.keep[r].column));
    return least;
}

bool Network::place(int row) {
    const auto r = static_cast<size_t>(row);
    const int old = m_seating.place[r];
    const qint64 worth = m_seating.worth[r];
    m_seating.leave(row);
    m_seating.place[r] = kLoose;
    m_seating.worth[r] = bestFor(row);
    if (m_seating.worth[r] < kNever && searchFromRow(row, old == kAbsent ? pool() : nodeOf(old)))
        return true;
    m_seating.worth[r] = worth;
    if (old == kAbsent)
        m_seating.place[r] = kAbsent;
    else
        m_seating.join(row, old);
    return false;
}

void Network::remove(int row) {
    const int old = m_seating.place[static_cast<size_t>(row)];
    m_seating.leave(row);
    m_seating.place[static_cast<size_t>(row)] = kAbsent;
    if (old >= 0)
        searchFromNode(pool(), old);
}

bool Network::openSeat(int column, int seats) {
    const auto c = static_cast<size_t>(column);
    m_seats[c] = seats;
    const int used = m_seating.used[c];
    if (used + 1 == seats && m_seating.price[c] > m_instance.seatCost(column, used)) {
        m_seating.used[c] += 1; // paid for, and somebody has to be found for it
        return searchFromNode(pool(), column);
    }
    return true;
}

bool Network::closeSeat(int column, int seats) {
    const auto c = static_cast<size_t>(column);
    m_seats[c] = seats;
    if (m_seating.used[c] <= seats)
        return true;
    m_seating.used[c] -= 1;
    if (searchFromNode(column, pool()))
        return true;
    m_seating.used[c] += 1;
    m_seats[c] = seats + 1;
    return false;
}

void Network::reset() {
    std::fill(m_distance.begin(), m_distance.end(), kNever);
    std::fill(m_closed.begin(), m_closed.end(), 0);
    m_settled.clear();
    m_scanned.clear();
}

bool Network::searchFromRow(int row, int sink) {
    reset();
    scan(row, 0);
    return search(sink);
}

bool Network::searchFromNode(int node, int sink) {
    reset();
    reach(node, 0, kStart);
    return search(sink);
}

bool Network::search(int sink) {
    const int nodes = m_instance.columns + 1;
    const auto s = static_cast<size_t>(sink);
    for (;;) {
        const qint64 here = kernels::nearest(m_distance.data(), m_closed.data(), nodes);
        if (here >= kNever)
            return false;
        for (int node = 0; node < nodes && m_distance[s] != here; ++node) {
            const auto n = static_cast<size_t>(node);
            if (m_distance[n] == here && m_closed[n] == 0)
                settle(node);
        }
        if (m_distance[s] == here)
            break;
    }
    reprice(sink);
    shift(sink);
    return true;
}

void Network::settle(int node) {
    const auto n = static_cast<size_t>(node);
    m_closed[n] = kClosed;
    m_settled.push_back(node);
    const qint64 here = m_distance[n];
    for (int row = m_seating.first[n]; row >= 0; row = m_seating.next[static_cast<size_t>(row)])
        scan(row, here);
    if (node != pool()) {
        const int used = m_seating.used[n];
        if (used < m_seats[n])
            reach(pool(), here + m_instance.seatCost(node, used) - m_seating.price[n], kFromColumn - node);
        return;
    }
    for (int column = 0; column < m_instance.columns; ++column) {
        const auto c = static_cast<size_t>(column);
        if (m_seating.used[c] > 0 && m_closed[c] == 0)
            reach(column, here + m_seating.price[c] - m_instance.seatCost(column, m_seating.used[c] - 1), kFromPool);
    }
}

void Network::scan(int row, qint64 distance) {
    const auto r = static_cast<size_t>(row);
    m_scanned.push_back({row, distance});
    const qint64 base = distance - m_seating.worth[r];
    const qint64 *price = m_seating.price.data();
    if (const int pin = m_instance.pinOf(row); pin != kNobody) {
        if (const qint64 cost = m_instance.at(row, pin); cost != kNever)
            reach(pin, base + cost + price[pin], row);
        return;
    }
    withRow(m_instance, row, [&](const auto &cells) {
        kernels::relax(cells, price, base, row, m_distance.data(), m_via.data());
    });
    if (!m_instance.keep.empty()) {
        const int kept = m_instance.keep[r].column;
        if (const qint64 cost = kept == kNobody ? kNever : m_instance.at(row, kept); cost != kNever)
            reach(kept, base + cost + price[kept], row);
    }
    if (m_seating.place[r] != kPool)
        reach(pool(), base + m_instance.alone[r], row);
}

void Network::reach(int node, qint64 distance, int via) {
    const auto n = static_cast<size_t>(node);
    if (distance >= m_distance[n])
        return;
    m_distance[n] = distance;
    m_via[n] = via;
}

/// Prices and worths rise by what their nodes are nearer than the sink. The pool's stays 0: what it would rise by
/// is taken from everybody.
void Network::reprice(int sink) {
    const qint64 length = m_distance[static_cast<size_t>(sink)];
    for (const int node : m_settled) {
        if (node != pool())
            m_seating.price[static_cast<size_t>(node)] += length - m_distance[static_cast<size_t>(node)];
    }
    for (const Scan &scan : m_scanned)
        m_seating.worth[static_cast<size_t>(scan.row)] += length - scan.distance;
    const auto p = static_cast<size_t>(pool());
    const qint64 lift = m_closed[p] == 0 ? 0 : length - m_distance[p];
    if (lift == 0)
        return;
    for (size_t i = 0; i < m_seating.worth.size(); ++i) {
        if (m_seating.place[i] != kAbsent)
            m_seating.worth[i] -= lift;
    }
    for (qint64 &price : m_seating.price)
        price -= lift;
}

/// Moves everybody on the path one place on. The path follows the order of the search, so circles of length 0
/// can't catch it.
void Network::shift(int sink) {
    for (int node = sink;;) {
        const int via = m_via[static_cast<size_t>(node)];
        if (via == kStart)
            break;
        if (via == kFromPool) {
            m_seating.used[static_cast<size_t>(node)] -= 1;
            node = pool();
        } else if (via <= kFromColumn) {
            const int column = kFromColumn - via;
            m_seating.used[static_cast<size_t>(column)] += 1;
            node = column;
        } else {
            const int from = m_seating.place[static_cast<size_t>(via)];
            m_seating.leave(via);
            m_seating.join(via, node == pool() ? kPool : node);
            if (from == kLoose)
                break;
            node = nodeOf(from);
        }
    }
    // An empty column may have fallen below what its first seat costs; a higher price hurts nobody.
    if (m_closed[static_cast<size_t>(pool())] != 0) {
        for (int j = 0; j < m_instance.columns; ++j) {
            const auto c = static_cast<size_t>(j);
            if (m_seating.used[c] == 0)
                m_seating.price[c] = std::max(m_seating.price[c], m_instance.seatCost(j, 0));
        }
    }
}

} // namespace groundwork::matching
