#include "core/letters/letters.h"

#include "core/base/error_code.h"
#include "core/base/hidden_signs.h"
#include "core/file/verb.h"
#include "core/letters/letter_table.h"

namespace groundwork::letters {

namespace {

Result<void> check(const QString &field, const QString &text, int longest) {
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::TextMissing, {field});
    if (text.size() > longest)
        return failure(ErrorCode::TextTooLong, {field, QString::number(longest)});
    return {};
}

} // namespace

Result<void> keepLetter(ProgramFile &file, const LetterText &given) {
    const LetterText text{given.kind, withoutHiddenSigns(given.subject), withoutHiddenSigns(given.body)};
    if (const auto subject = check(QStringLiteral("letter_subject"), text.subject, kLongestSubject); !subject)
        return subject;
    if (const auto body = check(QStringLiteral("letter_body"), text.body, kLongestLetter); !body)
        return body;
    const QStringList unknown = unknownFields(text);
    if (!unknown.isEmpty())
        return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("letter_field"), unknown.join(QStringLiteral(", "))});
    return file.perform(Operation{Verb::EditLetter, {letterKindKey(text.kind)}}, [&](Change &change) -> Result<void> {
        const LetterTable table(change.database());
        const std::optional<LetterText> before = table.find(text.kind);
        if (before == text)
            return {};
        if (before)
            table.update(text, change);
        else
            table.insert(text, change);
        return {};
    });
}

Result<void> resetLetter(ProgramFile &file, LetterKind kind) {
    return file.perform(Operation{Verb::ResetLetter, {letterKindKey(kind)}}, [&](Change &change) -> Result<void> {
        LetterTable(change.database()).remove(kind);
        return {};
    });
}

} // namespace groundwork::letters
