#pragma once

#include "ui/documents/agreement_document.h"
#include "ui/documents/document.h"
#include "ui/documents/framework_document.h"
#include "ui/documents/match_slip_document.h"
#include "ui/documents/worksheet_document.h"

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace groundwork::documents {

/// The one QGuiApplication of the tests, offscreen, with the document faces loaded.
void needGui();

/// English as the program speaks it, with its plurals, while it lives.
struct Speaking {
    std::unique_ptr<QTranslator> plurals;
    Speaking();
    ~Speaking();
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;
};

/// Runs a poppler tool and answers its output; fails the test when it does not run.
QString run(const QString &program, const QStringList &arguments);

/// The words of text as they compare: NFKC, without direction marks, blanks collapsed.
QString plainWords(const QString &text);

/// The document written to `path` (in a temporary folder) as a PDF of its own.
void writeDocument(const Document &document, const QString &path);

/// The pages as one text, as pdftotext reads them, compared with plainWords().
QString pdfText(const Document &document);

/// The agreement of content.md 4.5, T = 25 August 2027, by hand.
AgreementPrint playedAgreement();
/// The slip of mockup P3.
MatchSlipPrint sampleSlip();
/// The default framework of domain.md 2.3.
FrameworkPrint sampleFramework();
/// A worksheet with one stage that has every kind of field.
WorksheetPrint sampleWorksheet();

} // namespace groundwork::documents
