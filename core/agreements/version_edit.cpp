#include "core/agreements/version_edit.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"

#include <utility>

namespace groundwork::agreements {

tl::unexpected<Error> wrongState(VersionState state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("agreement"), versionStateKey(state)});
}

tl::unexpected<Error> noAgreement(PartnershipId partnership) {
    return failure(ErrorCode::NotFound, {QStringLiteral("agreement"), partnership.toText()});
}

Operation operationFor(const ProgramFile &file, Verb verb, PartnershipId partnership) {
    Operation operation{verb, {}};
    if (const auto row = partnerships::partnershipRow(file, partnership))
        operation.names = {row->menteeName, row->mentorName};
    return operation;
}

void insertTerms(Change &change, AgreementVersionId version, std::vector<WorkingTerm> terms) {
    int position = 0;
    for (WorkingTerm &term : terms) {
        term.id = change.newId<WorkingTermId>();
        term.version = version;
        term_table::insert(change, term, position++);
    }
}

AgreementVersion newVersion(Change &change, AgreementId agreement, PartnershipId partnership, int number) {
    AgreementVersion version;
    version.id = change.newId<AgreementVersionId>();
    version.agreement = agreement;
    version.partnership = partnership;
    version.number = number;
    return version;
}

Result<AgreementVersionId> copyForward(ProgramFile &file, Change &change, const AgreementVersion &current,
                                       VersionKind kind, const QString &reason) {
    const int last = versionsOf(file, current.partnership).back().number;
    AgreementVersion next = newVersion(change, current.agreement, current.partnership, last + 1);
    next.kind = kind;
    next.changeReason = reason;
    agreement_table::insertVersion(change, next, 0);
    std::vector<WorkingTerm> terms = termsOf(file, current.id);
    for (WorkingTerm &term : terms)
        term.edited = true; // both signed it: answers of the first meeting are past
    insertTerms(change, next.id, std::move(terms));
    return next.id;
}

QString joinedReason(const QString &first, const QString &second) {
    if (first.isEmpty() || first == second)
        return second;
    return second.isEmpty() ? first : first + QStringLiteral("; ") + second;
}

} // namespace groundwork::agreements
