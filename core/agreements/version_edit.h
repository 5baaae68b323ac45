#pragma once

#include "core/agreements/agreement.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QString>

#include <vector>

/// What the verbs of versions, lines and reviews share. Nobody outside this folder includes it.
namespace groundwork::agreements {

/// May the lines of this version change? A version that is ready to sign becomes a draft again, and the
/// signatures given so far are cleared. Answers AgreementFrozen(number) for any other but a draft.
Result<void> openForEdit(Change &change, const AgreementVersion &version);

tl::unexpected<Error> wrongState(VersionState state);
tl::unexpected<Error> noAgreement(PartnershipId partnership);
/// A step of the history with the names of the pair.
Operation operationFor(const ProgramFile &file, Verb verb, PartnershipId partnership);
AgreementVersion newVersion(Change &change, AgreementId agreement, PartnershipId partnership, int number);
void insertTerms(Change &change, AgreementVersionId version, std::vector<WorkingTerm> terms);
/// The next version as a draft with the lines of this one.
Result<AgreementVersionId> copyForward(ProgramFile &file, Change &change, const AgreementVersion &current,
                                       VersionKind kind, const QString &reason);
/// Two reasons as one line.
QString joinedReason(const QString &first, const QString &second);

} // namespace groundwork::agreements
