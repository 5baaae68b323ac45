#include "tests/documents/every_document.h"

#include "core/file/program_file.h"
#include "core/letters/letter.h"
#include "core/letters/letter_rows.h"
#include "core/people/person_rows.h"

namespace groundwork::documents {

std::vector<DocumentKind> allKinds() {
    std::vector<DocumentKind> kinds;
    for (const CatalogEntry &entry : documentCatalog())
        kinds.push_back(entry.kind);
    kinds.push_back(DocumentKind::Held);
    kinds.push_back(DocumentKind::Shortcuts);
    return kinds;
}

std::vector<PrintRequest> requestsFor(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = cohort;
    request.withAnswers = true;
    request.shortcuts = {{QStringLiteral("File"),
                          {{QStringLiteral("Open a program"), QStringLiteral("Ctrl+O")},
                           {QStringLiteral("Do it again"), QStringLiteral("Ctrl+Y or Ctrl+Shift+Z")}}}};
    std::vector<PrintRequest> requests;
    if (kind == DocumentKind::Held) {
        for (const people::ParticipantRow &row : people::participantRows(file, cohort)) {
            request.person = row.person;
            requests.push_back(request);
        }
    } else if (kind == DocumentKind::Letters) {
        for (const letters::LetterReader &reader : letters::letterReaders(file, cohort)) {
            if (reader.role == Role::Mentee)
                request.pairs.push_back(reader.pair);
        }
        for (const letters::LetterKind letter : letters::allLetterKinds()) {
            request.letter = letter;
            requests.push_back(request);
        }
    } else {
        requests.push_back(request);
    }
    return requests;
}

} // namespace groundwork::documents
