#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"

#include <QString>

#include <vector>

namespace groundwork::agreements {

/// A pair's agreement by the names of the two, mentee first.
struct TouchedAgreement {
    PartnershipId partnership;
    QString mentee;
    QString mentor;
    bool operator==(const TouchedAgreement &) const = default;
};

/// What moving a cohort to another version of the framework touches (domain.md 2.3). Facts only.
struct MoveEffects {
    framework::Framework from;
    framework::Framework to;
    framework::Cohort before;
    framework::Cohort after;              ///< with the limits that follow
    std::vector<TouchedAgreement> inForce; ///< signed: they stay word for word
    std::vector<TouchedAgreement> open;    ///< drafts and those ready to sign: their default lines follow
    int agreedPairs = 0;                   ///< pairs that said yes to the version there is
    int readers = 0;                       ///< people who have read it and are asked to read the new one
    bool needsReason = false;
};
/// Answers NotFound.
Result<MoveEffects> moveEffects(const ProgramFile &file, CohortId cohort, FrameworkId to);

} // namespace groundwork::agreements
