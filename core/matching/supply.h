#pragma once

#include "core/matching/matching.h"

#include <QString>

#include <vector>

namespace groundwork::matching {

/// One area: who asks for it and who offers it (features.md I16, FE48, FE49), among those who can be matched now.
/// Areas that differ in case, accents or blanks only are one.
struct AreaSupply {
    QString area;      ///< as typed most often
    int asked = 0;     ///< mentees who want help with it
    int askedFirst = 0; ///< of these, as their first need
    int offered = 0;   ///< mentors with a free place who offer it
    int offeredWell = 0; ///< of these, who know it well
    int places = 0;    ///< free places with those mentors
    /// Somebody asks for it and nobody with a free place offers it.
    [[nodiscard]] bool isUnmet() const { return asked > 0 && offered == 0; }
    /// Somebody asks for it and hardly anybody offers it.
    [[nodiscard]] bool isRare() const;
    /// Mentors that would have to come for everybody who asks for it first: more first needs than places. One at
    /// least where nobody offers what somebody asks for.
    [[nodiscard]] int missing() const {
        return askedFirst > places ? askedFirst - places : isUnmet() ? 1 : 0;
    }
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
    int mentees = 0; ///< without a partner
    int mentors = 0; ///< with a free place
    int places = 0;  ///< their free places
    std::vector<AreaSupply> areas; ///< those that somebody asks for: scarce ones first, then the most wanted
    std::vector<NarrowAnswers> narrow;
    /// How many mentors have to come so that each mentee can have one, and each first need somebody.
    [[nodiscard]] int missing() const;
    bool operator==(const Supply &) const = default;
};
inline constexpr int kRareMentors = 2;
inline constexpr int kNarrowPartners = 2;

inline bool AreaSupply::isRare() const {
    return asked > 0 && offered <= kRareMentors;
}

Supply supplyOf(const MatchInput &input);

} // namespace groundwork::matching
