#include "ui/printing/print_dialog.h"

#include "core/audit/audit.h"
#include "core/file/program_file.h"
#include "ui/documents/document_fonts.h"
#include "ui/printing/preview_note.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_count.h"
#include "ui/printing/print_form.h"
#include "ui/printing/print_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace groundwork::ui {

using printing::PrintTarget;

namespace {

constexpr int kPreviewPause = 150; // milliseconds of rest before the preview is made again

} // namespace

PrintDialog::PrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal,
                         const documents::PrintRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_theme(theme)
    , m_modal(modal)
    , m_notesBefore(audit::newestDisclosure(file)) {
    documents::loadDocumentFonts();
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    const QSize room = screen()->availableSize() * 0.95;
    resize(QSize(theme.size(1040), theme.size(700)).boundedTo(room));

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
    connectForm();
    showTarget();
    showPreview();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::connectForm() {
    m_previewLater.setSingleShot(true);
    m_previewLater.setInterval(kPreviewPause);
    connect(&m_previewLater, &QTimer::timeout, this, &PrintDialog::showPreview);
    connect(m_form, &PrintForm::changed, &m_previewLater, qOverload<>(&QTimer::start));
    connect(m_form, &PrintForm::targetChanged, this, &PrintDialog::showTarget);
    connect(m_form, &PrintForm::patternChanged, this, &PrintDialog::showExample);
    connect(m_form, &PrintForm::newOnesWanted, this, &PrintDialog::wantNewOnes);
    connect(m_form, &PrintForm::againWanted, this, &PrintDialog::repeat);
}

void PrintDialog::showEvent(QShowEvent *event) {
    // Only now are faces and style the ones that will be painted.
    m_form->layout()->activate();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width() + m_theme.space(8);
    const int most = std::max(width() - 3 * m_theme.space(16), 200);
    m_scroll->setFixedWidth(
        std::min(std::max(m_form->minimumSizeHint().width(), m_theme.size(320)) + bar, most));
    showRoom();
    QDialog::showEvent(event);
}

void PrintDialog::resizeEvent(QResizeEvent *event) {
    showRoom();
    QDialog::resizeEvent(event);
}

void PrintDialog::showRoom() {
    // With large text on a small screen a sliver of preview helps nobody: form and preview take turns.
    const int left = width() - m_scroll->width() - 3 * m_theme.space(16);
    const bool both = left >= m_preview->minimumSizeHint().width();
    m_look->setVisible(!both);
    m_scroll->setVisible(both || !m_looking);
    m_preview->setVisible(both || m_looking);
    m_look->setText(m_looking ? tr("Back to the choices") : tr("Look at the pages"));
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
    m_figure = wrappingLabel(m_theme, {}, TextRole::Body, Token::Ink2);
    m_figure->setObjectName(QStringLiteral("printFigure"));
    m_takeBack = button(m_theme, QStringLiteral("printTakeBack"), tr("Take the job back"));
    m_takeBack->hide();
    m_look = button(m_theme, QStringLiteral("printLook"), tr("Look at the pages"));
    m_look->hide();
    m_stop = button(m_theme, QStringLiteral("printStop"), tr("Stop"));
    m_stop->hide();
    m_close = button(m_theme, QStringLiteral("printClose"), tr("Close"));
    m_go =
        button(m_theme, QStringLiteral("printGo"), tr("Print"), ButtonKind::Primary, QStringLiteral("print"));
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.space(8));
    buttons->addWidget(m_figure, 1);
    buttons->addWidget(m_look);
    buttons->addWidget(m_takeBack);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_look, &QPushButton::clicked, this, [this] {
        m_looking = !m_looking;
        showRoom();
    });
    connect(m_close, &QPushButton::clicked, this, &PrintDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PrintDialog::run);
    connect(m_takeBack, &QPushButton::clicked, this, &PrintDialog::takeBack);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

documents::PrintRequest PrintDialog::request() const {
    return m_form->plan().request;
}

documents::PrintPlan PrintDialog::plan() const {
    return m_form->plan();
}

void PrintDialog::showTarget() {
    switch (m_form->targetKind()) {
    case PrintTarget::Kind::Printer:
        m_go->setText(tr("Print"));
        break;
    case PrintTarget::Kind::OneFile:
        m_go->setText(m_form->format() == documents::FileFormat::Pdf ? tr("Save as PDF…") : tr("Save…"));
        break;
    case PrintTarget::Kind::Folder:
        m_go->setText(tr("Choose a folder…"));
        break;
    }
}

void PrintDialog::say(const QString &words) {
    m_status->setText(words);
    m_status->setVisible(!words.isEmpty());
}

void PrintDialog::sayNothingToMake(const QString &words) {
    m_newOnesWanted = false; // not of what is chosen next
    m_figure->setText(words);
    m_go->setEnabled(false);
    m_go->setToolTip(words);
    m_go->setAccessibleDescription(words);
    m_form->showExample({});
    m_preview->setDocuments({});
}

void PrintDialog::showPreview() {
    if (m_job && m_job->isRunning())
        return; // it is shown again when the job is over
    say({});
    m_count.reset();
    const QString missing = m_form->whatIsMissing();
    if (!missing.isEmpty())
        return sayNothingToMake(missing);
    const documents::PrintPlan plan = m_form->plan();
    std::vector<documents::DocumentKind> without;
    auto batch = documents::plannedBatch(m_file, plan, &without);
    if (!batch)
        return sayNothingToMake(words::errorText(batch.error()));
    if (!without.empty())
        say(tr("Nothing to print yet for: %1", "titles of documents").arg(kindsWords(without)));
    m_count = std::make_shared<PrintCount>(
        std::move(*batch), m_file.clock().today(), [this, request = plan.request](const documents::DocumentSource &source) {
            return notePreview(m_file, request, source, m_previewed);
        });
    m_count->start();
    m_preview->setPages(m_count);
    showExample();
    showCount();
    connect(m_count.get(), &PrintCount::changed, this, [this] {
        m_preview->pagesGrew();
        showCount();
    });
}

void PrintDialog::showCount() {
    if (m_count->problem()) // what cannot be made stops the job too
        return sayNothingToMake(words::errorText(*m_count->problem()));
    m_figure->setText(countWords(*m_count, m_form->plan()));
    m_go->setEnabled(m_count->count() > 0);
    m_go->setToolTip({});
    m_go->setAccessibleDescription({});
    if (m_newOnesWanted && !m_count->isCounting()) {
        m_newOnesWanted = false; // later, since another count takes the place of the one that speaks here
        QMetaObject::invokeMethod(this, &PrintDialog::tickNewOnes, Qt::QueuedConnection);
    }
}

void PrintDialog::showExample() {
    const QString missing = m_form->whatIsMissing();
    if (!missing.isEmpty() || !m_count) {
        m_go->setEnabled(false);
        m_go->setToolTip(missing);
        m_form->showExample({});
        if (missing.isEmpty())
            m_previewLater.start();
        return;
    }
    m_go->setEnabled(m_count->count() > 0);
    if (m_form->targetKind() != PrintTarget::Kind::Folder)
        return m_form->showExample({});
    const auto batch = documents::plannedBatch(m_file, m_form->plan());
    if (!batch)
        return m_form->showExample({});
    const auto ofPair = std::find_if(batch->sources.begin(), batch->sources.end(),
                                     [](const documents::DocumentSource &each) { return each.pair.isValid(); });
    const documents::DocumentSource &example = ofPair == batch->sources.end() ? batch->sources.front() : *ofPair;
    m_form->showExample(example.name + QLatin1Char('.') + documents::fileFormatKey(m_form->format()));
}

void PrintDialog::repeat(const PastJob &job, bool newOnesOnly) {
    m_form->repeat(job);
    m_newOnesWanted = newOnesOnly;
    m_previewLater.stop();
    showPreview();
}

void PrintDialog::repeatLast() {
    const std::vector<PastJob> jobs = pastJobs(m_file, request().cohort);
    if (jobs.empty())
        say(tr("Nothing was printed from this cohort yet, so there is nothing to print again."));
    else
        repeat(jobs.front(), false);
}

void PrintDialog::wantNewOnes() {
    m_form->tickEverybody();
    m_newOnesWanted = true;
    m_previewLater.stop();
    showPreview();
}

void PrintDialog::tickNewOnes() {
    if (!m_count || m_count->isCounting())
        return; // something else was chosen since
    if (m_count->papers().empty())
        return say(tr("These papers are for nobody in particular, so all of them are printed."));
    const PrintedPapers printed = printedPapers(m_file);
    std::vector<documents::Receiver> those;
    for (const auto &[whose, papers] : m_count->papers()) {
        if (isNew(printed, whose, papers))
            those.push_back(whose);
    }
    m_form->tick(those);
    if (those.size() != m_count->papers().size())
        showPreview();
    if (those.empty())
        say(tr("Everybody has these documents as they are now. Nothing is new."));
}

PrintDialog *openPrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal,
                             const documents::PrintRequest &request, QWidget *parent) {
    auto *dialog = new PrintDialog(file, theme, modal, request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace groundwork::ui
