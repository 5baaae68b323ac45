#include "ui/together/hand_over.h"

#include "ui/together/meeting_desk.h"
#include "ui/together/together_button.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

namespace {
constexpr int kHatchGap = 9;
} // namespace

HandOver::HandOver(const MeetingDesk &desk, Reason reason, Side to, QWidget *parent)
    : QWidget(parent)
    , m_theme(desk.context().theme)
    , m_to(to) {
    setObjectName(QStringLiteral("handOver"));
    const AnswerStyle style = desk.style();
    const QString name = style.name(to);
    const QString other = style.name(to == Side::Mentee ? Side::Mentor : Side::Mentee);
    QString title = tr("Pass the laptop to %1").arg(name);
    QString text = tr("What %1 wrote is covered, and saved. %1, please look away while %2 answers.").arg(other, name);
    QString go = tr("I am %1").arg(name);
    if (reason != Reason::PassOn) {
        title = tr("%1, please look away").arg(other);
        text = reason == Reason::AnswerNow
                   ? tr("This one is for %1 alone. A paper slip is as good.").arg(name)
                   : tr("%1 opens what lies under the cover.").arg(name);
        go = tr("I am %1, and nobody looks").arg(name);
    }
    auto *column = new QVBoxLayout(this);
    const bool compact = desk.isCompact(); // the button is on the screen with everything else
    const int margin = m_theme.space(compact ? 16 : 24);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.space(compact ? 8 : 16));
    column->addStretch(1);
    column->addWidget(Badge::person(m_theme, to == Side::Mentor ? Role::Mentor : Role::Mentee,
                                    style.bareName(to), compact ? 36 : 72), 0,
                      Qt::AlignHCenter);
    auto *words = wrappingLabel(m_theme, title, compact ? TextRole::TogetherAnswer : TextRole::TogetherPrompt);
    words->setObjectName(QStringLiteral("handOverTitle"));
    words->setAlignment(Qt::AlignHCenter);
    column->addWidget(words);
    auto *more = wrappingLabel(m_theme, text, compact ? TextRole::Body : TextRole::TogetherLabel, Token::Ink2);
    more->setAlignment(Qt::AlignHCenter);
    column->addWidget(more);
    auto *yes = togetherButton(m_theme, QStringLiteral("handOverGo"), go, ButtonKind::Primary);
    auto *back = togetherButton(m_theme, QStringLiteral("handOverBack"), tr("Not now"), ButtonKind::Quiet);
    connect(yes, &QPushButton::clicked, this, &HandOver::ready);
    connect(back, &QPushButton::clicked, this, &HandOver::declined);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(yes);
    row->addWidget(back);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
}

void HandOver::focusGo() {
    if (auto *go = findChild<QPushButton *>(QStringLiteral("handOverGo")))
        go->setFocus(Qt::OtherFocusReason);
}

void HandOver::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const VoiceTokens tokens = m_to == Side::Mentor ? mentorTokens() : menteeTokens();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_theme.color(tokens.line), 1));
    painter.setBrush(m_theme.color(tokens.soft));
    painter.drawRoundedRect(frame, 12, 12);
    painter.setClipRect(frame.adjusted(1, 1, -1, -1));
    for (int x = -height(); x < width(); x += kHatchGap) // the same cover as over an answer
        painter.drawLine(QPointF(x, 0), QPointF(x + height(), height()));
    QRectF card = childrenRect().adjusted(-m_theme.space(20), -m_theme.space(20), m_theme.space(20), m_theme.space(20));
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(card.intersected(frame.adjusted(8, 8, -8, -8)), 12, 12);
}

} // namespace groundwork::ui
