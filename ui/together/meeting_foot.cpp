#include "ui/together/meeting_foot.h"

#include "ui/together/gentle_bar.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/together_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace groundwork::ui {

MeetingFoot::MeetingFoot(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk) {
    Theme &theme = desk.context().theme;
    const auto make = [&theme](const char *name, const QString &text, ButtonKind kind, const char *icon) {
        return togetherButton(theme, QString::fromLatin1(name), text, kind, QString::fromLatin1(icon));
    };
    m_back = make("meetingBack", tr("Back"), ButtonKind::Plain, "left");
    m_skip = make("meetingSkip", tr("Skip together"), ButtonKind::Plain, "pass");
    m_skip->setToolTip(tr("You both leave this question out. No reason is needed."));
    m_later = make("meetingLater", tr("Come back later"), ButtonKind::Plain, "clock");
    m_later->setToolTip(tr("It comes back at your second meeting"));
    m_hint = make("meetingHint", tr("Hint"), ButtonKind::Quiet, "help");
    m_reveal = make("meetingReveal", tr("Reveal both"), ButtonKind::Primary, "eye");
    m_next = make("meetingNext", tr("Next question"), ButtonKind::Primary, "right");
    setIconAfterWords(m_next);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint})
        each->setAccessibleName(each->text());
    m_time = new Label(theme, QString(), TextRole::Body, Token::Ink2);
    m_time->setObjectName(QStringLiteral("meetingTime"));
    m_bar = new GentleBar(theme);
    auto *time = new QVBoxLayout;
    time->addStretch(1);
    time->addWidget(m_time);
    time->addWidget(m_bar);
    time->addStretch(1);
    auto *quiet = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), 0, quiet);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint})
        flow->addWidget(each);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(12));
    row->addWidget(quiet, 1);
    row->addLayout(time);
    row->addWidget(m_reveal);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &MeetingFoot::backAsked);
    connect(m_skip, &QPushButton::clicked, this, &MeetingFoot::skipAsked);
    connect(m_later, &QPushButton::clicked, this, &MeetingFoot::laterAsked);
    connect(m_hint, &QPushButton::clicked, this, &MeetingFoot::hintAsked);
    connect(m_reveal, &QPushButton::clicked, this, &MeetingFoot::revealAsked);
    connect(m_next, &QPushButton::clicked, this, &MeetingFoot::nextAsked);
}

void MeetingFoot::showState(const State &state) {
    m_state = state;
    m_back->setEnabled(!state.isFirst);
    m_back->setToolTip(state.isFirst ? tr("This is the first question") : QString());
    m_reveal->setVisible(state.covered);
    m_reveal->setEnabled(state.canReveal);
    m_reveal->setToolTip(state.canReveal ? QString()
                                         : tr("Both covers lift once each of you has answered or passed."));
    m_reveal->setAccessibleDescription(m_reveal->toolTip());
    m_skip->setVisible(state.canSkip);
    m_later->setVisible(state.canLater);
    m_next->setText(state.isChange ? tr("Back to our draft") : state.isLast ? tr("To the end") : tr("Next question"));
    // One primary button: the cover of the pane that has the keyboard, the reveal, or the way on.
    showPrimary(m_reveal, QStringLiteral("eye"), state.canReveal);
    showPrimary(m_next, QStringLiteral("right"), !state.covered && !state.coverIsNext);
    arrange();
}

void MeetingFoot::showTime(int plannedMinutes, int seconds) {
    m_time->setText(words::timeLeft(plannedMinutes, seconds));
    m_time->setToolTip(words::timeUsed(plannedMinutes, seconds));
    m_time->setAccessibleDescription(m_time->toolTip());
    m_bar->setDone(plannedMinutes > 0 ? seconds / (plannedMinutes * 60.0) : 0);
}

QPushButton *MeetingFoot::wayOn() const {
    return m_state.canReveal ? m_reveal : m_next;
}

std::vector<QPushButton *> MeetingFoot::buttons() const {
    return {m_back, m_skip, m_later, m_hint, m_reveal, m_next};
}

void MeetingFoot::showPrimary(QPushButton *which, const QString &iconName, bool primary) {
    setButtonKind(which, primary ? ButtonKind::Primary : ButtonKind::Plain);
    which->setIcon(icon(m_desk.context().theme, iconName, primary ? Token::OnAccent : Token::Ink));
}

void MeetingFoot::arrange() {
    const Theme &theme = m_desk.context().theme;
    // With large text or in a narrow window the quiet buttons keep their icon and their name, so that the
    // question has the room.
    const bool compact = m_desk.isCompact();
    const bool narrow = width() < theme.size(1000);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint}) {
        const bool small = compact || (narrow && each != m_skip && each != m_later);
        each->setText(small ? QString() : each->accessibleName());
        if (small && each->toolTip().isEmpty())
            each->setToolTip(each->accessibleName());
    }
    m_time->setVisible(!compact);
    m_bar->setVisible(!compact);
}

void MeetingFoot::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

} // namespace groundwork::ui
