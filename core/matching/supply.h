#pragma once

#include "core/matching/matching.h"

#include <QString>

#include <vector>

namespace groundwork::matching {

/// One area: who asks for it and who offers it (features.md I16, FE48, FE49).
struct AreaSupply {
    QString area;      ///< as typed most often
    int asked = 0;     ///< mentees who want help with it
    int askedFirst = 0; ///< of these, as their first need
    int offered = 0;   ///< mentors who offer it
    int offeredWell = 0; ///< of these, who know it well
    int places = 0;    ///< free places with those mentors
    /// Mentors that would have to come for everybody who asks for it first: more first needs than places.
    [[nodiscard]] int missing() const { return askedFirst > places ? askedFirst - places : 0; }
    bool operator==(const AreaSupply &) const = default;
};

/// Somebody whose answers leave hardly any partner, and name one: they get their wish because nothing else is left,
/// which others who answered in full do not.
struct NarrowAnswers {
    ParticipantId participant;
    int permitted = 0; ///< partners that the rules allow
    int named = 0;     ///< partners they named
    bool operator==(const NarrowAnswers &) const = default;
};

/// Seats against people and needs against offers, of those who can be matched now.
struct Supply {
    int mentees = 0;
    int mentors = 0;
    int places = 0; ///< free places with mentors
    std::vector<AreaSupply> areas; ///< those that somebody asks for: scarce ones first, then the most wanted
    std::vector<NarrowAnswers> narrow;
    /// Areas that somebody asks for and at most kRareMentors mentors offer.
    [[nodiscard]] std::vector<AreaSupply> rare() const;
    bool operator==(const Supply &) const = default;
};
inline constexpr int kRareMentors = 2;
inline constexpr int kNarrowPartners = 2;

Supply supplyOf(const MatchInput &input);

} // namespace groundwork::matching
