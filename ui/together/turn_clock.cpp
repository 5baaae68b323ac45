#include "ui/together/turn_clock.h"

#include "core/base/clock.h"
#include "ui/together/gentle_bar.h"
#include "ui/together/together_button.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

namespace {
constexpr int kTickMs = 5000;
} // namespace

TurnClock::TurnClock(const AnswerStyle &style, const Clock &clock, Side beginner, double minutes, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_clock(clock)
    , m_beginner(beginner)
    , m_seconds(minutes * 60 / 2)
    , m_since(clock.elapsedMs())
    , m_bar(new GentleBar(style.theme))
    , m_words(new Label(style.theme, QString(), style.label))
    , m_next(togetherButton(style.theme, QStringLiteral("turnNext"), QString(), ButtonKind::Plain,
                            QStringLiteral("swap"))) {
    setObjectName(QStringLiteral("turnClock"));
    m_words->setObjectName(QStringLiteral("turnWords"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style.theme.space(12));
    row->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(style.theme.space(4));
    column->addStretch(1);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addStretch(1);
    row->addLayout(column);
    row->addWidget(m_next);
    row->addStretch(1);
    connect(m_next, &QPushButton::clicked, this, &TurnClock::next);
    connect(&m_tick, &QTimer::timeout, this, &TurnClock::showTime);
    m_tick.start(kTickMs);
    showTime();
}

Side TurnClock::speaker() const {
    const Side second = m_beginner == Side::Mentee ? Side::Mentor : Side::Mentee;
    return m_turn == 0 ? m_beginner : second;
}

void TurnClock::turn() {
    ++m_turn;
    m_since = m_clock.elapsedMs();
    showTime();
}

void TurnClock::passed(Side side) {
    if (!isOver() && speaker() == side)
        turn();
}

void TurnClock::next() {
    turn();
    if (!isOver())
        Q_EMIT turned(speaker());
}

void TurnClock::showTime() {
    const Side second = m_beginner == Side::Mentee ? Side::Mentor : Side::Mentee;
    const double used = static_cast<double>(m_clock.elapsedMs() - m_since) / 1000.0;
    m_words->setText(words::turnWords(isOver() ? QString() : m_style.name(speaker()), m_seconds, used));
    m_bar->setDone(isOver() ? 1 : m_seconds > 0 ? used / m_seconds : 0);
    m_next->setVisible(!isOver());
    m_next->setText(m_turn == 0 ? tr("Now %1").arg(m_style.name(second)) : tr("Both had a turn"));
}

} // namespace groundwork::ui
