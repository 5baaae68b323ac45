#include "ui/room/room_views.h"

#include "ui/room/room_desk.h"
#include "ui/room/room_lectern.h"
#include "ui/room/room_pause.h"
#include "ui/room/room_strip.h"
#include "ui/room/room_wall.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScreen>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace groundwork::ui {

RoomViews::RoomViews(Theme &theme, RoomDesk &desk, QWidget *home)
    : m_theme(theme)
    , m_desk(desk)
    , m_home(home)
    , m_wallWindow(new QWidget(home, Qt::Window))
    , m_lecternWindow(new QWidget(home, Qt::Window))
    , m_wall(new RoomWall(theme, desk))
    , m_wallStrip(new RoomStrip(theme, desk, RoomStrip::Place::Wall))
    , m_lecternStrip(new RoomStrip(theme, desk, RoomStrip::Place::Lectern))
    , m_lectern(new RoomLectern(theme, desk))
    , m_pause(new RoomPause(theme, desk, m_wall)) {
    m_wall->setMouseTracking(true);
    m_wallWindow->setObjectName(QStringLiteral("roomWallWindow"));
    m_wallWindow->setWindowTitle(tr("Room"));
    m_lecternWindow->setObjectName(QStringLiteral("roomLecternWindow"));
    m_lecternWindow->setWindowTitle(tr("Room: notes for the facilitator"));
    auto *wallSide = new QWidget;
    auto *wallColumn = new QVBoxLayout(wallSide);
    wallColumn->setContentsMargins(0, 0, 0, 0);
    wallColumn->setSpacing(0);
    wallColumn->addWidget(m_wall, 1);
    wallColumn->addWidget(m_wallStrip);
    m_wallRow = new QHBoxLayout(m_wallWindow);
    m_wallRow->setContentsMargins(0, 0, 0, 0);
    m_wallRow->setSpacing(0);
    m_wallRow->addWidget(wallSide, 3);
    m_overWall = new QStackedLayout(m_wall);
    m_overWall->addWidget(m_pause);
    m_pause->hide();
    m_lecternColumn = new QVBoxLayout(m_lecternWindow);
    m_lecternColumn->setContentsMargins(0, 0, 0, 0);
    m_lecternColumn->setSpacing(0);
    m_lecternColumn->addWidget(m_lectern, 1);
    m_lecternColumn->addWidget(m_lecternStrip);
    for (RoomStrip *strip : {m_wallStrip, m_lecternStrip}) {
        connect(strip, &RoomStrip::pauseWanted, this, &RoomViews::pause);
        connect(strip, &RoomStrip::notesWanted, this, [this] { setNotes(!m_notes); });
        connect(strip, &RoomStrip::swapWanted, this, &RoomViews::swap);
    }
    connect(m_pause, &RoomPause::goOnWanted, this, &RoomViews::goOn);
    connect(m_pause, &RoomPause::closeWanted, this, &RoomViews::close);
    connect(m_pause, &RoomPause::endWanted, this, [this] {
        if (!m_desk.end())
            return;
        close();
        Q_EMIT ended();
    });
    const auto later = [this](QScreen *gone) {
        QTimer::singleShot(0, this, [this, gone] {
            QList<QScreen *> left = QGuiApplication::screens();
            left.removeAll(gone);
            if (isOpen())
                arrange(left);
        });
    };
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, later);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [later](QScreen *) { later(nullptr); });
    qApp->installEventFilter(this); // the keys of both windows, whatever has the focus in them
}

RoomViews::~RoomViews() {
    qApp->removeEventFilter(this);
    delete m_wallWindow.data();
    delete m_lecternWindow.data();
}

bool RoomViews::isOpen() const {
    return m_wallWindow && m_wallWindow->isVisible();
}

void RoomViews::open() {
    arrange(QGuiApplication::screens());
}

void RoomViews::show(QWidget &window, QScreen &screen) {
    window.setGeometry(screen.availableGeometry());
    window.winId(); // so that the window has a handle that can be put on the screen
}

void RoomViews::arrange(const QList<QScreen *> &screens) {
    if (screens.isEmpty() || !m_wallWindow || !m_lecternWindow)
        return;
    m_arranging = true;
    const auto own = static_cast<int>(screens.indexOf(m_home ? m_home->screen() : nullptr));
    m_places = roomPlaces(static_cast<int>(screens.size()), own, m_swapped);
    QScreen *wallScreen = screens[m_places.wall];
    const bool two = m_places.lectern >= 0;
    m_wallStrip->setVisible(!two);
    m_lecternStrip->setVisible(two);
    if (two) {
        m_lecternColumn->insertWidget(0, m_lectern, 1);
        m_lectern->setVisible(true);
    } else {
        m_wallRow->addWidget(m_lectern, 2);
        m_lectern->setVisible(m_notes);
    }
    if (m_wallWindow->isFullScreen() && m_wallWindow->screen() != wallScreen)
        m_wallWindow->showNormal(); // a full window does not go to another screen
    show(*m_wallWindow, *wallScreen);
    m_wallWindow->showFullScreen();
    if (two) {
        const QRect room = screens[m_places.lectern]->availableGeometry();
        const QSize size(std::min(m_theme.size(760), room.width() * 9 / 10), room.height() * 9 / 10);
        m_lecternWindow->setGeometry(QRect(room.center() - QPoint(size.width() / 2, size.height() / 2), size));
        m_lecternWindow->show();
        m_lecternWindow->raise();
        m_lecternWindow->activateWindow();
        m_lecternStrip->focusNext();
    } else {
        m_lecternWindow->hide();
        m_wallWindow->raise();
        m_wallWindow->activateWindow();
        m_wall->setFocus(Qt::OtherFocusReason);
    }
    if (isPaused()) { // a screen came or went meanwhile
        showPause();
        m_pause->focusFirst();
    }
    m_arranging = false;
}

void RoomViews::swap() {
    m_swapped = !m_swapped;
    arrange(QGuiApplication::screens());
}

void RoomViews::setNotes(bool shown) {
    m_notes = shown;
    if (m_places.lectern < 0)
        m_lectern->setVisible(shown);
    else if (shown)
        m_lecternWindow->raise();
}

bool RoomViews::isPaused() const {
    return m_pause && !m_pause->isHidden();
}

void RoomViews::pause() {
    m_wasRunning = m_desk.room() && m_desk.room()->state == rooms::RoomState::Running;
    m_desk.hold();
    m_desk.setBlank(false);
    showPause();
    (m_places.lectern < 0 ? m_wallWindow : m_lecternWindow)->activateWindow();
    m_pause->focusFirst();
}

/// Where the facilitator is: how the room goes on is not for the wall, which says that the clock stands.
void RoomViews::showPause() {
    const bool two = m_places.lectern >= 0;
    if (two)
        m_lecternColumn->insertWidget(0, m_pause, 1);
    else
        m_overWall->addWidget(m_pause);
    if (two)
        m_lectern->hide();
    m_lecternStrip->hide(); // what the strips do is for a room that goes
    m_wallStrip->hide();
    m_pause->show();
    m_pause->raise();
}

void RoomViews::endPause() {
    const bool two = m_places.lectern >= 0;
    m_pause->hide();
    m_wallStrip->setVisible(!two);
    m_lecternStrip->setVisible(two);
    m_lectern->setVisible(two || m_notes);
}

void RoomViews::goOn() {
    endPause();
    m_desk.goOn();
    if (m_places.lectern >= 0) {
        m_lecternWindow->activateWindow();
        m_lecternStrip->focusNext();
    } else {
        m_wall->setFocus(Qt::OtherFocusReason);
    }
}

void RoomViews::close() {
    endPause();
    if (m_wallWindow)
        m_wallWindow->hide();
    if (m_lecternWindow)
        m_lecternWindow->hide();
    m_desk.setBlank(false);
    Q_EMIT closed();
}

bool RoomViews::isOurs(const QWidget &widget) const {
    return widget.window() == m_wallWindow || widget.window() == m_lecternWindow;
}

bool RoomViews::eventFilter(QObject *watched, QEvent *event) {
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::MouseMove && widget == m_wall) {
        const double y = static_cast<QMouseEvent *>(event)->position().y();
        followPointer((m_wall->y() + y) / std::max(m_wallWindow->height(), 1));
    }
    if (event->type() == QEvent::KeyPress && isOurs(*widget))
        return handleKey(*static_cast<QKeyEvent *>(event), *widget);
    // Closed by the window's own button, by mistake or not: the other one goes too, and the clock is left alone.
    if (event->type() == QEvent::Close && widget->isWindow() && isOurs(*widget) && !m_arranging)
        QTimer::singleShot(0, this, &RoomViews::close);
    return false;
}

/// On one screen the strip is there while the pointer is low on the wall, or the keyboard is on it.
void RoomViews::followPointer(double share) {
    if (m_places.lectern >= 0)
        return;
    const bool shown = share > (m_wallStrip->isVisible() ? 0.6 : 0.85);
    if (shown != m_wallStrip->isVisible() && (shown || !m_wallStrip->isAncestorOf(m_wallWindow->focusWidget())))
        m_wallStrip->setVisible(shown);
}

bool RoomViews::handleKey(const QKeyEvent &event, const QWidget &focused) {
    const auto plain = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (plain != Qt::NoModifier)
        return false;
    const bool onButton = qobject_cast<const QAbstractButton *>(&focused) != nullptr;
    const bool onList = qobject_cast<const QAbstractItemView *>(&focused) != nullptr;
    const bool mirrored = focused.layoutDirection() == Qt::RightToLeft;
    const auto step = [this](bool forward) {
        m_desk.setBlank(false);
        forward ? m_desk.next() : m_desk.back();
        return true;
    };
    if (event.key() == Qt::Key_Escape) {
        isPaused() ? (m_wasRunning ? goOn() : endPause()) : pause();
        return true;
    }
    if (isPaused()) // its buttons have the keyboard; a presenter's keys move nothing under it
        return event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp;
    switch (event.key()) {
    case Qt::Key_Tab: // the buttons are there for the keyboard too
    case Qt::Key_Backtab:
        m_wallStrip->setVisible(m_places.lectern < 0);
        return false;
    case Qt::Key_PageDown: // a presenter remote
        return step(true);
    case Qt::Key_PageUp:
        return step(false);
    case Qt::Key_Space:
        return onButton || onList ? false : step(true);
    case Qt::Key_Right:
    case Qt::Key_Left:
        return step((event.key() == Qt::Key_Right) != mirrored);
    case Qt::Key_H:
        m_desk.holdOrGoOn();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        m_desk.addTime(60);
        return true;
    case Qt::Key_2:
        m_desk.addTime(120);
        return true;
    case Qt::Key_B:
    case Qt::Key_Period: // what a presenter remote sends to blank
        m_desk.setBlank(!m_desk.isBlank());
        return true;
    case Qt::Key_L:
        m_desk.setLight(!m_desk.isLight());
        return true;
    case Qt::Key_N:
        setNotes(!m_notes);
        return true;
    case Qt::Key_S:
        swap();
        return true;
    default:
        return false;
    }
}

} // namespace groundwork::ui
