#include "ui/printing/print_job.h"

#include "core/base/error_code.h"
#include "ui/documents/fingerprint.h"

#include <QDir>
#include <QElapsedTimer>

namespace groundwork::printing {

using documents::Document;
using documents::DocumentSource;
using documents::PdfJob;
using documents::PdfReport;

namespace {

constexpr int kSliceMilliseconds = 20; // of pages; then the window has its turn

} // namespace

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
    if (!m_opened) {
        if (const Result<void> opened = open(); !opened)
            return end(failure(opened.error()));
        m_opened = true;
    }
    if (m_next == m_batch.sources.size()) {
        if (const Result<void> closed = close(); !closed)
            return end(failure(closed.error()));
        Q_EMIT progressed(total(), total(), {});
        return end(m_report);
    }
    if (m_made.empty()) {
        const DocumentSource &source = m_batch.sources[m_next];
        Q_EMIT progressed(int(m_next), total(), source.label);
        if (m_result)
            return; // a listener stopped the job
        if (const Result<void> begun = begin(source); !begun)
            return end(failure(begun.error()));
        return;
    }
    if (const Result<void> put = putOutSomePages(); !put)
        return end(failure(put.error()));
    if (m_document == m_made.size()) {
        if (const Result<void> ended = endSource(); !ended)
            return end(failure(ended.error()));
    }
}

Result<void> PrintJob::open() {
    switch (m_target.kind) {
    case PrintTarget::Kind::Printer: {
        auto job = PrinterJob::begin(m_target.printer, m_batch.title, m_target.twoSided);
        if (!job)
            return failure(job.error());
        m_printer = std::move(*job);
        return {};
    }
    case PrintTarget::Kind::OneFile:
        return openFile(m_target.path, m_batch.title);
    case PrintTarget::Kind::Folder:
        if (!QDir().mkpath(m_target.path))
            return failure(ErrorCode::FolderNotWritable, {m_target.path});
        return {};
    }
    return {};
}

Result<void> PrintJob::openFile(const QString &path, const QString &title) {
    if (m_target.format == documents::FileFormat::Pdf) {
        auto job = PdfJob::begin(path, title, m_target.overwrite);
        if (!job)
            return failure(job.error());
        m_pdf = std::move(*job);
        return {};
    }
    auto job = documents::FileJob::begin(m_target.format, path, title, m_target.overwrite);
    if (!job)
        return failure(job.error());
    m_file = std::move(*job);
    return {};
}

Result<int> PrintJob::closeFile() {
    const Result<int> pages = m_pdf ? m_pdf->finish() : m_file->finish();
    m_pdf.reset();
    m_file.reset();
    return pages;
}

Result<void> PrintJob::begin(const DocumentSource &source) {
    m_timer.stop(); // a source whose storage fails is not asked again while the program is being closed
    auto made = source.make();
    m_timer.start(0);
    if (!made)
        return failure(made.error());
    if (m_target.kind == PrintTarget::Kind::Folder) {
        const QString name = documents::freeStem(source.name, m_usedNames);
        m_path = QDir(m_target.path)
                     .filePath(name + QLatin1Char('.') + documents::fileFormatKey(m_target.format));
        if (const Result<void> opened = openFile(m_path, source.name); !opened)
            return opened;
    }
    if (m_pdf && (m_target.kind == PrintTarget::Kind::Folder || total() == 1))
        m_pdf->setSubject(documents::sharedSubject(*made));
    m_made = std::move(*made);
    m_document = 0;
    m_page = 0;
    if (m_made.empty()) { // a source may have nothing to say
        ++m_next;
        if (m_target.kind == PrintTarget::Kind::Folder) {
            m_pdf.reset();
            m_file.reset();
        }
    }
    return {};
}

Result<void> PrintJob::putOutSomePages() {
    QElapsedTimer clock;
    clock.start();
    while (m_document < m_made.size() && !clock.hasExpired(kSliceMilliseconds)) {
        const Document &document = m_made[m_document];
        if (m_file) { // it has no pages of its own
            if (const Result<void> added = m_file->add(document); !added)
                return added;
            ++m_document;
        } else if (m_page < int(document.pages.size())) {
            const Result<void> added =
                m_pdf ? m_pdf->addPage(document, m_page) : m_printer->addPage(document, m_page);
            if (!added)
                return added;
            ++m_page;
        } else {
            ++m_document;
            m_page = 0;
        }
    }
    return {};
}

Result<void> PrintJob::endSource() {
    if (m_target.kind == PrintTarget::Kind::Folder) {
        const Result<int> pages = closeFile();
        if (!pages)
            return failure(pages.error());
        m_report.pages += *pages;
        m_report.files.append(m_path);
    }
    m_report.documents += int(m_made.size());
    if (const documents::Receiver whose = m_batch.sources[m_next].receiver(); whose.isValid()) {
        for (const Document &document : m_made)
            m_papers[whose].push_back(documents::fingerprint(document, m_target.day));
    }
    m_made.clear();
    ++m_next;
    return {};
}

Result<void> PrintJob::close() {
    if (m_target.kind == PrintTarget::Kind::Folder)
        return {};
    if (m_printer) {
        const Result<HandedOver> handed = m_printer->finish();
        if (!handed)
            return failure(handed.error());
        m_handed = *handed;
        m_report.pages = handed->pages;
        return {};
    }
    const Result<int> pages = closeFile();
    if (!pages)
        return failure(pages.error());
    m_report.pages = *pages;
    m_report.files.append(m_target.path);
    return {};
}

void PrintJob::end(Result<PdfReport> result) {
    m_timer.stop();
    m_pdf.reset(); // an unfinished file is not left behind
    m_file.reset();
    m_printer.reset();
    m_made.clear();
    m_result.emplace(std::move(result));
    Q_EMIT finished();
}

} // namespace groundwork::printing
