#include "ui/pages/matching/work_room.h"

#include <QEvent>

#include <algorithm>

namespace groundwork::ui {

WorkRoom::WorkRoom(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content) {
    content->setParent(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void WorkRoom::setFlowing(bool flowing, int least) {
    m_flowing = flowing;
    m_least = least;
    ask();
}

void WorkRoom::ask() {
    const int height = std::max(m_least, m_flowing ? m_content->minimumSizeHint().height() : 0);
    if (height != minimumHeight())
        setMinimumHeight(height);
}

bool WorkRoom::event(QEvent *event) {
    if (event->type() == QEvent::LayoutRequest)
        ask();
    return QWidget::event(event);
}

void WorkRoom::resizeEvent(QResizeEvent *) {
    m_content->setGeometry(rect());
}

} // namespace groundwork::ui
