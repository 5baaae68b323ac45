# Undo is made of SQLite sessions. Where the platform's SQLite lacks the extension, stop with a clear sentence.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK)
check_cxx_source_compiles("#include <sqlite3.h>
int main() { sqlite3_session *s = nullptr; return sqlite3session_create(nullptr, \"main\", &s); }"
  GROUNDWORK_SQLITE_HAS_SESSIONS)
unset(CMAKE_REQUIRED_LIBRARIES)
unset(CMAKE_REQUIRED_DEFINITIONS)
if(NOT GROUNDWORK_SQLITE_HAS_SESSIONS)
  message(FATAL_ERROR
    "This SQLite was built without the session extension, which undo needs. Install one that has "
    "SQLITE_ENABLE_SESSION and SQLITE_ENABLE_PREUPDATE_HOOK (Debian, Ubuntu, Homebrew and MSYS2 do).")
endif()
