#include "ui/together/meeting_start_view.h"

#include "core/file/program_file.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/framework/framework_rows.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDateEdit>
#include <QRadioButton>

namespace groundwork::ui {

using first_meeting::Length;
using first_meeting::Mode;

MeetingStartView::MeetingStartView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lengths(new QButtonGroup(this))
    , m_modes(new QButtonGroup(this))
    , m_date(new QDateEdit) {
    Theme &theme = desk.context().theme;
    setObjectName(QStringLiteral("meetingStart"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    const AnswerStyle style = desk.style();
    column->addWidget(wrappingLabel(theme,
                                    tr("%1 and %2 sit down together once, and are led through seven parts.")
                                        .arg(style.mentee, style.mentor),
                                    TextRole::Body));
    auto *lengths = new QWidget;
    auto *flow = new FlowLayout(theme.space(12), theme.size(220), lengths);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const Length each : {Length::Sixty, Length::Ninety, Length::OneTwenty})
        flow->addWidget(lengthCard(each));
    column->addWidget(lengths);

    auto *way = new Card(theme, tr("How do they meet?"));
    const std::pair<Mode, QString> ways[] = {{Mode::OneScreen, tr("Side by side at one screen")},
                                             {Mode::Video, tr("On video, one shares the screen")},
                                             {Mode::PaperThenTyped, tr("On paper, typed in later")}};
    for (const auto &[mode, words] : ways) {
        auto *each = new QRadioButton(words);
        each->setObjectName(QStringLiteral("meetingMode_%1").arg(first_meeting::modeKey(mode)));
        m_modes->addButton(each, static_cast<int>(mode));
        way->body()->addWidget(each);
    }
    const auto &meeting = desk.meeting();
    m_modes->button(static_cast<int>(meeting ? meeting->mode : Mode::OneScreen))->setChecked(true);
    column->addWidget(way);

    m_date->setObjectName(QStringLiteral("meetingDate"));
    m_date->setAccessibleName(tr("Day of the first meeting"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setDate(meeting && meeting->plannedOn.isValid() ? meeting->plannedOn : style.today.addDays(7));
    auto *begin = button(theme, QStringLiteral("meetingBegin"), tr("Begin now"), ButtonKind::Primary,
                         QStringLiteral("play"));
    auto *keep = button(theme, QStringLiteral("meetingPlan"), tr("Plan it for this day"), ButtonKind::Plain,
                        QStringLiteral("calendar"));
    auto *paper = button(theme, QStringLiteral("meetingPaper"), tr("Type in from paper"), ButtonKind::Plain,
                         QStringLiteral("paper"));
    auto *prep = button(theme, QStringLiteral("meetingPrepare"), tr("Before you meet…"), ButtonKind::Plain,
                        QStringLiteral("pen"));
    prep->setToolTip(tr("A sheet for each of you alone, on screen or on paper"));
    auto *actions = new QWidget;
    auto *row = new FlowLayout(theme.space(8), 0, actions);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *each :
         {static_cast<QWidget *>(begin), static_cast<QWidget *>(m_date), static_cast<QWidget *>(keep),
          static_cast<QWidget *>(prep), static_cast<QWidget *>(paper)})
        row->addWidget(each);
    column->addWidget(actions);
    if (meeting && meeting->plannedOn.isValid())
        column->addWidget(wrappingLabel(theme, tr("Planned for %1.").arg(words::longDate(meeting->plannedOn)),
                                        TextRole::Body, Token::Ink2));
    column->addStretch(1);

    connect(begin, &QPushButton::clicked, this, [this] {
        if (plan(m_desk.meeting() ? m_desk.meeting()->plannedOn : QDate()) &&
            m_desk.done(first_meeting::startFirstMeeting(m_desk.file(), m_desk.partnership())))
            Q_EMIT begun();
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        if (plan(m_date->date()))
            m_desk.context().navigator.toast(tr("Planned for %1.").arg(words::longDate(m_date->date())),
                                             true);
    });
    connect(prep, &QPushButton::clicked, this, [this] {
        if (plan(m_desk.meeting() ? m_desk.meeting()->plannedOn : QDate()))
            Q_EMIT prepAsked();
    });
    connect(paper, &QPushButton::clicked, this, [this] {
        if (plan(m_desk.meeting() ? m_desk.meeting()->plannedOn : QDate()))
            Q_EMIT paperAsked();
    });
}

QWidget *MeetingStartView::lengthCard(Length length) {
    Theme &theme = m_desk.context().theme;
    const int minutes = first_meeting::minutesOf(length);
    auto *card = new Card(theme);
    auto *each = new QRadioButton(tr("%n minute(s)", nullptr, minutes));
    each->setObjectName(QStringLiteral("meetingLength_%1").arg(minutes));
    QFont strong = theme.font(TextRole::BodyStrong);
    each->setFont(strong);
    const QString advice = m_desk.script().lengthAdvice(length);
    each->setAccessibleDescription(advice);
    m_lengths->addButton(each, minutes);
    int wanted = m_desk.meeting() ? first_meeting::minutesOf(m_desk.meeting()->length) : 0;
    if (wanted == 0) {
        const auto cohort = framework::cohort(m_desk.file(), m_desk.context().cohort);
        wanted = cohort && first_meeting::lengthFromMinutes(cohort->firstMeetingMinutes)
                     ? cohort->firstMeetingMinutes
                     : first_meeting::minutesOf(m_desk.script().defaultLength());
    }
    each->setChecked(wanted == minutes);
    card->body()->addWidget(each);
    card->body()->addWidget(wrappingLabel(theme, advice, TextRole::Body, Token::Ink2));
    first_meeting::FirstMeeting meant; // what comes after the meeting, on a slip or as a card, waits for no second one
    meant.length = length;
    const auto later = static_cast<int>(first_meeting::waitingForMeetingTwo(m_desk.script(), meant, {}).size());
    if (later > 0)
        card->body()->addWidget(
            wrappingLabel(theme, tr("%n question(s) (waits|wait) for the second meeting.", nullptr, later),
                          TextRole::Small, Token::Ink2));
    card->body()->addStretch(1);
    return card;
}

Length MeetingStartView::length() const {
    return first_meeting::lengthFromMinutes(m_lengths->checkedId()).value_or(m_desk.script().defaultLength());
}

Mode MeetingStartView::mode() const {
    return static_cast<Mode>(m_modes->checkedId());
}

bool MeetingStartView::plan(QDate on) {
    const auto planned = first_meeting::planFirstMeeting(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                         length(), mode(), on);
    if (!planned)
        m_desk.context().navigator.showError(planned.error());
    m_desk.read();
    return planned.has_value();
}

void MeetingStartView::focusFirst() {
    if (auto *checked = m_lengths->checkedButton())
        checked->setFocus();
}

} // namespace groundwork::ui
