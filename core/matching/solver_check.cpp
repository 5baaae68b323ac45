#include "core/matching/solver.h"

// Kept apart from solver.cpp on purpose: the proof must not share code with what it proves.
namespace groundwork::matching {

bool isProvenBest(const Instance &instance, const Solution &solution) {
    std::vector<int> free = instance.seats;
    qint64 primal = 0;
    qint64 dual = 0;
    for (size_t i = 0; i < static_cast<size_t>(instance.rows); ++i) {
        const int j = solution.columnOf[i];
        const bool pinned = !instance.pins.empty() && instance.pins[i] != kNobody;
        if ((j != kNobody && instance.at(int(i), j) == kForbidden) || (pinned && j != instance.pins[i]))
            return false;
        const qint64 paid = j == kNobody ? instance.alone[i] : instance.at(int(i), j);
        primal += paid;
        dual += pinned ? paid : solution.worth[i];
        if (j != kNobody)
            --free[static_cast<size_t>(j)];
        if (pinned)
            continue;
        if (solution.worth[i] > instance.alone[i])
            return false;
        for (int k = 0; k < instance.columns; ++k) {
            const qint32 cost = instance.at(int(i), k);
            if (cost != kForbidden && solution.worth[i] > cost + solution.price[static_cast<size_t>(k)])
                return false;
        }
    }
    for (size_t j = 0; j < static_cast<size_t>(instance.columns); ++j) {
        if (free[j] < 0 || solution.price[j] < 0 || (free[j] > 0 && solution.price[j] != 0))
            return false;
        int seats = instance.seats[j];
        for (size_t i = 0; i < instance.pins.size(); ++i)
            seats -= instance.pins[i] == int(j) ? 1 : 0;
        dual -= seats * solution.price[j];
    }
    return primal == dual && primal == solution.total;
}

} // namespace groundwork::matching
