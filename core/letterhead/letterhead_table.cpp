#include "core/letterhead/letterhead_table.h"

#include <optional>

namespace groundwork::letterhead {

Letterhead LetterheadTable::read() const {
    auto row = m_database->prepare("SELECT name, address, contact, logo FROM letterhead");
    row.bind();
    if (!row.step())
        return {};
    return {row.text(0), row.text(1), row.text(2), row.blob(3)};
}

void LetterheadTable::write(const Letterhead &head, Change &change) const {
    if (head.isEmpty()) {
        m_database->prepare("DELETE FROM letterhead").bind().run();
        return;
    }
    const auto logo = head.logo.isEmpty() ? std::nullopt : std::optional(head.logo);
    m_database
        ->prepare("INSERT INTO letterhead (letterhead_id, name, address, contact, logo, created_at, updated_at, "
                  "created_by_side) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?5, ?6) ON CONFLICT (letterhead_id) DO UPDATE SET "
                  "name = excluded.name, address = excluded.address, contact = excluded.contact, "
                  "logo = excluded.logo, updated_at = excluded.updated_at")
        .bind(head.name, head.address, head.contact, logo, change.now(), sideKey(change.side()))
        .run();
}

} // namespace groundwork::letterhead
