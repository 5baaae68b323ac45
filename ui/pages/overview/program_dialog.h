#pragma once

#include "core/framework/cohort.h"
#include "core/framework/program.h"
#include "ui/pages/page.h"

#include <QDialog>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QComboBox;

namespace groundwork::ui {

class Banner;

/// The facts of the program and of this cohort: why and for whom, the private help line, dates and rhythm.
class ProgramDialog : public QDialog {
    Q_OBJECT

  public:
    /// The part that has the focus at first.
    enum class Part { Purpose, HelpLine, Dates };
    ProgramDialog(const PageContext &context, Part part, QWidget *parent);

  private:
    void keep();
    PageContext m_context;
    framework::Program m_program;
    framework::Cohort m_cohort;
    QLineEdit *m_name;
    QLineEdit *m_organization;
    QPlainTextEdit *m_purpose;
    QLineEdit *m_audience;
    QLineEdit *m_coordinator;
    QLineEdit *m_contact;
    QLineEdit *m_cohortName;
    QDateEdit *m_start;
    QDateEdit *m_end;
    QSpinBox *m_cadence;
    QSpinBox *m_minutes;
    QComboBox *m_firstMeeting;
    Banner *m_problem;
};

} // namespace groundwork::ui
