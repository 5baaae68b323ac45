#include "ui/printing/print_dialog.h"

#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "ui/documents/document_fonts.h"
#include "ui/printing/preview_note.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_form.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <optional>

namespace groundwork::ui {

using documents::DocumentKind;
using printing::PrintTarget;

namespace {

constexpr int kPreviewPause = 150; // milliseconds of rest before the preview is made again

} // namespace

PrintDialog::PrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal,
                         const documents::PrintRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_theme(theme)
    , m_modal(modal) {
    documents::loadDocumentFonts();
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    const QSize room = screen()->availableSize() * 0.95;
    resize(QSize(theme.size(960), theme.size(620)).boundedTo(room));

    m_form = new PrintForm(file, theme, request, this);
    auto *scroll = scrollingPage(m_form);
    m_scroll = scroll;
    m_preview = new PreviewWidget(theme, this);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // see resizeEvent
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.space(16));
    middle->addWidget(scroll);
    middle->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addLayout(middle, 1);
    buildFoot(column);

    m_previewLater.setSingleShot(true);
    m_previewLater.setInterval(kPreviewPause);
    connect(&m_previewLater, &QTimer::timeout, this, &PrintDialog::showPreview);
    connect(m_form, &PrintForm::changed, &m_previewLater, qOverload<>(&QTimer::start));
    connect(m_form, &PrintForm::targetChanged, this, &PrintDialog::showTarget);
    showTarget();
    showPreview();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::showEvent(QShowEvent *event) {
    // Only now are faces and style the ones that will be painted.
    m_form->layout()->activate();
    m_scroll->setFixedWidth(std::max(m_form->minimumSizeHint().width(), m_theme.size(270)) +
                            m_scroll->verticalScrollBar()->sizeHint().width() + m_theme.space(8));
    QDialog::showEvent(event);
}

void PrintDialog::resizeEvent(QResizeEvent *event) {
    // With large text on a small screen the form comes first: a sliver of preview helps nobody.
    const int left = width() - m_scroll->width() - 3 * m_theme.space(16);
    m_preview->setVisible(left >= m_preview->minimumSizeHint().width());
    QDialog::resizeEvent(event);
}

void PrintDialog::buildFoot(QVBoxLayout *column) {
    m_status = wrappingLabel(m_theme, {}, TextRole::Body, Token::Ink2);
    m_status->setObjectName(QStringLiteral("printStatus"));
    m_status->hide();
    column->addWidget(m_status);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("printProgress"));
    m_progress->setAccessibleName(tr("How far the job is"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_progress);
    m_stop = button(m_theme, QStringLiteral("printStop"), tr("Stop"));
    m_stop->hide();
    m_close = button(m_theme, QStringLiteral("printClose"), tr("Close"));
    m_go =
        button(m_theme, QStringLiteral("printGo"), tr("Print"), ButtonKind::Primary, QStringLiteral("print"));
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.space(8));
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &PrintDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PrintDialog::run);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

documents::PrintRequest PrintDialog::request() const {
    return m_form->request();
}

void PrintDialog::showTarget() {
    switch (m_form->targetKind()) {
    case PrintTarget::Kind::Printer:
        m_go->setText(tr("Print"));
        break;
    case PrintTarget::Kind::OnePdf:
        m_go->setText(tr("Save as PDF…"));
        break;
    case PrintTarget::Kind::Folder:
        m_go->setText(tr("Choose a folder…"));
        break;
    }
}

void PrintDialog::showPreview() {
    std::vector<documents::Document> shown;
    m_status->hide();
    const auto batch = documents::documentsFor(m_file, request());
    std::optional<Error> error;
    if (!batch)
        error = batch.error();
    for (size_t i = 0; batch && !error && i < batch->sources.size(); ++i) {
        const documents::DocumentSource &source = batch->sources[i];
        if (i > 0 && !source.inPreview)
            continue;
        auto made = source.make();
        if (made)
            std::move(made->begin(), made->end(), std::back_inserter(shown));
        else
            error = made.error();
    }
    if (!error && !shown.empty()) {
        if (auto noted = notePreview(m_file, request(), m_previewed); !noted)
            error = noted.error();
    }
    if (error) { // what cannot be made stops the job too
        shown.clear();
        m_status->setText(words::errorText(*error));
        m_status->show();
    }
    m_go->setEnabled(!shown.empty());
    m_go->setToolTip(shown.empty() ? m_status->text() : QString());
    m_preview->setDocuments(std::move(shown));
}

bool PrintDialog::askForPath(const documents::DocumentBatch &batch, PrintTarget &target) {
    if (target.kind == PrintTarget::Kind::OnePdf) {
        target.path =
            m_modal.saveFile(this, tr("Save as PDF"),
                             documents::fileStem(batch.title) + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
        if (target.path.isEmpty())
            return false;
        if (QFileInfo(target.path).suffix().isEmpty())
            target.path += QStringLiteral(".pdf");
        target.overwrite = true; // the system's dialog asks before it replaces a file
        return true;
    }
    target.path = m_modal.chooseFolder(this, tr("Folder for the PDFs"));
    if (target.path.isEmpty())
        return false;
    QStringList used;
    int there = 0;
    for (const documents::DocumentSource &source : batch.sources)
        there += QFileInfo::exists(
            QDir(target.path).filePath(documents::freeStem(source.name, used) + QStringLiteral(".pdf")));
    if (there > 0) {
        const Question question{
            tr("Replace files?"),
            tr("%1 of the %2 PDFs are in this folder already.").arg(there).arg(batch.sources.size()),
            {tr("Replace them"), tr("Keep them")},
            1};
        if (m_modal.ask(this, question) != 0)
            return false;
        target.overwrite = true;
    }
    return true;
}

void PrintDialog::run() {
    auto batch = documents::documentsFor(m_file, request());
    if (!batch) {
        m_status->setText(words::errorText(batch.error()));
        m_status->show();
        return;
    }
    PrintTarget target;
    target.kind = m_form->targetKind();
    target.printer = m_form->printer();
    if (target.kind != PrintTarget::Kind::Printer && !askForPath(*batch, target))
        return;
    m_job = std::make_unique<printing::PrintJob>(std::move(*batch), target);
    connect(m_job.get(), &printing::PrintJob::progressed, this, &PrintDialog::showProgress);
    connect(m_job.get(), &printing::PrintJob::finished, this, &PrintDialog::showResult);
    m_form->setEnabled(false);
    m_go->setEnabled(false);
    m_progress->setRange(0, m_job->total());
    m_progress->setValue(0);
    const bool many = m_job->total() > 1;
    m_progress->setVisible(many);
    m_stop->setVisible(many);
    if (many)
        m_stop->setFocus();
    m_job->start();
}

void PrintDialog::showProgress(int done, int total, const QString &label) {
    m_progress->setValue(done);
    if (!label.isEmpty()) {
        m_status->setText(tr("%1 of %2: %3").arg(done + 1).arg(total).arg(label));
        m_status->show();
    }
}

void PrintDialog::showResult() {
    m_form->setEnabled(true);
    m_go->setEnabled(true);
    m_progress->hide();
    m_stop->hide();
    m_go->setFocus();
    const Result<documents::PdfReport> &result = *m_job->result();
    if (result) {
        noteDisclosure(*result);
        switch (m_form->targetKind()) {
        case PrintTarget::Kind::Printer:
            m_status->setText(tr("%1 pages are with the printer.").arg(result->pages));
            break;
        case PrintTarget::Kind::OnePdf:
            m_status->setText(tr("Saved: %1, %2 pages.")
                                  .arg(QDir::toNativeSeparators(result->files.value(0)))
                                  .arg(result->pages));
            break;
        case PrintTarget::Kind::Folder:
            m_status->setText(
                tr("Saved: %1 PDFs in %2.")
                    .arg(result->files.size())
                    .arg(QDir::toNativeSeparators(QFileInfo(result->files.value(0)).absolutePath())));
            break;
        }
    } else if (result.error().code == ErrorCode::Cancelled) {
        m_status->setText(m_form->targetKind() == PrintTarget::Kind::Folder
                              ? tr("Stopped. The PDFs that are finished are in the folder.")
                              : tr("Stopped. Nothing was saved or printed."));
    } else {
        m_status->setText(words::errorText(result.error()));
    }
    m_status->show();
}

void PrintDialog::noteDisclosure(const documents::PdfReport &) {
    const documents::PrintRequest asked = request();
    if (asked.kind == DocumentKind::Shortcuts)
        return; // nothing about anybody
    QStringList about;
    if (asked.kind == DocumentKind::Held) {
        about.append(asked.person.toText());
    } else if (documents::isOfRoom(asked.kind)) {
        for (const PartnershipId pair : documents::pairsOfRoom(m_file, asked))
            about.append(pair.toText());
    } else if (!asked.letterTo.empty()) {
        for (const documents::LetterTo &to : asked.letterTo)
            about.append(to.pair.toText());
        about.removeDuplicates();
    } else if (asked.pairs.empty()) {
        for (const documents::PrintablePair &pair : documents::printablePairs(m_file, asked.cohort, asked.kind))
            about.append(pair.id.toText());
    } else {
        about.append(asked.pairs.front().toText());
    }
    audit::Disclosure disclosure;
    disclosure.what = documents::catalogEntry(asked.kind).key;
    disclosure.way = m_form->targetKind() == PrintTarget::Kind::Printer ? audit::Way::Printed : audit::Way::Pdf;
    disclosure.about = about.join(QLatin1Char(' '));
    disclosure.copies = asked.copies;
    if (m_file.isReadOnly())
        return; // a copy that can only be read keeps no log
    if (const Result<void> noted = audit::recordDisclosure(m_file, disclosure); !noted)
        m_status->setText(words::errorText(noted.error()));
}

void PrintDialog::reject() {
    if (m_job && m_job->isRunning()) {
        m_job->cancel(); // Esc stops the job first; a second one closes
        return;
    }
    QDialog::reject();
}

void openPrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal, const documents::PrintRequest &request,
                     QWidget *parent) {
    auto *dialog = new PrintDialog(file, theme, modal, request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace groundwork::ui
