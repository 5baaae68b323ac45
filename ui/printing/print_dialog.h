#pragma once

#include "ui/documents/document_catalog.h"
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
class PrintForm;
class Theme;

/// Print: which document, for whom, how many, on which paper, and to a printer, one PDF, or one PDF a pair.
/// The preview beside it shows the first of them; of a pack, one of each kind of paper. A job of many pairs reports how
/// far it is and can be stopped. What left the program is noted in the disclosure log, and so is a preview of words that
/// the two keep to themselves.
class PrintDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Opens with `request` filled in. All references must outlive the dialog; show it with open().
    PrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal, const documents::PrintRequest &request,
                QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// What the form asks for now.
    [[nodiscard]] documents::PrintRequest request() const;
    void reject() override;

  protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildFoot(QVBoxLayout *column);
    void showTarget();
    void showPreview();
    void run();
    void showProgress(int done, int total, const QString &label);
    void showResult();
    void noteDisclosure(const documents::PdfReport &report);
    [[nodiscard]] bool askForPath(const documents::DocumentBatch &batch, printing::PrintTarget &target);

    ProgramFile &m_file;
    Theme &m_theme;
    ModalPort &m_modal;
    PreviewWidget *m_preview = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_go = nullptr;
    PrintForm *m_form = nullptr;
    QScrollArea *m_scroll = nullptr;
    QTimer m_previewLater;
    QStringList m_previewed; ///< what of whom was noted as shown here
    std::unique_ptr<printing::PrintJob> m_job;
};

/// Opens the dialog over `parent`; it goes when it is closed.
void openPrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal, const documents::PrintRequest &request,
                     QWidget *parent);

} // namespace groundwork::ui
