#include "ui/widgets/second_click.h"

#include <QApplication>
#include <QCursor>
#include <QMouseEvent>
#include <QTimer>

namespace groundwork::ui {

SecondClick::SecondClick(QObject *parent)
    : QObject(parent)
    , m_at(QCursor::pos())
    , m_focus(QApplication::focusWidget()) {
    m_since.start();
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, &QObject::deleteLater);
}

bool SecondClick::eventFilter(QObject *watched, QEvent *event) {
    const bool press =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!press || !watched->isWidgetType())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool same =
        m_since.elapsed() <= QApplication::doubleClickInterval() &&
        (mouse->globalPosition().toPoint() - m_at).manhattanLength() <= QApplication::startDragDistance();
    if (same && m_focus)
        m_focus->setFocus(Qt::MouseFocusReason);
    return same;
}

} // namespace groundwork::ui
