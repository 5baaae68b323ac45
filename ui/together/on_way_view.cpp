#include "ui/together/on_way_view.h"

#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

namespace {

int secondsUsed(const first_meeting::FirstMeeting &meeting) {
    int seconds = 0;
    for (const first_meeting::StageRun &run : meeting.stages)
        seconds += run.elapsedSeconds;
    return seconds;
}

} // namespace

OnWayView::OnWayView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("meetingOnWay"));
    Theme &theme = desk.context().theme;
    const auto &meeting = desk.meeting();
    const AnswerStyle style = desk.style();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    auto *card = new Card(theme, tr("%1 and %2 have begun").arg(style.mentee, style.mentor));
    const first_meeting::Prompt *prompt = meeting ? desk.script().prompt(meeting->currentPrompt) : nullptr;
    const first_meeting::Stage *stage = prompt ? desk.script().stage(prompt->stage) : nullptr;
    if (stage)
        card->body()->addWidget(wrappingLabel(
            theme, tr("They are in part %1 of 7, %2, at “%3”.").arg(stage->number).arg(stage->title, prompt->label),
            TextRole::Body));
    if (meeting)
        card->body()->addWidget(wrappingLabel(
            theme, words::timeUsed(first_meeting::minutesOf(meeting->length), secondsUsed(*meeting)), TextRole::Body,
            Token::Ink2));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), 0, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *goOn = button(theme, QStringLiteral("meetingTogether"), tr("Go on, over the whole screen"),
                        ButtonKind::Primary, QStringLiteral("together"));
    auto *end = button(theme, QStringLiteral("onWayToEnd"), tr("What they made so far"), ButtonKind::Plain,
                       QStringLiteral("agreed"));
    auto *paper = button(theme, QStringLiteral("onWayPaper"), tr("Type in from paper"), ButtonKind::Plain,
                         QStringLiteral("paper"));
    goOn->setEnabled(!desk.file().isReadOnly());
    for (QPushButton *each : {goOn, end, paper})
        flow->addWidget(each);
    card->body()->addWidget(buttons);
    column->addWidget(card);
    column->addStretch(1);
    connect(goOn, &QPushButton::clicked, this, &OnWayView::togetherAsked);
    connect(end, &QPushButton::clicked, this, &OnWayView::endAsked);
    connect(paper, &QPushButton::clicked, this, &OnWayView::paperAsked);
}

void OnWayView::focusFirst() {
    if (auto *first = findChild<QPushButton *>(QStringLiteral("meetingTogether")))
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
