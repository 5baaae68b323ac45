#include "ui/printing/printer_output.h"

#include "core/base/error_code.h"
#include "ui/documents/pdf_export.h"
#include "ui/printing/print_queue.h"

#include <QDir>
#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QTemporaryDir>

namespace groundwork::printing {

using documents::TwoSided;

namespace {

QPageLayout layoutOf(const documents::PageStyle &style) {
    return QPageLayout(style.pageSize(), style.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(0, 0, 0, 0));
}

/// A job for CUPS: a PDF in a folder that only we may read, handed over when it is whole.
class QueueJob final : public PrinterJob {
  public:
    QueueJob(const QString &printer, const QString &title, TwoSided twoSided)
        : m_printer(printer)
        , m_title(title)
        , m_twoSided(twoSided) {}

    Result<void> open() {
        if (!m_folder.isValid())
            return failure(ErrorCode::FolderNotWritable, {QDir::tempPath()});
        auto pdf = documents::PdfJob::begin(path(), m_title);
        if (!pdf)
            return failure(pdf.error());
        m_pdf = std::move(*pdf);
        return {};
    }

    Result<void> addPage(const documents::Document &document, int index) override {
        if (m_options.media.isEmpty())
            m_options.media = document.style.pageSize().key();
        return m_pdf->addPage(document, index);
    }

    Result<HandedOver> finish() override {
        const Result<int> pages = m_pdf->finish();
        if (!pages)
            return failure(pages.error());
        m_options.sides = m_twoSided == TwoSided::LongEdge    ? QStringLiteral("two-sided-long-edge")
                          : m_twoSided == TwoSided::ShortEdge ? QStringLiteral("two-sided-short-edge")
                                                              : QStringLiteral("one-sided");
        const Result<int> job = PrintQueue::submit(m_printer, path(), m_title, m_options);
        if (!job)
            return failure(job.error());
        HandedOver handed{*pages, *job};
        if (const std::optional<QueueState> state = PrintQueue::state(m_printer)) {
            handed.waits = state->isPaused;
            handed.reason = state->reason;
        }
        return handed;
    }

  private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("pages.pdf")); }
    QTemporaryDir m_folder; // 0700, and gone with the job
    QString m_printer;
    QString m_title;
    TwoSided m_twoSided;
    QueueOptions m_options;
    std::unique_ptr<documents::PdfJob> m_pdf;
};

/// A job for a system without CUPS, through Qt.
class NativeJob final : public PrinterJob {
  public:
    NativeJob(const QPrinterInfo &info, const QString &title, TwoSided twoSided)
        : m_printer(info, QPrinter::HighResolution)
        , m_name(info.printerName()) {
        m_printer.setDocName(title);
        m_printer.setCreator(QStringLiteral("Groundwork %1").arg(QStringLiteral(GROUNDWORK_VERSION)));
        m_printer.setFullPage(true); // our pages have their own margins, from the corner of the sheet
        m_printer.setDuplex(twoSided == TwoSided::LongEdge    ? QPrinter::DuplexLongSide
                            : twoSided == TwoSided::ShortEdge ? QPrinter::DuplexShortSide
                                                              : QPrinter::DuplexNone);
    }
    NativeJob(const NativeJob &) = delete;
    NativeJob &operator=(const NativeJob &) = delete;
    ~NativeJob() override {
        if (!m_finished && m_painter.isActive()) {
            m_printer.abort();
            m_painter.end();
        }
    }

    Result<void> addPage(const documents::Document &document, int index) override {
        m_printer.setPageLayout(layoutOf(document.style));
        m_printer.setFullPage(true);
        if (!(m_painter.isActive() ? m_printer.newPage() : m_painter.begin(&m_printer)))
            return failure(ErrorCode::PrinterFailed, {m_name});
        documents::paintPage(m_painter, document, index, m_printer.resolution());
        ++m_pages;
        return {};
    }

    Result<HandedOver> finish() override {
        if (!m_painter.isActive())
            return failure(ErrorCode::NothingToPrint);
        m_finished = true;
        if (!m_painter.end() || m_printer.printerState() == QPrinter::Error)
            return failure(ErrorCode::PrinterFailed, {m_name});
        return HandedOver{m_pages};
    }

  private:
    QPrinter m_printer;
    QPainter m_painter;
    QString m_name;
    bool m_finished = false;
    int m_pages = 0;
};

} // namespace

std::vector<PrinterName> printers() {
    std::vector<PrinterName> result;
    const QString first = QPrinterInfo::defaultPrinterName();
    for (const QPrinterInfo &info : QPrinterInfo::availablePrinters()) {
        const QString description = info.description().isEmpty() ? info.printerName() : info.description();
        result.push_back({info.printerName(), description, info.printerName() == first});
    }
    return result;
}

Result<std::unique_ptr<PrinterJob>> PrinterJob::begin(const QString &printer, const QString &title,
                                                      TwoSided twoSided) {
    if (!PrintQueue::isKnown()) {
        const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
        if (info.isNull())
            return failure(ErrorCode::PrinterFailed, {printer, QStringLiteral("gone")});
        return std::unique_ptr<PrinterJob>(std::make_unique<NativeJob>(info, title, twoSided));
    }
    const std::optional<QueueState> state = PrintQueue::state(printer);
    if (!state)
        return failure(ErrorCode::PrinterFailed, {printer, QStringLiteral("gone")});
    if (!state->takesJobs)
        return failure(ErrorCode::PrinterFailed, {printer, QStringLiteral("refuses"), state->reason});
    auto job = std::make_unique<QueueJob>(printer, title, twoSided);
    if (const Result<void> opened = job->open(); !opened)
        return failure(opened.error());
    return std::unique_ptr<PrinterJob>(std::move(job));
}

} // namespace groundwork::printing
