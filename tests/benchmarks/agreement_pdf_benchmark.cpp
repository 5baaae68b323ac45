// Makes the agreements of a cohort as one file and prints the seconds and the peak memory:
//   agreement_pdf_benchmark [pairs, default 500] [pdf, odt or html; pdf without it]
#include "tests/benchmarks/measure.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/file_export.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace groundwork;
using namespace groundwork::benchmarks;

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    documents::loadDocumentFonts();
    const int pairs = argc > 1 ? QByteArray(argv[1]).toInt() : 500;
    const auto format = documents::fileFormatFromKey(argc > 2 ? QString::fromLatin1(argv[2]) : QStringLiteral("pdf"));
    if (!format)
        return 2;
    QElapsedTimer clock;
    clock.start();
    const auto program = printProgram(pairs);
    std::printf("%d pairs with a drafted agreement: made in %.2f s, %.1f MB\n", pairs,
                double(clock.elapsed()) / 1000, megabytesOf("VmRSS"));
    QTemporaryDir folder;
    documents::PrintRequest request;
    request.cohort = program->cohort;
    clock.restart();
    const auto batch = documents::documentsFor(*program->file, request);
    if (!batch)
        return 1;
    const auto report = documents::writeBatch(*format, *batch, folder.filePath(QStringLiteral("agreements")));
    if (!report)
        return 1;
    std::printf("one %s of %d documents, %d pages, %.1f MB: %.2f s (%.1f ms a pair), peak memory %.1f MB\n",
                qPrintable(documents::fileFormatKey(*format)), report->documents, report->pages,
                double(QFileInfo(report->files.front()).size()) / 1e6,
                double(clock.elapsed()) / 1000, double(clock.elapsed()) / pairs,
                megabytesOf("VmHWM"));
    return 0;
}
