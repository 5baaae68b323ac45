#include "core/letters/letter_table.h"

namespace groundwork::letters {

std::optional<LetterText> LetterTable::find(LetterKind kind) const {
    auto row = m_database->prepare("SELECT subject, body FROM letter WHERE kind = ?1");
    row.bind(letterKindKey(kind));
    if (!row.step())
        return std::nullopt;
    return LetterText{kind, row.text(0), row.text(1)};
}

void LetterTable::insert(const LetterText &text, Change &change) const {
    m_database
        ->prepare("INSERT INTO letter (letter_id, kind, subject, body, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)")
        .bind(change.newId<Id<struct LetterTag>>(), letterKindKey(text.kind), text.subject, text.body, change.now(),
              sideKey(change.side()))
        .run();
}

void LetterTable::update(const LetterText &text, Change &change) const {
    m_database->prepare("UPDATE letter SET subject = ?2, body = ?3, updated_at = ?4 WHERE kind = ?1")
        .bind(letterKindKey(text.kind), text.subject, text.body, change.now())
        .run();
}

void LetterTable::remove(LetterKind kind) const {
    m_database->prepare("DELETE FROM letter WHERE kind = ?1").bind(letterKindKey(kind)).run();
}

} // namespace groundwork::letters
