#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>

namespace groundwork::ui {

Label::Label(Theme &theme, const QString &text, TextRole role, Token ink, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
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
