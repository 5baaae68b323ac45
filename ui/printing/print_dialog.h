#pragma once

#include "ui/documents/document_catalog.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_job.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class ModalPort;
class PreviewWidget;
class PrintCount;
class PrintForm;
class Theme;

/// Print: which documents, for whom, how many, on which paper, in which order, and to a printer, one PDF, or a PDF each.
/// The preview beside it pages through exactly what comes out, and beneath it stands how many pages and sheets that is. A
/// job reports how far it is and can be stopped, and can be done again another day. What left the program is noted in the
/// disclosure log, and so is a preview of words that the two keep to themselves; a print that follows its preview is one
/// note.
class PrintDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Opens with `request` filled in. All references must outlive the dialog; show it with open().
    PrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal, const documents::PrintRequest &request,
                QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// What the form asks for now; of several documents the first.
    [[nodiscard]] documents::PrintRequest request() const;
    [[nodiscard]] documents::PrintPlan plan() const;
    /// Fills in the last job of the cohort, or says that there is none.
    void repeatLast();
    void reject() override;

  protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildFoot(QVBoxLayout *column);
    void connectForm();
    void showRoom();
    void showTarget();
    void showPreview();
    void showCount();
    void showExample();
    void repeat(const PastJob &job, bool newOnesOnly);
    void wantNewOnes();
    void tickNewOnes();
    void say(const QString &words);
    void sayNothingToMake(const QString &words);
    void run();
    void beginJob(documents::DocumentBatch batch, printing::PrintTarget target);
    void showProgress(int done, int total, const QString &label);
    void showResult();
    void remember(const documents::PdfReport &report);
    void rememberWaiting();
    void noteDisclosure(size_t sources);
    void takeBack();
    [[nodiscard]] bool askForPath(const documents::DocumentBatch &batch, printing::PrintTarget &target);

    ProgramFile &m_file;
    Theme &m_theme;
    ModalPort &m_modal;
    PreviewWidget *m_preview = nullptr;
    QLabel *m_figure = nullptr; ///< how many documents, pages and sheets
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_look = nullptr; ///< where form and preview have no room beside each other
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_go = nullptr;
    PrintForm *m_form = nullptr;
    QScrollArea *m_scroll = nullptr;
    QTimer m_previewLater;
    std::shared_ptr<PrintCount> m_count;
    bool m_looking = false; ///< the preview stands where the form stood
    bool m_newOnesWanted = false;      ///< when everything is counted, only those stay for whom something is new
    documents::PrintPlan m_planOfJob; ///< of the job that runs
    documents::DocumentBatch m_sourcesOfJob;
    QStringList m_previewed;    ///< what of whom was noted as shown here
    qint64 m_notesBefore = 0;   ///< the newest note before anything was shown here
    bool m_waits = false; ///< the job is in the queue, can be taken back, and is not remembered yet
    std::unique_ptr<printing::PrintJob> m_job;
};

/// Opens the dialog over `parent`; it goes when it is closed.
PrintDialog *openPrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal,
                             const documents::PrintRequest &request, QWidget *parent);

} // namespace groundwork::ui
