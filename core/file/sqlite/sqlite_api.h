#pragma once

// The session functions are declared only with these two; the library must have been built with them too
// (packaging/cmake/SqliteSessionCheck.cmake).
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif
#include <sqlite3.h>

// SQLITE_TRANSIENT is an old-style cast; this says the same without the warning.
namespace groundwork::sqlite {
inline sqlite3_destructor_type transient() noexcept {
    return reinterpret_cast<sqlite3_destructor_type>(
        -1); // NOLINT(performance-no-int-to-ptr): SQLite's own constant
}
} // namespace groundwork::sqlite
