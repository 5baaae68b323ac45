#include "ui/printing/print_dialog.h"

#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "ui/documents/document_fonts.h"
#include "ui/printing/card_choice.h"
#include "ui/printing/preview_widget.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace groundwork::ui {

using documents::DocumentKind;
using documents::PageStyle;
using printing::PrintTarget;

namespace {

constexpr int kPreviewPause = 150; // milliseconds of rest before the preview is made again

QWidget *row(Theme &theme, const QString &label, QWidget *field, QWidget *parent) {
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    auto *words = new Label(theme, label, TextRole::SmallStrong, Token::Ink2, box);
    words->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(words);
    column->addWidget(field);
    return box;
}

} // namespace

PrintDialog::PrintDialog(ProgramFile &file, Theme &theme, ModalPort &modal,
                         const documents::PrintRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_theme(theme)
    , m_modal(modal)
    , m_cohort(request.cohort)
    , m_framework(request.framework)
    , m_frameworkBefore(request.before)
    , m_shortcuts(request.shortcuts) {
    documents::loadDocumentFonts();
    setObjectName(QStringLiteral("printDialog"));
    setWindowTitle(tr("Print"));
    const QSize room = screen()->availableSize() * 0.95;
    resize(QSize(theme.size(960), theme.size(620)).boundedTo(room));

    m_form = new QWidget(this);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, theme.space(8), 0);
    form->setSpacing(theme.space(12));
    buildForm(form);
    buildTargets(form);
    form->addStretch(1);
    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
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
    fill(request);
    showWhatFits();
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

void PrintDialog::buildForm(QVBoxLayout *column) {
    m_document = new QComboBox(m_form);
    m_document->setObjectName(QStringLiteral("printDocument"));
    for (const documents::CatalogEntry &entry : documents::documentCatalog())
        m_document->addItem(entry.title, int(entry.kind));
    column->addWidget(row(m_theme, tr("Document"), m_document, m_form));
    m_whoGets = wrappingLabel(m_theme, {}, TextRole::Small, Token::Ink3);
    m_whoGets->setObjectName(QStringLiteral("printWhoGets"));
    column->addWidget(m_whoGets);

    m_pairs = new QComboBox(m_form);
    m_pairs->setObjectName(QStringLiteral("printPairs"));
    m_pairs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pairsRow = row(m_theme, tr("For"), m_pairs, m_form);
    column->addWidget(m_pairsRow);

    m_minutes = new QComboBox(m_form);
    m_minutes->setObjectName(QStringLiteral("printMinutes"));
    for (const int minutes : {60, 90, 120})
        m_minutes->addItem(tr("%1 minutes").arg(minutes), minutes);
    m_minutesRow = row(m_theme, tr("Length of the first meeting"), m_minutes, m_form);
    column->addWidget(m_minutesRow);
    m_cards = new CardChoice(m_form);
    m_cardsRow = row(m_theme, tr("Which cards"), m_cards, m_form);
    column->addWidget(m_cardsRow);
    m_names = new QCheckBox(tr("Names filled in"), m_form);
    m_names->setObjectName(QStringLiteral("printNames"));
    column->addWidget(m_names);

    m_copies = new QSpinBox(m_form);
    m_copies->setObjectName(QStringLiteral("printCopies"));
    m_copies->setRange(1, 99);
    column->addWidget(row(m_theme, tr("Copies"), m_copies, m_form));
    m_paper = new QComboBox(m_form);
    m_paper->setObjectName(QStringLiteral("printPaper"));
    m_paper->addItem(tr("A4"), int(PageStyle::Paper::A4));
    m_paper->addItem(tr("US Letter"), int(PageStyle::Paper::Letter));
    column->addWidget(row(m_theme, tr("Paper"), m_paper, m_form));
    m_large = new QCheckBox(tr("Large print"), m_form);
    m_large->setObjectName(QStringLiteral("printLarge"));
    column->addWidget(m_large);

    for (QComboBox *box : {m_document, m_pairs, m_minutes, static_cast<QComboBox *>(m_cards), m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { m_previewLater.start(); });
    for (QCheckBox *box : {m_names, m_large})
        connect(box, &QCheckBox::toggled, this, [this] { m_previewLater.start(); });
    connect(m_document, &QComboBox::currentIndexChanged, this, [this] {
        fillPairs();
        showWhatFits();
    });
}

void PrintDialog::buildTargets(QVBoxLayout *column) {
    const std::vector<printing::PrinterName> printers = printing::printers();
    column->addWidget(new Label(m_theme, tr("Where to"), TextRole::SmallStrong, Token::Ink2, m_form));
    m_toPrinter = new QRadioButton(tr("To a printer"), m_form);
    m_toPrinter->setObjectName(QStringLiteral("printToPrinter"));
    m_printer = new QComboBox(m_form);
    m_printer->setObjectName(QStringLiteral("printPrinter"));
    m_printer->setAccessibleName(tr("Printer"));
    m_printer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const printing::PrinterName &printer : printers) {
        m_printer->addItem(printer.description, printer.name);
        if (printer.isDefault)
            m_printer->setCurrentIndex(m_printer->count() - 1);
    }
    m_toOnePdf = new QRadioButton(tr("To one PDF"), m_form);
    m_toOnePdf->setObjectName(QStringLiteral("printToOnePdf"));
    m_toFolder = new QRadioButton(tr("To one PDF for each pair, in a folder"), m_form);
    m_toFolder->setObjectName(QStringLiteral("printToFolder"));
    if (printers.empty()) {
        auto *none = wrappingLabel(
            m_theme,
            tr("No printer is set up on this computer. Save a PDF, and print it where there is one."),
            TextRole::Small, Token::Ink2);
        none->setObjectName(QStringLiteral("printNoPrinter"));
        column->addWidget(none);
    } else {
        column->addWidget(m_toPrinter);
        column->addWidget(m_printer);
    }
    m_toPrinter->setVisible(!printers.empty());
    m_printer->setVisible(!printers.empty());
    column->addWidget(m_toOnePdf);
    column->addWidget(m_toFolder);
    (printers.empty() ? m_toOnePdf : m_toPrinter)->setChecked(true);
    for (QRadioButton *button : {m_toPrinter, m_toOnePdf, m_toFolder})
        connect(button, &QRadioButton::toggled, this, &PrintDialog::showWhatFits);
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

void PrintDialog::fill(const documents::PrintRequest &request) {
    m_person = request.person;
    if (m_document->findData(int(request.kind)) < 0) { // about one person, or of the window: not in the catalog
        m_document->clear();
        m_document->addItem(documents::catalogEntry(request.kind).title, int(request.kind));
    }
    m_document->setCurrentIndex(std::max(0, m_document->findData(int(request.kind))));
    fillPairs();
    if (request.pairs.size() == 1)
        m_pairs->setCurrentIndex(std::max(0, m_pairs->findData(request.pairs.front().value)));
    m_minutes->setCurrentIndex(std::max(0, m_minutes->findData(request.minutes)));
    m_cards->fill(m_file, request.cards);
    m_names->setChecked(request.withNames);
    m_copies->setValue(request.copies);
    m_paper->setCurrentIndex(m_paper->findData(int(request.paper)));
    m_large->setChecked(request.largePrint);
}

void PrintDialog::fillPairs() {
    const QVariant before = m_pairs->currentData();
    const auto kind = DocumentKind(m_document->currentData().toInt());
    const std::vector<documents::PrintablePair> pairs = documents::printablePairs(m_file, m_cohort, kind);
    const QSignalBlocker quiet(m_pairs);
    m_pairs->clear();
    if (pairs.empty()) {
        m_pairs->addItem(tr("No pair has one yet"), qint64(0));
    } else if (pairs.size() > 1) {
        m_pairs->addItem(tr("All %1 pairs").arg(pairs.size()), qint64(0));
    }
    for (const documents::PrintablePair &pair : pairs)
        m_pairs->addItem(tr("%1 with %2", "names of a pair").arg(pair.mentee, pair.mentor), pair.id.value);
    m_pairs->setCurrentIndex(std::max(0, m_pairs->findData(before)));
}

documents::PrintRequest PrintDialog::request() const {
    documents::PrintRequest request;
    request.kind = DocumentKind(m_document->currentData().toInt());
    request.cohort = m_cohort;
    request.framework = m_framework;
    request.before = m_frameworkBefore;
    request.shortcuts = m_shortcuts;
    if (const qint64 pair = m_pairs->currentData().toLongLong(); pair > 0)
        request.pairs.push_back(PartnershipId{pair});
    request.person = m_person;
    request.copies = m_copies->value();
    request.minutes = m_minutes->currentData().toInt();
    if (request.kind == DocumentKind::ExerciseCards)
        request.cards = m_cards->cards();
    request.withNames = m_names->isChecked();
    request.paper = PageStyle::Paper(m_paper->currentData().toInt());
    request.largePrint = m_large->isChecked();
    return request;
}

PrintTarget::Kind PrintDialog::targetKind() const {
    if (m_toPrinter->isChecked())
        return PrintTarget::Kind::Printer;
    return m_toFolder->isChecked() && m_toFolder->isVisibleTo(this) ? PrintTarget::Kind::Folder
                                                                    : PrintTarget::Kind::OnePdf;
}

void PrintDialog::showWhatFits() {
    const auto kind = DocumentKind(m_document->currentData().toInt());
    const documents::CatalogEntry entry = documents::catalogEntry(kind);
    m_whoGets->setText(entry.whoGets);
    m_pairsRow->setVisible(entry.perPair);
    const bool meeting = kind == DocumentKind::Worksheets || kind == DocumentKind::PrepSheets;
    m_minutesRow->setVisible(meeting);
    const bool cards = kind == DocumentKind::ExerciseCards;
    m_cardsRow->setVisible(cards);
    m_large->setText(cards ? tr("One card on a page, large, with room to write") : tr("Large print"));
    m_names->setVisible(meeting || kind == DocumentKind::FrameworkForms);
    m_toFolder->setVisible(entry.perPair);
    if (!entry.perPair && m_toFolder->isChecked())
        m_toOnePdf->setChecked(true);
    switch (targetKind()) {
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
    if (batch && !batch->sources.empty()) {
        auto made = batch->sources.front().make();
        if (made) {
            shown = std::move(*made);
        } else {
            m_status->setText(words::errorText(made.error()));
            m_status->show();
        }
    } else if (!batch) {
        m_status->setText(words::errorText(batch.error()));
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
    target.kind = targetKind();
    target.printer = m_printer->currentData().toString();
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
        switch (targetKind()) {
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
        m_status->setText(targetKind() == PrintTarget::Kind::Folder
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
    } else if (asked.pairs.empty()) {
        for (const documents::PrintablePair &pair : documents::printablePairs(m_file, m_cohort, asked.kind))
            about.append(pair.id.toText());
    } else {
        about.append(asked.pairs.front().toText());
    }
    audit::Disclosure disclosure;
    disclosure.what = documents::catalogEntry(asked.kind).key;
    disclosure.way = targetKind() == PrintTarget::Kind::Printer ? audit::Way::Printed : audit::Way::Pdf;
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

} // namespace groundwork::ui
