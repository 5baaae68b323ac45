#pragma once

#include "ui/documents/document_catalog.h"

#include <vector>

namespace groundwork::documents {

/// The kinds of the catalog, in its order, and the ones beside it. A kind that is new is held by every test that
/// walks them.
std::vector<DocumentKind> allKinds();

/// What is asked for, several times where one request does not bring all of it: the sheets on each person, the
/// letters of each kind to everybody.
std::vector<PrintRequest> requestsFor(const ProgramFile &file, CohortId cohort, DocumentKind kind);

} // namespace groundwork::documents
