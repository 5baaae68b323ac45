#include "core/file/program_file.h"
#include "ui/documents/catalog_prints.h"

namespace groundwork::documents {

std::vector<PrintablePair> printablePairs(const ProgramFile &, CohortId, DocumentKind) {
    return {};
}

Result<std::vector<Document>> CatalogPrints::agreement(PartnershipId) const {
    return failure(ErrorCode::NothingToPrint);
}

Result<std::vector<Document>> CatalogPrints::worksheet(PartnershipId) const {
    return failure(ErrorCode::NothingToPrint);
}

Result<std::vector<Document>> CatalogPrints::prepSheets(PartnershipId) const {
    return failure(ErrorCode::NothingToPrint);
}

Result<std::vector<Document>> CatalogPrints::slips(PartnershipId) const {
    return failure(ErrorCode::NothingToPrint);
}

} // namespace groundwork::documents
