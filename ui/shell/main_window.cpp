#include "ui/shell/main_window.h"

#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/rooms/room_rows.h"
#include "ui/models/program_bridge.h"
#include "ui/shell/command_set.h"
#include "ui/shell/modal_port.h"
#include "ui/shell/new_program_dialog.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/program_summary.h"
#include "ui/shell/program_view.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_tool_bar.h"
#include "ui/widgets/icons.h"
#include "ui/words/date_words.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kBackupCheckMs = 60 * 1000; ///< Backups itself decides whether 30 minutes have passed

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
    setAcceptDrops(true);
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeCommands();
    m_toolBar = new WindowToolBar(services.theme, *m_commands);
    addToolBar(m_toolBar);
    m_toolBar->hide();
    connect(m_toolBar, &WindowToolBar::searchClicked, this, &MainWindow::openCommandBox);
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
    const QSize screenSize = screen() ? screen()->availableGeometry().size() : QSize(1280, 800);
    const QSize room = screenSize - QSize(2, 34); // the system frames it
    if (!restoreGeometry(services.preferences.windowGeometry()))
        resize(QSize(1280, 800).boundedTo(room));
    else if (!(windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)))
        resize(size().boundedTo(room)); // it was closed on a larger screen
    connect(&services.theme, &Theme::changed, this, &MainWindow::updateState);
    updateState();
}

MainWindow::~MainWindow() {
    // The view reads from the file: it goes first.
    delete m_view;
    m_view = nullptr;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (!m_view || path.endsWith(QLatin1String(".groundwork"), Qt::CaseInsensitive)) {
        openFile(path);
        return;
    }
    m_view->go(Place{PageId::People, 0, {}, {}});
    if (Page *page = m_view->currentPage())
        page->takeList(path);
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
    setRoles(*m_file);
    m_view = new ProgramView(m_services, *m_file, *m_bridge,
                             shown == cohorts.end() ? cohorts.front().id : shown->id);
    connect(m_view, &ProgramView::stateChanged, this, &MainWindow::updateState);
    connect(m_view, &ProgramView::rolesRenamed, this, [this] { setRoles(*m_file); });
    connect(m_view, &ProgramView::programWanted, this, [this](const QString &path) { openFile(path); });
    for (const PageEntry &page : sidebarPages()) {
        if (before && before->page == pageKey(page.id) && page.id != PageId::Overview)
            m_view->makePagesAnew(Place{page.id, 0, {}, {}});
    }
    if (const auto room = rooms::currentRoom(*m_file, m_view->cohort()); room && room->isGoing())
        m_view->makePagesAnew(Place{PageId::Room, 0, {}, {}}); // twenty pairs are waiting
    m_view->setWantsRail(m_services.preferences.sidebarHidden());
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_toolBar->show();
    if (Page *page = m_view->currentPage())
        page->opened(page->place()); // the focus can be given only now
    m_commands->setFileOpen(true);
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
    if (m_roles.set(RoleNames()))
        m_commands->sayAgain();
    m_commands->setFileOpen(false);
    m_start->refresh();
    updateState();
}

/// Everything speaks of the roles as this program calls them.
void MainWindow::setRoles(const ProgramFile &file) {
    const auto program = framework::program(file);
    if (program && m_roles.set(program->roles))
        m_commands->sayAgain();
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
    m_toolBar->setIconsFor(m_services.theme);
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
        followWithHelp();
        return;
    }
    m_commands->action(QStringLiteral("view.back"))->setEnabled(m_view->canGoBack());
    m_commands->action(QStringLiteral("view.forward"))->setEnabled(m_view->canGoForward());
    m_commands->action(QStringLiteral("view.sidebar"))->setChecked(!m_view->isRail());
    updateTexts();
    followWithHelp();
}

void MainWindow::updateTexts() {
    m_toolBar->showState(*m_file, m_view->currentPage(), width());
    const ProgramTotals totals = programTotals(*m_file, m_view->cohort());
    const QString cohort = totals.cohortName;
    setWindowTitle(tr("%1 · Groundwork").arg(cohort));
    if (m_file->isReadOnly())
        m_status->setSaved(tr("Only for reading"), true);
    else
        m_status->setSaved(m_file->lastSavedAt() > 0
                               ? tr("All changes saved · %1").arg(words::clockTime(m_file->lastSavedAt()))
                               : tr("All changes saved"),
                           true);
    m_status->setFile(QFileInfo(m_file->path()).fileName(), QDir::toNativeSeparators(m_file->path()));
    m_status->setTotals(totals.words());
}

void MainWindow::closeEvent(QCloseEvent *event) {
    m_services.preferences.setWindowGeometry(saveGeometry());
    closeProgram();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent *event) {
    if (m_view && event->key() == Qt::Key_Escape && m_view->closeTopmost())
        return;
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
