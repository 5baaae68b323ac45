#pragma once

#include "core/base/id.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"

#include <QDate>
#include <QString>

#include <optional>

namespace groundwork::exchange {

using ImportMapId = Id<struct ImportMapTag>;

/// The SQL of import_map. Only this folder includes it.
class ImportMapTable {
  public:
    struct Row {
        QString map; ///< the JSON of a map file
        QDate usedOn;
    };
    explicit ImportMapTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Row> find(const QString &signature) const;
    /// Replaces what is there under this signature.
    void write(const QString &signature, const QString &map, Change &change) const;
    void remove(const QString &signature) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::exchange
