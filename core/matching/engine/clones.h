#pragma once

// A function marked so exists twice, plain and with AVX2, and the machine chooses when the program starts: the
// numbers are the same. It needs a loader that knows such choices, and doesn't get along with the sanitizers.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&                     \
    !defined(__SANITIZE_ADDRESS__) && !defined(GROUNDWORK_PLAIN_KERNELS)
#define GROUNDWORK_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define GROUNDWORK_CLONES
#endif

/// A template can't be marked; marked so it becomes part of each function above that calls it.
#if defined(__GNUC__)
#define GROUNDWORK_INTO_CLONES __attribute__((always_inline)) inline
#else
#define GROUNDWORK_INTO_CLONES inline
#endif
