#include "core/skills/favourites.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/skills/favourite_table.h"

namespace groundwork::skills {

QSet<QString> favouriteCards(const ProgramFile &file) {
    return FavouriteTable(file.database()).keys();
}

Result<void> setFavourite(ProgramFile &file, const Exercise &card, bool favourite) {
    if (card.key.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("key")});
    const Verb verb = favourite ? Verb::AddFavouriteCard : Verb::RemoveFavouriteCard;
    return file.perform(Operation{verb, {card.title}}, [&](Change &change) -> Result<void> {
        const FavouriteTable table(change.database());
        if (table.keys().contains(card.key) == favourite)
            return {};
        if (favourite)
            table.insert(card.key, change);
        else
            table.remove(card.key);
        return {};
    });
}

} // namespace groundwork::skills
