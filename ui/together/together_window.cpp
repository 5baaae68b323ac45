#include "ui/together/together_window.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/models/program_bridge.h"
#include "ui/together/blank_view.h"
#include "ui/together/draft_lines.h"
#include "ui/together/meeting_end_view.h"
#include "ui/together/meeting_view.h"
#include "ui/together/pause_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/toast.h"
#include "ui/words/error_words.h"
#include "ui/words/operation_words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMargins>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::FirstMeetingState;

namespace {

// The sizes of visual.md section 4 are meant for this window; a larger one is read from farther away.
constexpr double kBaseWidth = 1280;
constexpr double kBaseHeight = 800;
constexpr int kStep = 25;
constexpr int kLargest = 200;
constexpr int kCompactFrom = 150;
constexpr int kMargin = 20;

const char *const kTables[] = {
    "first_meeting",       "answer",       "answer_private",     "agreed_line", "connection",
    "alignment_item",      "goal",         "partnership",        "person",      "agreed_line_private",
    "goal_private",        "stage_run",    "connection_private", "coordinator_question",
    "alignment_item_private"};

} // namespace

TogetherWindow::TogetherWindow(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_outer(context)
    , m_context{context.file,  context.bridge, m_theme,       context.cohort,   *this,
                context.modal, context.content, context.paper, context.exercises}
    , m_desk(m_context, partnership)
    , m_column(new QVBoxLayout(this))
    , m_banner(new Banner(m_theme, Banner::Tone::Problem, QString()))
    , m_toastPlace(new QWidget(this)) {
    setObjectName(QStringLiteral("togetherWindow"));
    setWindowTitle(tr("First meeting"));
    if (screen())
        resize(screen()->size());
    followTheme();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("togetherBanner"));
    m_banner->setAction(tr("Close"));
    m_banner->hide();
    connect(m_banner, &Banner::actionClicked, m_banner, &QWidget::hide);
    m_column->addWidget(m_banner);
    m_toastPlace->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_toastPlace->lower();
    m_toast = new Toast(m_theme, m_toastPlace);
    connect(m_toast, &Toast::undoClicked, this, &TogetherWindow::undo);
    connect(&context.theme, &Theme::changed, this, &TogetherWindow::followTheme);
    connect(&context.bridge, &models::ProgramBridge::changed, this, &TogetherWindow::refresh);
    qApp->installEventFilter(this);
    // Once Qt has taken the windows of a screen that is gone to another one.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &TogetherWindow::fitScreen, Qt::QueuedConnection);
    makeKeys();
    if (m_desk.isReady())
        showView(View::Meeting);
    else
        showError(*m_desk.error());
    m_undoFrom = m_desk.file().lastStep(); // what the coordinator did is not theirs to take back
}

TogetherWindow::~TogetherWindow() {
    delete m_gone;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)); // they read the theme that goes with us
}

void TogetherWindow::makeKeys() {
    const auto onKey = [this](const QKeySequence &keys, void (TogetherWindow::*what)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    onKey(QKeySequence(Qt::Key_Escape), &TogetherWindow::pause);
    onKey(QKeySequence(Qt::Key_B), &TogetherWindow::blank); // a text field keeps the letter for itself
    onKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), &TogetherWindow::blank);
    onKey(QKeySequence(QKeySequence::Undo), &TogetherWindow::undo);
    onKey(QKeySequence(QKeySequence::ZoomIn), &TogetherWindow::nextTextSize);
}

void TogetherWindow::followTheme() {
    if (!m_outer.theme.isHighContrast())
        m_theme.setMode(m_outer.theme.isDark() ? Theme::Mode::Dark : Theme::Mode::Light);
    m_theme.setLessMotion(m_outer.theme.lessMotion());
    const double zoom = std::max(1.0, std::min(width() / kBaseWidth, height() / kBaseHeight));
    const int wanted = static_cast<int>(m_outer.theme.textScale() * zoom) + m_extra * kStep;
    const int scale = std::clamp(wanted / kStep * kStep, 100, kLargest);
    m_desk.setCompact(scale / zoom >= kCompactFrom);
    m_theme.setTextScale(scale);
    setFont(m_theme.font(TextRole::TogetherLabel));
}

/// The second screen is gone, and the window may lie where nothing is, or be larger than what is left.
void TogetherWindow::fitScreen() {
    if (!isVisible() || !screen() || screen()->geometry().contains(geometry()))
        return;
    const bool full = isFullScreen();
    if (full)
        showNormal(); // a full window does not go to another screen
    setGeometry(screen()->geometry());
    if (full)
        showFullScreen();
    activateWindow();
}

void TogetherWindow::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    // A note lies over the words about time, and over no button.
    m_toastPlace->setGeometry(width() * 2 / 5, 0, width() / 3, height());
    followTheme();
}

bool TogetherWindow::event(QEvent *event) {
    if (event->type() == QEvent::WindowActivate && m_meeting && !focusWidget())
        m_meeting->focusPrompt();
    return QWidget::event(event);
}

QWidget *TogetherWindow::inScroll(QWidget *content) const {
    const int margin = m_theme.space(kMargin);
    return scrollingPage(content, QMargins(margin, margin, margin, margin));
}

QWidget *TogetherWindow::makePause() {
    auto *paused = new PauseView(m_desk);
    connect(paused, &PauseView::goOnAsked, this, [this] { later(View::Meeting); });
    connect(paused, &PauseView::shortened, this, [this] { later(View::Meeting); });
    connect(paused, &PauseView::endAsked, this, [this] { later(View::End); });
    connect(paused, &PauseView::closeAsked, this, &QWidget::close, Qt::QueuedConnection);
    return inScroll(paused);
}

QWidget *TogetherWindow::makeEnd() {
    auto *end = new MeetingEndView(m_desk, MeetingEndView::Where::Together);
    connect(end, &MeetingEndView::backAsked, this, [this] { later(View::Meeting); });
    connect(end, &MeetingEndView::stateChanged, this, [this] { later(View::End); });
    connect(end, &MeetingEndView::closeAsked, this, &QWidget::close, Qt::QueuedConnection);
    return inScroll(end);
}

QWidget *TogetherWindow::make(View view) {
    switch (view) {
    case View::Meeting:
        resume();
        m_meeting = new MeetingView(m_desk);
        connect(m_meeting, &MeetingView::pauseAsked, this, &TogetherWindow::pause, Qt::QueuedConnection);
        connect(m_meeting, &MeetingView::textSizeAsked, this, &TogetherWindow::nextTextSize);
        connect(m_meeting, &MeetingView::finished, this, [this] { later(View::End); });
        return m_meeting;
    case View::Pause:
        return makePause();
    case View::End:
        return makeEnd();
    case View::Blank:
        break;
    }
    auto *blank = new BlankView(m_theme);
    connect(blank, &BlankView::ended, this, &TogetherWindow::blank, Qt::QueuedConnection);
    return blank;
}

void TogetherWindow::showView(View view) {
    m_meeting = nullptr;
    m_next.reset();
    const bool another = m_view != view;
    const Spot spot = another ? Spot() : spotNow();
    m_view = view;
    m_desk.read();
    QWidget *next = nullptr;
    {
        const QScopedValueRollback making(m_making, true);
        next = make(view);
    }
    if (m_shown) { // out of the window at once: a blank screen keeps nothing behind it. A key may still be at work there
        m_column->removeWidget(m_shown);
        m_shown->hide();
        m_shown->setParent(nullptr);
        m_shown->deleteLater();
        m_gone = m_shown;
    }
    m_shown = next;
    if (another) { // the same view, brought up to date, says what it said
        m_banner->hide();
        m_toast->hide();
    }
    m_column->addWidget(next, 1);
    next->show();
    m_toast->raise();
    if (!comeBackTo(spot))
        focusView(next);
}

TogetherWindow::Spot TogetherWindow::spotNow() const {
    const auto *scroll = qobject_cast<QScrollArea *>(m_shown);
    return {focusWidget() ? focusWidget()->objectName() : QString(), scroll ? scroll->verticalScrollBar()->value() : 0};
}

bool TogetherWindow::comeBackTo(const Spot &spot) {
    if (auto *scroll = qobject_cast<QScrollArea *>(m_shown); scroll && spot.scrolled > 0) {
        QScrollBar *bar = scroll->verticalScrollBar(); // it has its range once the view is laid out
        QMetaObject::invokeMethod(bar, [bar, spot] { bar->setValue(spot.scrolled); }, Qt::QueuedConnection);
    }
    auto *same = spot.focus.isEmpty() ? nullptr : m_shown->findChild<QWidget *>(spot.focus);
    if (!same || !same->isVisibleTo(m_shown))
        return false;
    same->setFocus();
    return true;
}

void TogetherWindow::focusView(QWidget *next) {
    if (m_meeting)
        m_meeting->focusPrompt();
    else if (auto *paused = next->findChild<PauseView *>())
        paused->focusFirst();
    else if (auto *end = next->findChild<MeetingEndView *>())
        end->focusFirst();
    else
        next->setFocus();
}

void TogetherWindow::later(View view) {
    const bool waits = m_next.has_value();
    m_next = view;
    if (waits)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_next)
                showView(*m_next);
        },
        Qt::QueuedConnection);
}

/// Esc never shows or ends anything: what is open is saved, covered where its author alone may see it.
void TogetherWindow::pause() {
    if (m_view == View::Blank) {
        blank();
        return;
    }
    if (m_view != View::Meeting || !putAway())
        return;
    if (m_desk.meeting() && m_desk.meeting()->state == FirstMeetingState::Running)
        (void)m_desk.done(first_meeting::pauseFirstMeeting(m_desk.file(), partnership()));
    showView(View::Pause);
}

void TogetherWindow::resume() {
    if (!m_desk.meeting() || m_desk.file().isReadOnly() || m_desk.meeting()->state != FirstMeetingState::Paused)
        return;
    (void)m_desk.done(first_meeting::resumeFirstMeeting(m_desk.file(), partnership()));
    m_desk.read();
}

/// Blank, and back. The view goes with all that it holds; what was being typed is kept as drafts.
void TogetherWindow::blank() {
    if (m_view == View::Blank) {
        showView(m_before);
        return;
    }
    if (m_meeting && !m_meeting->keepDrafts())
        return; // what they typed stands in this view alone
    m_before = m_view;
    showView(View::Blank);
}

void TogetherWindow::undo() {
    if (m_view == View::Blank)
        return;
    const quint64 last = m_desk.file().lastStep();
    if (last <= m_undoFrom) {
        toast(tr("There is nothing more to undo here."), false);
        return;
    }
    if (m_foreign.contains(last)) {
        toast(tr("Something was changed in the program's window since. It is undone there."), false);
        return;
    }
    const auto done = m_desk.file().undo();
    if (!done)
        showError(done.error());
    else
        toast(tr("Undone: %1").arg(words::operationPhrase(*done)), false);
}

void TogetherWindow::nextTextSize() {
    const int before = m_theme.textScale();
    const bool compact = m_desk.isCompact();
    ++m_extra;
    followTheme();
    if (m_theme.textScale() == before) { // the largest: round to the usual one
        m_extra = 0;
        followTheme();
    }
    if (m_meeting && m_desk.isCompact() != compact) { // other words on the buttons, another size of the question
        if (m_meeting->keepDrafts())
            later(View::Meeting);
    }
}

bool TogetherWindow::putAway() {
    m_desk.read();
    return !m_meeting || m_meeting->leave();
}

/// What follows a key or a click in another window of the program is not the two's own.
void TogetherWindow::noteStep() {
    const quint64 last = m_desk.file().lastStep();
    if (m_inputElsewhere && last > m_undoFrom && !m_own.contains(last))
        m_foreign.insert(last);
    else
        m_own.insert(last);
}

bool TogetherWindow::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    // Of the key of a command that a shortcut takes, nothing else is seen than the ShortcutOverride before it.
    if (type == QEvent::KeyPress || type == QEvent::ShortcutOverride || type == QEvent::MouseButtonPress ||
        type == QEvent::TouchBegin) {
        const QWidget *widget = qobject_cast<QWidget *>(watched);
        const bool known = widget != nullptr;
        while (widget && widget != this) // a dialog or a calendar that this window opened belongs to it
            widget = widget->parentWidget();
        if (known)
            m_inputElsewhere = widget == nullptr;
    }
    return QWidget::eventFilter(watched, event);
}

void TogetherWindow::refresh(const ChangeReport &report) {
    noteStep();
    bool touched = report.isEmpty();
    for (const char *table : kTables)
        touched = touched || report.touches(QString::fromLatin1(table));
    if (!m_desk.isReady())
        return;
    if (!touched) {
        if (report.touches(QStringLiteral("working_term")) && m_shown && !m_making) {
            for (DraftLines *lines : m_shown->findChildren<DraftLines *>())
                lines->refresh();
        }
        return;
    }
    m_desk.read();
    const auto &meeting = m_desk.meeting();
    const bool begun = meeting && (meeting->isOpen() || meeting->state == FirstMeetingState::Completed);
    if (begun)
        follow();
    else
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void TogetherWindow::follow() {
    if (m_meeting)
        m_meeting->refresh();
    else if (!m_making && !m_next && (m_view == View::Pause || m_view == View::End))
        later(m_view); // it may be the one that reports this change
}

void TogetherWindow::go(const Place &place) {
    if (!putAway())
        return;
    Navigator &navigator = m_outer.navigator;
    close();
    navigator.go(place);
}

void TogetherWindow::toast(const QString &text, bool undo) {
    m_toast->showText(text, undo);
}

void TogetherWindow::showError(const Error &error) {
    if (error.code == ErrorCode::Cancelled)
        return;
    m_banner->set(Banner::Tone::Problem, words::errorText(error));
    m_banner->show();
}

void TogetherWindow::pageChanged() {
    m_outer.navigator.pageChanged();
}

QByteArray TogetherWindow::windowState(const QString &key) const {
    return m_outer.navigator.windowState(key);
}

void TogetherWindow::setWindowState(const QString &key, const QByteArray &state) {
    m_outer.navigator.setWindowState(key, state);
}

void TogetherWindow::closeEvent(QCloseEvent *event) {
    if (!putAway()) {
        event->ignore();
        return;
    }
    if (m_desk.meeting() && m_desk.meeting()->state == FirstMeetingState::Running)
        (void)m_desk.done(first_meeting::pauseFirstMeeting(m_desk.file(), partnership()));
    event->accept();
    Q_EMIT closed();
}

} // namespace groundwork::ui
