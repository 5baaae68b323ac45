#pragma once

#include "core/partnerships/partnership_rows.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QButtonGroup;
class QDateEdit;
class QLineEdit;

namespace groundwork::ui {

/// Completes a pair in its last weeks: the last day, and how the closing talk went. Where there was none, it asks
/// why (domain.md 2.6). One step of the history; the agreement ends with the pair.
class CompleteDialog : public FormDialog {
    Q_OBJECT

  public:
    CompleteDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    PartnershipId m_pair;
    QDateEdit *m_lastDay;
    QButtonGroup *m_talk;
    QLineEdit *m_reason;
};

/// Lets a pair go on until a later day. Where an agreement is in force, its next version begins with the new end,
/// which both sign.
class ExtendDialog : public FormDialog {
    Q_OBJECT

  public:
    ExtendDialog(const PageContext &context, const partnerships::PartnershipRow &pair, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    PartnershipId m_pair;
    QDateEdit *m_end;
    QLineEdit *m_reason;
};

} // namespace groundwork::ui
