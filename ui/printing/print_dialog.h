#pragma once

#include "ui/documents/document_catalog.h"
#include "ui/printing/print_job.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class CardChoice;
class ModalPort;
class PreviewWidget;
class Theme;

/// Print: which document, for whom, how many, on which paper, and to a printer, one PDF, or one PDF a pair.
/// The preview beside it shows the first of them. A job of many pairs reports how far it is and can be
/// stopped; what left the program is noted in the disclosure log.
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
    void buildForm(QVBoxLayout *column);
    void buildTargets(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void fill(const documents::PrintRequest &request);
    void fillPairs();
    void showWhatFits();
    void showPreview();
    void run();
    void showProgress(int done, int total, const QString &label);
    void showResult();
    void noteDisclosure(const documents::PdfReport &report);
    [[nodiscard]] printing::PrintTarget::Kind targetKind() const;
    [[nodiscard]] bool askForPath(const documents::DocumentBatch &batch, printing::PrintTarget &target);

    ProgramFile &m_file;
    Theme &m_theme;
    ModalPort &m_modal;
    CohortId m_cohort;
    PersonId m_person; ///< whom a document about one person is about
    FrameworkId m_framework;       ///< which version, for the documents of the framework
    FrameworkId m_frameworkBefore; ///< compared with which
    std::vector<documents::ShortcutGroup> m_shortcuts;
    PreviewWidget *m_preview = nullptr;
    QComboBox *m_document = nullptr;
    QLabel *m_whoGets = nullptr;
    QComboBox *m_pairs = nullptr;
    QWidget *m_pairsRow = nullptr;
    QComboBox *m_minutes = nullptr;
    QWidget *m_minutesRow = nullptr;
    CardChoice *m_cards = nullptr; ///< which exercise cards
    QWidget *m_cardsRow = nullptr;
    QCheckBox *m_names = nullptr;
    QSpinBox *m_copies = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_large = nullptr;
    QRadioButton *m_toPrinter = nullptr;
    QRadioButton *m_toOnePdf = nullptr;
    QRadioButton *m_toFolder = nullptr;
    QComboBox *m_printer = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_go = nullptr;
    QWidget *m_form = nullptr;
    QScrollArea *m_scroll = nullptr;
    QTimer m_previewLater;
    std::unique_ptr<printing::PrintJob> m_job;
};

} // namespace groundwork::ui
