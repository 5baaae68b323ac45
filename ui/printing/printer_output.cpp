#include "ui/printing/printer_output.h"

#include "core/base/error_code.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace groundwork::printing {

namespace {

QPageLayout layoutOf(const documents::PageStyle &style) {
    return QPageLayout(style.pageSize(), style.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(0, 0, 0, 0));
}

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

struct PrinterJob::Private {
    explicit Private(const QPrinterInfo &info)
        : printer(info, QPrinter::HighResolution) {}
    QPrinter printer;
    QPainter painter;
    QString name;
    bool finished = false;
    int pages = 0;
};

PrinterJob::PrinterJob(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

PrinterJob::~PrinterJob() {
    if (!d->finished && d->painter.isActive()) {
        d->printer.abort();
        d->painter.end();
    }
}

Result<std::unique_ptr<PrinterJob>> PrinterJob::begin(const QString &printer, const QString &title) {
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull())
        return failure(ErrorCode::PrinterFailed, {printer});
    auto d = std::make_unique<Private>(info);
    d->name = printer;
    d->printer.setDocName(title);
    d->printer.setCreator(QStringLiteral("Groundwork %1").arg(QStringLiteral(GROUNDWORK_VERSION)));
    d->printer.setFullPage(true); // our pages have their own margins, from the corner of the sheet
    return std::unique_ptr<PrinterJob>(new PrinterJob(std::move(d)));
}

Result<void> PrinterJob::add(const documents::Document &document) {
    d->printer.setPageLayout(layoutOf(document.style));
    d->printer.setFullPage(true);
    for (int i = 0; i < int(document.pages.size()); ++i) {
        const bool ready = d->painter.isActive() ? d->printer.newPage() : d->painter.begin(&d->printer);
        if (!ready)
            return failure(ErrorCode::PrinterFailed, {d->name});
        documents::paintPage(d->painter, document, i, d->printer.resolution());
        ++d->pages;
    }
    return {};
}

Result<int> PrinterJob::finish() {
    if (!d->painter.isActive())
        return failure(ErrorCode::NothingToPrint);
    if (!d->painter.end() || d->printer.printerState() == QPrinter::Error)
        return failure(ErrorCode::PrinterFailed, {d->name});
    d->finished = true;
    return d->pages;
}

} // namespace groundwork::printing
