#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace groundwork::benchmarks {

/// Milliseconds that a call takes.
template <class Function>
double millisecondsOf(Function &&function) {
    const auto start = std::chrono::steady_clock::now();
    function();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// What /proc/self/status says of this process in megabytes ("VmHWM": the peak, "VmRSS": now); 0 where there is none.
inline double megabytesOf(std::string_view key) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.compare(0, key.size(), key) == 0)
            return std::stod(line.substr(key.size() + 1)) / 1024;
    }
    return 0;
}

/// Single times of one thing, in milliseconds.
struct Times {
    std::vector<double> values;

    void add(double milliseconds) { values.push_back(milliseconds); }
    [[nodiscard]] double quantile(double part) const {
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const auto index = static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1));
        return sorted.empty() ? 0 : sorted[index];
    }
    [[nodiscard]] double median() const { return quantile(0.5); }
    void print(const char *name) const {
        std::printf("%-44s median %8.3f ms   p90 %8.3f ms   n %zu\n", name, median(), quantile(0.9),
                    values.size());
    }
};

} // namespace groundwork::benchmarks
