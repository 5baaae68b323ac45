#pragma once

#include "core/people/person_rows.h"

#include <array>
#include <vector>

namespace groundwork::people {

/// Where somebody is on the way into the program. Everybody is in exactly one stage, so the counts add up.
enum class EnrolmentStage {
    Invited,    ///< asked, has not answered
    Incomplete, ///< signed up, something that the program asks for is missing, no partner
    Ready,      ///< signed up, nothing is missing, no partner yet
    Waiting,    ///< on the waiting list
    Matched,    ///< has a partner or a proposal, or had one to the end
    Gone,       ///< declined, withdrew, or not placed
};
inline constexpr std::array kEnrolmentStages = {EnrolmentStage::Invited, EnrolmentStage::Incomplete,
                                                EnrolmentStage::Ready,   EnrolmentStage::Waiting,
                                                EnrolmentStage::Matched, EnrolmentStage::Gone};

QString enrolmentStageKey(EnrolmentStage stage);
std::optional<EnrolmentStage> enrolmentStageFromKey(const QString &key);
EnrolmentStage enrolmentStage(const ParticipantRow &row);
/// How many are in each stage, in the order of kEnrolmentStages.
std::array<int, kEnrolmentStages.size()> enrolmentCounts(const std::vector<ParticipantRow> &rows);

/// What is wanted and what is offered in one area, among those who look for a partner (features I16). Areas
/// that differ in case, accents or blanks only are one; the spelling is the most used.
struct AreaBalance {
    QString area;
    int wanted = 0;      ///< mentees without a partner who want it
    int firstWishes = 0; ///< of those, as their first wish
    int mentors = 0;     ///< mentors with a free place who offer it
    int places = 0;      ///< their free places

    /// Nobody with a free place offers what somebody wants.
    [[nodiscard]] bool isUnmet() const { return wanted > 0 && mentors == 0; }
    /// More want it than there are places.
    [[nodiscard]] bool isShort() const { return wanted > places; }
    /// One mentor alone offers what somebody wants.
    [[nodiscard]] bool isRare() const { return wanted > 0 && mentors == 1; }
    bool operator==(const AreaBalance &) const = default;
};

/// The balance of a cohort while people sign up.
struct SupplyAndDemand {
    int mentees = 0; ///< who look for a partner
    int places = 0;  ///< of mentors, free
    int mentors = 0; ///< with a free place
    std::vector<AreaBalance> areas; ///< the widest gap first, then the most wanted, then by name

    /// How many mentors more it takes so that each mentee can have a partner.
    [[nodiscard]] int mentorsMissing() const { return mentees > places ? mentees - places : 0; }
    /// The areas to ask new mentors for: unmet first, then short ones; at most `most`.
    [[nodiscard]] std::vector<AreaBalance> toRecruit(size_t most = 5) const;
};

SupplyAndDemand supplyAndDemand(const std::vector<ParticipantRow> &rows);

} // namespace groundwork::people
