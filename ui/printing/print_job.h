#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/pdf_export.h"
#include "ui/printing/printer_output.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace groundwork::printing {

/// Where a batch goes.
struct PrintTarget {
    enum class Kind { Printer, OnePdf, Folder };
    Kind kind = Kind::OnePdf;
    QString printer; ///< by name
    QString path;    ///< of the PDF or the folder
    bool overwrite = false;
};

/// Makes and prints the documents of a batch, one source a slice, on the main thread: the window stays alive,
/// shows how far it is, and can stop it. A stopped PDF leaves nothing behind; in a folder the PDFs that are
/// finished stay; a stopped printer job is taken back.
class PrintJob final : public QObject {
    Q_OBJECT

  public:
    PrintJob(documents::DocumentBatch batch, PrintTarget target, QObject *parent = nullptr);
    ~PrintJob() override;

    /// Starts with the next turn of the event loop.
    void start();
    /// finished() with Cancelled follows, unless all is done already.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] int total() const { return int(m_batch.sources.size()); }
    /// The answer, after finished().
    [[nodiscard]] const std::optional<Result<documents::PdfReport>> &result() const { return m_result; }

  Q_SIGNALS:
    /// `label` is what is being made now.
    void progressed(int done, int total, const QString &label);
    /// Once; read result().
    void finished();

  private:
    void slice();
    Result<void> open();
    Result<void> one(const documents::DocumentSource &source);
    Result<void> close();
    void end(Result<documents::PdfReport> result);

    documents::DocumentBatch m_batch;
    PrintTarget m_target;
    QTimer m_timer;
    size_t m_next = 0;
    QStringList m_usedNames;
    documents::PdfReport m_report;
    std::unique_ptr<documents::PdfJob> m_pdf;
    std::unique_ptr<PrinterJob> m_printer;
    std::optional<Result<documents::PdfReport>> m_result;
};

} // namespace groundwork::printing
