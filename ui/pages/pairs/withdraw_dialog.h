#pragma once

#include "core/certificates/certificate.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

class QLineEdit;

namespace groundwork::ui {

/// Takes a certificate out of use, with the reason.
class WithdrawDialog final : public FormDialog {
    Q_OBJECT

  public:
    WithdrawDialog(const PageContext &context, const certificates::Certificate &certificate, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    certificates::CertificateId m_id;
    certificates::CertificateKind m_kind;
    QLineEdit *m_because;
};

} // namespace groundwork::ui
