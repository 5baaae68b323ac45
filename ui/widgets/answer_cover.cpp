#include "ui/widgets/answer_cover.h"

#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

namespace {
constexpr int kHatchGap = 9;
} // namespace

AnswerCover::AnswerCover(Theme &theme, Side side, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_side(side)
    , m_title(title)
    , m_text(text) {
    setObjectName(QStringLiteral("cover_%1").arg(sideKey(side)));
    setAccessibleName(title);
    setAccessibleDescription(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize AnswerCover::wordsSize() const {
    const QFontMetrics title(m_theme.font(TextRole::BodyStrong));
    const QFontMetrics text(m_theme.font(TextRole::Body));
    const int room = std::max(80, width() - m_theme.space(48));
    const QRect titleRect = title.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_title);
    const QRect textRect = text.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_text);
    return {std::max(titleRect.width(), textRect.width()), titleRect.height() + textRect.height()};
}

QSize AnswerCover::sizeHint() const {
    return {m_theme.size(200), m_theme.size(150)};
}

QSize AnswerCover::minimumSizeHint() const {
    return {m_theme.size(120), m_theme.size(120)};
}

void AnswerCover::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const VoiceTokens tokens = m_side == Side::Mentor ? mentorTokens() : menteeTokens();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_theme.color(tokens.line), 1));
    painter.setBrush(m_theme.color(tokens.soft));
    painter.drawRoundedRect(frame, 8, 8);
    painter.save();
    painter.setClipRect(frame.adjusted(1, 1, -1, -1));
    for (int x = -height(); x < width(); x += kHatchGap)
        painter.drawLine(QPointF(x, 0), QPointF(x + height(), height()));
    painter.restore();

    const int pad = m_theme.space(14);
    const int iconSide = m_theme.size(24);
    const QSize words = wordsSize();
    QRectF card(0, 0, words.width() + 2 * pad, words.height() + iconSide + m_theme.space(8) + 2 * pad);
    card.moveCenter(frame.center());
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(card, 8, 8);
    const QRectF iconRect(card.center().x() - iconSide / 2.0, card.top() + pad, iconSide, iconSide);
    paintIcon(painter, iconRect, QStringLiteral("cover"), m_theme.color(tokens.ink));
    QRectF line(card.left() + pad, iconRect.bottom() + m_theme.space(4), words.width(), words.height());
    const int flags = int(Qt::AlignHCenter) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
    painter.setFont(m_theme.font(TextRole::BodyStrong));
    painter.setPen(m_theme.color(Token::Ink));
    QRectF used;
    painter.drawText(line, flags, m_title, &used);
    line.setTop(used.bottom());
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme.color(Token::Ink2));
    painter.drawText(line, flags, m_text);
}

} // namespace groundwork::ui
