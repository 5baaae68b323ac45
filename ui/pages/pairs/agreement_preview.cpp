#include "ui/pages/pairs/agreement_preview.h"

#include "core/audit/audit.h"
#include "core/file/program_file.h"
#include "core/letterhead/letterheads.h"
#include "ui/documents/agreement_document.h"
#include "ui/documents/agreement_print.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/pdf_export.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>

namespace groundwork::ui {

namespace {

constexpr int kPreviewDelayMs = 250;
constexpr int kLeastHeight = 240;

} // namespace

AgreementPreview::AgreementPreview(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_partnership(partnership)
    , m_preview(new PreviewWidget(context.theme))
    , m_paper(new QComboBox)
    , m_twoCopies(new QCheckBox(tr("Two copies")))
    , m_onePage(new QCheckBox(tr("One-page short form"))) {
    Theme &theme = context.theme;
    m_preview->setObjectName(QStringLiteral("agreementPreview"));
    m_paper->setObjectName(QStringLiteral("agreementPaper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItem(tr("A4"), static_cast<int>(documents::PageStyle::Paper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(documents::PageStyle::Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(context.paper)));
    m_preview->addBarWidget(m_paper);
    m_twoCopies->setObjectName(QStringLiteral("agreementTwoCopies"));
    m_twoCopies->setChecked(true);
    m_onePage->setObjectName(QStringLiteral("agreementOnePage"));
    auto *pdf = button(theme, QStringLiteral("agreementSavePdf"), tr("Save as PDF…"));
    auto *print = button(theme, QStringLiteral("agreementPrint"), tr("Print…"), ButtonKind::Primary,
                         QStringLiteral("print"));
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    foot->setLayout(flow);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_twoCopies, m_onePage, pdf, print})
        flow->addWidget(widget);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_twoCopies, m_onePage})
        widget->setMinimumHeight(print->sizeHint().height());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_preview->setMinimumHeight(theme.size(kLeastHeight));
    column->addWidget(m_preview, 1);
    column->addWidget(foot);
    m_later.setSingleShot(true);
    m_later.setInterval(kPreviewDelayMs);
    connect(&m_later, &QTimer::timeout, this, &AgreementPreview::show);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &AgreementPreview::show);
    connect(m_twoCopies, &QCheckBox::toggled, this, &AgreementPreview::show);
    connect(m_onePage, &QCheckBox::toggled, this, [this](bool on) {
        m_twoCopies->setEnabled(!on);
        m_twoCopies->setToolTip(on ? tr("The short form is for one wallet or pinboard at a time.")
                                   : QString());
        show();
    });
    connect(pdf, &QPushButton::clicked, this, &AgreementPreview::savePdf);
    connect(print, &QPushButton::clicked, this, &AgreementPreview::print);
}

void AgreementPreview::setText(const agreements::AgreementText &text) {
    const bool first = !m_text;
    if (m_text == text)
        return;
    m_text = text;
    if (first)
        show();
    else
        m_later.start();
}

void AgreementPreview::clear() {
    m_later.stop();
    m_text.reset();
    m_preview->setDocuments({});
}

documents::PageStyle AgreementPreview::style() const {
    documents::PageStyle style;
    style.paper = static_cast<documents::PageStyle::Paper>(m_paper->currentData().toInt());
    style.rightToLeft = layoutDirection() == Qt::RightToLeft;
    if (!m_onePage->isChecked())
        style.letterhead = documents::letterheadPrint(letterhead::letterheadOf(m_context.file));
    return style;
}

std::vector<documents::Document> AgreementPreview::documents() const {
    if (!m_text)
        return {};
    const QDate today = m_context.file.clock().today();
    if (m_onePage->isChecked())
        return {documents::agreementPageDocument(documents::agreementPrint(*m_text, today), style())};
    if (m_twoCopies->isChecked())
        return documents::agreementCopies(*m_text, today, style());
    return {documents::agreementDocument(documents::agreementPrint(*m_text, today), style())};
}

void AgreementPreview::show() {
    m_later.stop();
    m_preview->setDocuments(documents());
}

void AgreementPreview::print() {
    documents::PrintRequest request;
    request.kind =
        m_onePage->isChecked() ? documents::DocumentKind::AgreementPage : documents::DocumentKind::Agreements;
    request.cohort = m_context.cohort;
    request.pairs = {m_partnership};
    request.paper = style().paper;
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request, window());
}

void AgreementPreview::savePdf() {
    if (!m_text)
        return;
    const QString suggested = documents::fileStem(m_text->pairTitle) + QStringLiteral(".pdf");
    const QString path =
        m_context.modal.saveFile(this, tr("Save the agreement as PDF"), suggested, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    documents::DocumentBatch batch;
    batch.title = m_text->pairTitle;
    batch.sources.push_back({m_text->pairTitle, m_text->pairTitle,
                             [this]() -> Result<std::vector<documents::Document>> { return documents(); }});
    const Result<documents::PdfReport> written = documents::writePdf(batch, path, true);
    if (!written) {
        m_context.navigator.showError(written.error());
        return;
    }
    m_context.navigator.toast(tr("Saved: %1").arg(QFileInfo(path).fileName()));
    if (m_context.file.isReadOnly())
        return;
    audit::Disclosure disclosure;
    disclosure.what = documents::catalogEntry(m_onePage->isChecked() ? documents::DocumentKind::AgreementPage
                                                                     : documents::DocumentKind::Agreements)
                          .key;
    disclosure.way = audit::Way::Pdf;
    disclosure.about = m_partnership.toText();
    if (const Result<void> noted = audit::recordDisclosure(m_context.file, disclosure); !noted)
        m_context.navigator.showError(noted.error());
}

} // namespace groundwork::ui
