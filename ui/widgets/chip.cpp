#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace groundwork::ui {

namespace {

struct Tones {
    Token ink, soft, line;
};

Tones tones(ChipTone tone) {
    switch (tone) {
    case ChipTone::Neutral:
        return {Token::Ink2, Token::Sunken, Token::Line};
    case ChipTone::Good:
        return {Token::AccentDeep, Token::AccentSoft, Token::AccentLine};
    case ChipTone::Attention:
        return {Token::Attention, Token::AttentionSoft, Token::AttentionLine};
    case ChipTone::Problem:
        return {Token::Problem, Token::ProblemSoft, Token::ProblemLine};
    case ChipTone::Mentee:
        return {Token::Mentee, Token::MenteeSoft, Token::MenteeLine};
    case ChipTone::Mentor:
        return {Token::Mentor, Token::MentorSoft, Token::MentorLine};
    }
    return {Token::Ink2, Token::Sunken, Token::Line};
}

} // namespace

QSize chipSize(const QString &text, const QString &icon, const Theme &theme) {
    QFont font = theme.font(TextRole::Small);
    font.setWeight(QFont::Medium);
    const QFontMetricsF metrics(font);
    const double iconWidth = icon.isEmpty() ? 0 : theme.size(14) + theme.space(4);
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text) + iconWidth)) + 2 * theme.space(9),
            static_cast<int>(std::ceil(metrics.height())) + theme.space(6)};
}

void paintChip(QPainter &painter, const QRectF &rect, const QString &text, const QString &icon, ChipTone tone,
               Qt::LayoutDirection direction, const Theme &theme) {
    const Tones use = tones(tone);
    const bool rtl = direction == Qt::RightToLeft;
    QSizeF size = chipSize(text, icon, theme);
    size.setWidth(std::min(size.width(), rect.width()));
    QRectF box(
        QPointF(rtl ? rect.right() - size.width() : rect.left(), rect.center().y() - size.height() / 2),
        size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color(use.soft));
    painter.setPen(QPen(theme.color(use.line), 1));
    const QRectF frame = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    QRectF inner = box.adjusted(theme.space(9), 0, -theme.space(9), 0);
    if (!icon.isEmpty()) {
        const double side = theme.size(14);
        const double x = rtl ? inner.right() - side : inner.left();
        paintIcon(painter, QRectF(x, inner.center().y() - side / 2, side, side), icon, theme.color(use.ink));
        const double used = side + theme.space(4);
        inner.adjust(rtl ? 0 : used, 0, rtl ? -used : 0, 0);
    }
    QFont font = theme.font(TextRole::Small);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(theme.color(use.ink));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, inner.width() + 1);
    const Qt::Alignment side = (rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter.drawText(inner, static_cast<int>(side) | Qt::TextSingleLine, shown);
    painter.restore();
}

Chip::Chip(Theme &theme, const QString &text, ChipTone tone, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone, icon);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::set(const QString &text, ChipTone tone, const QString &icon) {
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    return chipSize(m_text, m_icon, m_theme);
}

void Chip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_icon, m_tone, layoutDirection(), m_theme);
}

FilterChip::FilterChip(Theme &theme, const QString &text, const QString &icon, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(this, &QToolButton::toggled, this, [this] { updateGeometry(); }); // the tick takes room
}

QSize FilterChip::sizeHint() const {
    const QSize chip = chipSize(text(), isChecked() ? QStringLiteral("check") : m_icon, m_theme);
    return {chip.width() + 6, std::max(chip.height(), 24) + 6}; // 3 px for the focus ring
}

void FilterChip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    paintChip(painter, box, text(), isChecked() ? QStringLiteral("check") : m_icon,
              isChecked() ? ChipTone::Good : ChipTone::Neutral, layoutDirection(), m_theme);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
}

} // namespace groundwork::ui
