#include "ui/widgets/dial_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace groundwork::ui {

namespace {

constexpr int kHighest = 10;
constexpr int kMiddle = 5;

} // namespace

DialSlider::DialSlider(Theme &theme, Side side, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_side(side) {
    setRange(0, kHighest);
    setValue(kMiddle);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

std::optional<int> DialSlider::position() const {
    return m_set ? std::optional(value()) : std::nullopt;
}

void DialSlider::setPosition(std::optional<int> position) {
    m_set = position.has_value();
    setValue(position.value_or(kMiddle));
    update();
}

void DialSlider::setBoth(std::optional<int> mentee, std::optional<int> mentor) {
    m_both = true;
    m_mentee = mentee;
    m_mentor = mentor;
    setFocusPolicy(Qt::NoFocus);
    update();
}

QSize DialSlider::sizeHint() const {
    return {m_theme.size(160), m_theme.size(30)};
}

QSize DialSlider::minimumSizeHint() const {
    return {m_theme.size(90), m_theme.size(30)};
}

double DialSlider::xOf(int value) const {
    const double radius = m_theme.size(10) + 3.0;
    const double span = width() - 2 * radius;
    const double along = layoutDirection() == Qt::RightToLeft ? kHighest - value : value;
    return radius + span * along / kHighest;
}

int DialSlider::valueAt(double x) const {
    const double radius = m_theme.size(10) + 3.0;
    const double along = (x - radius) / std::max(1.0, width() - 2 * radius) * kHighest;
    const int value = std::clamp(static_cast<int>(std::lround(along)), 0, kHighest);
    return layoutDirection() == Qt::RightToLeft ? kHighest - value : value;
}

void DialSlider::place(int value) {
    m_set = true;
    setValue(value);
    update();
    Q_EMIT placed();
}

void DialSlider::paintHandle(QPainter &painter, Side side, int value, bool hollow) const {
    const bool mentee = side == Side::Mentee;
    const VoiceTokens tokens = mentee ? menteeTokens() : mentorTokens();
    const double radius = m_theme.size(9);
    const QRectF rect(xOf(value) - radius, height() / 2.0 - radius, 2 * radius, 2 * radius);
    QPen pen(m_theme.color(tokens.ink), 2);
    if (hollow)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(m_theme.color(hollow ? Token::Surface : tokens.soft));
    if (mentee)
        painter.drawEllipse(rect);
    else
        painter.drawRoundedRect(rect, radius * 0.44, radius * 0.44);
    if (hollow)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(tokens.ink));
    painter.drawEllipse(rect.center(), radius * 0.35, radius * 0.35);
}

void DialSlider::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    painter.setPen(QPen(m_theme.color(Token::Control), 2));
    painter.drawLine(QPointF(xOf(0), middle), QPointF(xOf(kHighest), middle));
    for (int tick = 0; tick <= kHighest; tick += kMiddle)
        painter.drawLine(QPointF(xOf(tick), middle - 4), QPointF(xOf(tick), middle + 4));
    if (m_both) {
        if (m_mentee && m_mentor) {
            painter.setPen(QPen(m_theme.color(Token::AccentLine), 6));
            painter.drawLine(QPointF(xOf(*m_mentee), middle), QPointF(xOf(*m_mentor), middle));
        }
        if (m_mentor)
            paintHandle(painter, Side::Mentor, *m_mentor, false);
        if (m_mentee)
            paintHandle(painter, Side::Mentee, *m_mentee, false);
        return;
    }
    paintHandle(painter, m_side, value(), !m_set);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void DialSlider::keyPressEvent(QKeyEvent *event) {
    if (m_both) {
        event->ignore();
        return;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int right = mirrored ? -1 : 1;
    int wanted = value();
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) { // as on paper and on video
            place(event->key() - Qt::Key_0);
            event->accept();
            return;
        }
    }
    switch (event->key()) {
    case Qt::Key_Left:
        wanted -= right;
        break;
    case Qt::Key_Right:
        wanted += right;
        break;
    case Qt::Key_Down:
        --wanted;
        break;
    case Qt::Key_Up:
        ++wanted;
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = kHighest;
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setPosition(std::nullopt);
        Q_EMIT placed();
        event->accept();
        return;
    case Qt::Key_Space: // sets the handle where it stands
        break;
    default:
        QSlider::keyPressEvent(event);
        return;
    }
    place(std::clamp(wanted, 0, kHighest));
    event->accept();
}

void DialSlider::mousePressEvent(QMouseEvent *event) {
    if (!m_both && event->button() == Qt::LeftButton)
        place(valueAt(event->position().x()));
}

void DialSlider::mouseMoveEvent(QMouseEvent *event) {
    if (!m_both && event->buttons().testFlag(Qt::LeftButton))
        place(valueAt(event->position().x()));
}

void DialSlider::mouseReleaseEvent(QMouseEvent *event) {
    event->accept();
}

} // namespace groundwork::ui
