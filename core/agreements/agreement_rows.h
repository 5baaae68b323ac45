#pragma once

#include "core/agreements/agreement.h"
#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::agreements {

/// The versions of a pair's agreement, oldest first; none before anything was drafted.
std::vector<AgreementVersion> versionsOf(const ProgramFile &file, PartnershipId partnership);
/// The version being worked on (Draft, ReadyToSign), or nothing.
std::optional<AgreementVersion> openVersion(const ProgramFile &file, PartnershipId partnership);
/// The version in force (or, once the partnership is over, the one that ended), or nothing.
std::optional<AgreementVersion> versionInForce(const ProgramFile &file, PartnershipId partnership);
/// What is shown first: the version being worked on, else the one in force.
std::optional<AgreementVersion> currentVersion(const ProgramFile &file, PartnershipId partnership);
Result<AgreementVersion> version(const ProgramFile &file, AgreementVersionId id);

std::vector<WorkingTerm> termsOf(const ProgramFile &file, AgreementVersionId version);
Result<WorkingTerm> term(const ProgramFile &file, WorkingTermId id);
std::vector<Signature> signaturesOf(const ProgramFile &file, AgreementVersionId version);

/// One version as it is read and printed; a version that was in force reads as it was signed. NotFound.
Result<AgreementText> agreementText(const ProgramFile &file, const AgreementContent &content,
                                    AgreementVersionId version);
/// The current version of a pair, or NotFound.
Result<AgreementText> agreementText(const ProgramFile &file, const AgreementContent &content,
                                    PartnershipId partnership);

/// The lines that the answers to one prompt of the first meeting make, in reading order, as an agreement would say them
/// now. `typed` are answers that are not in the file yet: they stand before those that are. Nothing is written. NotFound.
Result<std::vector<AgreementLine>> linesOfPrompt(const ProgramFile &file, const AgreementContent &content,
                                                 PartnershipId partnership, const first_meeting::Prompt &prompt,
                                                 const std::vector<first_meeting::AnswerRow> &typed);

/// What the program sees of a pair's agreement: facts and counts, no text (domain.md 2.18).
struct AgreementFacts {
    PartnershipId partnership;
    int inForceNumber = 0; ///< 0: none in force
    QDate inForceOn;
    bool ended = false; ///< it was in force until the partnership was over
    int openNumber = 0; ///< 0: nothing being worked on
    std::optional<VersionState> openState;
    int signatures = 0; ///< of the version being worked on
    int comeBackTo = 0; ///< of the version shown first
    QDate nextReview;   ///< the next one that is due, from today on; invalid when all are past or it is over
    QDate reviewWaits;  ///< the earliest one whose day has come and that was neither held nor left out
    ReviewId waiting;   ///< that one
    int reviewsHeld = 0;

    bool operator==(const AgreementFacts &) const = default;
};
AgreementFacts agreementFacts(const ProgramFile &file, PartnershipId partnership);
/// The same for a cohort, in four queries whatever its size.
std::unordered_map<PartnershipId, AgreementFacts> agreementFactsOfCohort(const ProgramFile &file,
                                                                         CohortId cohort);

} // namespace groundwork::agreements
