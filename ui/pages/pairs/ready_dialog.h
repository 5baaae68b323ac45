#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/readiness.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <utility>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace groundwork::ui {

/// Signing although lines are open: each is left open until a day, or one reason says why they are signed so. A soft
/// gate (content.md 4.2): nothing is refused. Emits accepted() when the version is ready.
class ReadyDialog : public FormDialog {
    Q_OBJECT

  public:
    ReadyDialog(const PageContext &context, const agreements::AgreementContent &content,
                const agreements::AgreementText &text, const std::vector<agreements::OpenPoint> &gates, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    const agreements::AgreementContent &m_content;
    PartnershipId m_pair;
    std::vector<std::pair<WorkingTermId, QCheckBox *>> m_later;
    QDateEdit *m_on;
    QLineEdit *m_reason;
};

} // namespace groundwork::ui
