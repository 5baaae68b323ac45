#include "ui/together/blank_view.h"

#include <QKeyEvent>
#include <QPainter>

namespace groundwork::ui {

BlankView::BlankView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("togetherBlank"));
    setAccessibleName(tr("The screen is blank. Press B to go on."));
    setFocusPolicy(Qt::StrongFocus);
}

void BlankView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Side));
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(Token::Ink3));
    painter.drawText(rect().adjusted(0, 0, 0, -m_theme.space(20)), int(Qt::AlignHCenter) | int(Qt::AlignBottom),
                     tr("B brings it back"));
}

void BlankView::mousePressEvent(QMouseEvent *) {
    Q_EMIT ended();
}

void BlankView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT ended();
    else
        QWidget::keyPressEvent(event);
}

} // namespace groundwork::ui
