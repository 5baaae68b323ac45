#include "ui/shell/main_window.h"

#include "core/base/error_code.h"
#include "core/content/default_framework.h"
#include "core/framework/framework_rows.h"
#include "core/people/person_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/models/program_bridge.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/command_box.h"
#include "ui/shell/command_set.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/new_program_dialog.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/program_summary.h"
#include "ui/shell/program_view.h"
#include "ui/shell/recent_menu.h"
#include "ui/shell/search_button.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/icons.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/operation_words.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kBackupCheckMs = 60 * 1000; ///< Backups itself decides whether 30 minutes have passed

QString timeOf(qint64 utcSeconds) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(utcSeconds).time(), QStringLiteral("HH:mm"));
}

} // namespace

MainWindow::MainWindow(Services &services)
    : m_services(services)
    , m_commands(new CommandSet(services.theme, this))
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(services)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Groundwork"));
    setWindowIcon(appMark());
    services.theme.setMode(services.preferences.themeMode());
    services.theme.setTextScale(services.preferences.textScale());
    services.theme.setLessMotion(services.preferences.lessMotion());
    setMinimumSize(720, 480);
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeCommands();
    makeToolBar();
    makeStatusBar();
    connectStart();
    m_backupTimer.setInterval(kBackupCheckMs);
    connect(&m_backupTimer, &QTimer::timeout, this, [this] {
        Backups *backups = m_file ? m_file->backups() : nullptr;
        if (!backups)
            return;
        if (const auto made = backups->makeIfDue(BackupReason::Timed); !made && m_view)
            m_view->showError(made.error());
    });
    if (!restoreGeometry(services.preferences.windowGeometry())) {
        const QSize room = screen() ? screen()->availableGeometry().size() : QSize(1280, 800);
        resize(QSize(1280, 800).boundedTo(room - QSize(2, 34))); // the system frames it
    }
    connect(&services.theme, &Theme::changed, this, &MainWindow::updateState);
    updateState();
}

MainWindow::~MainWindow() {
    // The view reads from the file: it goes first.
    delete m_view;
    m_view = nullptr;
}

void MainWindow::makeCommands() {
    CommandSet &set = *m_commands;
    const auto inView = [this](void (ProgramView::*what)()) {
        return [this, what] {
            if (m_view)
                (m_view->*what)();
        };
    };
    set.connectTo(QStringLiteral("file.new"), [this] { newProgram(framework::ProgramTemplate::Staff); });
    set.connectTo(QStringLiteral("file.open"), [this] { openWithDialog(); });
    if (m_services.buildSample)
        set.connectTo(QStringLiteral("file.sample"), [this] { openSample(); });
    set.connectTo(QStringLiteral("file.save"), [this] {
        if (m_view)
            m_view->toast(
                tr("Already saved, %1")
                    .arg(timeOf(m_file->lastSavedAt() > 0 ? m_file->lastSavedAt() : m_services.clock.now())),
                false);
    });
    set.connectTo(QStringLiteral("file.save_copy"), [this] { saveCopy(); });
    if (!m_services.backupFolder.isEmpty()) {
        set.connectTo(QStringLiteral("file.backup"), [this] { backUp(); });
        set.connectTo(QStringLiteral("file.backups"), [this] {
            if (m_view)
                m_view->go(Place{PageId::Backups, 0, {}, {}});
        });
        set.connectTo(QStringLiteral("file.restore"), [this] { restoreAsNew(); });
    }
    set.connectTo(QStringLiteral("file.preferences"), [this] { openPreferences(); });
    set.connectTo(QStringLiteral("file.close"), [this] { closeProgram(); });
    set.connectTo(QStringLiteral("file.quit"), [this] { close(); });
    set.connectTo(QStringLiteral("edit.undo"), inView(&ProgramView::undo));
    set.connectTo(QStringLiteral("edit.redo"), inView(&ProgramView::redo));
    set.connectTo(QStringLiteral("edit.find_anything"), [this] { openCommandBox(); });
    set.connectTo(QStringLiteral("edit.find"), [this] {
        if (m_view && m_view->currentPage() && !m_view->currentPage()->focusFilter())
            openCommandBox();
    });
    set.connectTo(QStringLiteral("view.back"), inView(&ProgramView::back));
    set.connectTo(QStringLiteral("view.forward"), inView(&ProgramView::forward));
    for (const Command &command : set.table()) {
        if (!command.id.startsWith(QLatin1String("go.")))
            continue;
        const QString key = command.id.mid(3);
        set.connectTo(command.id, [this, key] {
            for (const PageId page :
                 {PageId::Overview, PageId::Framework, PageId::People, PageId::Matching, PageId::Pairs}) {
                if (m_view && pageKey(page) == key)
                    m_view->go(Place{page, 0, {}, {}});
            }
        });
    }
    set.connectTo(QStringLiteral("view.sidebar"), [this] {
        const bool rail = !m_commands->action(QStringLiteral("view.sidebar"))->isChecked();
        m_services.preferences.setSidebarHidden(rail);
        if (m_view)
            m_view->setWantsRail(rail);
    });
    set.connectTo(QStringLiteral("view.larger"), [this] { setTextScale(m_services.theme.textScale() + 25); });
    set.connectTo(QStringLiteral("view.smaller"),
                  [this] { setTextScale(m_services.theme.textScale() - 25); });
    set.connectTo(QStringLiteral("view.normal"), [this] { setTextScale(100); });
    set.connectTo(QStringLiteral("view.system"), [this] { setLook(static_cast<int>(Theme::Mode::System)); });
    set.connectTo(QStringLiteral("view.light"), [this] { setLook(static_cast<int>(Theme::Mode::Light)); });
    set.connectTo(QStringLiteral("view.dark"), [this] { setLook(static_cast<int>(Theme::Mode::Dark)); });
    set.connectTo(QStringLiteral("view.less_motion"), [this] {
        setLessMotion(m_commands->action(QStringLiteral("view.less_motion"))->isChecked());
    });
    set.connectTo(QStringLiteral("view.full_screen"),
                  [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    set.connectTo(QStringLiteral("program.new_item"), [this] {
        if (m_view && m_view->currentPage())
            m_view->currentPage()->newItem();
    });
    set.connectTo(QStringLiteral("print.page"), [this] {
        if (m_view && m_view->currentPage() && !m_view->currentPage()->printWords().isEmpty())
            m_view->currentPage()->print();
    });
    for (const documents::CatalogEntry &entry : documents::documentCatalog()) {
        set.connectTo(QStringLiteral("print.") + entry.key,
                      [this, kind = entry.kind] { printDocument(kind); });
    }
    set.connectTo(QStringLiteral("help.shortcuts"),
                  [this] { (new ShortcutSheet(m_services.theme, this))->open(); });
    set.connectTo(QStringLiteral("help.about"), [this] { about(); });
    set.fillMenuBar(menuBar());
    auto *recent = new QMenu(tr("Open rec&ent"), this);
    recent->setObjectName(QStringLiteral("recentMenu"));
    keepRecentMenu(
        *recent, m_services.preferences, [this](const QString &path) { openFile(path); },
        [this] { m_start->refresh(); });
    const QList<QAction *> file = set.menu(Menu::File)->actions();
    const auto after = file.indexOf(set.action(QStringLiteral("file.open"))) + 1;
    set.menu(Menu::File)->insertMenu(file.value(after), recent);
    set.setFileOpen(false);
}

void MainWindow::printDocument(documents::DocumentKind kind) {
    if (!m_view)
        return;
    documents::PrintRequest request;
    request.kind = kind;
    request.cohort = m_view->cohort();
    request.paper = m_services.preferences.paper();
    if (const auto cohort = framework::cohort(*m_file, request.cohort))
        request.minutes = cohort->firstMeetingMinutes;
    auto *dialog = new PrintDialog(*m_file, m_services.theme, m_services.modal, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::makeToolBar() {
    m_toolBar = addToolBar(tr("Toolbar"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    const auto add = [this](const QString &id, bool words) {
        auto *made = new QToolButton;
        QAction *action = m_commands->action(id);
        made->setObjectName(QStringLiteral("toolbar.") + id);
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        made->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        m_toolBar->addWidget(made);
        return made;
    };
    const auto space = [this] {
        auto *spacer = new QWidget;
        spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_toolBar->addWidget(spacer);
    };
    add(QStringLiteral("view.sidebar"), false);
    add(QStringLiteral("view.back"), false);
    add(QStringLiteral("view.forward"), false);
    m_toolBar->addSeparator();
    m_undo = add(QStringLiteral("edit.undo"), true);
    m_redo = add(QStringLiteral("edit.redo"), true);
    space();
    m_search = new SearchButton(m_services.theme);
    connect(m_search, &QAbstractButton::clicked, this, &MainWindow::openCommandBox);
    m_toolBar->addWidget(m_search);
    space();
    m_print = add(QStringLiteral("print.page"), true);
    m_toolBar->hide();
    m_toolBar->toggleViewAction()->setVisible(false);
}

void MainWindow::makeStatusBar() {
    m_status = new StatusLine(m_services.theme);
    setStatusBar(m_status);
    connect(m_status, &StatusLine::textScaleChosen, this, &MainWindow::setTextScale);
}

void MainWindow::connectStart() {
    connect(m_start, &StartPage::newWanted, this, &MainWindow::newProgram);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openWithDialog);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartPage::findWanted, this, &MainWindow::findMoved);
    connect(m_start, &StartPage::fileWanted, this, [this](const QString &path) { openFile(path); });
}

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

void MainWindow::show(std::unique_ptr<ProgramFile> file) {
    closeProgram();
    const std::vector<framework::Cohort> cohorts = framework::cohorts(*file);
    if (cohorts.empty()) {
        m_start->refresh();
        m_start->showRefusal(Error(ErrorCode::FileNotOurs, {file->path()}));
        return;
    }
    m_file = std::move(file);
    m_bridge = std::make_unique<models::ProgramBridge>(*m_file);
    if (m_file->backups())
        m_backupTimer.start();
    const auto before = m_services.preferences.recentProgram(m_file->path());
    const auto shown = std::find_if(cohorts.begin(), cohorts.end(), [&](const framework::Cohort &cohort) {
        return before && cohort.id.value == before->cohort;
    });
    m_view = new ProgramView(m_services, *m_file, *m_bridge,
                             shown == cohorts.end() ? cohorts.front().id : shown->id);
    connect(m_view, &ProgramView::stateChanged, this, &MainWindow::updateState);
    connect(m_view, &ProgramView::programWanted, this, [this](const QString &path) { openFile(path); });
    for (const PageEntry &page : sidebarPages()) {
        if (before && before->page == pageKey(page.id) && page.id != PageId::Overview)
            m_view->makePagesAnew(Place{page.id, 0, {}, {}});
    }
    m_view->setWantsRail(m_services.preferences.sidebarHidden());
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_toolBar->show();
    if (Page *page = m_view->currentPage())
        page->opened(page->place()); // the focus can be given only now
    m_commands->setFileOpen(true);
    m_services.preferences.setLastFolder(QFileInfo(m_file->path()).absolutePath());
    remember();
    updateState();
}

void MainWindow::closeProgram() {
    if (!m_file)
        return;
    remember();
    m_backupTimer.stop();
    m_stack->setCurrentWidget(m_start);
    delete m_view;
    m_view = nullptr;
    m_bridge.reset();
    m_file.reset();
    m_toolBar->hide();
    m_commands->setFileOpen(false);
    m_start->refresh();
    updateState();
}

void MainWindow::newProgram(framework::ProgramTemplate programTemplate) {
    auto *dialog = new NewProgramDialog(m_services, programTemplate, this);
    connect(dialog, &NewProgramDialog::createClicked, this, [this, dialog] { createFrom(*dialog); });
    dialog->open();
}

void MainWindow::createFrom(NewProgramDialog &dialog) {
    const Result<framework::FrameworkText> text = content::defaultFramework(m_services.content);
    if (!text) {
        dialog.showProblem(words::errorText(text.error()));
        return;
    }
    Result<std::unique_ptr<ProgramFile>> file = ProgramFile::create(dialog.path(), openOptions());
    if (!file) {
        dialog.showProblem(words::errorText(file.error()));
        return;
    }
    const Result<CohortId> cohort = framework::createFromTemplate(**file, dialog.wanted(), *text);
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

void MainWindow::openSample() {
    QDir().mkpath(m_services.sampleFolder);
    QString path = QDir(m_services.sampleFolder).filePath(QStringLiteral("sample-cohort.groundwork"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path =
            QDir(m_services.sampleFolder).filePath(QStringLiteral("sample-cohort-%1.groundwork").arg(number));
    if (const Result<void> built = m_services.buildSample(path); !built) {
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

void MainWindow::openPreferences() {
    auto *dialog = new PreferencesDialog(m_services, this);
    connect(dialog, &PreferencesDialog::textScaleChosen, this, &MainWindow::setTextScale);
    connect(dialog, &PreferencesDialog::lookChosen, this, &MainWindow::setLook);
    connect(dialog, &PreferencesDialog::lessMotionChosen, this, &MainWindow::setLessMotion);
    connect(dialog, &PreferencesDialog::paperChanged, this, [this] {
        if (m_view && m_view->currentPage())
            m_view->makePagesAnew(m_view->currentPage()->place());
    });
    connect(dialog, &PreferencesDialog::backupPlaceChanged, this, &MainWindow::reopen);
    dialog->open();
}

/// Closes the open program and opens it at the same place, so that it takes up another place for backups.
void MainWindow::reopen() {
    if (!m_file)
        return;
    const QString path = m_file->path();
    closeProgram();
    openFile(path);
}

void MainWindow::setLessMotion(bool less) {
    m_services.preferences.setLessMotion(less);
    m_services.theme.setLessMotion(less);
    updateState();
}

void MainWindow::remember() {
    if (m_file && m_view && !m_file->path().isEmpty() && m_file->path() != QLatin1String(":memory:")) {
        RecentProgram program = recentProgramOf(*m_file, m_view->cohort());
        program.cohort = m_view->cohort().value;
        if (const Page *page = m_view->currentPage())
            program.page = pageKey(page->id() == PageId::Pair ? PageId::Pairs : page->id());
        m_services.preferences.remember(program);
    }
}

void MainWindow::setTextScale(int percent) {
    m_services.theme.setTextScale(percent);
    m_services.preferences.setTextScale(m_services.theme.textScale());
}

void MainWindow::setLook(int mode) {
    m_services.theme.setMode(static_cast<Theme::Mode>(mode));
    m_services.preferences.setThemeMode(m_services.theme.mode());
    updateState();
}

void MainWindow::updateState() {
    const QSize iconSize(m_services.theme.size(20), m_services.theme.size(20));
    m_toolBar->setIconSize(iconSize);
    const Theme::Mode mode = m_services.theme.mode();
    m_commands->action(QStringLiteral("view.system"))->setChecked(mode == Theme::Mode::System);
    m_commands->action(QStringLiteral("view.light"))->setChecked(mode == Theme::Mode::Light);
    m_commands->action(QStringLiteral("view.dark"))->setChecked(mode == Theme::Mode::Dark);
    m_commands->action(QStringLiteral("view.less_motion"))->setChecked(m_services.theme.lessMotion());
    m_commands->action(QStringLiteral("view.full_screen"))->setChecked(isFullScreen());
    m_commands->action(QStringLiteral("view.larger"))->setEnabled(m_services.theme.textScale() < 200);
    m_commands->action(QStringLiteral("view.smaller"))->setEnabled(m_services.theme.textScale() > 100);
    if (!m_view) {
        setWindowTitle(tr("Groundwork"));
        m_status->setSaved(QString(), true);
        m_status->setFile(QString(), QString());
        m_status->setTotals(QString());
        return;
    }
    m_commands->action(QStringLiteral("view.back"))->setEnabled(m_view->canGoBack());
    m_commands->action(QStringLiteral("view.forward"))->setEnabled(m_view->canGoForward());
    m_commands->action(QStringLiteral("view.sidebar"))->setChecked(!m_view->isRail());
    updateTexts();
}

void MainWindow::updateTexts() {
    const auto step = [this](const QString &id, QToolButton *button,
                             const std::optional<Operation> &operation, const QString &plain,
                             const QString &named) {
        QAction *action = m_commands->action(id);
        action->setEnabled(operation.has_value());
        action->setText(operation ? named : plain);
        action->setIconText(fontMetrics().elidedText(named.isEmpty() ? plain : named, Qt::ElideRight,
                                                     m_services.theme.size(width() > 1100 ? 210 : 130)));
        action->setToolTip(operation ? named : tr("Nothing to take back"));
        button->setAccessibleName(operation ? named : plain);
    };
    const auto undo = m_file->nextUndo();
    const auto redo = m_file->nextRedo();
    step(QStringLiteral("edit.undo"), m_undo, undo, tr("&Undo"), undo ? words::undoText(*undo) : tr("Undo"));
    step(QStringLiteral("edit.redo"), m_redo, redo, tr("&Redo"), redo ? words::redoText(*redo) : tr("Redo"));
    Page *page = m_view->currentPage();
    const QString print = page ? page->printWords() : QString();
    QAction *printAction = m_commands->action(QStringLiteral("print.page"));
    printAction->setVisible(!print.isEmpty());
    printAction->setEnabled(!print.isEmpty());
    printAction->setText(print.isEmpty() ? tr("&Print this page...") : print);
    printAction->setIconText(tr("Print..."));
    for (QAction *action : m_toolBar->actions()) {
        if (m_toolBar->widgetForAction(action) == m_print)
            action->setVisible(!print.isEmpty());
    }
    const QString fresh = page && !m_file->isReadOnly() ? page->newItemWords() : QString();
    QAction *add = m_commands->action(QStringLiteral("program.new_item"));
    add->setVisible(!fresh.isEmpty());
    add->setEnabled(!fresh.isEmpty());
    add->setText(fresh);
    m_commands->menu(Menu::Program)->menuAction()->setVisible(!fresh.isEmpty());
    m_commands->menu(Menu::Print)->menuAction()->setVisible(true);
    const ProgramTotals totals = programTotals(*m_file, m_view->cohort());
    const QString cohort = totals.cohortName;
    setWindowTitle(tr("%1 · Groundwork").arg(cohort));
    if (m_file->isReadOnly())
        m_status->setSaved(tr("Only for reading"), true);
    else
        m_status->setSaved(m_file->lastSavedAt() > 0
                               ? tr("All changes saved · %1").arg(timeOf(m_file->lastSavedAt()))
                               : tr("All changes saved"),
                           true);
    m_status->setFile(QFileInfo(m_file->path()).fileName(), QDir::toNativeSeparators(m_file->path()));
    m_status->setTotals(totals.words());
}

void MainWindow::openCommandBox() {
    if (!m_view)
        return;
    auto *box = new CommandBox(m_services.theme, boxEntries(), this);
    connect(box, &CommandBox::placeChosen, this, [this](const Place &place) {
        if (m_view)
            m_view->go(place);
    });
    connect(box, &CommandBox::commandChosen, this, [this](const QString &id) {
        if (QAction *action = m_commands->action(id); action && action->isEnabled())
            action->trigger();
    });
    box->move(
        mapToGlobal(QPoint((width() - box->width()) / 2, menuBar()->height() + m_services.theme.space(8))));
    box->open();
}

std::vector<BoxEntry> MainWindow::boxEntries() const {
    std::vector<BoxEntry> entries = boxPlaces(*m_file, m_view->cohort());
    for (const Command &command : m_commands->table()) {
        const QAction *action = m_commands->action(command.id);
        if (command.has(NotInBox) || !action->isVisible() || !action->isEnabled())
            continue;
        BoxEntry entry;
        entry.kind = BoxEntry::Kind::Command;
        QString text = action->text();
        entry.text = text.remove(QLatin1Char('&'));
        entry.icon = command.icon;
        entry.detail =
            command.keys.isEmpty() ? QString() : command.keys.first().toString(QKeySequence::NativeText);
        entry.folded = foldedForSearch(entry.text + QLatin1Char(' ') + command.tip);
        entry.commandId = command.id;
        entries.push_back(entry);
    }
    return entries;
}

void MainWindow::about() {
    m_services.modal.message(
        this, tr("About Groundwork"),
        tr("Groundwork %1\n\nFormal mentoring programs, prepared well: a common framework, a "
           "facilitated first meeting, and practised skills.\n\nFree software under the GNU "
           "General Public License, version 3 or later. No account, no network.")
            .arg(QStringLiteral(GROUNDWORK_VERSION)));
}

void MainWindow::closeEvent(QCloseEvent *event) {
    m_services.preferences.setWindowGeometry(saveGeometry());
    closeProgram();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event) {
    if (m_view && event->key() == Qt::Key_Escape && m_view->closeTopmost())
        return;
    if (m_view && event->key() == Qt::Key_F6) {
        m_view->nextArea(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    if (m_view)
        updateState();
}

void MainWindow::changeEvent(QEvent *event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        updateState();
}

} // namespace groundwork::ui
