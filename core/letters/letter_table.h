#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/letters/letter.h"

#include <optional>

namespace groundwork::letters {

/// The SQL of letter. Only this folder includes it.
class LetterTable {
  public:
    explicit LetterTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<LetterText> find(LetterKind kind) const;
    void insert(const LetterText &text, Change &change) const;
    void update(const LetterText &text, Change &change) const;
    void remove(LetterKind kind) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::letters
