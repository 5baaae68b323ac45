#include "ui/together/meeting_head.h"

#include "ui/together/meeting_desk.h"
#include "ui/together/together_button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stage_strip.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace groundwork::ui {

namespace {

constexpr int kNamesFrom = 1100; // narrower, the parts need the room

QList<StageStrip::Part> partsOf(const MeetingDesk &desk) {
    QList<StageStrip::Part> parts;
    for (const first_meeting::Stage &stage : desk.script().stages()) {
        if (stage.counted)
            parts.append({stage.number, stage.shortTitle, stage.title, desk.plannedMinutes(stage.number)});
    }
    return parts;
}

} // namespace

MeetingHead::MeetingHead(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_strip(new StageStrip(desk.context().theme, partsOf(desk)))
    , m_names(new Label(desk.context().theme, QString(), TextRole::BodyStrong))
    , m_what(new Label(desk.context().theme, tr("First meeting"), TextRole::Small, Token::Ink2))
    , m_place(new Label(desk.context().theme, QString(), TextRole::Body, Token::Ink2))
    , m_lock(new Label(desk.context().theme, QString(), TextRole::Small))
    , m_privacy(wrappingLabel(desk.context().theme, QString(), TextRole::Body, Token::Ink2))
    , m_size(togetherButton(desk.context().theme, QStringLiteral("meetingTextSize"), tr("Text size"),
                            ButtonKind::Quiet, QStringLiteral("textsize")))
    , m_pause(togetherButton(desk.context().theme, QStringLiteral("meetingPause"), tr("Pause"), ButtonKind::Quiet,
                             QStringLiteral("pause"))) {
    Theme &theme = desk.context().theme;
    m_place->setObjectName(QStringLiteral("meetingPlace"));
    m_privacy->setObjectName(QStringLiteral("privacyLabel"));
    const AnswerStyle style = desk.style();
    m_names->setText(tr("%1 and %2").arg(style.mentee, style.mentor));
    const int room = theme.size(200);
    if (m_names->sizeHint().width() > room) {
        m_names->setElided(true);
        m_names->setFixedWidth(room);
    }
    for (QPushButton *each : {m_size, m_pause})
        each->setAccessibleName(each->text());
    m_pause->setToolTip(tr("Esc. Everything is saved, and nothing is shown."));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_names);
    names->addWidget(m_what);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.space(12));
    top->addLayout(names);
    top->addWidget(m_strip, 1, Qt::AlignVCenter);
    top->addWidget(m_size);
    top->addWidget(m_pause);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(4));
    row->addWidget(m_place, 0, Qt::AlignTop);
    row->addSpacing(theme.space(12));
    row->addWidget(m_lock, 0, Qt::AlignTop);
    row->addWidget(m_privacy, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    column->addLayout(top);
    column->addLayout(row);
    connect(m_strip, &StageStrip::chosen, this, &MeetingHead::stageChosen);
    connect(m_pause, &QPushButton::clicked, this, &MeetingHead::pauseAsked);
    connect(m_size, &QPushButton::clicked, this, &MeetingHead::textSizeAsked);
    arrange();
}

void MeetingHead::showPlace(const first_meeting::Prompt &prompt, int number, int count) {
    Theme &theme = m_desk.context().theme;
    const first_meeting::Stage *stage = m_desk.script().stage(prompt.stage);
    m_place->setText(
        tr("%1 · question %2 of %3").arg(stage ? stage->title : QString()).arg(number).arg(count));
    m_privacy->setText(words::privacyLabel(prompt.who));
    m_strip->setCurrent(prompt.stage, count > 0 ? double(number - 1) / count : 0);
    m_lock->setPixmap(icon(theme, QStringLiteral("lock"), Token::Ink2).pixmap(theme.size(16), theme.size(16)));
    arrange();
}

void MeetingHead::arrange() {
    // With large text or in a narrow window the buttons keep their icon and their name, and the parts the room.
    const bool small = m_desk.isCompact() || width() < m_desk.context().theme.size(900);
    for (QPushButton *each : {m_size, m_pause}) {
        each->setText(small ? QString() : each->accessibleName());
        if (each->toolTip().isEmpty())
            each->setToolTip(each->accessibleName());
    }
    for (Label *each : {m_place, m_privacy})
        each->setRole(m_desk.isCompact() ? TextRole::Small : TextRole::Body);
    const bool roomy = !m_desk.isCompact() && width() >= m_desk.context().theme.size(kNamesFrom);
    m_names->setVisible(roomy);
    m_what->setVisible(roomy);
}

void MeetingHead::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

} // namespace groundwork::ui
