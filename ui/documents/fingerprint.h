#pragma once

#include "ui/documents/document.h"

#include <QDate>

namespace groundwork::documents {

/// A number that tells whether a document says the same as one that was printed before, on whatever day that was. It is
/// short on purpose: nothing of the words can be found again from it.
quint32 fingerprint(const Document &document, QDate printedOn);

} // namespace groundwork::documents
