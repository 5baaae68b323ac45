#include "ui/room/room_strip.h"

#include "ui/room/room_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/room_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace groundwork::ui {

RoomStrip::RoomStrip(Theme &theme, RoomDesk &desk, Place place, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_name(place == Place::Wall ? QStringLiteral("wallStrip") : QStringLiteral("lecternStrip"))
    , m_state(wrappingLabel(theme, {}, TextRole::Small, Token::Ink2)) {
    setObjectName(m_name);
    setAccessibleName(tr("The clock of the room"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(10));
    column->setSpacing(theme.space(6));
    m_state->setObjectName(m_name + QStringLiteral("State"));
    column->addWidget(m_state);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(theme.space(8), 0, row);
    column->addWidget(row);
    m_back = add(QStringLiteral("Back"), tr("Back"), QStringLiteral("left"), tr("Left arrow, or page up on a presenter"));
    m_hold = add(QStringLiteral("Hold"), tr("Hold the clock"), QStringLiteral("pause"), tr("H"));
    auto *one = add(QStringLiteral("One"), tr("1 minute more"), QStringLiteral("plus"), tr("Plus"));
    auto *two = add(QStringLiteral("Two"), tr("2 minutes more"), QStringLiteral("plus"), tr("2"));
    m_blank = add(QStringLiteral("Blank"), tr("Blank"), QStringLiteral("cover"), tr("B"));
    m_blank->setCheckable(true);
    m_light = add(QStringLiteral("Light"), tr("Light"), QStringLiteral("sun"), tr("L"));
    m_light->setCheckable(true);
    auto *beside = place == Place::Wall
                       ? add(QStringLiteral("Notes"), tr("Notes"), QStringLiteral("note"), tr("N"))
                       : add(QStringLiteral("Swap"), tr("Swap screens"), QStringLiteral("swap"), tr("S"));
    m_pause = add(QStringLiteral("Pause"), tr("Pause"), QStringLiteral("x"), tr("Esc"));
    m_next = add(QStringLiteral("Next"), tr("Next"), QStringLiteral("right"), tr("Space, right arrow, or page down on a presenter"));
    setIconAfterWords(m_next);
    for (QPushButton *each : {m_back, m_hold, one, two, m_blank, m_light, beside, m_pause, m_next})
        buttons->addWidget(each);
    connect(m_back, &QPushButton::clicked, &desk, &RoomDesk::back);
    connect(m_hold, &QPushButton::clicked, &desk, &RoomDesk::holdOrGoOn);
    connect(one, &QPushButton::clicked, &desk, [&desk] { desk.addTime(60); });
    connect(two, &QPushButton::clicked, &desk, [&desk] { desk.addTime(120); });
    connect(m_blank, &QPushButton::clicked, &desk, [&desk] { desk.setBlank(!desk.isBlank()); });
    connect(m_light, &QPushButton::clicked, &desk, [&desk] { desk.setLight(!desk.isLight()); });
    connect(beside, &QPushButton::clicked, this, place == Place::Wall ? &RoomStrip::notesWanted : &RoomStrip::swapWanted);
    connect(m_pause, &QPushButton::clicked, this, &RoomStrip::pauseWanted);
    connect(m_next, &QPushButton::clicked, &desk, &RoomDesk::next);
    connect(&desk, &RoomDesk::changed, this, &RoomStrip::follow);
    connect(&desk, &RoomDesk::ticked, this, &RoomStrip::follow);
    connect(&theme, &Theme::changed, this, &RoomStrip::showWords);
    follow();
}

QPushButton *RoomStrip::add(const QString &key, const QString &words, const QString &icon, const QString &hint) {
    const ButtonKind kind = key == QLatin1String("Next") ? ButtonKind::Primary : ButtonKind::Plain;
    QPushButton *made = button(m_theme, m_name + key, words, kind, icon);
    made->setToolTip(tr("%1 (%2)", "what a button does, and its key").arg(words, hint));
    // A click leaves the keyboard with the wall, so that the space bar still goes to the next question.
    made->setFocusPolicy(Qt::TabFocus);
    const QString brief = key == QLatin1String("One")   ? QStringLiteral("1")
                          : key == QLatin1String("Two")  ? QStringLiteral("2")
                          : key == QLatin1String("Next") ? words
                                                         : QString();
    m_said.append({made, words, brief});
    made->setAccessibleName(words);
    return made;
}

void RoomStrip::focusNext() {
    m_next->setFocus(Qt::OtherFocusReason);
}

void RoomStrip::follow() {
    const auto &room = m_desk.room();
    const bool going = m_desk.isGoing();
    const bool held = room && room->state == rooms::RoomState::Held;
    setWords(m_hold, held ? tr("Let it go on") : tr("Hold the clock"));
    m_hold->setIcon(icon(m_theme, held ? QStringLiteral("play") : QStringLiteral("pause")));
    m_blank->setChecked(m_desk.isBlank());
    m_light->setChecked(m_desk.isLight());
    m_hold->setEnabled(going);
    const rooms::RoomTime time = m_desk.time();
    m_back->setEnabled(going && time.step > 0);
    const rooms::RoomStep *next = going ? m_desk.nextStep() : nullptr;
    if (!next && m_next->hasFocus())
        m_pause->setFocus(Qt::OtherFocusReason); // at the last question the room is ended there
    m_next->setEnabled(next != nullptr);
    QStringList parts{words::minutesLeftSentence(time.minutesLeft()), words::behindWords(time.behindMs)};
    if (held)
        parts.prepend(tr("The clock stands"));
    if (next)
        parts.append(tr("next: %1").arg(words::roomStepLabel(*next)));
    if (!m_compact)
        parts.append(tr("ends about %1").arg(m_desk.endsAt().toString(QStringLiteral("HH:mm"))));
    if (m_desk.isBlank())
        parts.append(tr("the wall is blank"));
    const QString state = parts.join(QStringLiteral(" · "));
    if (m_state->text() != state)
        m_state->setText(state);
}

void RoomStrip::setWords(QPushButton *button, const QString &words) {
    for (Said &said : m_said) {
        if (said.button != button)
            continue;
        said.words = words;
        button->setText(m_compact ? said.brief : words);
    }
    button->setAccessibleName(words);
}

/// Words where they leave at least three quarters of the window to the wall, else the icons with their tips.
void RoomStrip::showWords() {
    const int gap = m_theme.space(8);
    int wide = 0;
    for (const Said &said : m_said)
        wide += fontMetrics().horizontalAdvance(said.words) + m_theme.size(20) + m_theme.space(44) + gap;
    const int room = std::max(width() - m_theme.space(32), 1);
    const int rows = (wide + room - 1) / room;
    const int tall = rows * (m_next->sizeHint().height() + gap) + m_state->sizeHint().height();
    const bool compact = tall > window()->height() * 26 / 100;
    if (compact == m_compact)
        return;
    m_compact = compact;
    for (const Said &said : m_said)
        said.button->setText(m_compact ? said.brief : said.words);
    follow();
}

void RoomStrip::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    showWords();
}

void RoomStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Window));
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace groundwork::ui
