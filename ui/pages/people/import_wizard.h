#pragma once

#include "core/jobs/job.h"
#include "ui/pages/people/import_session.h"

#include <QDialog>

#include <memory>

class QBoxLayout;
class QLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace groundwork::ui {

class Banner;
class ImportColumnsStep;
class ImportFileStep;
class ImportSummaryStep;
class Label;
class ModalPort;
class Theme;

/// Brings in a list of people: file, columns, people already here, bring in. Nothing is stored before the
/// last step, which is one step to undo. Open it with open(); it deletes itself.
class ImportWizard : public QDialog {
    Q_OBJECT

  public:
    ImportWizard(ProgramFile &file, CohortId cohort, Theme &theme, ModalPort &modal, QWidget *parent);
    ~ImportWizard() override;

    /// Reads a file at once, as if it had been chosen (a file dropped on the people page).
    void readFile(const QString &path);
    /// While people are stored, this stops storing; the wizard stays.
    void reject() override;

  Q_SIGNALS:
    /// Done: what came in, in words for a toast with Undo.
    void broughtIn(const QString &words);
    /// The list is one of pairs: it belongs into the other dialog.
    void pairsWanted(const QString &path);

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    enum Step { FileStep, ColumnsStep, PeopleStep, SummaryStep, StepCount };
    QWidget *buildSteps();
    void buildBanners(QBoxLayout &column);
    QLayout *buildFoot();
    void connectSteps();
    void choose();
    void read(const QString &path, const exchange::ReadOptions &options, bool goOn);
    void readDone(Result<exchange::SignUpTable> table, bool goOn);
    void goTo(int step);
    void next();
    void showPlan();
    void bringIn();
    void storedDone(const Result<exchange::ImportCounts> &counts);
    void showBusy();
    [[nodiscard]] bool mayLeave();
    void useRemembered();
    void saveMap();
    void useMap();
    void showError(const Error &error);

    Theme &m_theme;
    ModalPort &m_modal;
    ImportSession m_session;
    std::unique_ptr<jobs::Job<exchange::SignUpTable>> m_job;
    std::vector<Label *> m_steps;
    Label *m_about;
    QPushButton *m_change;
    Banner *m_problem;
    Banner *m_pairs;
    QStackedWidget *m_stack;
    ImportFileStep *m_file;
    ImportColumnsStep *m_columns;
    ImportSummaryStep *m_summary;
    QWidget *m_busy;
    Label *m_busyWords;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    int m_step = FileStep;
};

} // namespace groundwork::ui
