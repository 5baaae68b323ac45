#include "ui/together/meeting_view.h"

#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/keyboard_order.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/meeting_foot.h"
#include "ui/together/meeting_head.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;

namespace {

constexpr int kTickMs = 15000;  // the words about time change by the minute
constexpr int kQuietMs = 10000; // content.md 3.1: the hint after ten quiet seconds

} // namespace

MeetingView::MeetingView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(desk.file(), desk.partnership())
    , m_sequence(desk.sequence())
    , m_head(new MeetingHead(desk))
    , m_foot(new MeetingFoot(desk))
    , m_stack(new QStackedWidget)
    , m_scroll(scrollingPage()) {
    setObjectName(QStringLiteral("meetingView"));
    build();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *finish = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        finish->setContext(Qt::WidgetWithChildrenShortcut);
        connect(finish, &QShortcut::activated, this, &MeetingView::advance);
    }
    for (const int by : {1, -1}) {
        auto *part = new QShortcut(QKeySequence(Qt::CTRL | (by > 0 ? Qt::Key_PageDown : Qt::Key_PageUp)), this);
        part->setContext(Qt::WidgetWithChildrenShortcut);
        connect(part, &QShortcut::activated, this, [this, by] { stepStage(by); });
    }
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &MeetingView::tick);
    m_tick.start();
    m_quiet.setInterval(kQuietMs);
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_card)
            m_card->showHint();
    });
    if (m_sequence.empty())
        return;
    const size_t start = startIndex();
    m_clock.open(m_sequence[start]->stage);
    showPrompt(start);
}

MeetingView::~MeetingView() = default;

void MeetingView::build() {
    Theme &theme = m_desk.context().theme;
    m_scroll->setObjectName(QStringLiteral("meetingScroll"));
    m_stack->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(28), theme.space(10), theme.space(28), theme.space(14));
    column->setSpacing(theme.space(8));
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    connect(m_head, &MeetingHead::stageChosen, this, &MeetingView::goToStage);
    connect(m_head, &MeetingHead::pauseAsked, this, &MeetingView::pauseAsked);
    connect(m_head, &MeetingHead::textSizeAsked, this, &MeetingView::textSizeAsked);
    connect(m_foot, &MeetingFoot::backAsked, this, [this] {
        m_desk.setWayBack(std::nullopt);
        if (m_index > 0)
            (void)go(m_index - 1);
    });
    connect(m_foot, &MeetingFoot::skipAsked, this, [this] { skip(PromptCard::Skip::Passed); });
    connect(m_foot, &MeetingFoot::laterAsked, this, [this] { skip(PromptCard::Skip::Later); });
    connect(m_foot, &MeetingFoot::hintAsked, this, [this] {
        if (m_card)
            m_card->showHint();
    });
    connect(m_foot, &MeetingFoot::revealAsked, this, [this] {
        if (!m_card)
            return;
        m_card->reveal();
        m_foot->next()->setFocus(); // the button that had the focus is gone
        QMetaObject::invokeMethod(this, &MeetingView::focusAfterReveal, Qt::QueuedConnection);
    });
    connect(m_foot, &MeetingFoot::nextAsked, this, &MeetingView::goOn);
}

size_t MeetingView::startIndex() const {
    const QString current = m_desk.meeting() ? m_desk.meeting()->currentPrompt : QString();
    if (const auto here = indexOf(current))
        return *here;
    // The prompt where they were is left out now: the next one that is not.
    const auto &prompts = m_desk.script().prompts();
    const auto place = [&](const QString &key) {
        return std::find_if(prompts.begin(), prompts.end(), [&](const Prompt &each) { return each.key == key; });
    };
    for (size_t i = 0; i < m_sequence.size() && place(current) != prompts.end(); ++i) {
        if (place(m_sequence[i]->key) > place(current))
            return i;
    }
    return 0;
}

void MeetingView::skip(PromptCard::Skip how) {
    if (!m_card)
        return;
    const Verb verb = how == PromptCard::Skip::Passed ? Verb::PassAnswer : Verb::LaterAnswer;
    const Operation operation{verb, {m_card->prompt().label}};
    const Step skipped = [this, how] { return m_card->skip(how); };
    const auto draft = m_desk.wayBack() ? indexOf(m_desk.wayBack()->prompt) : std::nullopt;
    if (!m_desk.wayBack() || draft)
        (void)go(draft.value_or(std::min(m_index + 1, m_sequence.size() - 1)), operation, skipped);
    else if (leave(operation, skipped)) // they came from the last page
        Q_EMIT finished();
}

void MeetingView::showPrompt(size_t index) {
    if (m_sequence.empty())
        return;
    endHandOver();
    m_index = std::min(index, m_sequence.size() - 1);
    m_card = new PromptCard(m_desk, *m_sequence[m_index]);
    if (const auto way = m_desk.wayBack(); way && way->prompt == m_card->prompt().key) { // they are back
        m_card->comeBackTo(way->button);
        m_desk.setWayBack(std::nullopt);
    }
    connect(m_card, &PromptCard::promptAsked, this, &MeetingView::goToChange, Qt::QueuedConnection);
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->disconnect(this);
        old->deleteLater();
    }
    putIntoPage(m_scroll, m_card);
    m_card->setMinimumHeight(1); // as high as its words are at this width, not as they would be at the narrowest
    m_scroll->verticalScrollBar()->setValue(0);
    connect(m_card, &PromptCard::stateChanged, this, &MeetingView::showState);
    connect(m_card, &PromptCard::edited, this, [this] { // with large text the question has the screen at first
        QWidget *at = window()->focusWidget();
        if (at && m_card->isAncestorOf(at))
            m_scroll->ensureWidgetVisible(at, 0, m_desk.context().theme.space(16));
    });
    connect(m_card, &PromptCard::bothDone, this, &MeetingView::focusWayOn);
    connect(m_card, &PromptCard::handOverAsked, this, &MeetingView::handOver);
    m_quiet.start();
    showState();
    showTime();
}

void MeetingView::handOver(HandOver::Reason reason, Side to) {
    endHandOver();
    m_handOver = new HandOver(m_desk, reason, to);
    m_handOverPage = scrollingPage(m_handOver); // a small screen with large text: the window stays as large as it is
    m_stack->addWidget(m_handOverPage);
    m_stack->setCurrentWidget(m_handOverPage);
    m_foot->hide();
    connect(m_handOver, &HandOver::ready, this, [this, reason, to] {
        endHandOver();
        m_card->open(reason, to);
    });
    connect(m_handOver, &HandOver::declined, this, [this] {
        endHandOver();
        focusWayOn();
    });
    m_handOver->focusGo();
}

void MeetingView::endHandOver() {
    if (!m_handOver)
        return;
    m_stack->setCurrentWidget(m_scroll);
    m_foot->setVisible(true);
    m_handOverPage->hide();
    m_handOver->disconnect(this);
    m_handOverPage->deleteLater();
    m_handOver = nullptr;
    m_handOverPage = nullptr;
}

void MeetingView::showState() {
    if (!m_card)
        return;
    const Prompt &prompt = m_card->prompt();
    int number = 0;
    int count = 0;
    for (const Prompt *each : m_sequence) {
        if (each->stage != prompt.stage)
            continue;
        ++count;
        if (each == m_sequence[m_index])
            number = count;
    }
    m_head->showPlace(prompt, number, count);
    const bool unanswered = m_card->sides().isUnanswered();
    MeetingFoot::State state;
    state.isFirst = m_index == 0;
    state.isLast = m_index + 1 >= m_sequence.size();
    state.covered = m_card->isCovered();
    state.canReveal = m_card->canReveal();
    state.canSkip = unanswered && m_card->sides().canPass();
    state.canLater = unanswered;
    state.coverIsNext = m_card->coverIsNext();
    state.isChange = m_desk.wayBack().has_value();
    m_foot->showState(state);
    orderKeyboard();
}

/// Tab goes through the answers and then to the buttons below them, whenever the answers were made.
void MeetingView::orderKeyboard() {
    if (m_card->window() == window()) // else it is just being put in
        ui::orderKeyboard(m_head->pause(), m_card->keyboardOrder(), m_foot->buttons());
}

int MeetingView::secondsBefore() const {
    const int stage = m_sequence[m_index]->stage;
    for (const first_meeting::StageRun &run : m_desk.meeting()->stages) {
        if (run.stage == stage)
            return run.elapsedSeconds;
    }
    return 0;
}

void MeetingView::showTime() {
    if (m_sequence.empty() || !m_desk.meeting())
        return;
    m_foot->showTime(m_desk.plannedMinutes(m_sequence[m_index]->stage), secondsBefore() + m_clock.seconds());
}

void MeetingView::tick() {
    showTime();
    if (m_desk.meeting() && m_desk.meeting()->isOpen())
        (void)m_desk.done(m_clock.keep());
}

bool MeetingView::go(size_t index) {
    return m_card && go(index, {Verb::Answer, {m_card->prompt().label}}, [this] { return m_card->save(); });
}

/// One step of the history: what was written or left, and where the two went.
bool MeetingView::go(size_t index, const Operation &operation, const Step &save) {
    m_quiet.stop();
    const Prompt &target = *m_sequence.at(index);
    const QScopedValueRollback going(m_going, true);
    if (!record(operation, target.key, save, [&] { return m_clock.turnTo(target.stage); }))
        return false;
    m_desk.read();
    showPrompt(index);
    focusPrompt();
    return true;
}

std::optional<size_t> MeetingView::indexOf(const QString &key) const {
    const auto found = std::find_if(m_sequence.begin(), m_sequence.end(), [&](const Prompt *each) {
        return each->key == key || each->twin == key;
    });
    return key.isEmpty() || found == m_sequence.end()
               ? std::nullopt
               : std::optional(static_cast<size_t>(found - m_sequence.begin()));
}

void MeetingView::goToChange(const QString &key, const QString &from) {
    const auto wanted = indexOf(key);
    if (!wanted || !m_card)
        return;
    m_desk.setWayBack(MeetingDesk::WayBack{m_card->prompt().key, from});
    if (!go(*wanted))
        m_desk.setWayBack(std::nullopt);
}

/// What was written, the time, and where the two are from now on; nothing of it when one part fails.
bool MeetingView::record(const Operation &operation, const QString &place, const Step &save, const Step &clock) {
    const first_meeting::MeetingClock before = m_clock;
    const PromptCard::Unsaved unsaved = m_card->unsaved();
    const auto saved = m_desk.file().perform(operation, [&](Change &) -> Result<void> {
        if (const auto done = save(); !done)
            return done;
        const int seconds = m_clock.seconds();
        if (const auto noted = clock(); !noted)
            return noted;
        return first_meeting::setStage(m_desk.file(), m_desk.script(), m_desk.partnership(), place, seconds);
    });
    if (!saved) {
        m_clock = before;
        m_card->setUnsaved(unsaved);
    }
    return m_desk.done(saved);
}

void MeetingView::goOn() {
    if (const auto way = m_desk.wayBack()) {
        const auto draft = indexOf(way->prompt);
        if (draft ? !go(*draft) : !leave())
            return;
        if (!draft) // the last page clears it, once it has shown where they were
            Q_EMIT finished();
        return;
    }
    if (m_index + 1 < m_sequence.size())
        (void)go(m_index + 1);
    else if (leave())
        Q_EMIT finished();
}

bool MeetingView::leave() {
    return !m_card || leave({Verb::Answer, {m_card->prompt().label}}, [this] { return m_card->save(); });
}

bool MeetingView::leave(const Operation &operation, const Step &save) {
    if (!m_desk.meeting() || !m_desk.meeting()->isOpen())
        return true;
    m_quiet.stop();
    const bool saved = record(operation, m_sequence.at(m_index)->key, save, [this] { return m_clock.stop(); });
    if (saved)
        m_clock.open(0);
    return saved;
}

void MeetingView::goToStage(int stage) {
    m_desk.setWayBack(std::nullopt);
    for (size_t i = 0; i < m_sequence.size(); ++i) {
        if (m_sequence[i]->stage == stage) {
            (void)go(i);
            return;
        }
    }
}

void MeetingView::stepStage(int by) {
    if (m_sequence.empty())
        return;
    const int here = m_sequence[m_index]->stage;
    int wanted = 0;
    for (const Prompt *each : m_sequence) {
        if (by > 0 ? each->stage > here && wanted == 0 : each->stage < here)
            wanted = each->stage;
    }
    if (wanted > 0)
        goToStage(wanted);
}

void MeetingView::advance() {
    if (!m_card || m_handOver || m_card->coverActive())
        return;
    if (m_card->canReveal())
        m_foot->reveal()->click();
    else if (!m_card->isCovered())
        m_foot->next()->click();
}

void MeetingView::refresh() {
    if (m_going)
        return;
    const QString here = m_sequence.empty() ? QString() : m_sequence[m_index]->key;
    m_desk.read();
    if (m_desk.meeting() && m_desk.meeting()->currentPrompt != here && m_sequence.size() > 1) {
        const size_t wanted = startIndex(); // an undo went back to where it happened
        if (wanted != m_index && !m_desk.meeting()->currentPrompt.isEmpty()) {
            showPrompt(wanted);
            return;
        }
    }
    if (m_card)
        m_card->refresh();
}

bool MeetingView::keepDrafts() {
    if (m_desk.meeting() && m_desk.meeting()->isOpen())
        (void)m_desk.done(m_clock.keep());
    return !m_card || m_card->keepDrafts();
}

void MeetingView::focusPrompt() {
    if (m_handOver)
        m_handOver->focusGo();
    else if (m_card && (m_card->canReveal() || !m_card->focusFirst()))
        focusWayOn();
}

/// Both have read: what they agree is next, where all of it is on one screen. Farther down, whoever typed would not
/// see the words.
void MeetingView::focusAfterReveal() {
    if (!m_card || m_handOver || !m_foot->next()->hasFocus())
        return;
    if (m_card->heightForWidth(m_scroll->viewport()->width()) <= m_scroll->viewport()->height())
        m_card->focusAfterReveal();
}

void MeetingView::focusWayOn() {
    m_foot->wayOn()->setFocus();
}

} // namespace groundwork::ui
