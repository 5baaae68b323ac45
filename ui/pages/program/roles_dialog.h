#pragma once

#include "core/base/role_names.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QLineEdit;

namespace groundwork::ui {

/// What the two roles of this program are called, one and several, with a sentence that shows them at work.
class RolesDialog : public FormDialog {
    Q_OBJECT

  public:
    RolesDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    [[nodiscard]] RoleNames names() const;
    void showExample();
    PageContext m_context;
    QLineEdit *m_mentee;
    QLineEdit *m_mentees;
    QLineEdit *m_mentor;
    QLineEdit *m_mentors;
    Label *m_example;
};

} // namespace groundwork::ui
