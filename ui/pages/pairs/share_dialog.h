#pragma once

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_text.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QCheckBox;

namespace groundwork::ui {

/// Who besides the two may read their agreement: each says so alone, and the program reads it when both do.
class ShareDialog : public FormDialog {
    Q_OBJECT

  public:
    ShareDialog(const PageContext &context, const agreements::AgreementText &text, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    PartnershipId m_pair;
    QCheckBox *m_mentee;
    QCheckBox *m_mentor;
};

} // namespace groundwork::ui
