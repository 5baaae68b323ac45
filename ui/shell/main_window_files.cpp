// Program files: which one is open, new ones, samples, copies and backups (main_window.h).
#include "core/base/error_code.h"
#include "core/content/program_templates.h"
#include "core/framework/framework_rows.h"
#include "core/programs/program_starts.h"
#include "ui/models/program_bridge.h"
#include "ui/shell/command_set.h"
#include "ui/shell/main_window.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/new_program_dialog.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/program_summary.h"
#include "ui/shell/program_view.h"
#include "ui/shell/start_page.h"
#include "ui/shell/window_tool_bar.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QFileInfo>

namespace groundwork::ui {

OpenOptions MainWindow::openOptions() const {
    OpenOptions options;
    options.clock = &m_services.clock;
    options.backupFolder = m_services.backupFolder;
    options.backupMinutes = m_services.backupMinutes;
    return options;
}

bool MainWindow::openFile(const QString &path) {
    OpenOptions options = openOptions();
    if (m_file && QFileInfo(m_file->path()) == QFileInfo(path))
        return true;
    Result<std::unique_ptr<ProgramFile>> file = ProgramFile::open(path, options);
    if (!file && file.error().code == ErrorCode::FileReadOnly) {
        options.readOnly = true;
        file = ProgramFile::open(path, options);
    }
    if (!file) {
        closeProgram();
        m_start->refresh();
        m_start->showRefusal(file.error());
        return false;
    }
    show(std::move(*file));
    return true;
}

void MainWindow::newProgram(framework::ProgramTemplate programTemplate) {
    auto *dialog = new NewProgramDialog(m_services, programTemplate, this);
    connect(dialog, &NewProgramDialog::createClicked, this, [this, dialog] { createFrom(*dialog); });
    dialog->open();
}

void MainWindow::createFrom(NewProgramDialog &dialog) {
    const Result<framework::FrameworkText> text = content::templateText(m_services.content, dialog.wanted().programTemplate);
    if (!text) {
        dialog.showProblem(words::errorText(text.error()));
        return;
    }
    Result<std::unique_ptr<ProgramFile>> file = ProgramFile::create(dialog.path(), openOptions());
    if (!file) {
        dialog.showProblem(words::errorText(file.error()));
        return;
    }
    const Result<CohortId> cohort = programs::startProgram(**file, dialog.wanted(), *text);
    if (!cohort) {
        const QString path = (*file)->path();
        file->reset();
        QFile::remove(path); // ours, made a moment ago, and empty
        dialog.showProblem(words::errorText(cohort.error()));
        return;
    }
    (*file)->clearHistory();
    dialog.accept();
    show(std::move(*file));
}

void MainWindow::openWithDialog() {
    const QString path =
        m_services.modal.openFile(this, tr("Open a program"), tr("Groundwork programs (*.groundwork)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openLast() {
    const std::vector<RecentProgram> programs = m_services.preferences.recentPrograms();
    if (!programs.empty() && QFileInfo::exists(programs.front().path))
        openFile(programs.front().path);
}

void MainWindow::openSample(demo::SampleId sample) {
    const QDir folder(m_services.sampleFolder);
    QDir().mkpath(folder.path());
    const QString name = QStringLiteral("sample-") + demo::sampleKey(sample);
    QString path = folder.filePath(name + QStringLiteral(".groundwork"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2.groundwork").arg(name).arg(number));
    if (const Result<void> built = m_services.buildSample(sample, path); !built) {
        closeProgram();
        m_start->showRefusal(built.error());
        return;
    }
    openFile(path);
}

void MainWindow::findMoved(const QString &oldPath) {
    const QString path = m_services.modal.openFile(this, tr("Find %1").arg(QFileInfo(oldPath).fileName()),
                                                   tr("Groundwork programs (*.groundwork)"));
    if (!path.isEmpty() && openFile(path) && path != oldPath)
        m_services.preferences.forget(oldPath);
}

void MainWindow::saveCopy() {
    if (!m_view)
        return;
    const QString path =
        m_services.modal.saveFile(this, tr("Save a copy"), QFileInfo(m_file->path()).fileName(),
                                  tr("Groundwork programs (*.groundwork)"));
    if (path.isEmpty())
        return;
    if (const Result<void> done = m_file->saveCopy(path, true); !done)
        m_view->showError(done.error());
    else
        m_view->toast(tr("A checked copy is in %1").arg(QFileInfo(path).fileName()), false);
}

void MainWindow::backUp() {
    if (!m_view || !m_file->backups())
        return;
    if (const Result<Backup> made = m_file->backups()->make(BackupReason::OnDemand); !made)
        m_view->showError(made.error());
    else
        m_view->toast(tr("A checked backup is made"), false);
}

void MainWindow::restoreAsNew() {
    const QString backup = m_services.modal.openFile(
        this, tr("Choose a backup (they are in %1)").arg(QDir::toNativeSeparators(m_services.backupFolder)),
        tr("Backups (*.groundwork)"));
    if (backup.isEmpty())
        return;
    const QString path = m_services.modal.saveFile(
        this, tr("Restore as a new file"),
        QDir(m_services.documentsFolder).filePath(tr("restored") + QStringLiteral(".groundwork")),
        tr("Groundwork programs (*.groundwork)"));
    if (path.isEmpty())
        return;
    const Result<void> done = restoreBackup(backup, path);
    if (done) {
        openFile(path);
    } else if (m_view) {
        m_view->showError(done.error());
    } else {
        m_start->showRefusal(done.error());
    }
}

/// Closes the open program and opens it at the same place, so that it takes up another place for backups.
void MainWindow::reopen() {
    if (!m_file)
        return;
    const QString path = m_file->path();
    closeProgram();
    openFile(path);
}

} // namespace groundwork::ui
