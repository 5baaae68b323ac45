#include "core/letters/letter_content.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/content/pack.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace groundwork::letters {

namespace {

constexpr EnumKey<Phrase> kPhrases[] = {
    {Phrase::FirstMoveMine, "first_move_mine"},
    {Phrase::FirstMoveTheirs, "first_move_theirs"},
    {Phrase::FirstMoveMineOpen, "first_move_mine_open"},
    {Phrase::FirstMoveTheirsOpen, "first_move_theirs_open"},
    {Phrase::Reply, "reply"},
    {Phrase::ReplyOpen, "reply_open"},
    {Phrase::Trial, "trial"},
};

tl::unexpected<Error> missing(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("letters"), what});
}

} // namespace

Result<LetterContent> LetterContent::read(const content::Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("letters"));
    if (!document)
        return failure(document.error());
    LetterContent content;
    const QJsonObject letters = document->value(QLatin1String("letters")).toObject();
    for (const LetterKind kind : allLetterKinds()) {
        const QJsonObject object = letters.value(letterKindKey(kind)).toObject();
        QStringList paragraphs;
        for (const QJsonValue &paragraph : object.value(QLatin1String("body")).toArray())
            paragraphs.append(paragraph.toString());
        const LetterText text{kind, object.value(QLatin1String("subject")).toString(),
                              paragraphs.join(QLatin1String("\n\n"))};
        if (text.subject.isEmpty() || text.body.isEmpty() || !unknownFields(text).isEmpty())
            return missing(letterKindKey(kind));
        content.m_letters.emplace(kind, text);
    }
    const QJsonObject phrases = document->value(QLatin1String("phrases")).toObject();
    for (const EnumKey<Phrase> &each : kPhrases) {
        const QString words = phrases.value(QLatin1String(each.key)).toString();
        if (words.isEmpty() || !unknownFields({LetterKind::MatchMentee, words, words}).isEmpty())
            return missing(QString::fromLatin1(each.key));
        content.m_phrases.emplace(each.value, words);
    }
    return content;
}

} // namespace groundwork::letters
