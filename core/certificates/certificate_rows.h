#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/certificates/certificate.h"

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::certificates {

/// NotFound.
Result<Certificate> certificate(const ProgramFile &file, CertificateId id);
/// Every issue of a pair's certificates, by number and issue.
std::vector<Certificate> certificatesOf(const ProgramFile &file, PartnershipId pair);
/// Every issue of a cohort's certificates, by number and issue.
std::vector<Certificate> certificatesOfCohort(const ProgramFile &file, CohortId cohort);
/// The issue that a correction of it would be: behind all that were ever given out under its number.
int nextIssueOf(const ProgramFile &file, const Certificate &certificate);

/// What the file knows for a certificate of one of the two, for the coordinator to look at and complete: the names,
/// the days, the first meeting with its minutes, reviews that were held (their minutes are not known: 0), what was
/// completed, and the log that was entered for the partner already. The partner is named in it, and the signers are
/// the partner and the coordinator; `CertificateWish::partnerAgrees` decides whether the name is kept. NotFound.
Result<CertificateFacts> proposedFacts(const ProgramFile &file, PartnershipId pair, Role side);

/// May it be issued for this pair at all, and without a reason?
enum class Readiness {
    Ready,  ///< the pair is closing or over
    Early,  ///< it still meets: a reason is asked for
    Never,  ///< it never was firm, or has just begun
    There,  ///< the person has one of this kind: it is corrected, not issued twice
};
/// Never for a pair that is not in the file.
Readiness readiness(const ProgramFile &file, PartnershipId pair, Role side, CertificateKind kind);

} // namespace groundwork::certificates
