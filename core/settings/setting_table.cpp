#include "core/settings/setting_table.h"

namespace groundwork::settings {

std::optional<QString> SettingTable::value(const QString &key) const {
    auto row = m_database->prepare("SELECT value FROM setting WHERE key = ?1");
    row.bind(key);
    return row.step() ? std::optional<QString>(row.text(0)) : std::nullopt;
}

void SettingTable::write(const QString &key, const QString &value, Change &change) const {
    if (value.isEmpty()) {
        m_database->prepare("DELETE FROM setting WHERE key = ?1").bind(key).run();
        return;
    }
    m_database
        ->prepare(
            "INSERT INTO setting (setting_id, key, value, created_at, updated_at, created_by_side) "
            "VALUES (?1, ?2, ?3, ?4, ?4, ?5) ON CONFLICT (key) DO UPDATE SET value = ?3, updated_at = ?4")
        .bind(change.newId<Id<struct SettingTag>>(), key, value, change.now(), sideKey(change.side()))
        .run();
}

} // namespace groundwork::settings
