#include "ui/shell/search_button.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"

#include <QPainter>

namespace groundwork::ui {

SearchButton::SearchButton(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("searchButton"));
    setText(tr("Find a person, page or command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    return {metrics.horizontalAdvance(text()) + m_theme.size(130),
            std::max(m_theme.size(30), metrics.height() + 10)};
}

QSize SearchButton::minimumSizeHint() const {
    return {m_theme.size(70), sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    painter.setPen(QPen(m_theme.color(hasFocus() ? Token::Accent : Token::Control), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() ? Token::Sunken : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const double side = m_theme.size(16);
    QRectF mark(m_theme.space(10), (height() - side) / 2, side, side);
    if (rtl)
        mark.moveRight(width() - m_theme.space(10));
    paintIcon(painter, mark, QStringLiteral("search"), m_theme.color(Token::Ink2));
    const QFont small = m_theme.font(TextRole::Small);
    const QString keys = QStringLiteral("Ctrl K");
    const int keyWidth = QFontMetrics(small).horizontalAdvance(keys) + 12;
    QRectF key(0, 0, keyWidth, QFontMetrics(small).height() + 4);
    key.moveCenter(QPointF(rtl ? 8 + keyWidth / 2.0 : width() - 8 - keyWidth / 2.0, height() / 2.0));
    const bool roomForKey = width() > m_theme.size(160);
    if (roomForKey) {
        painter.setPen(QPen(m_theme.color(Token::Line), 1));
        painter.setBrush(m_theme.color(Token::Sunken));
        painter.drawRoundedRect(key, 4, 4);
        painter.setFont(small);
        painter.setPen(m_theme.color(Token::Ink2));
        painter.drawText(key, Qt::AlignCenter, keys);
    }
    const double end = roomForKey ? keyWidth + 16 : 8;
    QRectF room(rtl ? end : mark.right() + 8, 0, width() - mark.width() - m_theme.space(10) - 8 - end,
                height());
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme.color(Token::Ink2));
    const QString wanted =
        QFontMetrics(painter.font()).horizontalAdvance(text()) <= room.width() ? text() : tr("Find…");
    painter.drawText(room, leadingLine(rtl),
                     QFontMetrics(painter.font()).elidedText(wanted, Qt::ElideRight, int(room.width())));
}

} // namespace groundwork::ui
