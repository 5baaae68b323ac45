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
#include "ui/together/spot.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/toast.h"
#include "ui/words/error_words.h"
#include "ui/words/operation_words.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMargins>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>

namespace groundwork::ui {

using first_meeting::FirstMeetingState;

namespace {

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
    , m_steps(m_desk.file(), *this)
    , m_size(m_theme)
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
    // Once Qt has taken the windows of a screen that is gone to another one.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this] { fitToScreen(*this); }, Qt::QueuedConnection);
    makeKeys();
    if (m_desk.isReady())
        showView(View::Meeting);
    else
        showError(*m_desk.error());
    m_steps.begin(); // what the coordinator did is not theirs to take back
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
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)})
        onKey(keys, &TogetherWindow::redo); // visual.md section 9: both
    onKey(QKeySequence(QKeySequence::ZoomIn), &TogetherWindow::nextTextSize);
}

void TogetherWindow::followTheme() {
    m_size.follow(m_outer.theme, size());
    useSize();
}

void TogetherWindow::useSize() {
    m_desk.setCompact(m_size.isCompact());
    setFont(m_theme.font(TextRole::TogetherLabel));
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
    connect(end, &MeetingEndView::changeAsked, this, &TogetherWindow::change);
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

/// A line of the draft that is being written is in this view alone until a moment's rest.
void TogetherWindow::flushDraft() {
    for (DraftLines *lines : m_shown ? m_shown->findChildren<DraftLines *>() : QList<DraftLines *>())
        lines->flush();
}

void TogetherWindow::showView(View view) {
    m_meeting = nullptr;
    m_next.reset();
    const bool another = m_view != view;
    const Spot spot = another ? Spot() : Spot::in(m_shown);
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
    if (!spot.comeBack(m_shown))
        focusView(next);
}

void TogetherWindow::focusView(QWidget *next) {
    if (m_meeting)
        m_meeting->focusPrompt();
    else if (auto *paused = next->findChild<PauseView *>())
        paused->focusFirst();
    else if (auto *end = next->findChild<MeetingEndView *>())
        focusEnd(*end);
    else
        next->setFocus();
}

/// Back from a change: at the line that they changed.
void TogetherWindow::focusEnd(MeetingEndView &end) {
    const auto way = m_desk.wayBack();
    m_desk.setWayBack(std::nullopt);
    auto *line = way ? end.findChild<QWidget *>(way->button) : nullptr;
    if (!line) {
        end.focusFirst();
        return;
    }
    line->setFocus(Qt::OtherFocusReason);
    if (auto *scroll = qobject_cast<QScrollArea *>(m_shown)) // once it is laid out
        QMetaObject::invokeMethod(line, [scroll, line] { scroll->ensureWidgetVisible(line); }, Qt::QueuedConnection);
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
    flushDraft();
    if (m_meeting && !m_meeting->keepDrafts())
        return; // what they typed stands in this view alone
    m_before = m_view;
    showView(View::Blank);
}

void TogetherWindow::undo() {
    if (m_view == View::Blank)
        return;
    switch (m_steps.mayUndo()) {
    case OwnSteps::Answer::Nothing:
        toast(tr("There is nothing more to undo here."), false);
        return;
    case OwnSteps::Answer::Elsewhere:
        toast(tr("Something was changed in the program's window since. It is undone there."), false);
        return;
    case OwnSteps::Answer::Yes:
        break;
    }
    const auto done = m_steps.undo();
    if (!done) {
        showError(done.error());
        return;
    }
    toast(tr("Undone: %1").arg(words::operationPhrase(*done)), false);
}

void TogetherWindow::redo() {
    if (m_view == View::Blank)
        return;
    if (m_steps.mayRedo() != OwnSteps::Answer::Yes) {
        toast(tr("There is nothing to do again here."), false);
        return;
    }
    const auto done = m_steps.redo();
    if (!done) {
        showError(done.error());
        return;
    }
    toast(tr("Done again: %1").arg(words::operationPhrase(*done)), false);
}

void TogetherWindow::change(const QString &prompt, const QString &from) {
    if (!m_desk.done(first_meeting::setStage(m_desk.file(), m_desk.script(), partnership(), prompt, 0)))
        return;
    m_desk.setWayBack(MeetingDesk::WayBack{{}, from});
    later(View::Meeting);
}

void TogetherWindow::nextTextSize() {
    const bool compact = m_desk.isCompact();
    m_size.next(m_outer.theme, size());
    useSize();
    if (m_meeting && m_desk.isCompact() != compact) { // other words on the buttons, another size of the question
        if (m_meeting->keepDrafts())
            later(View::Meeting);
    }
}

bool TogetherWindow::putAway() {
    m_desk.read();
    flushDraft();
    return !m_meeting || m_meeting->leave();
}

void TogetherWindow::refresh(const ChangeReport &report) {
    m_steps.note();
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
