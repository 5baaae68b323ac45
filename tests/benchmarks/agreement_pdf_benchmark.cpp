// Makes the agreements of a cohort as one PDF and prints the seconds and the peak memory:
//   agreement_pdf_benchmark [pairs, default 500]
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/pdf_export.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace groundwork;

namespace {

/// A line of /proc/self/status in kB ("VmHWM": the peak), or 0 where there is none.
long memory(const char *key) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(int(qstrlen(key)) + 1).simplified().split(' ').first().toLong();
    }
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    documents::loadDocumentFonts();
    const int pairs = argc > 1 ? QByteArray(argv[1]).toInt() : 500;
    QElapsedTimer clock;
    clock.start();
    const auto program = printProgram(pairs);
    std::printf("%d pairs with a drafted agreement: made in %.2f s, %.1f MB\n", pairs,
                double(clock.elapsed()) / 1000, double(memory("VmRSS")) / 1024);
    QTemporaryDir folder;
    documents::PrintRequest request;
    request.cohort = program->cohort;
    clock.restart();
    const auto batch = documents::documentsFor(*program->file, request);
    if (!batch)
        return 1;
    const auto report = documents::writePdf(*batch, folder.filePath(QStringLiteral("agreements.pdf")));
    if (!report)
        return 1;
    std::printf("one PDF of %d documents, %d pages, %.1f MB: %.2f s (%.1f ms a pair), peak memory %.1f MB\n",
                report->documents, report->pages, double(QFileInfo(report->files.front()).size()) / 1e6,
                double(clock.elapsed()) / 1000, double(clock.elapsed()) / pairs,
                double(memory("VmHWM")) / 1024);
    return 0;
}
