#pragma once

#include "core/base/id.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace groundwork::ui {

/// A further cohort: what it starts from (a cohort that there was, or a template), its name and its dates.
class NewCohortDialog : public FormDialog {
    Q_OBJECT

  public:
    /// What is chosen at first.
    enum class From { CohortBefore, Template };
    NewCohortDialog(const PageContext &context, From from, QWidget *parent);

  Q_SIGNALS:
    void made(groundwork::CohortId cohort);

  protected:
    void keep() override;

  private:
    void fillChoices(From from);
    void choiceMade();
    void startMoved();
    [[nodiscard]] bool isCohort() const;
    PageContext m_context;
    QComboBox *m_from;
    Label *m_brings;
    QLineEdit *m_name;
    QDateEdit *m_start;
    QDateEdit *m_end;
    bool m_named = false; ///< the name was typed, and stays
    bool m_ended = false; ///< so was the end
};

} // namespace groundwork::ui
