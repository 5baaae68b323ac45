#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/letterhead/letterhead.h"

namespace groundwork::letterhead {

/// The SQL of letterhead. Only this folder includes it.
class LetterheadTable {
  public:
    explicit LetterheadTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] Letterhead read() const;
    /// Puts it in the place of the one there was; an empty one leaves none.
    void write(const Letterhead &head, Change &change) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::letterhead
