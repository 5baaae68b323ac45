#pragma once

#include "core/base/id.h"
#include "core/first_meeting/script.h"

#include <QString>

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::first_meeting {

/// What two people could begin to talk about: something both said, or a difference that one can use. It has no
/// weight and no rank.
struct Starter {
    enum class Kind {
        Language, ///< both speak it
        Interest, ///< both have it in their profile
        Value,    ///< both chose the word, in their profile or in the meeting
        Place,    ///< both work or study there
        WantsAndKnows ///< one would like to learn what the other can help with
    };
    Kind kind = Kind::Interest;
    QString what;
    bool menteeWants = true; ///< with WantsAndKnows: who would like to learn it

    bool operator==(const Starter &) const = default;
};

/// The starters of a pair, by kind, each thing once: from what both profiles say that match reasons may say too
/// (domain.md 2.18), and from open answers to a ranking of the script. Nothing hidden or private counts.
std::vector<Starter> starters(const ProgramFile &file, const Script &script, PartnershipId partnership);

} // namespace groundwork::first_meeting
