#include "core/matching/engine/core_arcs.h"

#include "core/matching/engine/cost_kernels.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

namespace groundwork::matching {

namespace {

constexpr qint64 kWorthAThread = 2'000'000; ///< cells
constexpr int kMostThreads = 8;
constexpr int kBlock = 64;

/// Where a row begins to look among equals: spread over the columns, the same on every machine.
int startOf(int row, int columns) {
    const quint64 mixed = (static_cast<quint64>(row) + 1) * 0x9E3779B97F4A7C15ull;
    return static_cast<int>((mixed >> 33) % static_cast<quint64>(columns));
}

/// The least t for which at least `count` cells are at most t; `limit` when there are not that many.
template <class Cell>
Cell threshold(const Cell *cells, int columns, Cell limit, int count) {
    const auto [least, most] = std::minmax_element(cells, cells + columns);
    qint64 low = *least;
    qint64 high = std::min<qint64>(*most, limit);
    if (low > high)
        return limit;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (kernels::countUpTo(cells, static_cast<Cell>(middle), columns) >= count)
            high = middle;
        else
            low = middle + 1;
    }
    return static_cast<Cell>(low);
}

template <class Cell>
void cheapestOf(const Instance &instance, int row, const Cell *cells, Cell limit, int count, std::vector<Arc> &arcs) {
    const int columns = instance.columns;
    const Cell most = threshold(cells, columns, limit, count);
    arcs.reserve(static_cast<size_t>(count));
    const auto take = [&](int j) { arcs.push_back({j, qint64(cells[j]) * instance.unit}); };
    const auto visit = [&](int from, int to, const auto &wanted) {
        for (int block = from; block < to; block += kBlock) {
            const int end = std::min(block + kBlock, to);
            bool any = false;
            for (int j = block; j < end; ++j)
                any |= wanted(cells[j]);
            for (int j = block; any && j < end; ++j) {
                if (wanted(cells[j]))
                    take(j);
            }
        }
    };
    visit(0, columns, [&](Cell cell) { return cell < most; });
    if (most > limit)
        return;
    const int start = startOf(row, columns);
    for (int n = 0, j = start; n < columns && static_cast<int>(arcs.size()) < count; ++n) {
        if (cells[j] == most)
            take(j);
        j = j + 1 == columns ? 0 : j + 1;
    }
}

/// The kept pair is cheaper than its cell says, so it is always looked at.
void addKept(const Instance &instance, int row, std::vector<Arc> &arcs) {
    if (instance.keep.empty())
        return;
    const int kept = instance.keep[static_cast<size_t>(row)].column;
    const qint64 cost = kept == kNobody ? kNever : instance.at(row, kept);
    if (cost == kNever)
        return;
    const auto same = std::find_if(arcs.begin(), arcs.end(), [&](const Arc &arc) { return arc.column == kept; });
    if (same != arcs.end())
        same->cost = cost;
    else
        arcs.push_back({kept, cost});
}

std::vector<Arc> betterThan(const Instance &instance, const Seating &seating, int row, int count) {
    std::vector<Arc> better;
    const qint64 worth = seating.worth[static_cast<size_t>(row)];
    const auto reduced = [&](const Arc &arc) { return arc.cost + seating.price[static_cast<size_t>(arc.column)]; };
    for (int j = 0; j < instance.columns; ++j) {
        const qint64 cost = instance.at(row, j);
        if (cost != kNever && cost + seating.price[static_cast<size_t>(j)] < worth)
            better.push_back({j, cost});
    }
    const auto less = [&](const Arc &a, const Arc &b) {
        return std::pair(reduced(a), a.column) < std::pair(reduced(b), b.column);
    };
    const size_t some = std::min(better.size(), static_cast<size_t>(count));
    std::partial_sort(better.begin(), better.begin() + static_cast<std::ptrdiff_t>(some), better.end(), less);
    better.resize(some);
    return better;
}

} // namespace

void inParts(int rows, qint64 cells, const std::function<void(int, int)> &work) {
    const int processors = static_cast<int>(std::thread::hardware_concurrency());
    const int parts = cells < kWorthAThread ? 1 : std::clamp(processors, 1, kMostThreads);
    const auto edge = [&](int part) { return static_cast<int>(qint64(rows) * part / parts); };
    std::vector<std::exception_ptr> failures(static_cast<size_t>(parts));
    const auto run = [&](int part) {
        try {
            work(edge(part), edge(part + 1));
        } catch (...) { // memory, mostly: it is told after all have ended
            failures[static_cast<size_t>(part)] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    threads.reserve(static_cast<size_t>(parts));
    for (int part = 1; part < parts; ++part) {
        try {
            threads.emplace_back(run, part);
        } catch (const std::system_error &) { // no thread to be had
            run(part);
        }
    }
    run(0);
    for (std::thread &thread : threads)
        thread.join();
    for (const std::exception_ptr &failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
}

std::vector<std::vector<Arc>> CoreArcs::cheapest(const Instance &instance, int count) {
    std::vector<std::vector<Arc>> arcs(static_cast<size_t>(instance.rows));
    inParts(instance.rows, qint64(instance.rows) * instance.columns, [&](int from, int to) {
        for (int row = from; row < to; ++row) {
            std::vector<Arc> &own = arcs[static_cast<size_t>(row)];
            if (instance.pinOf(row) != kNobody)
                continue;
            const size_t start = instance.index(row, 0);
            if (instance.small.empty())
                cheapestOf<qint32>(instance, row, instance.cost.data() + start,
                                   std::min(instance.limit, kForbidden - 1), count, own);
            else
                cheapestOf<qint16>(
                    instance, row, instance.small.data() + start,
                    static_cast<qint16>(std::min<qint32>(instance.limit, kForbiddenSmall - 1)), count, own);
            addKept(instance, row, own);
        }
    });
    return arcs;
}

std::vector<CoreArcs::Overlooked> CoreArcs::overlooked(const Instance &instance, const Seating &seating, int count) {
    std::vector<char> found(static_cast<size_t>(instance.rows), 0);
    inParts(instance.rows, qint64(instance.rows) * instance.columns, [&](int from, int to) {
        for (int row = from; row < to; ++row) {
            const auto r = static_cast<size_t>(row);
            if (instance.pinOf(row) != kNobody || seating.place[r] == kAbsent)
                continue;
            const size_t start = instance.index(row, 0);
            const qint64 best =
                instance.small.empty()
                    ? kernels::cheapest(kernels::Row<qint32>{instance.cost.data() + start,
                                                             std::min(instance.limit, kForbidden - 1), instance.unit,
                                                             instance.columns},
                                        seating.price.data())
                    : kernels::cheapest(
                          kernels::Row<qint16>{
                              instance.small.data() + start,
                              static_cast<qint16>(std::min<qint32>(instance.limit, kForbiddenSmall - 1)),
                              instance.unit, instance.columns},
                          seating.price.data());
            found[r] = best < seating.worth[r] ? 1 : 0;
        }
    });
    std::vector<Overlooked> all;
    for (int row = 0; row < instance.rows; ++row) {
        if (found[static_cast<size_t>(row)])
            all.push_back({row, {}});
    }
    inParts(static_cast<int>(all.size()), qint64(all.size()) * instance.columns, [&](int from, int to) {
        for (int k = from; k < to; ++k) {
            Overlooked &each = all[static_cast<size_t>(k)];
            each.arcs = betterThan(instance, seating, each.row, count);
        }
    });
    return all;
}

} // namespace groundwork::matching
