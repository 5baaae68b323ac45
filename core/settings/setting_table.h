#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"

#include <optional>

namespace groundwork::settings {

/// The SQL of setting. Only this folder includes it.
class SettingTable {
  public:
    explicit SettingTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<QString> value(const QString &key) const;
    void write(const QString &key, const QString &value, Change &change) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::settings
