#include "ui/room/room_pause.h"

#include "ui/room/room_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/room_colors.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace groundwork::ui {

RoomPause::RoomPause(Theme &theme, RoomDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk) {
    setObjectName(QStringLiteral("roomPause"));
    auto *card = new Card(theme);
    card->setMaximumWidth(theme.size(520));
    card->body()->addWidget(wrappingLabel(theme, tr("Pause"), TextRole::PageTitle));
    card->body()->addWidget(
        wrappingLabel(theme, tr("The clock stands. Where the room is stays kept, also when this view is closed."),
                      TextRole::Body, Token::Ink2));
    m_goOn = button(theme, QStringLiteral("roomGoOn"), tr("Go on"), ButtonKind::Primary, QStringLiteral("play"));
    auto *close = button(theme, QStringLiteral("roomClose"), tr("Close the view, the clock stands"));
    auto *end = button(theme, QStringLiteral("roomEnd"), tr("The first meetings are over"));
    for (QPushButton *each : {m_goOn, close, end}) {
        each->setFocusPolicy(Qt::StrongFocus);
        card->body()->addWidget(each);
    }
    connect(m_goOn, &QPushButton::clicked, this, &RoomPause::goOnWanted);
    connect(close, &QPushButton::clicked, this, &RoomPause::closeWanted);
    connect(end, &QPushButton::clicked, this, &RoomPause::endWanted);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 3);
    row->addStretch(1);
    auto *column = new QVBoxLayout(content);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrollingPage(content));
}

void RoomPause::focusFirst() {
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void RoomPause::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), roomColors(m_theme, m_desk.isLight()).ground);
}

} // namespace groundwork::ui
