#include "ui/together/meeting_end_view.h"

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/exchange/calendar_file.h"
#include "core/file/program_file.h"
#include "core/file/safe_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/goals/goal_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/text_fold.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/together/draft_lines.h"
#include "ui/together/end_cards.h"
#include "ui/together/meeting_calendar.h"
#include "ui/together/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

using first_meeting::FirstMeetingState;

MeetingEndView::MeetingEndView(MeetingDesk &desk, Where where, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_where(where) {
    setObjectName(QStringLiteral("meetingEnd"));
    Theme &theme = desk.context().theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(12));
    const bool completed = desk.meeting() && desk.meeting()->state == FirstMeetingState::Completed;
    const QString head = completed ? tr("What you made on %1").arg(words::longDate(desk.meeting()->heldOn))
                                   : tr("What you made together");
    column->addWidget(wrappingLabel(theme, head, TextRole::PageTitle));
    column->addWidget(wrappingLabel(theme, words::privacyLabel(first_meeting::Who::Joint), TextRole::Small, Token::Ink2));
    addActions(column);
    if (where == Where::Folded)
        addFold(column);
    else
        addWords(column);
    column->addStretch(1);
}

void MeetingEndView::addWords(QVBoxLayout *column) {
    addOpeners(m_desk, column);
    addDays(m_desk, column);
    addGoals(m_desk, column);
    addConnections(m_desk, column);
    addWays(m_desk, column);
    addLines(m_desk, column);
    addOpen(m_desk, column);
    if (m_where == Where::Together) {
        column->addWidget(wrappingLabel(m_desk.context().theme, tr("Your draft agreement"), TextRole::PageTitle));
        auto *lines = new DraftLines(m_desk, m_desk.style());
        connect(lines, &DraftLines::promptAsked, this, &MeetingEndView::changeAsked);
        column->addWidget(lines);
    }
}

void MeetingEndView::addFold(QVBoxLayout *column) {
    auto *fold = new TextFold(m_desk.context(), m_desk.partnership(), QStringLiteral("meetingEnd"),
                              QStringLiteral("first_meeting"), tr("Show what they made"), QString(),
                              TextFold::Place::Part);
    const auto goals = goals::goalsOf(m_desk.file(), m_desk.partnership());
    const auto counts = first_meeting::firstMeetingCounts(m_desk.file(), m_desk.partnership());
    QStringList facts;
    if (!goals.empty())
        facts.append(tr("%n goal(s)", nullptr, static_cast<int>(goals.size())));
    if (counts.connections > 0)
        facts.append(tr("%n thing(s) that they share", nullptr, counts.connections));
    if (counts.comeBackTo > 0)
        facts.append(tr("%n question(s) or line(s) to come back to", nullptr, counts.comeBackTo));
    fold->setFacts(tr("Their goals, what they share and what they agreed"), facts);
    connect(fold, &TextFold::shown, this, &MeetingEndView::wordsShown);
    column->addWidget(fold);
}

void MeetingEndView::addActions(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    const bool completed = m_desk.meeting() && m_desk.meeting()->state == FirstMeetingState::Completed;
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), 0, actions);
    flow->setContentsMargins(0, 0, 0, 0);
    addWayOn(flow, completed);
    auto *print = button(theme, QStringLiteral("meetingPrint"), tr("Print the agreement…"), ButtonKind::Plain,
                         QStringLiteral("print"));
    connect(print, &QPushButton::clicked, this, &MeetingEndView::print);
    flow->addWidget(print);
    if (!setDays(m_desk).empty()) {
        auto *calendar = button(theme, QStringLiteral("meetingCalendar"), tr("Put the dates into a calendar file…"),
                                ButtonKind::Plain, QStringLiteral("calendar"));
        connect(calendar, &QPushButton::clicked, this, &MeetingEndView::saveCalendar);
        flow->addWidget(calendar);
    }
    if (completed) {
        auto *again = button(theme, QStringLiteral("meetingReopen"), tr("Add something at meeting two"),
                             ButtonKind::Plain, QStringLiteral("plus"));
        connect(again, &QPushButton::clicked, this, [this] {
            if (m_desk.done(first_meeting::reopenFirstMeeting(m_desk.file(), m_desk.partnership())))
                Q_EMIT stateChanged();
        });
        flow->addWidget(again);
    }
    if (m_where != Where::Together) {
        auto *paper = button(theme, QStringLiteral("meetingPaperMore"), tr("Type in from paper"),
                             ButtonKind::Plain, QStringLiteral("paper"));
        connect(paper, &QPushButton::clicked, this, &MeetingEndView::paperAsked);
        flow->addWidget(paper);
    } else {
        auto *close = button(theme, QStringLiteral("meetingClose"), tr("Close"), ButtonKind::Plain, QStringLiteral("x"));
        connect(close, &QPushButton::clicked, this, &MeetingEndView::closeAsked);
        flow->addWidget(close);
    }
    column->addWidget(actions);
}

void MeetingEndView::addWayOn(FlowLayout *flow, bool completed) {
    Theme &theme = m_desk.context().theme;
    if (!completed) {
        auto *finish = button(theme, QStringLiteral("meetingFinish"), tr("Finish this meeting"),
                              ButtonKind::Primary, QStringLiteral("check"));
        connect(finish, &QPushButton::clicked, this, [this] {
            if (m_desk.done(first_meeting::completeFirstMeeting(m_desk.file(), m_desk.partnership())))
                Q_EMIT stateChanged();
        });
        auto *back = button(theme, QStringLiteral("meetingToQuestions"), tr("Back to the questions"),
                            ButtonKind::Plain, QStringLiteral("left"));
        connect(back, &QPushButton::clicked, this, &MeetingEndView::backAsked);
        flow->addWidget(finish);
        flow->addWidget(back);
    }
    auto *agreement =
        button(theme, QStringLiteral("meetingToAgreement"), tr("Go to the agreement"),
               completed ? ButtonKind::Primary : ButtonKind::Plain, QStringLiteral("agreement"));
    connect(agreement, &QPushButton::clicked, this, [this] {
        m_desk.context().navigator.go(
            {PageId::Pair, m_desk.partnership().value, QStringLiteral("agreement"), {}});
    });
    flow->addWidget(agreement);
}

void MeetingEndView::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Agreements;
    request.cohort = m_desk.context().cohort;
    request.pairs = {m_desk.partnership()};
    request.paper = m_desk.context().paper;
    openPrintDialog(m_desk.file(), m_desk.context().theme, m_desk.context().modal, request, this);
}

void MeetingEndView::saveCalendar() {
    QString path = m_desk.context().modal.saveFile(this, tr("Save the dates"), QStringLiteral("first-meeting.ics"),
                                                   tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive))
        path += QStringLiteral(".ics");
    const AnswerStyle style = m_desk.style();
    const QByteArray calendar = exchange::toCalendar(tr("%1 and %2").arg(style.mentee, style.mentor),
                                                     calendarOf(m_desk), m_desk.file().clock().now());
    if (!m_desk.done(writeSafely(path, calendar)))
        return;
    m_desk.context().navigator.toast(tr("The dates are in %1.").arg(path), false);
    if (m_desk.file().isReadOnly()) // a copy that is looked at takes no notes
        return;
    audit::Disclosure disclosure;
    disclosure.what = QStringLiteral("calendar");
    disclosure.way = audit::Way::Exported;
    disclosure.about = m_desk.partnership().toText();
    (void)m_desk.done(audit::recordDisclosure(m_desk.file(), disclosure));
}

void MeetingEndView::focusFirst() {
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
