#include "ui/room/room_page.h"

#include "core/file/program_file.h"
#include "core/people/person_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/print_dialog.h"
#include "ui/room/room_pairs.h"
#include "ui/room/room_views.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/room_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

namespace groundwork::ui {

using rooms::RoomState;

namespace {

const QString kTimeForm = QStringLiteral("HH:mm");

/// A time as people type it: 14:00, 14.00, 9:30, 14. Invalid: not said, or no time.
QTime typedTime(const QString &text) {
    for (const char *form : {"H:mm", "H.mm", "H"}) {
        if (const QTime time = QTime::fromString(text.trimmed(), QString::fromLatin1(form)); time.isValid())
            return time;
    }
    return {};
}

} // namespace

RoomPage::RoomPage(const PageContext &context)
    : Page(context)
    , m_desk(context)
    , m_header(new PageHeader(context.theme, tr("Room"),
                              tr("All pairs hold their first meeting in one room, by your clock on the wall.")))
    , m_twice(new Banner(context.theme, Banner::Tone::Attention, QString())) {
    setObjectName(QStringLiteral("roomPage"));
    Theme &theme = context.theme;
    m_pack = button(theme, QStringLiteral("roomPack"), tr("Print the pack for the day…"), ButtonKind::Plain,
                    QStringLiteral("print"));
    m_start = button(theme, QStringLiteral("roomStart"), tr("Start the room"), ButtonKind::Primary,
                     QStringLiteral("room"));
    m_header->addAction(m_pack);
    m_header->addAction(m_start);
    connect(m_pack, &QPushButton::clicked, this, &RoomPage::print);
    connect(m_start, &QPushButton::clicked, this, &RoomPage::startRoom);
    m_twice->setObjectName(QStringLiteral("roomTwice"));
    m_nobody = new EmptyState(theme, tr("No pairs yet"),
                              tr("Pairs that have said yes sit down here together. Match people first."));
    auto *matching = button(theme, QStringLiteral("roomToMatching"), tr("Go to Matching"));
    connect(matching, &QPushButton::clicked, this,
            [this] { this->context().navigator.go(Place{PageId::Matching, 0, {}, {}}); });
    m_nobody->addAction(matching);
    m_planning = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_planning);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(theme.space(12));
    m_columns->addWidget(buildDay(), 2, Qt::AlignTop);
    m_columns->addWidget(buildPairs(), 3, Qt::AlignTop);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_header);
    column->addWidget(buildGoing());
    column->addWidget(m_twice);
    column->addWidget(m_nobody);
    column->addWidget(m_planning);
    column->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scrollingPage(content));
    connect(&m_desk, &RoomDesk::ticked, this, &RoomPage::showGoing);
    read();
}

RoomPage::~RoomPage() = default;

void RoomPage::refresh(const ChangeReport &report) {
    Q_UNUSED(report)
    m_stale = true;
    if (isVisible() || (m_views && m_views->isOpen()))
        read();
}

void RoomPage::opened(const Place &) {
    if (m_stale)
        read();
    (m_desk.isGoing() ? m_goOn : m_start)->setFocus(Qt::OtherFocusReason);
}

void RoomPage::read() {
    m_stale = false;
    m_desk.read();
    if (m_desk.error())
        context().navigator.showError(*m_desk.error());
    m_reading = true;
    showPlan();
    m_reading = false;
    showGoing();
    arrange();
}

void RoomPage::showPlan() {
    const auto &room = m_desk.room();
    const std::vector<rooms::RoomPair> pairs = rooms::roomPairs(context().file, context().cohort);
    m_plan = rooms::suggestedPlan(context().file, context().cohort);
    std::vector<rooms::RoomSeat> seats = rooms::seated(m_plan.pairs, m_plan.pairsATable);
    if (room) {
        m_plan.heldOn = room->heldOn;
        m_plan.startsAt = room->startsAt;
        m_plan.place = room->place;
        m_plan.facilitator = room->facilitator;
        m_plan.length = room->length;
        m_plan.pairsATable = room->pairsATable;
        m_plan.pairs.clear();
        for (const rooms::RoomSeat &seat : room->seats)
            m_plan.pairs.push_back(seat.pair);
        seats = room->seats;
    }
    const bool editable = m_desk.isReady() && !context().file.isReadOnly() && !m_desk.isGoing();
    m_day->setDate(m_plan.heldOn);
    m_time->setText(m_plan.startsAt.isValid() ? m_plan.startsAt.toString(kTimeForm) : QString());
    if (m_where->text() != m_plan.place)
        m_where->setText(m_plan.place);
    if (m_facilitator->text() != m_plan.facilitator)
        m_facilitator->setText(m_plan.facilitator);
    m_length->setCurrentIndex(m_length->findData(first_meeting::minutesOf(m_plan.length)));
    m_aTable->setValue(m_plan.pairsATable);
    if (m_desk.isReady())
        m_advice->setText(m_desk.script().lengthAdvice(m_plan.length));
    for (QWidget *field : std::initializer_list<QWidget *>{m_day, m_time, m_where, m_facilitator, m_length, m_aTable})
        field->setEnabled(editable);
    int tables = 0;
    for (const rooms::RoomSeat &seat : seats)
        tables = std::max(tables, seat.table);
    m_pairs->show(pairs, seats, tables, editable);
    m_counts->setText(seats.empty() ? tr("Nobody takes part yet. Tick the pairs that come.")
                                    : tr("%n pair(s) take part", nullptr, static_cast<int>(seats.size())) + QStringLiteral(", ") +
                                          tr("%n table(s)", nullptr, tables));
    m_takeAway->setVisible(room && room->state == RoomState::Planned && editable);
    m_seatAnew->setVisible(seats.size() > 1 && editable);
    m_nobody->setVisible(pairs.empty());
    m_planning->setVisible(!pairs.empty());
    m_start->setVisible(!m_desk.isGoing() && !pairs.empty());
    m_start->setEnabled(editable && !seats.empty());
    m_start->setToolTip(seats.empty() ? tr("Tick the pairs that take part first.") : QString());
    m_start->setAccessibleDescription(m_start->toolTip());
    showTwice();
}

/// Nobody can sit at two tables: who is in two of the pairs is named.
void RoomPage::showTwice() {
    QStringList names;
    for (const PersonId id :
         rooms::inTwoPairs(rooms::roomPairs(context().file, context().cohort), m_plan.pairs)) {
        if (const auto person = people::person(context().file, id))
            names.append(people::displayName(*person));
    }
    m_twice->setVisible(!names.isEmpty());
    if (!names.isEmpty())
        m_twice->set(Banner::Tone::Attention,
                     tr("In more than one of these pairs: %1. Let one of the pairs meet on another day.")
                         .arg(names.join(QStringLiteral(", "))));
}

void RoomPage::showGoing() {
    const bool going = m_desk.isGoing();
    m_going->setVisible(going);
    if (!going || !m_desk.step())
        return;
    const rooms::RoomTime time = m_desk.time();
    const bool held = m_desk.room()->state == RoomState::Held;
    m_goingWhere->setText(QStringList({words::roomStepLabel(*m_desk.step()),
                                       held ? tr("the clock stands") : words::minutesLeftSentence(time.minutesLeft()),
                                       words::behindWords(time.behindMs)})
                              .join(QStringLiteral(" · ")));
    QStringList notes;
    if (time.bounded)
        notes.append(tr("This computer was started anew, and its wall clock cannot be right: look at a watch."));
    else if (time.byWallClock)
        notes.append(tr("This computer was started anew. By its wall clock %1 have gone since: look at a watch to be "
                        "sure.")
                         .arg(words::minutesWords(double(time.usedMs / 60'000))));
    else if (!held)
        notes.append(tr("The clock has run on, also while the view, the program or the laptop was closed."));
    const rooms::ByThePlan plan = rooms::byThePlan(*m_desk.room(), m_desk.steps(), time);
    const bool further = plan.step != m_desk.room()->step && !plan.step.isEmpty();
    m_goByPlan->setVisible(further);
    if (further) {
        const int place = rooms::placeOf(m_desk.steps(), plan.step);
        const QString label = words::roomStepLabel(m_desk.steps()[static_cast<size_t>(place)]);
        m_goByPlan->setText(tr("Go to \"%1\"").arg(label));
        notes.append(tr("By the plan the room is at \"%1\" now.").arg(label));
    }
    m_goingNote->setText(notes.join(QLatin1Char(' ')));
    m_goingNote->setVisible(!notes.isEmpty());
    m_goOn->setText(held ? tr("Go on here") : tr("Show it again"));
}

rooms::RoomPlan RoomPage::planNow() const {
    rooms::RoomPlan plan = m_plan;
    plan.heldOn = m_day->date();
    plan.startsAt = typedTime(m_time->text());
    plan.place = m_where->text().trimmed();
    plan.facilitator = m_facilitator->text().trimmed();
    plan.length = first_meeting::lengthFromMinutes(m_length->currentData().toInt()).value_or(plan.length);
    plan.pairsATable = m_aTable->value();
    return plan;
}

void RoomPage::save() {
    if (m_reading || !m_desk.isReady() || m_desk.isGoing() || context().file.isReadOnly())
        return;
    const rooms::RoomPlan plan = planNow();
    // What is no time goes from the field, so that it shows what is kept.
    m_time->setText(plan.startsAt.isValid() ? plan.startsAt.toString(kTimeForm) : QString());
    if (plan != m_plan)
        m_desk.plan(plan);
}

/// What is typed in the day or the number, and was not left yet, counts too: it is saved now.
void RoomPage::takeTyped() {
    m_day->interpretText();
    m_aTable->interpretText();
}

void RoomPage::showTableWord(int pairs) {
    m_aTable->setSuffix(QLatin1Char(' ') + tr("pair(s)", "after a number", pairs));
}

void RoomPage::setPair(PartnershipId pair, bool comes) {
    if (m_reading)
        return;
    takeTyped();
    rooms::RoomPlan plan = planNow();
    std::erase(plan.pairs, pair);
    if (comes)
        plan.pairs.push_back(pair);
    m_desk.plan(plan);
}

void RoomPage::chooseTable(PartnershipId pair, int table) {
    takeTyped();
    if (!m_desk.room() && !m_desk.plan(planNow()))
        return;
    if (const Result<void> done = rooms::seatPair(context().file, m_desk.room()->id, pair, table); !done)
        context().navigator.showError(done.error());
}

void RoomPage::seatAnew() {
    takeTyped();
    if (!m_desk.room() && !m_desk.plan(planNow()))
        return;
    if (const Result<void> done = rooms::seatAnew(context().file, m_desk.room()->id, m_aTable->value()); !done)
        context().navigator.showError(done.error());
}

void RoomPage::startRoom() {
    takeTyped();
    if ((!m_desk.room() || planNow() != m_plan) && !m_desk.plan(planNow()))
        return;
    if (m_desk.start())
        showRoom();
}

void RoomPage::showRoom() {
    if (!m_views) {
        m_views = std::make_unique<RoomViews>(context().theme, m_desk, window());
        connect(m_views.get(), &RoomViews::closed, this, [this] {
            read();
            window()->activateWindow();
            if (m_desk.isGoing())
                m_goOn->setFocus(Qt::OtherFocusReason);
        });
        connect(m_views.get(), &RoomViews::ended, this, &RoomPage::roomEnded);
    }
    m_views->open();
}

void RoomPage::roomEnded() {
    context().navigator.toast(
        tr("The first meetings are over. What a pair wants to keep, it types in on its own page."), true);
    context().navigator.go(Place{PageId::Pairs, 0, {}, {}});
}

void RoomPage::takeAway() {
    const Result<void> done = rooms::cancelRoom(context().file, m_desk.script(), m_desk.room()->id);
    if (!done)
        context().navigator.showError(done.error());
    else
        context().navigator.toast(tr("The room is taken away, and its first meetings with it. Whoever had a plan "
                                     "of their own before has it again."),
                                  true);
}

void RoomPage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::DayPack;
    request.cohort = context().cohort;
    request.paper = context().paper;
    request.minutes = first_meeting::minutesOf(m_plan.length);
    if (m_desk.room())
        request.room = m_desk.room()->id;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

void RoomPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

void RoomPage::arrange() {
    const bool narrow = width() < context().theme.size(820);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace groundwork::ui
