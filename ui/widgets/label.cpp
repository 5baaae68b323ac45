#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace groundwork::ui {

Label::Label(Theme &theme, const QString &text, TextRole role, Token ink, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
    m_leading = alignment();
    alignLeading();
    apply();
    connect(&theme, &Theme::changed, this, &Label::apply);
}

void Label::setRole(TextRole role) {
    m_role = role;
    apply();
}

void Label::setInk(Token ink) {
    m_ink = ink;
    apply();
}

void Label::setElided(bool elided) {
    m_elided = elided;
    if (elided)
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    update();
}

QSize Label::minimumSizeHint() const {
    QSize size = QLabel::minimumSizeHint();
    if (m_elided)
        size.setWidth(fontMetrics().horizontalAdvance(QStringLiteral("Abcde…")));
    return size;
}

void Label::paintEvent(QPaintEvent *event) {
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width());
    setToolTip(shown == text() ? QString() : text());
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const Qt::Alignment side =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(rect(), static_cast<int>(side) | Qt::TextSingleLine, shown);
}

/// A QLabel follows the direction of its text: an Arabic name would jump to the far side of an English page.
/// Names stay at the leading side of the page instead.
void Label::alignLeading() {
    if (alignment() != m_leading)
        return;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_leading = (rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
    setAlignment(m_leading);
}

void Label::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignLeading();
}

void Label::apply() {
    setFont(m_theme.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_ink));
    colors.setColor(QPalette::Text, m_theme.color(m_ink));
    setPalette(colors);
}

Label *wrappingLabel(Theme &theme, const QString &text, TextRole role, Token ink) {
    auto *label = new Label(theme, text, role, ink);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    QSizePolicy policy = label->sizePolicy();
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace groundwork::ui
