#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

namespace groundwork::benchmarks {

/// The value, or the end of the program: a benchmark has nothing to measure after an error.
template <class T>
T orStop(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "error %d %s\n", static_cast<int>(result.error().code),
                     qUtf8Printable(result.error().args.join(QLatin1Char(' '))));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace groundwork::benchmarks
