#include "ui/room/room_lectern.h"

#include "ui/room/room_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/room_words.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace groundwork::ui {

using first_meeting::Shortening;

RoomLectern::RoomLectern(Theme &theme, RoomDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk) {
    setObjectName(QStringLiteral("roomLectern"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
    column->setSpacing(theme.space(12));
    addNow(*column);
    addShort(*column);
    addTips(*column);
    addSteps(*column);
    column->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scrollingPage(content));
    connect(&desk, &RoomDesk::changed, this, &RoomLectern::follow);
    connect(&desk, &RoomDesk::ticked, this, &RoomLectern::tick);
    follow();
}

void RoomLectern::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), m_theme.color(Token::Window));
}

void RoomLectern::addNow(QVBoxLayout &column) {
    m_now = new Card(m_theme, tr("On the wall now"));
    m_part = wrappingLabel(m_theme, {}, TextRole::SmallStrong, Token::Ink2);
    m_question = wrappingLabel(m_theme, {}, TextRole::TogetherAnswer);
    m_question->setObjectName(QStringLiteral("lecternQuestion"));
    m_how = wrappingLabel(m_theme, {}, TextRole::Body, Token::Ink2);
    m_hint = wrappingLabel(m_theme, {}, TextRole::Body);
    m_hint->setObjectName(QStringLiteral("lecternHint"));
    m_time = wrappingLabel(m_theme, {}, TextRole::BodyStrong, Token::Accent);
    m_time->setObjectName(QStringLiteral("lecternTime"));
    for (Label *label : {m_part, m_question, m_how, m_hint, m_time})
        m_now->body()->addWidget(label);
    column.addWidget(m_now);
}

void RoomLectern::addShort(QVBoxLayout &column) {
    auto *card = new Card(m_theme, tr("When time is short"));
    m_lateWords = wrappingLabel(m_theme, {}, TextRole::Small, Token::Ink2);
    m_halfWords = wrappingLabel(m_theme, {}, TextRole::Small, Token::Ink2);
    m_late = button(m_theme, QStringLiteral("lecternLate"), tr("We are ten minutes late"));
    m_half = button(m_theme, QStringLiteral("lecternHalf"), tr("Half the time is gone"));
    m_isLate = wrappingLabel(m_theme, {}, TextRole::BodyStrong);
    m_isLate->setObjectName(QStringLiteral("lecternIsLate"));
    card->body()->addWidget(m_isLate);
    m_gone = wrappingLabel(m_theme, {}, TextRole::Small);
    m_gone->setObjectName(QStringLiteral("lecternGone"));
    m_takeIn = button(m_theme, QStringLiteral("lecternTakeIn"), tr("Take them in again"), ButtonKind::Quiet);
    for (QPushButton *each : {m_late, m_half, m_takeIn})
        each->setFocusPolicy(Qt::TabFocus);
    connect(m_late, &QPushButton::clicked, this, [this] { m_desk.drop(Shortening::Late); });
    connect(m_half, &QPushButton::clicked, this, [this] { m_desk.drop(Shortening::HalfTime); });
    connect(m_takeIn, &QPushButton::clicked, &m_desk, &RoomDesk::takeIn);
    const auto line = [&](QWidget *first, QWidget *second) {
        card->body()->addWidget(first, 0, Qt::AlignLeading);
        card->body()->addWidget(second);
    };
    line(m_late, m_lateWords);
    line(m_half, m_halfWords);
    card->body()->addWidget(m_gone);
    card->body()->addWidget(m_takeIn, 0, Qt::AlignLeading);
    column.addWidget(card);
}

void RoomLectern::addTips(QVBoxLayout &column) {
    if (!m_desk.isReady())
        return;
    for (const first_meeting::TextBlock &block : m_desk.script().facilitatorCard()) {
        auto *card = new Card(m_theme, block.title);
        const bool opening = block.key == QLatin1String("opening");
        card->body()->addWidget(
            wrappingLabel(m_theme, block.text, opening ? TextRole::TogetherAnswer : TextRole::Body));
        if (opening) { // said first: right under what is on the wall
            m_opening = card;
            column.insertWidget(1, card);
            continue;
        }
        column.addWidget(card);
    }
}

void RoomLectern::addSteps(QVBoxLayout &column) {
    auto *card = new Card(m_theme, tr("All questions"));
    m_steps = new QListWidget;
    m_steps->setObjectName(QStringLiteral("lecternSteps"));
    m_steps->setAccessibleName(tr("All questions of this room"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setMinimumHeight(m_theme.size(220));
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_steps, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { m_desk.goTo(item->data(Qt::UserRole).toString()); });
    card->body()->addWidget(wrappingLabel(m_theme, tr("Enter, or a double click, puts a question on the wall."),
                                          TextRole::Small, Token::Ink2));
    card->body()->addWidget(m_steps);
    column.addWidget(card);
}

void RoomLectern::showRule(Shortening why, Label &words, QPushButton &button) {
    const first_meeting::SkipRule rule = m_desk.rule(why);
    QStringList labels;
    QStringList stay;
    const int here = rooms::placeOf(m_desk.steps(), m_desk.room()->step);
    for (size_t i = static_cast<size_t>(here + 1); i < m_desk.steps().size(); ++i) {
        const rooms::RoomStep &step = m_desk.steps()[i];
        (rule.drop.contains(step.key) ? labels : stay)
            .append(step.key + QLatin1Char(' ') + words::roomStepLabel(step));
    }
    QStringList text;
    if (labels.isEmpty()) {
        text.append(tr("There is nothing left to leave out by this rule."));
    } else {
        text.append(tr("Leaves out %n question(s) and saves %1.", nullptr, static_cast<int>(labels.size()))
                        .arg(words::minutesWords(rule.minutes)));
        // The shorter of the two lists is quicker to follow.
        text.append(labels.size() > stay.size() && !stay.isEmpty()
                        ? tr("Still to come: %1").arg(stay.join(QStringLiteral(" · ")))
                        : labels.join(QStringLiteral(" · ")));
    }
    if (!rule.advice.isEmpty())
        text.append(rule.advice);
    words.setText(text.join(QLatin1Char('\n')));
    button.setEnabled(!labels.isEmpty());
    button.setAccessibleDescription(words.text());
}

void RoomLectern::follow() {
    if (!m_desk.isReady() || !m_desk.room())
        return;
    const rooms::RoomStep *step = m_desk.step();
    const first_meeting::Stage *stage = step ? m_desk.script().stage(step->stage) : nullptr;
    m_part->setText(stage ? tr("Part %1 · %2").arg(stage->number).arg(stage->title) : tr("Before the start"));
    if (step) {
        const words::RoomText text = words::roomText(*step, m_desk.room()->length, m_desk.endDate());
        m_question->setText(text.both.isEmpty()
                                ? tr("Mentee: %1\nMentor: %2").arg(text.mentee, text.mentor)
                                : (step->isBreak() ? text.both : step->key + QLatin1Char(' ') + text.both));
    } else {
        m_question->setText(tr("The wall says welcome. Read the opening words, then start."));
    }
    const first_meeting::Prompt *prompt = step && !step->isBreak() ? step->prompts.front() : nullptr;
    m_how->setText(prompt ? words::roomWay(*prompt) + QLatin1Char(' ') + prompt->instructionsAt(m_desk.room()->length)
                          : QString());
    m_how->setVisible(prompt != nullptr);
    m_hint->setText(prompt ? tr("If a pair is silent: %1").arg(prompt->hint) : QString());
    m_hint->setVisible(prompt && !prompt->hint.isEmpty());
    if (m_opening)
        m_opening->setVisible(!step || step->stage == 1);
    showRule(Shortening::Late, *m_lateWords, *m_late);
    showRule(Shortening::HalfTime, *m_halfWords, *m_half);
    const QStringList gone = m_desk.room()->dropped();
    m_gone->setText(tr("Left out: %1").arg(gone.join(QStringLiteral(", "))));
    m_gone->setVisible(!gone.isEmpty());
    m_takeIn->setVisible(!gone.isEmpty());
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    for (const rooms::RoomStep &each : m_desk.steps()) {
        auto *item = new QListWidgetItem(
            (each.isBreak() ? QString() : each.key + QLatin1Char(' ')) + words::roomStepLabel(each) +
                QStringLiteral(" · ") + words::minutesWords(each.minutes),
            m_steps);
        item->setData(Qt::UserRole, each.key);
        if (step && each.key == step->key)
            m_steps->setCurrentItem(item);
    }
    tick();
}

void RoomLectern::tick() {
    const rooms::RoomTime time = m_desk.time();
    const auto minutes = [](qint64 ms) { return static_cast<int>(ms / 60'000); };
    QStringList parts{words::minutesLeftSentence(time.minutesLeft()),
                      tr("part: %1 of %2 minutes").arg(minutes(time.stageUsedMs)).arg(minutes(time.stagePlannedMs)),
                      words::behindWords(time.behindMs),
                      tr("ends about %1").arg(m_desk.endsAt().toString(QStringLiteral("HH:mm")))};
    if (m_desk.room() && m_desk.room()->state == rooms::RoomState::Held)
        parts.prepend(tr("The clock stands"));
    constexpr int kWorthSaying = 5;
    const int late = minutes(m_desk.lateMs());
    m_isLate->setVisible(late >= kWorthSaying);
    if (late >= kWorthSaying)
        m_isLate->setText(tr("The room is %n minute(s) later than planned.", nullptr, late));
    const QString text = parts.join(QStringLiteral(" · "));
    if (m_time->text() != text)
        m_time->setText(text);
}

} // namespace groundwork::ui
