#include "core/matching/narrow_places.h"

#include <bit>

namespace groundwork::matching {

namespace {

constexpr size_t kWord = 64;

} // namespace

NarrowPlaces::NarrowPlaces(const Instance &instance, const std::vector<int> &columnOf)
    : m_instance(instance)
    , m_words((static_cast<size_t>(instance.columns) + kWord - 1) / kWord)
    , m_next(static_cast<size_t>(instance.columns), Bits(m_words, 0))
    , m_sitting(static_cast<size_t>(instance.columns), 0) {
    for (int row = 0; row < instance.rows; ++row) {
        const int column = columnOf[static_cast<size_t>(row)];
        if (column == kNobody)
            continue;
        m_sitting[static_cast<size_t>(column)] += 1;
        if (instance.pinOf(row) == kNobody) // who is pinned makes room for nobody
            addAllowed(row, m_next[static_cast<size_t>(column)]);
    }
}

void NarrowPlaces::addAllowed(int row, Bits &columns) const {
    for (int j = 0; j < m_instance.columns; ++j) {
        const size_t k = m_instance.index(row, j);
        const bool allowed =
            m_instance.small.empty() ? m_instance.cost[k] != kForbidden : m_instance.small[k] != kForbiddenSmall;
        if (allowed)
            columns[static_cast<size_t>(j) / kWord] |= quint64(1) << (static_cast<size_t>(j) % kWord);
    }
}

NarrowPlaces::Place NarrowPlaces::of(int row) const {
    Bits reached(m_words, 0);
    Bits done(m_words, 0);
    addAllowed(row, reached);
    for (bool more = true; more;) {
        more = false;
        for (size_t word = 0; word < m_words; ++word) {
            for (quint64 open = reached[word] & ~done[word]; open != 0; open = reached[word] & ~done[word]) {
                const auto bit = static_cast<size_t>(std::countr_zero(open));
                done[word] |= quint64(1) << bit;
                const Bits &next = m_next[word * kWord + bit];
                for (size_t w = 0; w < m_words; ++w)
                    reached[w] |= next[w];
                more = true;
            }
        }
    }
    Place place;
    place.rows = 1;
    for (int j = 0; j < m_instance.columns; ++j) {
        const auto c = static_cast<size_t>(j);
        if ((done[c / kWord] >> (c % kWord) & 1) == 0)
            continue;
        place.rows += m_sitting[c];
        place.columns += 1;
        place.seats += m_instance.seats[c];
        place.columnList.push_back(j);
    }
    return place;
}

} // namespace groundwork::matching
