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

} // namespace groundwork::people
