#pragma once

#include "ui/documents/document_catalog.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_job.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

class CardChoice;
class DocumentChoice;
class PairChoice;
class Theme;

/// What is printed, for whom, how many, on which paper, in which order, and where to. Only what fits the documents is
/// shown.
class PrintForm final : public QWidget {
    Q_OBJECT

  public:
    /// Opens with `request` filled in. `file` and `theme` must outlive the form.
    PrintForm(ProgramFile &file, Theme &theme, const documents::PrintRequest &request, QWidget *parent = nullptr);

    /// What the form asks for now.
    [[nodiscard]] documents::PrintPlan plan() const;
    /// Nothing can be made of that: no document is ticked, nobody is, or the file names are wrong. Empty: all is well.
    [[nodiscard]] QString whatIsMissing() const;
    [[nodiscard]] printing::PrintTarget::Kind targetKind() const;
    /// The name of the printer that is chosen.
    [[nodiscard]] QString printer() const;
    /// What files are written as.
    [[nodiscard]] documents::FileFormat format() const;
    /// The pattern as it was typed.
    [[nodiscard]] QString pattern() const;

    /// Fills the form in as a job was.
    void repeat(const PastJob &job);
    /// The jobs that can be done again.
    void showPastJobs();
    /// Ticks everybody, or these alone.
    void tickEverybody();
    void tick(const std::vector<documents::Receiver> &those);
    /// Says of each pair and person when they were given a paper last.
    void showPrinted();
    /// A file name that comes of the pattern.
    void showExample(const QString &name);

  Q_SIGNALS:
    /// Another document, or the same one otherwise.
    void changed();
    void targetChanged();
    void patternChanged();
    /// Those are wanted for whom something is new.
    void newOnesWanted();
    /// A job is to be done again, for the same people or for those alone for whom something is new.
    void againWanted(const groundwork::ui::PastJob &job, bool newOnesOnly);

  private:
    void buildDocuments(QVBoxLayout *column);
    void buildDetails(QVBoxLayout *column);
    void buildPaper(QVBoxLayout *column);
    void buildTargets(QVBoxLayout *column);
    void buildPattern(QVBoxLayout *column);
    void connectChanges();
    void fill(const documents::PrintRequest &request, const std::vector<documents::DocumentKind> &kinds);
    void fillPairs();
    void fillSessions(const QStringList &wanted);
    void showWhatFits();
    void showTargets();
    /// Are these the sheets that another page chose, and nothing beside them?
    [[nodiscard]] bool areSheetsChosen() const;
    [[nodiscard]] bool anyPerPair() const;
    [[nodiscard]] bool isAnyChosen(bool (*is)(documents::DocumentKind)) const;
    [[nodiscard]] bool isChosen(documents::DocumentKind kind) const;
    /// It is chosen, and nobody whom it could be for is ticked.
    [[nodiscard]] bool isForNobody(documents::DocumentKind kind) const;
    [[nodiscard]] std::vector<PartnershipId> pairsOfCohort() const;

    ProgramFile &m_file;
    Theme &m_theme;
    documents::PrintRequest m_given; ///< what no field shows: person, versions, room, letters chosen before
    std::vector<documents::DocumentKind> m_kinds;
    std::vector<PastJob> m_past;
    QPushButton *m_again = nullptr;
    QMenu *m_againMenu = nullptr;
    DocumentChoice *m_documents = nullptr;
    QComboBox *m_letter = nullptr; ///< which letter
    QWidget *m_letterRow = nullptr;
    PairChoice *m_pairs = nullptr;
    QWidget *m_pairsRow = nullptr;
    PairChoice *m_people = nullptr; ///< for forms of one person each
    QWidget *m_peopleRow = nullptr;
    QLabel *m_chosenBefore = nullptr; ///< letters to people that another page chose
    QComboBox *m_minutes = nullptr;
    QWidget *m_minutesRow = nullptr;
    CardChoice *m_cards = nullptr; ///< which exercise cards
    QWidget *m_cardsRow = nullptr;
    CardChoice *m_sessions = nullptr; ///< which session
    QWidget *m_sessionsRow = nullptr;
    QCheckBox *m_answers = nullptr;
    QCheckBox *m_names = nullptr;
    QSpinBox *m_copies = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_large = nullptr;
    QComboBox *m_twoSided = nullptr;
    QComboBox *m_order = nullptr;
    QWidget *m_orderRow = nullptr;
    QRadioButton *m_toPrinter = nullptr;
    QRadioButton *m_toOneFile = nullptr;
    QRadioButton *m_toFolder = nullptr; ///< one file a pair
    QRadioButton *m_toFiles = nullptr;  ///< one file a document
    QComboBox *m_printer = nullptr;
    QComboBox *m_format = nullptr;
    QWidget *m_formatRow = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLabel *m_example = nullptr;
    QWidget *m_patternRow = nullptr;
};

} // namespace groundwork::ui
