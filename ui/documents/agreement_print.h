#pragma once

#include "core/agreements/agreement_text.h"
#include "ui/documents/agreement_document.h"

namespace groundwork::documents {

/// The print of a version as core puts it together: the same lines in the same order, word by word. A
/// sentence that begins with the program's words and goes on with a person's shows the beginning small above
/// the words. `copyFor` names whose copy it is; empty leaves the mark out.
AgreementPrint agreementPrint(const agreements::AgreementText &text, QDate printedOn,
                              const QString &copyFor = {});

/// Both copies, one for each of the two, mentee's first.
std::vector<Document> agreementCopies(const agreements::AgreementText &text, QDate printedOn,
                                      const PageStyle &style);

} // namespace groundwork::documents
