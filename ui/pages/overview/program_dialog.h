#pragma once

#include "core/framework/program.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace groundwork::ui {

/// The facts of the program: why and for whom, and the private help line. Dates and rhythm are the cohort's
/// (ui/pages/program/cohort_dialog.h).
class ProgramDialog : public FormDialog {
    Q_OBJECT

  public:
    /// The part that has the focus at first.
    enum class Part { Purpose, HelpLine };
    ProgramDialog(const PageContext &context, Part part, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    framework::Program m_program;
    QLineEdit *m_name;
    QLineEdit *m_organization;
    QPlainTextEdit *m_purpose;
    QLineEdit *m_audience;
    QLineEdit *m_sponsor;
    QLineEdit *m_coordinator;
    QLineEdit *m_contact;
    QSpinBox *m_keepMonths;
};

} // namespace groundwork::ui
