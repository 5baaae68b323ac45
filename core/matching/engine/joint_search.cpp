#include "core/matching/engine/joint_search.h"

#include <algorithm>
#include <functional>

namespace groundwork::matching {

JointSearch::JointSearch(const Instance &instance, Promising &promising, Seating start)
    : m_instance(instance)
    , m_promising(promising)
    , m_seating(std::move(start))
    , m_distance(static_cast<size_t>(instance.columns), kNever)
    , m_closed(static_cast<size_t>(instance.columns), 0)
    , m_reachedBy(static_cast<size_t>(instance.columns), -1)
    , m_rowDistance(static_cast<size_t>(instance.rows), 0)
    , m_looks(static_cast<size_t>(instance.rows), 0)
    , m_seen(static_cast<size_t>(instance.columns), 0)
    , m_via(static_cast<size_t>(instance.columns), -1) {
    for (int row = 0; row < instance.rows; ++row) {
        if (m_seating.place[static_cast<size_t>(row)] == kLoose)
            m_loose.push_back(row);
    }
    for (const int seats : instance.seats)
        m_open += seats > 0 ? 1 : 0;
    m_promising.setPrices(m_seating.price.data());
}

bool JointSearch::placeAll() {
    while (!m_loose.empty()) {
        if (!rise())
            return false;
        shift(m_endRow, m_endColumn, m_reachedBy); // at least this one moves, whatever the lists hold by now
        std::erase_if(m_loose, [this](int row) { return m_seating.place[static_cast<size_t>(row)] != kLoose; });
        ++m_round;
        std::erase_if(m_loose, [this](int row) { return move(row); });
    }
    return true;
}

bool JointSearch::hasRoom(int column) const {
    const auto c = static_cast<size_t>(column);
    const int used = m_seating.used[c];
    return used < m_instance.seats[c] && m_instance.seatCost(column, used) == m_seating.price[c];
}

void JointSearch::reset() {
    for (const int column : m_touched) {
        const auto c = static_cast<size_t>(column);
        m_distance[c] = kNever;
        m_closed[c] = 0;
    }
    for (const Scan &scanned : m_scanned)
        m_looks[static_cast<size_t>(scanned.row)] = 0;
    m_touched.clear();
    m_settled.clear();
    m_scanned.clear();
    m_now.clear();
    m_heap.clear();
    m_level = 0;
    m_settledOpen = 0;
    m_end = kNever;
}

/// A shortest path search from all loose rows to the nearest end.
bool JointSearch::rise() {
    reset();
    for (const int row : m_loose)
        scan(row, 0);
    while (m_level < m_end) {
        if (!m_now.empty()) {
            const int column = m_now.back();
            m_now.pop_back();
            if (!m_closed[static_cast<size_t>(column)])
                settle(column);
            continue;
        }
        // What is left to reach has no seats.
        if (m_heap.empty() || m_settledOpen == m_open)
            break;
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        const auto [distance, node] = m_heap.back();
        m_heap.pop_back();
        if (distance >= m_end)
            break;
        if (node < 0) {
            m_level = std::max(m_level, distance);
            lookAgain(-1 - node);
        } else if (!m_closed[static_cast<size_t>(node)]) {
            m_level = std::max(m_level, distance);
            settle(node);
        }
    }
    if (m_end >= kOutOfReach)
        return false;
    reprice();
    return true;
}

void JointSearch::scan(int row, qint64 distance) {
    const auto r = static_cast<size_t>(row);
    m_scanned.push_back({row, distance});
    m_rowDistance[r] = distance;
    const qint64 base = distance - m_seating.worth[r];
    if (base + m_instance.alone[r] < m_end) {
        m_end = base + m_instance.alone[r];
        m_endRow = row;
        m_endColumn = kPool;
    }
    reachFrom(row);
}

void JointSearch::reachFrom(int row) {
    const auto r = static_cast<size_t>(row);
    const qint64 base = m_rowDistance[r] - m_seating.worth[r];
    m_promising.each(row, [&](int column, qint64 cost) {
        reach(column, base + cost + m_seating.price[static_cast<size_t>(column)], row);
    });
    if (const qint64 bound = m_promising.bound(row); bound < kNever && base + bound < m_end)
        push(base + bound, -1 - row);
}

void JointSearch::settle(int column) {
    const auto c = static_cast<size_t>(column);
    m_closed[c] = 1;
    m_settled.push_back(column);
    const qint64 here = m_distance[c];
    const int used = m_seating.used[c];
    if (m_instance.seats[c] > 0)
        ++m_settledOpen;
    if (const qint64 end = here + m_instance.seatCost(column, used) - m_seating.price[c];
        used < m_instance.seats[c] && end < m_end) {
        m_end = end;
        m_endRow = m_reachedBy[c];
        m_endColumn = column;
    }
    for (int row = m_seating.first[c]; row >= 0; row = m_seating.next[static_cast<size_t>(row)]) {
        if (m_instance.pinOf(row) == kNobody)
            scan(row, here);
        else
            m_scanned.push_back({row, here});
    }
}

void JointSearch::reach(int column, qint64 distance, int row) {
    const auto c = static_cast<size_t>(column);
    if (distance >= m_distance[c] || distance >= m_end)
        return;
    if (m_distance[c] == kNever)
        m_touched.push_back(column);
    m_distance[c] = distance;
    m_reachedBy[c] = row;
    if (distance <= m_level)
        m_now.push_back(column);
    else
        push(distance, column);
}

void JointSearch::push(qint64 distance, int node) {
    m_heap.emplace_back(distance, node);
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

/// The search came to where a pair outside the row's list could be the nearest.
void JointSearch::lookAgain(int row) {
    const auto r = static_cast<size_t>(row);
    if (m_looks[r]++ > 0) {
        lookAtAll(row);
        return;
    }
    m_promising.list(row);
    reachFrom(row);
}

/// A list that is long and still not enough: every pair is looked at.
void JointSearch::lookAtAll(int row) {
    const auto r = static_cast<size_t>(row);
    const qint64 base = m_rowDistance[r] - m_seating.worth[r];
    for (int column = 0; column < m_instance.columns; ++column) {
        const auto c = static_cast<size_t>(column);
        if (m_closed[c])
            continue;
        const qint64 cost = m_instance.at(row, column);
        if (cost == kNever)
            continue;
        reach(column, base + cost + m_seating.price[c], row);
    }
}

/// Prices and worths rise by what their nodes are nearer than the end.
void JointSearch::reprice() {
    for (const int column : m_settled) {
        const auto c = static_cast<size_t>(column);
        m_seating.price[c] += m_end - m_distance[c];
    }
    if (!m_settled.empty() && m_end > 0)
        m_promising.setPrices(m_seating.price.data());
    for (const Scan &scanned : m_scanned)
        m_seating.worth[static_cast<size_t>(scanned.row)] += m_end - scanned.distance;
    if (m_settledOpen == m_open && m_end > m_level)
        m_promising.raiseBounds(m_end - m_level);
}

/// Looks for a way to a free seat along pairs at their best price, and else to being alone.
bool JointSearch::move(int row) {
    m_steps.clear();
    int alone = -1;
    const auto visit = [&](int each) {
        const auto r = static_cast<size_t>(each);
        if (alone < 0 && m_seating.worth[r] == m_instance.alone[r])
            alone = each;
        if (m_promising.bound(each) <= m_seating.worth[r])
            m_promising.list(each);
        offer(each);
    };
    visit(row);
    while (!m_steps.empty()) {
        const Step step = m_steps.back();
        m_steps.pop_back();
        const auto c = static_cast<size_t>(step.column);
        if (m_seen[c] == m_round)
            continue;
        m_seen[c] = m_round;
        m_via[c] = step.from;
        if (hasRoom(step.column)) {
            shift(step.from, step.column, m_via);
            return true;
        }
        for (int other = m_seating.first[c]; other >= 0; other = m_seating.next[static_cast<size_t>(other)]) {
            if (m_instance.pinOf(other) == kNobody)
                visit(other);
        }
    }
    if (alone < 0)
        return false;
    shift(alone, kPool, m_via);
    return true;
}

/// The columns that a row may move to, free seats last, so that they come first.
void JointSearch::offer(int row) {
    const qint64 worth = m_seating.worth[static_cast<size_t>(row)];
    const size_t start = m_steps.size();
    m_promising.each(row, [&](int column, qint64 cost) {
        const auto c = static_cast<size_t>(column);
        if (cost + m_seating.price[c] == worth && m_seen[c] != m_round)
            m_steps.push_back({column, row});
    });
    for (size_t n = start; n < m_steps.size(); ++n) {
        if (hasRoom(m_steps[n].column)) {
            std::swap(m_steps[n], m_steps.back());
            break;
        }
    }
}

/// Gives the row this place, whoever came to its old one by `via` that one, and so on back to a row that was loose.
void JointSearch::shift(int row, int place, const std::vector<int> &via) {
    if (place >= 0)
        m_seating.used[static_cast<size_t>(place)] += 1;
    for (;;) {
        const int from = m_seating.place[static_cast<size_t>(row)];
        m_seating.leave(row);
        m_seating.join(row, place);
        if (from < 0)
            return;
        place = from;
        row = via[static_cast<size_t>(from)];
    }
}

} // namespace groundwork::matching
