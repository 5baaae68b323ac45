#pragma once

#include "core/quality/cohort_steps.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <vector>

class QButtonGroup;
class QLineEdit;

namespace groundwork::ui {

/// Moves a cohort on: every state that it can go to, what that means, and what to look at before.
class CohortStateDialog : public FormDialog {
    Q_OBJECT

  public:
    CohortStateDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    void addStep(const quality::CohortStep &step);
    void choose();
    [[nodiscard]] const quality::CohortStep *chosen() const;
    PageContext m_context;
    framework::Cohort m_cohort;
    std::vector<quality::CohortStep> m_steps;
    QButtonGroup *m_choice;
    QLineEdit *m_reason = nullptr; ///< only where it can be cancelled
};

} // namespace groundwork::ui
