// The cards of the room's start page: the day, who takes part, and where a room that is going stands.
#include "ui/room/room_page.h"

#include "core/rooms/rooms.h"
#include "ui/room/room_pairs.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace groundwork::ui {

using first_meeting::Length;

QWidget *RoomPage::buildDay() {
    Theme &theme = context().theme;
    auto *card = new Card(theme, tr("The day"));
    m_day = new QDateEdit;
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_time = new QLineEdit;
    m_time->setPlaceholderText(QStringLiteral("14:00"));
    m_time->setMaxLength(5);
    m_where = new QLineEdit;
    m_facilitator = new QLineEdit;
    m_length = new QComboBox;
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty})
        m_length->addItem(tr("%1 minutes").arg(first_meeting::minutesOf(length)), first_meeting::minutesOf(length));
    m_aTable = new QSpinBox;
    m_aTable->setRange(1, 20);
    showTableWord(m_aTable->value());
    // Only what is meant is planned: not the 1 of a 12, nor each digit of a year.
    m_aTable->setKeyboardTracking(false);
    m_day->setKeyboardTracking(false);
    m_advice = wrappingLabel(theme, {}, TextRole::Small, Token::Ink2);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(theme.space(4));
    form->setVerticalSpacing(theme.space(8));
    const auto add = [&](const char *name, const QString &words, QWidget *field) {
        field->setObjectName(QString::fromLatin1(name));
        auto *label = new Label(theme, words, TextRole::SmallStrong, Token::Ink2);
        label->setBuddy(field);
        QString plain = words;
        field->setAccessibleName(plain.remove(QLatin1Char('&')));
        form->addRow(label, field);
    };
    add("roomDay", tr("&Day"), m_day);
    add("roomTime", tr("&Begins at"), m_time);
    add("roomWhere", tr("&Where"), m_where);
    add("roomFacilitator", tr("&Facilitator"), m_facilitator);
    add("roomLength", tr("&Length"), m_length);
    form->addRow(m_advice);
    add("roomATable", tr("At a &table"), m_aTable);
    card->body()->addLayout(form);
    m_takeAway = button(theme, QStringLiteral("roomTakeAway"), tr("Take this room away"), ButtonKind::Quiet,
                        QStringLiteral("trash"));
    card->body()->addWidget(m_takeAway, 0, Qt::AlignLeading);
    connect(m_takeAway, &QPushButton::clicked, this, &RoomPage::takeAway);
    connect(m_day, &QDateEdit::dateChanged, this, &RoomPage::save);
    connect(m_time, &QLineEdit::editingFinished, this, &RoomPage::save);
    connect(m_where, &QLineEdit::editingFinished, this, &RoomPage::save);
    connect(m_facilitator, &QLineEdit::editingFinished, this, &RoomPage::save);
    connect(m_length, &QComboBox::activated, this, &RoomPage::save);
    connect(m_aTable, &QSpinBox::valueChanged, this, &RoomPage::showTableWord);
    connect(m_aTable, &QSpinBox::valueChanged, this, &RoomPage::save);
    return card;
}

QWidget *RoomPage::buildPairs() {
    Theme &theme = context().theme;
    auto *card = new Card(theme, tr("Who takes part, and where they sit"));
    m_counts = wrappingLabel(theme, {}, TextRole::Small, Token::Ink2);
    m_counts->setObjectName(QStringLiteral("roomCounts"));
    m_pairs = new RoomPairs(theme);
    card->body()->addWidget(m_counts);
    card->body()->addWidget(m_pairs);
    m_seatAnew = button(theme, QStringLiteral("roomSeatAnew"), tr("Seat everybody anew"), ButtonKind::Quiet);
    m_seatAnew->setToolTip(tr("Fills the tables again from the first on."));
    card->body()->addWidget(m_seatAnew, 0, Qt::AlignLeading);
    connect(m_pairs, &RoomPairs::tookPart, this, &RoomPage::setPair);
    connect(m_pairs, &RoomPairs::tableChosen, this, &RoomPage::chooseTable);
    connect(m_seatAnew, &QPushButton::clicked, this, &RoomPage::seatAnew);
    return card;
}

QWidget *RoomPage::buildGoing() {
    Theme &theme = context().theme;
    m_going = new Card(theme, tr("The room is going"));
    m_going->setObjectName(QStringLiteral("roomGoing"));
    m_going->setTone(Card::Tone::Soft);
    m_goingWhere = wrappingLabel(theme, {}, TextRole::BodyStrong);
    m_goingWhere->setObjectName(QStringLiteral("roomGoingWhere"));
    m_goingNote = wrappingLabel(theme, {}, TextRole::Body, Token::Ink2);
    m_goingNote->setObjectName(QStringLiteral("roomGoingNote"));
    m_goOn = button(theme, QStringLiteral("roomGoOnHere"), tr("Show it again"), ButtonKind::Primary,
                    QStringLiteral("room"));
    m_goByPlan = button(theme, QStringLiteral("roomGoByPlan"), QString());
    auto *over = button(theme, QStringLiteral("roomIsOver"), tr("The first meetings are over"), ButtonKind::Quiet);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(theme.space(8), 0, buttons); // they wrap where the text is large
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *each : {m_goOn, m_goByPlan, over})
        row->addWidget(each);
    m_going->body()->addWidget(m_goingWhere);
    m_going->body()->addWidget(m_goingNote);
    m_going->body()->addWidget(buttons);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_desk.goOn()) // also marks the new run of a machine that was started anew
            showRoom();
    });
    connect(m_goByPlan, &QPushButton::clicked, this, [this] {
        const rooms::ByThePlan plan = rooms::byThePlan(*m_desk.room(), m_desk.steps(), m_desk.time());
        if (m_desk.goTo(plan.step, plan.usedMs) && m_desk.goOn())
            showRoom();
    });
    connect(over, &QPushButton::clicked, this, [this] {
        if (m_desk.end())
            roomEnded();
    });
    return m_going;
}

} // namespace groundwork::ui
