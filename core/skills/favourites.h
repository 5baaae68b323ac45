#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/skills/exercise.h"

#include <QSet>

namespace groundwork::skills {

/// The keys of the cards that the program keeps among its favourites. A card that no longer ships stays in
/// the list, so that an older content brings it back.
QSet<QString> favouriteCards(const ProgramFile &file);

/// Puts a card among the favourites, or takes it out; nothing happens when it is so already. The names of the
/// step are the card's title. Answers TextMissing("key") for a card without key.
Result<void> setFavourite(ProgramFile &file, const Exercise &card, bool favourite);

} // namespace groundwork::skills
