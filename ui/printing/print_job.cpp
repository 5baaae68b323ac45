#include "ui/printing/print_job.h"

#include "core/base/error_code.h"

#include <QDir>

namespace groundwork::printing {

using documents::Document;
using documents::DocumentSource;
using documents::PdfJob;
using documents::PdfReport;

PrintJob::PrintJob(documents::DocumentBatch batch, PrintTarget target, QObject *parent)
    : QObject(parent)
    , m_batch(std::move(batch))
    , m_target(std::move(target)) {
    connect(&m_timer, &QTimer::timeout, this, &PrintJob::slice);
}

PrintJob::~PrintJob() = default;

void PrintJob::start() {
    m_timer.start(0);
}

void PrintJob::cancel() {
    if (m_timer.isActive())
        end(failure(ErrorCode::Cancelled));
}

void PrintJob::slice() {
    if (m_batch.sources.empty())
        return end(failure(ErrorCode::NothingToPrint));
    if (m_next == 0) {
        if (const Result<void> opened = open(); !opened)
            return end(failure(opened.error()));
    }
    if (m_next < m_batch.sources.size()) {
        const DocumentSource &source = m_batch.sources[m_next];
        Q_EMIT progressed(int(m_next), total(), source.label);
        if (m_result)
            return; // a listener stopped the job
        if (const Result<void> made = one(source); !made)
            return end(failure(made.error()));
        ++m_next;
        return;
    }
    if (const Result<void> closed = close(); !closed)
        return end(failure(closed.error()));
    Q_EMIT progressed(total(), total(), {});
    end(m_report);
}

Result<void> PrintJob::open() {
    switch (m_target.kind) {
    case PrintTarget::Kind::Printer: {
        auto job = PrinterJob::begin(m_target.printer, m_batch.title);
        if (!job)
            return failure(job.error());
        m_printer = std::move(*job);
        return {};
    }
    case PrintTarget::Kind::OnePdf: {
        auto job = PdfJob::begin(m_target.path, m_batch.title, m_target.overwrite);
        if (!job)
            return failure(job.error());
        m_pdf = std::move(*job);
        return {};
    }
    case PrintTarget::Kind::Folder:
        if (!QDir().mkpath(m_target.path))
            return failure(ErrorCode::FolderNotWritable, {m_target.path});
        return {};
    }
    return {};
}

Result<void> PrintJob::one(const DocumentSource &source) {
    const auto made = source.make();
    if (!made)
        return failure(made.error());
    m_report.documents += int(made->size());
    if (m_target.kind == PrintTarget::Kind::Folder) {
        const QString name = documents::freeStem(source.name, m_usedNames);
        const QString path = QDir(m_target.path).filePath(name + QStringLiteral(".pdf"));
        auto job = PdfJob::begin(path, source.name, m_target.overwrite);
        if (!job)
            return failure(job.error());
        for (const Document &document : *made) {
            if (const Result<void> added = (*job)->add(document); !added)
                return added;
        }
        const Result<int> pages = (*job)->finish();
        if (!pages)
            return failure(pages.error());
        m_report.pages += *pages;
        m_report.files.append(path);
        return {};
    }
    for (const Document &document : *made) {
        const Result<void> added = m_pdf ? m_pdf->add(document) : m_printer->add(document);
        if (!added)
            return added;
    }
    return {};
}

Result<void> PrintJob::close() {
    if (m_target.kind == PrintTarget::Kind::Folder)
        return {};
    const Result<int> pages = m_pdf ? m_pdf->finish() : m_printer->finish();
    if (!pages)
        return failure(pages.error());
    m_report.pages = *pages;
    if (m_pdf)
        m_report.files.append(m_target.path);
    return {};
}

void PrintJob::end(Result<PdfReport> result) {
    m_timer.stop();
    m_pdf.reset(); // an unfinished PDF is not left behind
    m_printer.reset();
    m_result.emplace(std::move(result));
    Q_EMIT finished();
}

} // namespace groundwork::printing
