#include "ui/together/spot.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QWidget>

namespace groundwork::ui {

Spot Spot::in(const QWidget *view) {
    const QWidget *focused = view ? view->window()->focusWidget() : nullptr;
    const auto *scroll = qobject_cast<const QScrollArea *>(view);
    return {focused ? focused->objectName() : QString(), scroll ? scroll->verticalScrollBar()->value() : 0};
}

bool Spot::comeBack(QWidget *view) const {
    if (auto *scroll = qobject_cast<QScrollArea *>(view); scroll && scrolled > 0) {
        QScrollBar *bar = scroll->verticalScrollBar(); // it has its range once the view is laid out
        QMetaObject::invokeMethod(bar, [bar, to = scrolled] { bar->setValue(to); }, Qt::QueuedConnection);
    }
    auto *same = focus.isEmpty() ? nullptr : view->findChild<QWidget *>(focus);
    if (!same || !same->isVisibleTo(view))
        return false;
    same->setFocus();
    return true;
}

} // namespace groundwork::ui
