#include "core/audit/audit_table.h"

#include "core/file/sqlite/database.h"

namespace groundwork::audit {

void insertDisclosure(const sqlite::Database &database, const Disclosure &disclosure) {
    database
        .prepare("INSERT INTO disclosure (what, how, about, copies, created_at, updated_at, created_by_side)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)")
        .bind(disclosure.what, wayKey(disclosure.way), disclosure.about, disclosure.copies, disclosure.at,
              sideKey(disclosure.side))
        .run();
}

void deleteShown(const sqlite::Database &database, const QString &what, const QString &about, qint64 after) {
    database.prepare("DELETE FROM disclosure WHERE how = 'shown' AND what = ?1 AND about = ?2 AND disclosure_id > ?3")
        .bind(what, about, after)
        .run();
}

qint64 selectNewestDisclosure(const sqlite::Database &database) {
    sqlite::Statement row = database.prepare("SELECT coalesce(max(disclosure_id), 0) FROM disclosure");
    return row.step() ? row.int64(0) : 0;
}

std::vector<Disclosure> selectDisclosures(const sqlite::Database &database) {
    std::vector<Disclosure> found;
    sqlite::Statement rows = database.prepare("SELECT what, how, about, copies, created_at, created_by_side"
                                              " FROM disclosure ORDER BY disclosure_id DESC");
    while (rows.step()) {
        found.push_back({rows.text(0), wayFromKey(rows.text(1)).value_or(Way::Exported), rows.text(2),
                         rows.integer(3), rows.int64(4),
                         sideFromKey(rows.text(5)).value_or(Side::Coordinator)});
    }
    return found;
}

std::vector<ChangeLogRow> selectChangeLog(const sqlite::Database &database, int limit) {
    std::vector<ChangeLogRow> found;
    sqlite::Statement rows = database.prepare("SELECT verb, kind, created_at, created_by_side, about FROM change_log"
                                              " ORDER BY change_log_id DESC LIMIT ?1");
    rows.bind(limit);
    while (rows.step()) {
        found.push_back({rows.text(0), rows.text(1), rows.int64(2),
                         sideFromKey(rows.text(3)).value_or(Side::Coordinator), rows.text(4)});
    }
    return found;
}

} // namespace groundwork::audit
