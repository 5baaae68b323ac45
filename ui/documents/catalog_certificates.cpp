// Certificates and hours statements (document_catalog.h).
#include "core/base/error_code.h"
#include "core/certificates/certificate_rows.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/letterhead/letterheads.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/certificate_document.h"
#include "ui/documents/letterhead_print.h"

#include <algorithm>

namespace groundwork::documents {

using certificates::Certificate;
using certificates::CertificateKind;
using certificates::CertificateState;

namespace {

/// Is it of this kind of paper, and in use?
bool isPrinted(const Certificate &certificate, DocumentKind kind) {
    const CertificateKind wanted =
        kind == DocumentKind::HoursStatements ? CertificateKind::Hours : CertificateKind::Completion;
    return certificate.kind == wanted && certificate.state == CertificateState::Issued;
}

template <class List, class Value>
bool has(const List &list, const Value &value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isAsked(const PrintRequest &request, const Certificate &certificate) {
    if (!request.certificates.empty())
        return has(request.certificates, certificate.id);
    return isPrinted(certificate, request.kind) &&
           (request.pairs.empty() || has(request.pairs, certificate.partnership));
}

} // namespace

std::set<PartnershipId> pairsWithCertificates(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    std::set<PartnershipId> pairs;
    for (const Certificate &certificate : certificates::certificatesOfCohort(file, cohort)) {
        if (isPrinted(certificate, kind))
            pairs.insert(certificate.partnership);
    }
    return pairs;
}

Result<DocumentBatch> certificatesBatch(const ProgramFile &file, const PrintRequest &request) {
    const auto program = framework::program(file);
    const auto cohort = framework::cohort(file, request.cohort);
    if (!program || !cohort)
        return failure(program ? cohort.error() : program.error());
    PageStyle style = styleOf(request, *program);
    style.letterhead = letterheadPrint(letterhead::letterheadOf(file));
    QStringList contact{program->coordinatorName, program->coordinatorContact};
    contact.removeAll(QString());
    const QString helpLine = contact.join(QStringLiteral(", "));
    DocumentBatch batch;
    batch.title = catalogEntry(request.kind).title + QStringLiteral(", ") + cohort->name;
    for (const Certificate &certificate : certificates::certificatesOfCohort(file, request.cohort)) {
        if (!isAsked(request, certificate))
            continue;
        DocumentSource source;
        source.name = certificate.facts.name + QLatin1Char(' ') + numberText(certificate);
        source.label = certificate.facts.name;
        source.make = [certificate, style, helpLine, copies = request.copies] {
            const Document one = documentOf(certificate, style, helpLine);
            return Result<std::vector<Document>>(
                std::vector<Document>(static_cast<size_t>(std::max(1, copies)), one));
        };
        source.forOne = true;
        source.pair = certificate.partnership;
        batch.sources.push_back(std::move(source));
    }
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    if (batch.sources.size() == 1)
        batch.title = batch.sources.front().name + QStringLiteral(" - ") + catalogEntry(request.kind).title;
    return batch;
}

} // namespace groundwork::documents
