#pragma once

#include "core/agreements/agreement.h"
#include "core/file/program_file.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace groundwork::sqlite {
class Database;
}

namespace groundwork::agreements {

/// The SQL of agreements, versions, signatures and reviews. Nobody outside this folder includes it.
namespace agreement_table {

std::optional<AgreementId> agreementOf(const sqlite::Database &database, PartnershipId partnership);
void insertAgreement(Change &change, AgreementId id, PartnershipId partnership);

std::vector<AgreementVersion> versions(const sqlite::Database &database, PartnershipId partnership);
std::optional<AgreementVersion> version(const sqlite::Database &database, AgreementVersionId id);
void insertVersion(Change &change, const AgreementVersion &version, int contentVersion);
void setState(Change &change, AgreementVersionId id, VersionState state, QDate effectiveOn = {});
void setOpenReason(Change &change, AgreementVersionId id, const QString &reason);
void freeze(Change &change, AgreementVersionId id, const QByteArray &frozen);
/// The frozen text as JSON; empty when the version was never in force.
QByteArray frozen(const sqlite::Database &database, AgreementVersionId id);

std::vector<Signature> signatures(const sqlite::Database &database, AgreementVersionId version);
void insertSignature(Change &change, const Signature &signature);
void removeSignatures(Change &change, AgreementVersionId version);

std::vector<Review> reviews(const sqlite::Database &database, PartnershipId partnership);
void insertReview(Change &change, AgreementId agreement, const Review &review);
void setReviewDue(Change &change, ReviewId id, QDate dueOn);

} // namespace agreement_table

/// The SQL of the lines of a version.
namespace term_table {

std::vector<WorkingTerm> terms(const sqlite::Database &database, AgreementVersionId version);
std::optional<WorkingTerm> term(const sqlite::Database &database, WorkingTermId id);
void insert(Change &change, const WorkingTerm &term, int position);
void update(Change &change, const WorkingTerm &term);

} // namespace term_table

} // namespace groundwork::agreements
