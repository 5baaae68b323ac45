#pragma once

#include "core/people/participant.h"
#include "core/people/person.h"

#include <QStringList>

namespace groundwork::people {

/// Whose text stands where two changed the same field.
enum class ClashWinner { Edited, Stored };

/// Somebody opened `before`, typed `edited`, and meanwhile the file came to hold `stored`: each field that was
/// typed comes from `edited`, every other from `stored`, so that nobody's change is lost. A field that both
/// changed differently is a clash: its key (as for words::profileFieldWord) goes into `clashes` and `winner`
/// says which of the two stands.
Person mergedPerson(const Person &before, const Person &edited, const Person &stored, ClashWinner winner,
                    QStringList &clashes);
/// The same for a profile.
Profile mergedProfile(const Profile &before, const Profile &edited, const Profile &stored, ClashWinner winner,
                      QStringList &clashes);

} // namespace groundwork::people
