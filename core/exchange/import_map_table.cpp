#include "core/exchange/import_map_table.h"

namespace groundwork::exchange {

std::optional<ImportMapTable::Row> ImportMapTable::find(const QString &signature) const {
    auto row = m_database->prepare("SELECT map, used_on FROM import_map WHERE signature = ?1");
    row.bind(signature);
    if (!row.step())
        return std::nullopt;
    return Row{row.text(0), row.date(1)};
}

void ImportMapTable::write(const QString &signature, const QString &map, Change &change) const {
    m_database
        ->prepare("INSERT INTO import_map (import_map_id, signature, map, used_on, created_at, updated_at, "
                  "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6) ON CONFLICT (signature) DO UPDATE SET "
                  "map = excluded.map, used_on = excluded.used_on, updated_at = excluded.updated_at")
        .bind(change.newId<ImportMapId>(), signature, map, change.today(), change.now(),
              sideKey(change.side()))
        .run();
}

void ImportMapTable::remove(const QString &signature) const {
    m_database->prepare("DELETE FROM import_map WHERE signature = ?1").bind(signature).run();
}

} // namespace groundwork::exchange
