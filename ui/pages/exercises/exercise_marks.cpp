#include "ui/pages/exercises/exercise_marks.h"

#include "ui/widgets/icons.h"

#include <QPainter>

#include <cmath>

namespace groundwork::ui {

namespace {

constexpr int kDisc = 7;
constexpr double kStep = 1.5; // from one disc to the next, in discs

} // namespace

QString skillIcon(skills::Skill skill) {
    switch (skill) {
    case skills::Skill::BridgingDifference:
        return QStringLiteral("bridge");
    case skills::Skill::GeneratingTrust:
        return QStringLiteral("trust");
    case skills::Skill::EffectiveCommunication:
        return QStringLiteral("speak");
    case skills::Skill::OpenListening:
        return QStringLiteral("listen");
    case skills::Skill::PowerfulQuestions:
        return QStringLiteral("question");
    case skills::Skill::SharingFeedback:
        return QStringLiteral("feedback");
    case skills::Skill::DesigningAlliance:
        return QStringLiteral("alliance");
    }
    return {};
}

double depthWidth(const Theme &theme) {
    return theme.size(kDisc) * (1 + 2 * kStep) + 2;
}

void paintDepth(QPainter &painter, const QRectF &box, skills::Depth depth, bool rtl, const Theme &theme) {
    const double side = theme.size(kDisc);
    const double left = rtl ? box.left() + 1 : box.right() - depthWidth(theme) + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Accent), 1.2));
    for (int disc = 0; disc < 3; ++disc) {
        const bool filled = disc < static_cast<int>(depth);
        const double at = left + side * kStep * (rtl ? 2 - disc : disc);
        painter.setBrush(filled ? QBrush(theme.color(Token::Accent)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(
            QRectF(at, box.center().y() - side / 2, side, side).adjusted(0.6, 0.6, -0.6, -0.6));
    }
    painter.restore();
}

DepthDots::DepthDots(Theme &theme, skills::Depth depth, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_depth(depth) {}

QSize DepthDots::sizeHint() const {
    return {static_cast<int>(std::ceil(depthWidth(m_theme))), m_theme.size(16)};
}

void DepthDots::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintDepth(painter, rect(), m_depth, layoutDirection() == Qt::RightToLeft, m_theme);
}

IconMark::IconMark(Theme &theme, const QString &icon, Token ink, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_ink(ink)
    , m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconMark::sizeHint() const {
    return {m_theme.size(m_side), m_theme.size(m_side)};
}

void IconMark::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, m_theme.color(m_ink));
}

} // namespace groundwork::ui
