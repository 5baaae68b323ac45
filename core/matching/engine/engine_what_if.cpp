#include "core/matching/engine/engine.h"

#include <utility>

// What an edit would come to: it is done, told, and taken back.

namespace groundwork::matching {

template <class Edit>
Engine::Outcome Engine::tried(const Edit &edit) {
    const Seating before = m_network->seating();
    const qint64 totalBefore = total();
    Outcome outcome;
    if (edit()) {
        const qint32 limit = m_limitOf ? m_limitOf(m_instance) : m_instance.limit;
        if (limit == m_instance.limit) {
            outcome = compared(before.place, *this);
            outcome.loss = total() - totalBefore;
        } else {
            Instance other = m_instance;
            other.limit = limit;
            Engine fresh(std::move(other));
            if (fresh.solve()) {
                outcome = compared(before.place, fresh);
                outcome.loss = fresh.total() - totalBefore;
            }
        }
    }
    m_network->setSeating(before);
    return outcome;
}

Engine::Outcome Engine::compared(const std::vector<int> &before, const Engine &after) const {
    Outcome outcome;
    outcome.possible = true;
    for (int row = 0; row < m_instance.rows; ++row) {
        const int was = before[static_cast<size_t>(row)];
        if (after.columnOf(row) == (was >= 0 ? was : kNobody))
            continue;
        outcome.moved.push_back(row);
        outcome.places.push_back(after.columnOf(row));
    }
    return outcome;
}

Engine::Outcome Engine::ifPinned(int row, int column) {
    const int before = m_instance.pins[static_cast<size_t>(row)];
    const Outcome outcome = tried([&] { return pin(row, column); });
    m_instance.pins[static_cast<size_t>(row)] = before;
    return outcome;
}

/// A pin on the pair would be let go together with it.
Engine::Outcome Engine::ifForbidden(int row, int column) {
    const auto r = static_cast<size_t>(row);
    const int pin = m_instance.pins[r];
    const qint32 before = read(row, column);
    const Outcome outcome = tried([&] {
        if (pin == column)
            m_instance.pins[r] = kNobody;
        return setCell(row, column, kForbidden);
    });
    m_instance.pins[r] = pin;
    write(row, column, before);
    return outcome;
}

Engine::Outcome Engine::ifCell(int row, int column, qint32 cell) {
    const qint32 before = read(row, column);
    const Outcome outcome = tried([&] { return setCell(row, column, cell); });
    write(row, column, before);
    return outcome;
}

Engine::Outcome Engine::ifUnpinned(int row) {
    const int before = m_instance.pins[static_cast<size_t>(row)];
    const Outcome outcome = tried([&] {
        unpin(row);
        return true;
    });
    m_instance.pins[static_cast<size_t>(row)] = before;
    return outcome;
}

Engine::Outcome Engine::ifSeats(int column, int seats) {
    const int before = m_instance.seats[static_cast<size_t>(column)];
    const Outcome outcome = tried([&] { return setSeats(column, seats); });
    m_instance.seats[static_cast<size_t>(column)] = before;
    m_network->restoreSeats(column, before);
    return outcome;
}

Engine::Outcome Engine::ifRowGone(int row) {
    const auto r = static_cast<size_t>(row);
    std::vector<qint32> before;
    before.reserve(static_cast<size_t>(m_instance.columns));
    for (int j = 0; j < m_instance.columns; ++j)
        before.push_back(read(row, j));
    const qint64 alone = m_instance.alone[r];
    const int pin = m_instance.pins[r];
    const Outcome outcome = tried([&] {
        m_instance.pins[r] = kNobody;
        return setRow(row, std::vector<qint32>(before.size(), kForbidden), 0);
    });
    for (int j = 0; j < m_instance.columns; ++j)
        write(row, j, before[static_cast<size_t>(j)]);
    m_instance.alone[r] = alone;
    m_instance.pins[r] = pin;
    return outcome;
}

Engine::Outcome Engine::ifColumnGone(int column) {
    std::vector<qint32> before;
    before.reserve(static_cast<size_t>(m_instance.rows));
    for (int i = 0; i < m_instance.rows; ++i)
        before.push_back(read(i, column));
    const std::vector<int> pins = m_instance.pins;
    const int seats = m_instance.seats[static_cast<size_t>(column)];
    const Outcome outcome = tried([&] {
        for (int i = 0; i < m_instance.rows; ++i) {
            if (m_instance.pins[static_cast<size_t>(i)] == column)
                unpin(i); // a pin let go is an edit of its own: the prices have to hold for that row too
        }
        return setColumn(column, std::vector<qint32>(before.size(), kForbidden));
    });
    for (int i = 0; i < m_instance.rows; ++i)
        write(i, column, before[static_cast<size_t>(i)]);
    m_instance.pins = pins;
    m_instance.seats[static_cast<size_t>(column)] = seats;
    m_network->restoreSeats(column, seats);
    return outcome;
}

} // namespace groundwork::matching
