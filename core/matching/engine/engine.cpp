#include "core/matching/engine/engine.h"

#include "core/matching/engine/bidding.h"
#include "core/matching/engine/joint_search.h"
#include "core/matching/engine/promising.h"

#include <algorithm>
#include <tuple>

namespace groundwork::matching {

namespace {

constexpr int kCore = 16;          ///< promising columns a row
constexpr int kSmall = 48;         ///< with fewer columns all are promising

/// Everybody without a pin is loose. false: the pins ask for what is not there.
bool seatPins(const Instance &instance, Seating &seating) {
    for (int row = 0; row < instance.rows; ++row) {
        const int pin = instance.pinOf(row);
        if (pin == kNobody) {
            seating.place[static_cast<size_t>(row)] = kLoose;
            continue;
        }
        const auto c = static_cast<size_t>(pin);
        if (instance.at(row, pin) == kNever || seating.used[c] == instance.seats[c])
            return false;
        seating.join(row, pin);
        seating.price[c] = instance.seatCost(pin, seating.used[c]);
        seating.used[c] += 1;
    }
    return true;
}

} // namespace

Engine::Engine(Instance instance)
    : m_instance(std::move(instance)) {
    if (m_instance.pins.empty())
        m_instance.pins.assign(static_cast<size_t>(m_instance.rows), kNobody);
}

Engine::~Engine() = default;

bool Engine::solve() {
    m_network = std::make_unique<Network>(m_instance);
    Seating start = m_network->seating();
    if (!seatPins(m_instance, start)) {
        m_network.reset();
        return false;
    }
    Promising promising(m_instance, m_instance.columns <= kSmall ? m_instance.columns : kCore);
    promising.setPrices(start.price.data());
    promising.listAll();
    JointSearch search(m_instance, promising, bid(m_instance, promising, std::move(start)));
    if (!search.placeAll()) {
        m_network.reset();
        return false;
    }
    m_network->setSeating(search.take());
    return true;
}

Solution Engine::solution() const {
    Solution made;
    const Seating &seating = m_network->seating();
    made.columnOf.reserve(seating.place.size());
    for (const int place : seating.place)
        made.columnOf.push_back(place >= 0 ? place : kNobody);
    made.price = seating.price;
    made.worth = seating.worth;
    made.total = total();
    return made;
}

qint64 Engine::total() const {
    qint64 sum = 0;
    const Seating &seating = m_network->seating();
    for (int row = 0; row < m_instance.rows; ++row) {
        const int place = seating.place[static_cast<size_t>(row)];
        if (place >= 0)
            sum += m_instance.at(row, place);
        else if (place == kPool)
            sum += m_instance.alone[static_cast<size_t>(row)];
    }
    for (int j = 0; j < m_instance.columns; ++j) {
        for (int seat = 0; seat < seating.used[static_cast<size_t>(j)]; ++seat)
            sum += m_instance.seatCost(j, seat);
    }
    return sum;
}

int Engine::columnOf(int row) const {
    const int place = m_network->seating().place[static_cast<size_t>(row)];
    return place >= 0 ? place : kNobody;
}

void Engine::write(int row, int column, qint32 cell) {
    const size_t k = m_instance.index(row, column);
    if (m_instance.small.empty())
        m_instance.cost[k] = cell;
    else
        m_instance.small[k] = static_cast<qint16>(std::min<qint32>(cell, kForbiddenSmall));
}

qint32 Engine::read(int row, int column) const {
    const size_t k = m_instance.index(row, column);
    return m_instance.small.empty() ? m_instance.cost[k] : qint32(m_instance.small[k]);
}

bool Engine::setCell(int row, int column, qint32 cell) {
    const qint32 before = read(row, column);
    write(row, column, cell);
    const Seating &seating = m_network->seating();
    const auto r = static_cast<size_t>(row);
    if (seating.place[r] == kAbsent)
        return true;
    const qint64 cost = m_instance.at(row, column);
    const bool better = cost != kNever && cost + seating.price[static_cast<size_t>(column)] < seating.worth[r];
    if (seating.place[r] != column && !better)
        return true;
    if (m_network->place(row))
        return true;
    write(row, column, before);
    return false;
}

bool Engine::pin(int row, int column) {
    const auto r = static_cast<size_t>(row);
    const int before = m_instance.pins[r];
    m_instance.pins[r] = column;
    if (m_network->seating().place[r] == kAbsent || m_network->place(row))
        return true;
    m_instance.pins[r] = before;
    return false;
}

void Engine::unpin(int row) {
    const auto r = static_cast<size_t>(row);
    m_instance.pins[r] = kNobody;
    if (m_network->seating().place[r] != kAbsent)
        m_network->place(row);
}

bool Engine::setSeats(int column, int seats) {
    int &now = m_instance.seats[static_cast<size_t>(column)];
    const int before = now;
    while (now < seats)
        m_network->openSeat(column, ++now);
    while (now > seats) {
        if (!m_network->closeSeat(column, now - 1)) {
            while (now < before)
                m_network->openSeat(column, ++now);
            return false;
        }
        --now;
    }
    return true;
}

bool Engine::setRow(int row, const std::vector<qint32> &cells, qint64 alone) {
    const auto r = static_cast<size_t>(row);
    std::vector<qint32> before;
    for (int j = 0; j < m_instance.columns; ++j)
        before.push_back(read(row, j));
    const qint64 aloneBefore = m_instance.alone[r];
    const auto put = [&](const std::vector<qint32> &from, qint64 left) {
        for (int j = 0; j < m_instance.columns; ++j)
            write(row, j, from[static_cast<size_t>(j)]);
        m_instance.alone[r] = left;
    };
    put(cells, alone);
    if (m_network->seating().place[r] == kAbsent || m_network->place(row))
        return true;
    put(before, aloneBefore);
    return false;
}

bool Engine::setColumn(int column, const std::vector<qint32> &cells) {
    const int seats = m_instance.seats[static_cast<size_t>(column)];
    for (int row = 0; row < m_instance.rows; ++row) {
        if (m_instance.pins[static_cast<size_t>(row)] == column && cells[static_cast<size_t>(row)] == kForbidden)
            return false;
    }
    // Those who are pinned to it stand aside meanwhile.
    std::vector<int> pinned;
    for (int row = 0; row < m_instance.rows; ++row) {
        if (m_instance.pins[static_cast<size_t>(row)] == column &&
            m_network->seating().place[static_cast<size_t>(row)] == column) {
            pinned.push_back(row);
            m_network->remove(row);
        }
    }
    setSeats(column, 0);
    const Seating &seating = m_network->seating();
    qint64 price = m_instance.seatCost(column, 0);
    for (int row = 0; row < m_instance.rows; ++row) {
        write(row, column, cells[static_cast<size_t>(row)]);
        const qint64 cost = m_instance.at(row, column);
        if (cost != kNever && seating.place[static_cast<size_t>(row)] != kAbsent)
            price = std::max(price, seating.worth[static_cast<size_t>(row)] - cost);
    }
    m_network->setPrice(column, price);
    setSeats(column, seats);
    for (const int row : pinned)
        m_network->place(row);
    return true;
}

void Engine::keepPlan(qint64 bonus) {
    Seating seating = m_network->seating();
    m_instance.keep.assign(static_cast<size_t>(m_instance.rows), Kept{});
    for (int row = 0; row < m_instance.rows; ++row) {
        const auto r = static_cast<size_t>(row);
        const int column = seating.place[r];
        if (column < 0)
            continue;
        m_instance.keep[r] = {column, bonus};
        // Cheaper where it is and nowhere else: the prices stay as they are.
        seating.worth[r] = m_instance.at(row, column) + seating.price[static_cast<size_t>(column)];
    }
    m_network->setSeating(std::move(seating));
}

std::vector<Engine::Next> Engine::nextBest(int row, int count) const {
    Search search(*this);
    return nextBest(row, count, search);
}

Engine::Search::Search(const Engine &engine)
    : cheapest(engine.m_instance) {
    cheapest.setPrices(engine.m_network->seating().price.data());
}

std::vector<Engine::Next> Engine::nextBest(int row, int count, Search &search) const {
    const Seating &seating = m_network->seating();
    const auto r = static_cast<size_t>(row);
    const int own = seating.place[r];
    const int kept = m_instance.keep.empty() ? kNobody : m_instance.keep[r].column;
    std::vector<Next> best;
    const auto add = [&](int column) {
        const qint64 cost = m_instance.at(row, column);
        if (cost != kNever && m_instance.seats[static_cast<size_t>(column)] > 0)
            best.push_back({column, cost + seating.price[static_cast<size_t>(column)] - seating.worth[r]});
    };
    for (int some = count;; some *= 2) {
        best.clear();
        // The own place and the kept pair may not be found by what their cells say.
        if (own >= 0)
            add(own);
        if (kept != kNobody && kept != own)
            add(kept);
        search.cheapest.find(row, some, search.scratch);
        for (const Cheapest::Found &found : search.scratch.found) {
            if (found.arc.column != own && found.arc.column != kept)
                add(found.arc.column);
        }
        std::sort(best.begin(), best.end(), [own](const Next &a, const Next &b) {
            return std::tuple(a.column != own, a.loss, a.column) < std::tuple(b.column != own, b.loss, b.column);
        });
        // Columns whose seats were all closed may be found, and don't count.
        const qint64 bound = search.scratch.bound;
        const auto last = static_cast<size_t>(count) - 1;
        if (bound == kNever || (last < best.size() && (best[last].column == own ||
                                                       best[last].loss + seating.worth[r] < bound)))
            break;
    }
    if (best.size() > static_cast<size_t>(count))
        best.resize(static_cast<size_t>(count));
    return best;
}

} // namespace groundwork::matching
