#pragma once

#include "core/base/result.h"
#include "ui/documents/document.h"
#include "ui/documents/print_plan.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace groundwork::printing {

/// A printer of this computer.
struct PrinterName {
    QString name;        ///< what the system calls it
    QString description; ///< what people read
    bool isDefault = false;
};

/// The printers that the system knows; none is an ordinary answer.
std::vector<PrinterName> printers();

/// What became of a job that was handed over.
struct HandedOver {
    int pages = 0;
    int job = 0;        ///< its number in the queue; 0 where the system tells none
    bool waits = false; ///< the queue is paused: it keeps the job
    QString reason{};   ///< what the queue says about that
};

/// One job in a printer's queue, filled page by page. The pages are those of preview and PDF. Nothing reaches the queue
/// before finish(): the pages wait in a file of their own, so that a job that is stopped has never been there.
class PrinterJob {
  public:
    /// Answers PrinterFailed(printer, "gone") when the printer is not there any more, PrinterFailed(printer, "refuses",
    /// reason) when its queue takes no jobs, and the write errors when the pages cannot be kept.
    static Result<std::unique_ptr<PrinterJob>> begin(const QString &printer, const QString &title,
                                                     documents::TwoSided twoSided = documents::TwoSided::Off);
    /// Without finish() the job is taken back.
    virtual ~PrinterJob() = default;
    /// Answers PrinterFailed and the write errors.
    virtual Result<void> addPage(const documents::Document &document, int index) = 0;
    /// Hands the job over. Answers PrinterFailed, NothingToPrint and the write errors; nothing is in the queue then.
    virtual Result<HandedOver> finish() = 0;
};

} // namespace groundwork::printing
