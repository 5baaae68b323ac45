#include "core/matching/engine/in_parts.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace groundwork::matching {

namespace {

constexpr qint64 kWorthAThread = 1'000'000; ///< cells
constexpr int kMostThreads = 8;

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

} // namespace groundwork::matching
