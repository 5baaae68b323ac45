#include "tests/documents/document_support.h"

#include "tests/support/catch_compat.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/pdf_export.h"
#include "ui/words/english_plurals.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace groundwork::documents {

void needGui() {
    if (!QGuiApplication::instance()) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "groundwork_documents_tests";
        static char *argv[] = {name, nullptr};
        // Never destroyed: Catch2's main knows nothing of it, and after main() the font database is gone
        // already.
        new QGuiApplication(argc, argv);
    }
    REQUIRE(loadDocumentFonts());
}

Speaking::Speaking()
    : plurals(std::make_unique<words::EnglishPlurals>()) {
    QCoreApplication::installTranslator(plurals.get());
}

Speaking::~Speaking() {
    QCoreApplication::removeTranslator(plurals.get());
}

QString run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString plainWords(const QString &text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.category() != QChar::Other_Format)
            result += c;
    }
    return result.simplified();
}

void writeDocument(const Document &document, const QString &path) {
    auto job = valueOf(PdfJob::begin(path, document.title, true));
    job->setSubject(document.subject);
    REQUIRE(job->add(document).has_value());
    REQUIRE(job->finish().has_value());
}

QString pdfText(const Document &document) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("document.pdf"));
    writeDocument(document, path);
    // For looking at pages: GROUNDWORK_KEEP_PDF names a folder.
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PDF");
    if (!keep.isEmpty())
        writeDocument(document,
                      QDir(keep).filePath(fileStem(document.title) + QString::number(document.pages.size()) +
                                          QStringLiteral(".pdf")));
    return plainWords(run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
}

} // namespace groundwork::documents
