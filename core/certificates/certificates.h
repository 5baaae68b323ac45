#pragma once

#include "core/base/result.h"
#include "core/certificates/certificate.h"
#include "core/file/program_file.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::certificates {

/// Issues a certificate to one of a pair under the next number of the year of its day, and freezes what it says. The
/// number is given out for good: when the issue is taken back it stays unused, so that no two sheets ever carry the
/// same one.
///
/// Answers NotFound; WrongState("certificate_pair", state) for a pair that never was firm, ("certificate_there",
/// number) when the person has one of this kind, ("certificate_consent", name) when the person has not said yes,
/// ("certificate_no_meetings", name) for an hours statement without meetings; ReasonNeeded("certificate_early") while
/// the pair still meets; TextMissing, TextTooLong, ListTooLong, ValueOutOfRange, DateOrder, BadDate.
///
/// It works in a cohort that is closed, since that is when certificates are given out (schema/finished_cohorts.cpp),
/// and not in one that was archived or cancelled.
Result<CertificateId> issueCertificate(ProgramFile &file, const CertificateWish &wish);
/// Several as one step: all of them or none.
Result<std::vector<CertificateId>> issueCertificates(ProgramFile &file, const std::vector<CertificateWish> &wishes);
/// Corrects a certificate: the next issue of the same number, with new facts; the one before is replaced, and stays.
/// Like a number, an issue is given out for good: after one that was taken back comes the one behind it.
/// Pair, side and kind of the wish are not read. Answers as issueCertificate, WrongState("certificate", state) when
/// it was replaced or withdrawn, TextMissing("reason").
Result<CertificateId> reissueCertificate(ProgramFile &file, CertificateId id, const CertificateWish &wish,
                                         const QString &because);
/// Takes a certificate out of use; its number is never used again. Answers NotFound, WrongState("certificate", state),
/// TextMissing("reason").
Result<void> withdrawCertificate(ProgramFile &file, CertificateId id, const QString &because);

} // namespace groundwork::certificates
