#include "ui/together/gentle_bar.h"

#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

GentleBar::GentleBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    const auto applySize = [this] {
        setFixedHeight(m_theme.size(5));
        setMinimumWidth(m_theme.size(80));
    };
    applySize();
    connect(&theme, &Theme::changed, this, applySize);
}

void GentleBar::setDone(double done) {
    m_done = std::clamp(done, 0.0, 1.0);
    update();
}

void GentleBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Line));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    QRectF bar(rect());
    bar.setWidth(width() * m_done);
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveRight(width());
    painter.setBrush(m_theme.color(Token::Control));
    painter.drawRoundedRect(bar, height() / 2.0, height() / 2.0);
}

} // namespace groundwork::ui
