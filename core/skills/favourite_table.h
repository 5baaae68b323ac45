#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"

#include <QSet>

namespace groundwork::skills {

/// The SQL of exercise_favourite. Only this folder includes it.
class FavouriteTable {
  public:
    explicit FavouriteTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] QSet<QString> keys() const;
    void insert(const QString &key, Change &change) const;
    void remove(const QString &key) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::skills
