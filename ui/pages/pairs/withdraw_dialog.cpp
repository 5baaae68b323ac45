#include "ui/pages/pairs/withdraw_dialog.h"

#include "core/certificates/certificates.h"
#include "core/file/program_file.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"

#include <QLineEdit>
#include <QPushButton>

namespace groundwork::ui {

using certificates::CertificateKind;

WithdrawDialog::WithdrawDialog(const PageContext &context, const certificates::Certificate &certificate,
                               QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("withdraw"),
                 tr("Withdraw %1").arg(certificates::numberText(certificate)), tr("Withdraw it"), parent)
    , m_context(context)
    , m_id(certificate.id)
    , m_kind(certificate.kind)
    , m_because(new QLineEdit) {
    const QString after = m_kind == CertificateKind::Hours ? tr("After this, %1's hours statement no longer counts.")
                                                           : tr("After this, %1's certificate no longer counts.");
    addNote(after.arg(words::nameInSentence(certificate.facts.name)) + QLatin1Char(' ') +
            tr("Ask for the sheet back; its number is never used again."));
    m_because->setPlaceholderText(tr("One sentence, for you alone"));
    add("withdrawBecause", tr("&Why"), m_because);
    m_because->setFocus();
    fit(480);
}

void WithdrawDialog::keep() {
    if (const auto done = certificates::withdrawCertificate(m_context.file, m_id, m_because->text()); !done) {
        showProblem(words::errorText(done.error()));
        m_because->setFocus();
        return;
    }
    accept();
    m_context.navigator.toast(m_kind == CertificateKind::Hours ? tr("The hours statement is withdrawn")
                                                               : tr("The certificate is withdrawn"),
                              true);
}

} // namespace groundwork::ui
