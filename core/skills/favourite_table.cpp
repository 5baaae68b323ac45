#include "core/skills/favourite_table.h"

namespace groundwork::skills {

QSet<QString> FavouriteTable::keys() const {
    QSet<QString> keys;
    auto rows = m_database->prepare("SELECT card_key FROM exercise_favourite");
    while (rows.step())
        keys.insert(rows.text(0));
    return keys;
}

void FavouriteTable::insert(const QString &key, Change &change) const {
    m_database
        ->prepare(
            "INSERT INTO exercise_favourite (exercise_favourite_id, card_key, created_at, created_by_side) "
            "VALUES (?1, ?2, ?3, ?4)")
        .bind(change.newId<Id<struct FavouriteTag>>(), key, change.now(), sideKey(change.side()))
        .run();
}

void FavouriteTable::remove(const QString &key) const {
    m_database->prepare("DELETE FROM exercise_favourite WHERE card_key = ?1").bind(key).run();
}

} // namespace groundwork::skills
