#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/arrangement.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <optional>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace groundwork::ui {

/// The sections of agreements that are begun from now on: another order, some left out, some of the program's own.
/// Agreements that exist stay as they are.
class SectionsDialog : public FormDialog {
    Q_OBJECT

  public:
    SectionsDialog(const PageContext &context, QWidget *parent);

  protected:
    void keep() override;

  private:
    void build();
    void fill(int row);
    void showRow();
    void move(int by);
    void addOwn();
    void removeOwn();
    void readOwn();
    [[nodiscard]] QString titleOf(const agreements::ArrangedSection &section) const;

    PageContext m_context;
    std::optional<agreements::AgreementContent> m_content;
    agreements::Arrangement m_all;
    QListWidget *m_list;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
    QCheckBox *m_shown;
    QLineEdit *m_title;
    QLineEdit *m_beginning;
    QCheckBox *m_each;
    bool m_filling = false;
};

} // namespace groundwork::ui
