#pragma once

#include "core/exchange/pair_import.h"
#include "core/exchange/sign_up_import.h"
#include "core/jobs/job.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace groundwork::ui {

class Banner;
class Label;
class ModalPort;
class Theme;

/// Brings in pairs that were made elsewhere: a list with a mentor and a mentee in each row. Every row says whether
/// it comes in and why not; nothing is stored before the last button, and that is one step to undo. Open it with
/// open(); it deletes itself.
class ImportPairsDialog : public QDialog {
    Q_OBJECT

  public:
    ImportPairsDialog(ProgramFile &file, CohortId cohort, Theme &theme, ModalPort &modal, QWidget *parent);
    ~ImportPairsDialog() override;

    void readFile(const QString &path);

  Q_SIGNALS:
    /// Done: what came in, in words for a toast with Undo.
    void broughtIn(const QString &words);

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    QWidget *buildFile();
    QWidget *buildColumns();
    QWidget *buildChoices();
    QWidget *buildTable();
    QWidget *buildButtons();
    void readDone(Result<exchange::SignUpTable> table);
    void fillColumns();
    void columnsChosen();
    void replan();
    void showPlan();
    void showRow(int row);
    void toggleRow();
    void bringIn();

    ProgramFile &m_file;
    CohortId m_cohort;
    Theme &m_theme;
    ModalPort &m_modal;
    exchange::PairKnown m_known;
    std::optional<exchange::SignUpTable> m_table;
    exchange::PairColumns m_columns;
    exchange::PairOptions m_options;
    exchange::PairPlan m_plan;
    std::unique_ptr<jobs::Job<exchange::SignUpTable>> m_job;
    Banner *m_problem;
    Label *m_name;
    QProgressBar *m_reading;
    QWidget *m_body;
    std::vector<std::pair<exchange::PairField, QComboBox *>> m_fields;
    QComboBox *m_start;
    QCheckBox *m_add;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    QWidget *m_underwayRow;
    QLineEdit *m_underway;
    QTableWidget *m_rows;
    QPushButton *m_rowOut;
    Label *m_counts;
    QPushButton *m_bringIn;
};

} // namespace groundwork::ui
