#include "ui/pages/pairs/certificates_tab.h"

#include "core/certificates/certificate_rows.h"
#include "core/file/program_file.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/certificate_dialog.h"
#include "ui/pages/pairs/withdraw_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/certificate_words.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using namespace certificates;

CertificatesTab::CertificatesTab(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : PairTab(context, partnership, parent) {
    setObjectName(QStringLiteral("certificatesTab"));
    build();
    read();
}

void CertificatesTab::build() {
    Theme &theme = context().theme;
    m_card = new Card(theme, tr("Certificates and hours"));
    m_about = wrappingLabel(theme, QString(), TextRole::Body, Token::Ink2);
    m_about->setObjectName(QStringLiteral("certificatesAbout"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme.space(14));
    m_certificate = button(theme, QStringLiteral("certificateIssue"), tr("Issue a certificate…"), ButtonKind::Primary,
                           QStringLiteral("seal"));
    m_hours = button(theme, QStringLiteral("hoursIssue"), tr("Issue an hours statement…"), ButtonKind::Plain,
                     QStringLiteral("clock"));
    m_print = button(theme, QStringLiteral("certificatesPrint"), tr("Print those in use…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    foot->setLayout(flow);
    for (QWidget *each : {m_certificate, m_hours, m_print})
        flow->addWidget(each);
    m_card->body()->setSpacing(theme.space(12));
    m_card->body()->addWidget(m_about);
    m_card->body()->addLayout(m_rows);
    m_card->body()->addWidget(foot);
    connect(m_certificate, &QPushButton::clicked, this, [this] { issue(CertificateKind::Completion); });
    connect(m_hours, &QPushButton::clicked, this, [this] { issue(CertificateKind::Hours); });
    connect(m_print, &QPushButton::clicked, this, &CertificatesTab::print);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(16));
    column->addWidget(m_card);
    column->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scrollingPage(content));
}

bool CertificatesTab::canIssue(CertificateKind kind) const {
    if (context().file.isReadOnly())
        return false;
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        const Readiness ready = readiness(context().file, partnership(), side, kind);
        if (ready == Readiness::Ready || ready == Readiness::Early)
            return true;
    }
    return false;
}

void CertificatesTab::refresh(const ChangeReport &report) {
    static const QStringList tables{QStringLiteral("certificate"), QStringLiteral("partnership"),
                                    QStringLiteral("cohort")};
    if (report.isEmpty() ||
        std::any_of(tables.begin(), tables.end(), [&](const QString &table) { return report.touches(table); }))
        read();
}

void CertificatesTab::read() {
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    m_issues = certificatesOf(context().file, partnership());
    clearLayout(*m_rows);
    for (const Certificate &issue : m_issues)
        addRow(issue);
    const bool inUse = std::any_of(m_issues.begin(), m_issues.end(), [](const Certificate &issue) {
        return issue.state == CertificateState::Issued;
    });
    m_certificate->setVisible(canIssue(CertificateKind::Completion));
    m_hours->setVisible(canIssue(CertificateKind::Hours));
    m_print->setVisible(inUse);
    const Readiness ready = readiness(context().file, partnership(), Role::Mentee, CertificateKind::Completion);
    if (!m_issues.empty())
        m_about->setText(tr("What was issued stays as it was printed. A mistake is mended by a new issue of the same "
                            "number."));
    else if (ready == Readiness::Never)
        m_about->setText(words::certificateReadiness(ready));
    else if (ready == Readiness::Early)
        m_about->setText(tr("When the two have had their closing talk, each can have a certificate, and a statement of "
                            "their hours for professional credit. Earlier is possible with a reason."));
    else
        m_about->setText(tr("Each of the two can have a certificate, and a statement of their hours for professional "
                            "credit. It says only what they agree to."));
    if (focused.startsWith(QLatin1String("certificate.")) && !focusWidget())
        opened();
}

void CertificatesTab::addRow(const Certificate &certificate) {
    Theme &theme = context().theme;
    auto *row = new QWidget;
    auto *line = new QVBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.space(4));
    const bool inUse = certificate.state == CertificateState::Issued;
    const QString name = tr("%1 %2, %3", "kind, number, person")
                             .arg(words::certificateKindWord(certificate.kind), numberText(certificate),
                                  certificate.facts.name);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.space(10));
    top->addWidget(wrappingLabel(theme, breakable(name), TextRole::BodyStrong), 1);
    top->addWidget(new Chip(theme, words::certificateStateWord(certificate.state),
                            inUse ? ChipTone::Good : ChipTone::Neutral,
                            inUse ? QStringLiteral("seal") : QStringLiteral("archive")),
                   0, Qt::AlignTop);
    line->addLayout(top);
    QString said = tr("Issue %1 of %2").arg(certificate.issue).arg(words::longDate(certificate.issuedOn));
    if (certificate.facts.minutes > 0)
        said += QStringLiteral(" · ") +
                tr("%n meeting(s), %1", nullptr, certificate.facts.meetings)
                    .arg(words::durationWord(certificate.facts.minutes));
    if (!inUse)
        said += QStringLiteral(" · ") + tr("%1 on %2: %3", "replaced, a day, why")
                                            .arg(words::certificateMark(certificate.state),
                                                 words::longDate(certificate.stateSince), certificate.because);
    line->addWidget(wrappingLabel(theme, said, TextRole::Body, Token::Ink2));
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    actions->setLayout(flow);
    const QString id = certificate.id.toText();
    const auto add = [&](const char *what, const QString &text, const QString &spoken) {
        auto *made = button(theme, QStringLiteral("certificate.%1.%2").arg(QString::fromLatin1(what), id), text,
                            ButtonKind::Quiet);
        made->setAccessibleName(spoken.arg(name));
        flow->addWidget(made);
        return made;
    };
    connect(add("print", tr("Print…"), tr("Print %1")), &QPushButton::clicked, this,
            [this, certificate] { printThese({certificate}); });
    if (inUse && !context().file.isReadOnly()) {
        connect(add("correct", tr("Correct…"), tr("Correct %1")), &QPushButton::clicked, this,
                [this, certificate] { (new CertificateDialog(context(), certificate, window()))->open(); });
        connect(add("withdraw", tr("Withdraw…"), tr("Withdraw %1")), &QPushButton::clicked, this,
                [this, certificate] { (new WithdrawDialog(context(), certificate, window()))->open(); });
    }
    line->addWidget(actions);
    m_rows->addWidget(row);
}

void CertificatesTab::issue(CertificateKind kind) {
    (new CertificateDialog(context(), partnership(), kind, window()))->open();
}

void CertificatesTab::opened() {
    for (QPushButton *each : {m_print, m_certificate, m_hours}) {
        if (each->isVisibleTo(this)) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    setFocus();
}

QString CertificatesTab::printWords() const {
    return m_print->isVisibleTo(this) ? tr("Print the certificates…") : QString();
}

void CertificatesTab::print() {
    std::vector<Certificate> inUse;
    std::copy_if(m_issues.begin(), m_issues.end(), std::back_inserter(inUse),
                 [](const Certificate &issue) { return issue.state == CertificateState::Issued; });
    printThese(inUse);
}

void CertificatesTab::printThese(const std::vector<Certificate> &these) {
    if (these.empty())
        return;
    documents::PrintRequest request;
    request.kind = these.front().kind == CertificateKind::Hours ? documents::DocumentKind::HoursStatements
                                                                : documents::DocumentKind::Certificates;
    request.cohort = context().cohort;
    request.paper = context().paper;
    for (const Certificate &each : these)
        request.certificates.push_back(each.id);
    openPrintDialog(context().file, context().theme, context().modal, request, window());
}

} // namespace groundwork::ui
