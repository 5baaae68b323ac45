#include "core/file/drafts.h"

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"

namespace groundwork {

Result<void> saveDraft(ProgramFile &file, const QString &key, const QString &content) {
    return file.note([&](Change &change) {
        change.database()
            .prepare(
                "INSERT INTO draft (draft_key, content, created_at, updated_at, created_by_side)"
                " VALUES (?1, ?2, ?3, ?3, ?4)"
                " ON CONFLICT (draft_key) DO UPDATE SET content = ?2, updated_at = ?3, created_by_side = ?4")
            .bind(key, content, change.now(), sideKey(change.side()))
            .run();
    });
}

Result<void> clearDraft(ProgramFile &file, const QString &key) {
    if (!draft(file, key))
        return {}; // nothing to write
    return file.note([&](Change &change) {
        change.database().prepare("DELETE FROM draft WHERE draft_key = ?1").bind(key).run();
    });
}

Result<void> clearDraftsOf(ProgramFile &file, const QString &beginning) {
    sqlite::Statement query =
        file.database().prepare("SELECT 1 FROM draft WHERE substr(draft_key, 1, length(?1)) = ?1 LIMIT 1");
    query.bind(beginning);
    if (!query.step())
        return {}; // nothing to write
    return file.note([&](Change &change) {
        change.database()
            .prepare("DELETE FROM draft WHERE substr(draft_key, 1, length(?1)) = ?1")
            .bind(beginning)
            .run();
    });
}

std::optional<QString> draft(const ProgramFile &file, const QString &key) {
    sqlite::Statement query = file.database().prepare("SELECT content FROM draft WHERE draft_key = ?1");
    query.bind(key);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

} // namespace groundwork
