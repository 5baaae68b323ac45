#include "ui/widgets/phase_strip.h"

#include "ui/widgets/icons.h"

#include <QPainter>

namespace groundwork::ui {

PhaseStrip::PhaseStrip(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PhaseStrip::set(const QStringList &phases, int current) {
    m_phases = phases;
    m_current = current;
    setAccessibleName(current >= 0 ? tr("Phase: %1").arg(phases.value(current)) : QString());
    setVisible(current >= 0);
    updateGeometry();
    update();
}

int PhaseStrip::segmentWidth(int index) const {
    const QFontMetrics metrics(m_theme.font(index == m_current ? TextRole::SmallStrong : TextRole::Small));
    return metrics.horizontalAdvance(m_phases.at(index)) + 2 * m_theme.space(11) +
           (index < m_current ? m_theme.size(13) + 4 : 0);
}

QSize PhaseStrip::sizeHint() const {
    int width = 0;
    for (int index = 0; index < m_phases.size(); ++index)
        width += segmentWidth(index) + 3;
    return {width, QFontMetrics(m_theme.font(TextRole::Small)).height() + m_theme.space(12)};
}

/// When there is no room only the present phase is painted.
QSize PhaseStrip::minimumSizeHint() const {
    return {m_current >= 0 ? segmentWidth(m_current) : 0, sizeHint().height()};
}

void PhaseStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool all = width() >= sizeHint().width();
    int x = 0;
    for (int index = 0; index < m_phases.size(); ++index) {
        if (!all && index != m_current)
            continue;
        const bool current = index == m_current;
        QRectF box(x, 0, segmentWidth(index), height());
        x += static_cast<int>(box.width()) + 3;
        if (layoutDirection() == Qt::RightToLeft)
            box.moveLeft(width() - box.right());
        painter.setPen(current ? QPen(Qt::NoPen) : QPen(m_theme.color(Token::Line), 1));
        painter.setBrush(m_theme.color(current ? Token::Accent : Token::Sunken));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        QRectF text = box;
        if (index < m_current) {
            const double side = m_theme.size(13);
            const bool rtl = layoutDirection() == Qt::RightToLeft;
            const double pad = m_theme.space(9);
            const QRectF mark(rtl ? box.right() - pad - side : box.left() + pad, box.center().y() - side / 2,
                              side, side);
            paintIcon(painter, mark, QStringLiteral("check"), m_theme.color(Token::Accent));
            text.adjust(rtl ? 0 : side, 0, rtl ? -side : 0, 0);
        }
        painter.setFont(m_theme.font(current ? TextRole::SmallStrong : TextRole::Small));
        painter.setPen(m_theme.color(current ? Token::OnAccent : Token::Ink2));
        painter.drawText(text, Qt::AlignCenter, m_phases.at(index));
    }
}

} // namespace groundwork::ui
