#include "ui/together/pause_view.h"

#include "core/file/program_file.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_sequence.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/together_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

using first_meeting::Length;
using first_meeting::Shortening;

namespace {
constexpr int kWidth = 900;
} // namespace

PauseView::PauseView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk) {
    setObjectName(QStringLiteral("meetingPaused"));
    Theme &theme = desk.context().theme;
    auto *inside = new QWidget;
    inside->setMaximumWidth(theme.size(kWidth));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(16));
    const auto &meeting = desk.meeting();
    const first_meeting::Prompt *prompt = meeting ? desk.script().prompt(meeting->currentPrompt) : nullptr;
    const first_meeting::Stage *stage = prompt ? desk.script().stage(prompt->stage) : nullptr;
    column->addWidget(wrappingLabel(theme, tr("Paused"), desk.isCompact() ? TextRole::PageTitle : TextRole::TogetherPrompt));
    column->addWidget(wrappingLabel(
        theme,
        stage ? tr("Everything is saved. You are at “%1”, in part %2 of 7: %3. You can go on in a minute or in a week.")
                    .arg(prompt->label)
                    .arg(stage->number)
                    .arg(stage->title)
              : tr("Everything is saved. You can go on in a minute or in a week."),
        TextRole::TogetherLabel, Token::Ink2));
    column->addWidget(wrappingLabel(theme, words::privacyLabel(first_meeting::Who::Joint), TextRole::Body, Token::Ink2));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), 0, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *goOn = togetherButton(theme, QStringLiteral("pauseGoOn"), tr("Go on"), ButtonKind::Primary,
                                QStringLiteral("play"));
    auto *end = togetherButton(theme, QStringLiteral("pauseToEnd"), tr("What you made so far"), ButtonKind::Plain,
                               QStringLiteral("agreed"));
    auto *close = togetherButton(theme, QStringLiteral("pauseClose"), tr("Stop for today"), ButtonKind::Plain,
                                 QStringLiteral("x"));
    flow->addWidget(goOn);
    if (const first_meeting::Prompt *next = nextPart(prompt)) {
        auto *skip = togetherButton(theme, QStringLiteral("pauseSkipPart"), tr("Skip the rest of this part"),
                                    ButtonKind::Plain, QStringLiteral("pass"));
        const first_meeting::Stage *to = desk.script().stage(next->stage);
        skip->setToolTip(tr("You go on with part %1, %2. You can come back to this one.")
                             .arg(next->stage)
                             .arg(to ? to->title : QString()));
        skip->setAccessibleDescription(skip->toolTip());
        connect(skip, &QPushButton::clicked, this, [this, key = next->key] {
            if (m_desk.done(first_meeting::setStage(m_desk.file(), m_desk.script(), m_desk.partnership(), key, 0)))
                Q_EMIT goOnAsked();
        });
        flow->addWidget(skip);
    }
    for (QPushButton *each : {end, close})
        flow->addWidget(each);
    column->addWidget(buttons);
    addShorter(column);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(28), theme.space(44), theme.space(28), theme.space(28));
    row->addStretch(1);
    row->addWidget(inside, 100);
    row->addStretch(1);
    connect(goOn, &QPushButton::clicked, this, &PauseView::goOnAsked);
    connect(end, &QPushButton::clicked, this, &PauseView::endAsked);
    connect(close, &QPushButton::clicked, this, &PauseView::closeAsked);
}

/// The first question of the part that follows, or nothing.
const first_meeting::Prompt *PauseView::nextPart(const first_meeting::Prompt *here) const {
    for (const first_meeting::Prompt *each : m_desk.sequence()) {
        if (here && each->stage > here->stage)
            return each;
    }
    return nullptr;
}

void PauseView::addShorter(QVBoxLayout *column) {
    const auto &meeting = m_desk.meeting();
    using State = first_meeting::FirstMeetingState;
    if (!meeting || (meeting->state != State::Paused && meeting->state != State::Running))
        return;
    auto *card = new Card(m_desk.context().theme, tr("Is there less time than you thought?"));
    card->setObjectName(QStringLiteral("pauseShorter"));
    for (const Length length : {Length::Ninety, Length::Sixty}) {
        if (minutesOf(length) < minutesOf(meeting->length))
            addWay(card->body(), QString::number(minutesOf(length)),
                   tr("Use the form of %n minute(s)", nullptr, minutesOf(length)), length, meeting->shortened);
    }
    if (meeting->shortened == Shortening::None)
        addWay(card->body(), QStringLiteral("late"), tr("You began ten minutes late"), meeting->length, Shortening::Late);
    if (meeting->shortened != Shortening::HalfTime)
        addWay(card->body(), QStringLiteral("half_time"), tr("Half of the time is gone: keep the core, and book a second half"),
               meeting->length, Shortening::HalfTime);
    if (meeting->shortened != Shortening::None)
        addWay(card->body(), QStringLiteral("none"), tr("There is time after all: ask everything again"),
               meeting->length, Shortening::None);
    if (card->body()->count() > 0)
        column->addWidget(card);
    else
        delete card;
}

void PauseView::addWay(QVBoxLayout *column, const QString &name, const QString &words, Length length, Shortening how) {
    Theme &theme = m_desk.context().theme;
    const auto left =
        first_meeting::leftOutBy(m_desk.script(), *m_desk.meeting(), length, how, m_desk.answered());
    if (left.empty() && how != Shortening::None)
        return;
    auto *way = togetherButton(theme, QStringLiteral("shorten_%1").arg(name), words);
    column->addWidget(way, 0, Qt::AlignLeading);
    if (!left.empty()) {
        QStringList waiting;
        QStringList gone; // a shorter form has no place for them, not at the second meeting either
        for (const first_meeting::Prompt *prompt : left)
            (prompt->inclusion(length) == first_meeting::Inclusion::Out ? gone : waiting).append(prompt->label);
        const QString between = QStringLiteral(" · "); // there are commas in some
        QStringList lines;
        if (!waiting.isEmpty())
            lines.append(tr("%n question(s) (waits|wait) for your second meeting: %1", nullptr,
                            static_cast<int>(waiting.size()))
                             .arg(waiting.join(between)));
        if (!gone.isEmpty())
            lines.append(tr("%n question(s) (is|are) left out: %1", nullptr, static_cast<int>(gone.size()))
                             .arg(gone.join(between)));
        auto *what = wrappingLabel(theme, lines.join(QLatin1Char('\n')), TextRole::Body, Token::Ink2);
        column->addWidget(what);
        way->setAccessibleDescription(what->text());
    }
    connect(way, &QPushButton::clicked, this, [this, length, how] {
        if (m_desk.done(first_meeting::shortenFirstMeeting(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                           length, how)))
            Q_EMIT shortened();
    });
}

void PauseView::focusFirst() {
    if (auto *first = findChild<QPushButton *>(QStringLiteral("pauseGoOn")))
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
