#include "ui/widgets/state_mark.h"

#include "ui/widgets/icons.h"

#include <QLocale>
#include <QPainter>

namespace groundwork::ui {

StateMark::StateMark(Theme &theme, State state, int side, int number, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
    , m_number(number) {
    setFixedSize(theme.size(side), theme.size(side));
    connect(&theme, &Theme::changed, this,
            [this, side] { setFixedSize(m_theme.size(side), m_theme.size(side)); });
}

void StateMark::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    switch (m_state) {
    case State::Met:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Accent));
        painter.drawEllipse(box);
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"),
                  m_theme.color(Token::OnAccent));
        break;
    case State::NotYet:
        painter.setPen(QPen(m_theme.color(Token::Control), 1.4));
        painter.setBrush(m_number > 0 ? m_theme.color(Token::Surface) : QColor(Qt::transparent));
        painter.drawEllipse(box);
        if (m_number > 0) {
            painter.setFont(m_theme.font(TextRole::SmallStrong));
            painter.setPen(m_theme.color(Token::Ink2));
            painter.drawText(box, Qt::AlignCenter, locale().toString(m_number));
        } else {
            painter.setBrush(m_theme.color(Token::Control));
            painter.drawChord(box, 90 * 16, 180 * 16);
        }
        break;
    case State::DoesNotApply: {
        QPen dashed(m_theme.color(Token::Control), 1.2);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawEllipse(box);
        break;
    }
    }
}

void paintTopLine(QPainter &painter, const QWidget &row, const Theme &theme) {
    painter.setPen(QPen(theme.color(Token::LineSoft), 1));
    painter.drawLine(0, 0, row.width(), 0);
}

} // namespace groundwork::ui
