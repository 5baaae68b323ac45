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

/// The SQL of agreements, versions and signatures. Nobody outside this folder includes it.
namespace agreement_table {

std::optional<AgreementId> agreementOf(const sqlite::Database &database, PartnershipId partnership);
void insertAgreement(Change &change, AgreementId id, PartnershipId partnership);
/// The order of the sections by which a pair's agreement was begun; none before there is one.
std::optional<QString> layoutOf(const sqlite::Database &database, PartnershipId partnership);
/// The same for agreements that are begun from now on; empty: as shipped.
QString programLayout(const sqlite::Database &database);
void setProgramLayout(Change &change, const QString &layout);

std::vector<AgreementVersion> versions(const sqlite::Database &database, PartnershipId partnership);
std::optional<AgreementVersion> version(const sqlite::Database &database, AgreementVersionId id);
void insertVersion(Change &change, const AgreementVersion &version, int contentVersion);
void setState(Change &change, AgreementVersionId id, VersionState state, QDate effectiveOn = {});
void setReview(Change &change, AgreementVersionId id, ReviewId review);
void setKind(Change &change, AgreementVersionId id, VersionKind kind);
/// The last day of Ended or Discarded, and whether the end of the partnership did it; an invalid day takes it away.
void setEnded(Change &change, AgreementVersionId id, QDate on, bool withPair = false);
/// Which side lets the program read the text.
struct Shown {
    bool mentee = false;
    bool mentor = false;
};
void setShown(Change &change, PartnershipId partnership, Role side, bool shown);
Shown shown(const sqlite::Database &database, PartnershipId partnership);
void setReason(Change &change, AgreementVersionId id, const QString &reason);
void setOpenReason(Change &change, AgreementVersionId id, const QString &reason);
void freeze(Change &change, AgreementVersionId id, const QByteArray &frozen);
/// The frozen text as JSON; empty when the version was never in force.
QByteArray frozen(const sqlite::Database &database, AgreementVersionId id);

std::vector<Signature> signatures(const sqlite::Database &database, AgreementVersionId version);
void insertSignature(Change &change, const Signature &signature);
void removeSignatures(Change &change, AgreementVersionId version);

} // namespace agreement_table

/// The SQL of the lines of a version.
namespace term_table {

std::vector<WorkingTerm> terms(const sqlite::Database &database, AgreementVersionId version);
std::optional<WorkingTerm> term(const sqlite::Database &database, WorkingTermId id);
void insert(Change &change, const WorkingTerm &term, int position);
void update(Change &change, const WorkingTerm &term);

} // namespace term_table

} // namespace groundwork::agreements
