#include "ui/pages/pairs/first_meeting_tab.h"

#include "core/first_meeting/first_meetings.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/together/meeting_end_view.h"
#include "ui/together/meeting_prep_view.h"
#include "ui/together/meeting_start_view.h"
#include "ui/together/on_way_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QMargins>
#include <QScrollArea>

namespace groundwork::ui {

using first_meeting::FirstMeetingState;

FirstMeetingTab::FirstMeetingTab(const PageContext &context, PartnershipId partnership)
    : PairTab(context, partnership)
    , m_desk(context, partnership)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("firstMeetingTab"));
    m_column->setContentsMargins(0, 0, 0, 0);
    if (m_desk.isReady())
        show(wantedView());
    else
        context.navigator.showError(*m_desk.error());
}

FirstMeetingTab::View FirstMeetingTab::wantedView() const {
    if (!m_desk.isReady())
        return View::None;
    const auto &meeting = m_desk.meeting();
    if (m_paper)
        return View::Paper;
    if (!meeting || meeting->state == FirstMeetingState::Planned ||
        meeting->state == FirstMeetingState::Cancelled)
        return !partnerships::isAgreedAndOpen(m_desk.pair().state) ? View::NotYet
               : m_prep                                            ? View::Prep
                                                                   : View::Start;
    if (meeting->state == FirstMeetingState::Completed || m_atEnd)
        return View::End;
    return View::OnWay;
}

QWidget *FirstMeetingTab::inScroll(QWidget *content) const {
    Theme &theme = context().theme;
    return scrollingPage(content, QMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16)));
}

void FirstMeetingTab::show(View view) {
    m_view = view;
    QWidget *next = nullptr;
    const auto later = [this](auto change) {
        return [this, change] {
            change();
            m_desk.read();
            show(wantedView());
            opened();
        };
    };
    switch (view) {
    case View::None:
        next = new QWidget;
        break;
    case View::NotYet: {
        next = new EmptyState(context().theme, tr("No first meeting yet"),
                              m_desk.pair().state == partnerships::PartnershipState::Trying
                                  ? tr("They try it out. The first meeting begins here once both have said that they go "
                                       "on.")
                                  : tr("The first meeting begins here once mentee and mentor have both said yes."));
        break;
    }
    case View::Start: {
        auto *start = new MeetingStartView(m_desk);
        connect(start, &MeetingStartView::begun, this, later([this] { openTogether(); }), Qt::QueuedConnection);
        connect(start, &MeetingStartView::paperAsked, this, later([this] { m_paper = true; }),
                Qt::QueuedConnection);
        connect(start, &MeetingStartView::prepAsked, this, later([this] { m_prep = true; }),
                Qt::QueuedConnection);
        next = inScroll(start);
        break;
    }
    case View::OnWay: {
        auto *onWay = new OnWayView(m_desk);
        connect(onWay, &OnWayView::togetherAsked, this, &FirstMeetingTab::openTogether, Qt::QueuedConnection);
        connect(onWay, &OnWayView::endAsked, this, later([this] { m_atEnd = true; }), Qt::QueuedConnection);
        connect(onWay, &OnWayView::paperAsked, this, later([this] { m_paper = true; }), Qt::QueuedConnection);
        next = inScroll(onWay);
        break;
    }
    case View::End: {
        auto *end = new MeetingEndView(m_desk, m_wordsShown ? MeetingEndView::Where::Page
                                                            : MeetingEndView::Where::Folded);
        connect(end, &MeetingEndView::wordsShown, this, later([this] { m_wordsShown = true; }),
                Qt::QueuedConnection);
        connect(end, &MeetingEndView::backAsked, this, later([this] {
                    m_atEnd = false;
                    openTogether();
                }),
                Qt::QueuedConnection);
        connect(end, &MeetingEndView::stateChanged, this, later([this] {
                    m_atEnd = false;
                    if (m_desk.meeting() && m_desk.meeting()->state == FirstMeetingState::Reopened)
                        openTogether();
                }),
                Qt::QueuedConnection);
        connect(end, &MeetingEndView::paperAsked, this, later([this] { m_paper = true; }),
                Qt::QueuedConnection);
        next = inScroll(end);
        break;
    }
    case View::Prep: {
        auto *prep = new MeetingPrepView(m_desk);
        connect(prep, &MeetingPrepView::finished, this, later([this] { m_prep = false; }),
                Qt::QueuedConnection);
        next = prep;
        break;
    }
    case View::Paper: {
        auto *paper = new PaperEntryView(m_desk);
        connect(paper, &PaperEntryView::finished, this, later([this] {
                    m_paper = false;
                    m_desk.read();
                    m_atEnd = m_desk.meeting() && m_desk.meeting()->isOpen();
                }),
                Qt::QueuedConnection);
        next = paper;
        break;
    }
    }
    if (m_shown) {
        m_column->removeWidget(m_shown);
        m_shown->hide();
        m_shown->deleteLater();
    }
    m_shown = next;
    m_column->addWidget(next, 1);
    next->show(); // what is not shown yet takes no focus
}

void FirstMeetingTab::openTogether() {
    context().navigator.go({PageId::Pair, partnership().value, QStringLiteral("together"), {}});
}

void FirstMeetingTab::refresh(const ChangeReport &report) {
    if (!m_desk.isReady())
        return;
    static const char *const kTables[] = {
        "first_meeting",      "answer", "answer_private",        "agreed_line",         "connection",
        "alignment_item",     "goal",   "partnership",           "agreed_line_private", "goal_private",
        "connection_private", "person", "alignment_item_private", "coordinator_question"};
    bool touched = report.isEmpty();
    for (const char *table : kTables)
        touched = touched || report.touches(QString::fromLatin1(table));
    if (!touched)
        return;
    m_desk.read();
    const View wanted = wantedView();
    if (wanted != m_view) {
        // The view that reports this change may still be at work: it goes once it has come back.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_desk.read();
                if (wantedView() != m_view)
                    show(wantedView());
            },
            Qt::QueuedConnection);
        return;
    }
    const auto follows = [this] { return m_view == View::End || m_view == View::Start || m_view == View::OnWay; };
    if (follows())
        QMetaObject::invokeMethod(
            this,
            [this, follows] {
                if (follows())
                    show(wantedView());
            },
            Qt::QueuedConnection);
}

void FirstMeetingTab::opened() {
    if (auto *onWay = findChild<OnWayView *>())
        onWay->focusFirst();
    else if (auto *paper = m_view == View::Paper ? qobject_cast<PaperEntryView *>(m_shown) : nullptr)
        paper->focusFirst();
    else if (auto *start = findChild<MeetingStartView *>())
        start->focusFirst();
    else if (auto *prep = findChild<MeetingPrepView *>())
        prep->focusFirst();
    else if (auto *end = m_view == View::End ? m_shown->findChild<MeetingEndView *>() : nullptr)
        end->focusFirst();
}

void FirstMeetingTab::hideEvent(QHideEvent *event) {
    if (m_view == View::Prep && !event->spontaneous()) { // a sheet does not stay open for whoever comes next
        QMetaObject::invokeMethod(
            this,
            [this] {
                auto *prep = m_view == View::Prep && !isVisible() ? findChild<MeetingPrepView *>() : nullptr;
                if (prep && prep->putAway()) {
                    m_prep = false;
                    show(wantedView());
                }
            },
            Qt::QueuedConnection);
    }
    PairTab::hideEvent(event);
    // Whoever leaves the page folds the words again; going from one tab to another does not.
    if (m_wordsShown && !event->spontaneous() && parentWidget() && !parentWidget()->isVisible()) {
        m_wordsShown = false;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_view == View::End && !m_wordsShown)
                    show(View::End);
            },
            Qt::QueuedConnection);
    }
}

} // namespace groundwork::ui
