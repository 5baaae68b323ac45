#pragma once

#include "ui/documents/document_catalog.h"
#include "ui/printing/print_job.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class CardChoice;
class Theme;

/// What is printed, for whom, how many, on which paper, and where to. Only what fits the document is shown.
class PrintForm final : public QWidget {
    Q_OBJECT

  public:
    /// Opens with `request` filled in. `file` and `theme` must outlive the form.
    PrintForm(ProgramFile &file, Theme &theme, const documents::PrintRequest &request, QWidget *parent = nullptr);

    /// What the form asks for now.
    [[nodiscard]] documents::PrintRequest request() const;
    [[nodiscard]] printing::PrintTarget::Kind targetKind() const;
    /// The name of the printer that is chosen.
    [[nodiscard]] QString printer() const;

  Q_SIGNALS:
    /// Another document, or the same one otherwise.
    void changed();
    void targetChanged();

  private:
    void buildForm(QVBoxLayout *column);
    void buildTargets(QVBoxLayout *column);
    void fill(const documents::PrintRequest &request);
    void fillPairs();
    void showWhatFits();

    ProgramFile &m_file;
    Theme &m_theme;
    CohortId m_cohort;
    PersonId m_person;             ///< whom a document about one person is about
    FrameworkId m_framework;       ///< which version, for the documents of the framework
    FrameworkId m_frameworkBefore; ///< compared with which
    rooms::RoomId m_room;          ///< which room, for its papers
    std::vector<documents::ShortcutGroup> m_shortcuts;
    std::vector<documents::LetterTo> m_letterTo; ///< Letters: who was chosen before printing
    QComboBox *m_letter = nullptr;               ///< which letter
    QWidget *m_letterRow = nullptr;
    QComboBox *m_document = nullptr;
    QLabel *m_whoGets = nullptr;
    QComboBox *m_pairs = nullptr;
    QWidget *m_pairsRow = nullptr;
    QComboBox *m_minutes = nullptr;
    QWidget *m_minutesRow = nullptr;
    CardChoice *m_cards = nullptr; ///< which exercise cards
    QWidget *m_cardsRow = nullptr;
    QCheckBox *m_answers = nullptr;
    QCheckBox *m_names = nullptr;
    QSpinBox *m_copies = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_large = nullptr;
    QRadioButton *m_toPrinter = nullptr;
    QRadioButton *m_toOnePdf = nullptr;
    QRadioButton *m_toFolder = nullptr;
    QComboBox *m_printer = nullptr;
};

} // namespace groundwork::ui
