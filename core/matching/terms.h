#pragma once

#include "core/base/id.h"
#include "core/people/participant.h"

#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

namespace groundwork::matching {

/// Shared parts of the week that count in full.
inline constexpr int kFullTimes = 3;

/// What somebody wants to be like or unlike in. Anything else that was typed can't be computed.
enum class Trait { Unit, RoleTitle, Place, Experience, Unknown };
/// "unit", "role", "place", "experience"; empty for Unknown.
QString traitKey(Trait trait);
inline constexpr int kTraits = static_cast<int>(Trait::Unknown); ///< those that are known

/// The place of a term in a list of pairs that begin with one, or its end.
auto findTerm(auto &terms, int term) {
    return std::find_if(terms.begin(), terms.end(), [term](const auto &each) { return each.first == term; });
}

/// A participant's profile with every term as a number, so that whole terms are compared, without case and
/// accents. 0 is not known.
struct Terms {
    PersonId person;
    using Written = std::vector<std::pair<int, QString>>; ///< term number and words as typed
    std::vector<std::pair<int, bool>> offerLevel; ///< term number, once each: known well?
    Written seeks;
    Written common; ///< each term once, as in the next two
    Written languages;
    Written words; ///< of the goal and the note, those that tell something
    quint32 times = 0; ///< a bit for each part of the week
    bool hasTimes = false;
    quint32 modes = 0;
    int unit = 0, roleTitle = 0, place = 0;
    int prior = 0; ///< experience of mentoring: none 1, some 2, a lot 3
    QString placeText;
    people::DifferenceKind wanted = people::DifferenceKind::NoPreference;
    Trait wantedIn = Trait::Unknown;
    people::MattersMost most = people::MattersMost::NotSaid;
    std::vector<PersonId> welcome;

    /// 0 not offered, 1 happy to help, 2 known well.
    [[nodiscard]] int levelOf(int term) const {
        const auto offered = findTerm(offerLevel, term);
        return offered == offerLevel.end() ? 0 : (offered->second ? 2 : 1);
    }
    [[nodiscard]] int trait(Trait which) const {
        switch (which) {
        case Trait::Unit:
            return unit;
        case Trait::RoleTitle:
            return roleTitle;
        case Trait::Place:
            return place;
        case Trait::Experience:
            return prior;
        case Trait::Unknown:
            break;
        }
        return 0;
    }
};

} // namespace groundwork::matching
