#pragma once

#include "core/base/result.h"
#include "ui/documents/document.h"

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

/// One job in a printer's queue, filled document by document. The pages are those of preview and PDF.
class PrinterJob {
  public:
    /// Answers PrinterFailed when the printer is not there any more.
    static Result<std::unique_ptr<PrinterJob>> begin(const QString &printer, const QString &title);
    /// Without finish() the job is taken back.
    ~PrinterJob();
    /// Answers PrinterFailed.
    Result<void> add(const documents::Document &document);
    /// Hands the job over. Answers the number of pages, or PrinterFailed.
    Result<int> finish();

  private:
    struct Private;
    explicit PrinterJob(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace groundwork::printing
