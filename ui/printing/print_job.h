#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/file_export.h"
#include "ui/documents/pdf_export.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/printer_output.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace groundwork::printing {

/// Where a batch goes.
struct PrintTarget {
    enum class Kind { Printer, OneFile, Folder };
    Kind kind = Kind::OneFile;
    QString printer; ///< by name
    QString path;    ///< of the file or the folder
    documents::FileFormat format = documents::FileFormat::Pdf;
    bool overwrite = false;
    documents::TwoSided twoSided = documents::TwoSided::Off;
    QDate day; ///< that is printed on the sheets
};

/// Makes and prints the documents of a batch on the main thread, in slices: a document is made in one and its pages are
/// put out a few at a time, so that the window stays alive and a long document can be stopped in its middle. A stopped
/// file leaves nothing behind; in a folder the files that are finished stay; a stopped printer job never reaches the queue.
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
    [[nodiscard]] const PrintTarget &target() const { return m_target; }
    /// The answer, after finished().
    [[nodiscard]] const std::optional<Result<documents::PdfReport>> &result() const { return m_result; }
    /// What was finished, also when the job was stopped or could not go on: the files of a folder.
    [[nodiscard]] const documents::PdfReport &finishedSoFar() const { return m_report; }
    /// What each pair or person was given, as fingerprints.
    [[nodiscard]] const std::map<documents::Receiver, std::vector<quint32>> &papers() const { return m_papers; }
    /// What the printer's queue did with the job.
    [[nodiscard]] const std::optional<HandedOver> &handedOver() const { return m_handed; }

  Q_SIGNALS:
    /// `label` is what is being made now.
    void progressed(int done, int total, const QString &label);
    /// Once; read result().
    void finished();

  private:
    void slice();
    Result<void> open();
    Result<void> openFile(const QString &path, const QString &title);
    Result<int> closeFile();
    Result<void> begin(const documents::DocumentSource &source);
    Result<void> putOutSomePages();
    Result<void> endSource();
    Result<void> close();
    void end(Result<documents::PdfReport> result);

    documents::DocumentBatch m_batch;
    PrintTarget m_target;
    QTimer m_timer;
    bool m_opened = false;
    size_t m_next = 0;                       ///< which source
    std::vector<documents::Document> m_made; ///< of that source
    size_t m_document = 0;                   ///< which of them
    int m_page = 0;                          ///< and which page of it comes next
    QString m_path;                          ///< of the file that is being written in a folder
    QStringList m_usedNames;
    documents::PdfReport m_report;
    std::map<documents::Receiver, std::vector<quint32>> m_papers;
    std::unique_ptr<documents::PdfJob> m_pdf;   ///< written page by page
    std::unique_ptr<documents::FileJob> m_file; ///< another format, document by document
    std::unique_ptr<PrinterJob> m_printer;
    std::optional<HandedOver> m_handed;
    std::optional<Result<documents::PdfReport>> m_result;
};

} // namespace groundwork::printing
