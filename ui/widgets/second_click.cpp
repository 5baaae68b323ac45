#include "ui/widgets/second_click.h"

#include <QApplication>
#include <QCursor>
#include <QMouseEvent>
#include <QTimer>
#include <QWidget>

namespace groundwork::ui {

SecondClick::SecondClick(QObject *parent)
    : QObject(parent)
    , m_at(QCursor::pos()) {
    m_since.start();
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, &QObject::deleteLater);
}

bool SecondClick::eventFilter(QObject *watched, QEvent *event) {
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!press || !watched->isWidgetType())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool same = m_since.elapsed() <= QApplication::doubleClickInterval() &&
                      (mouse->globalPosition().toPoint() - m_at).manhattanLength() <=
                          QApplication::startDragDistance();
    return same;
}

} // namespace groundwork::ui
