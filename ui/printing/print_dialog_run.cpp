// The job of the print dialog: where it goes, how far it is, how it ended, and what is noted of it (print_dialog.h).
#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "ui/printing/preview_note.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_count.h"
#include "ui/printing/print_dialog.h"
#include "ui/printing/print_form.h"
#include "ui/printing/print_queue.h"
#include "ui/printing/print_words.h"
#include "ui/shell/modal_port.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

using documents::DocumentKind;
using printing::PrintTarget;

bool PrintDialog::askForPath(const documents::DocumentBatch &batch, PrintTarget &target) {
    const QString ending = QLatin1Char('.') + documents::fileFormatKey(target.format);
    if (target.kind == PrintTarget::Kind::OneFile) {
        const QString title = target.format == documents::FileFormat::Pdf ? tr("Save as PDF") : tr("Save");
        target.path = m_modal.saveFile(this, title, documents::fileStem(batch.title) + ending,
                                       QStringLiteral("%1 (*%2)").arg(ending.mid(1).toUpper(), ending));
        if (target.path.isEmpty())
            return false;
        if (QFileInfo(target.path).suffix().isEmpty())
            target.path += ending;
        target.overwrite = true; // the system's dialog asks before it replaces a file
        return true;
    }
    target.path = m_modal.chooseFolder(this, tr("Folder for the files"));
    if (target.path.isEmpty())
        return false;
    QStringList used;
    int there = 0;
    for (const documents::DocumentSource &source : batch.sources)
        there += QFileInfo::exists(QDir(target.path).filePath(documents::freeStem(source.name, used) + ending));
    if (there > 0) {
        const Question question{
            tr("Replace files?"),
            tr("%1 of the %n file(s) are in this folder already.", nullptr, static_cast<int>(batch.sources.size()))
                .arg(there),
            {tr("Replace them"), tr("Keep them")},
            1};
        if (m_modal.ask(this, question) != 0)
            return false;
        target.overwrite = true;
    }
    return true;
}

void PrintDialog::run() {
    if (m_previewLater.isActive()) { // what was changed a moment ago is printed too
        m_previewLater.stop();
        showPreview();
        if (!m_go->isEnabled())
            return;
    }
    auto batch = documents::plannedBatch(m_file, m_form->plan());
    if (!batch)
        return say(words::errorText(batch.error()));
    PrintTarget target;
    target.kind = m_form->targetKind();
    target.printer = m_form->printer();
    target.format = m_form->format();
    target.twoSided = m_form->plan().twoSided;
    target.day = m_file.clock().today();
    if (target.kind != PrintTarget::Kind::Printer && !askForPath(*batch, target))
        return;
    beginJob(std::move(*batch), target);
}

void PrintDialog::beginJob(documents::DocumentBatch batch, PrintTarget target) {
    rememberWaiting();
    m_planOfJob = m_form->plan();
    m_sourcesOfJob = batch;
    m_job = std::make_unique<printing::PrintJob>(std::move(batch), std::move(target));
    connect(m_job.get(), &printing::PrintJob::progressed, this, &PrintDialog::showProgress);
    connect(m_job.get(), &printing::PrintJob::finished, this, &PrintDialog::showResult);
    if (m_count)
        m_count->setPaused(true); // the job has the time
    m_form->setEnabled(false);
    m_go->setEnabled(false);
    m_takeBack->hide();
    m_progress->setRange(0, m_job->total());
    m_progress->setValue(0);
    m_progress->show();
    m_stop->show();
    m_stop->setFocus();
    m_job->start();
}

void PrintDialog::showProgress(int done, int total, const QString &label) {
    m_progress->setValue(done);
    if (!label.isEmpty())
        say(tr("%1 of %2: %3").arg(done + 1).arg(total).arg(label));
}

void PrintDialog::showResult() {
    m_form->setEnabled(true);
    m_go->setEnabled(true);
    m_progress->hide();
    m_stop->hide();
    m_go->setFocus();
    if (m_count)
        m_count->setPaused(false);
    say(endWords(*m_job));
    if (const Result<documents::PdfReport> &result = *m_job->result()) {
        noteDisclosure(m_sourcesOfJob.sources.size());
        m_waits = m_job->handedOver() && m_job->handedOver()->waits;
        m_takeBack->setVisible(m_waits);
        if (!m_waits) // what waits can still be taken back
            remember(*result);
    } else if (!m_job->finishedSoFar().files.isEmpty()) {
        noteDisclosure(static_cast<size_t>(m_job->finishedSoFar().files.size())); // those are out all the same
    }
    m_sourcesOfJob = {};
}

void PrintDialog::remember(const documents::PdfReport &report) {
    PastJob job{m_planOfJob, m_job->target().kind,  m_job->target().format,
                m_file.clock().now(), report.documents, report.pages};
    Result<void> kept = keepJob(m_file, job);
    if (kept)
        kept = keepPrinted(m_file, m_job->papers(), job.at);
    if (kept && job.target == PrintTarget::Kind::Folder)
        kept = keepPattern(m_file, m_form->pattern());
    if (!kept)
        return say(m_status->text() + QLatin1Char(' ') + words::errorText(kept.error()));
    m_form->showPastJobs();
    m_form->showPrinted();
}

void PrintDialog::rememberWaiting() {
    if (std::exchange(m_waits, false))
        remember(**m_job->result());
}

void PrintDialog::noteDisclosure(size_t sources) {
    if (m_file.isReadOnly())
        return; // a copy that can only be read keeps no log
    for (const DocumentKind kind : m_planOfJob.kinds) {
        if (kind == DocumentKind::Shortcuts || !documents::isAmong(m_sourcesOfJob, sources, kind))
            continue; // nothing about anybody, or nothing of it
        audit::Disclosure disclosure;
        disclosure.what = documents::catalogEntry(kind).key;
        disclosure.way = m_job->target().kind == PrintTarget::Kind::Printer          ? audit::Way::Printed
                         : m_job->target().format == documents::FileFormat::Pdf ? audit::Way::Pdf
                                                                                : audit::Way::Exported;
        disclosure.about = documents::aboutWhom(m_file, m_sourcesOfJob, sources, kind, m_planOfJob.request);
        disclosure.copies = m_planOfJob.request.copies;
        // A look at words that the paper does not hold, such as answers that were switched off again, stays a look.
        const bool samePaper = isOfWords(m_planOfJob.request, kind);
        const Result<void> noted = samePaper ? audit::recordDisclosure(m_file, disclosure, m_notesBefore)
                                             : audit::recordDisclosure(m_file, disclosure);
        if (!noted)
            say(words::errorText(noted.error()));
    }
    m_previewed.clear(); // what is looked at from here on is another look
    m_notesBefore = audit::newestDisclosure(m_file);
}

void PrintDialog::takeBack() {
    m_takeBack->hide();
    m_go->setFocus();
    const bool taken = printing::PrintQueue::takeBack(m_job->target().printer, m_job->handedOver()->job);
    say(taken ? tr("Taken back. Nothing of it is in the queue any more.")
              : tr("The job is not in the queue any more. It was printed, or somebody else took it away."));
    if (taken)
        m_waits = false; // nobody has these papers
    else
        rememberWaiting();
}

void PrintDialog::reject() {
    if (m_job && m_job->isRunning()) {
        m_job->cancel(); // Esc stops the job first; a second one closes
        return;
    }
    rememberWaiting();
    QDialog::reject();
}

} // namespace groundwork::ui
