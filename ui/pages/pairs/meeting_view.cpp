#include "ui/pages/pairs/meeting_view.h"

#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stage_strip.h"
#include "ui/words/meeting_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;

namespace {

constexpr int kTickMs = 15000;  // the words about time change by the minute
constexpr int kQuietMs = 10000; // content.md 3.1: the hint after ten quiet seconds

/// The gentle bar: how much of a part's time is behind, without a number and never red.
class TimeBar final : public QWidget {
  public:
    explicit TimeBar(Theme &theme)
        : m_theme(theme) {
        setFixedHeight(theme.size(5));
        setMinimumWidth(theme.size(80));
    }
    void setDone(double done) {
        m_done = std::clamp(done, 0.0, 1.0);
        update();
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Line));
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        QRectF bar(rect());
        bar.setWidth(width() * m_done);
        if (layoutDirection() == Qt::RightToLeft)
            bar.moveRight(width());
        painter.setBrush(m_theme.color(Token::Control));
        painter.drawRoundedRect(bar, height() / 2.0, height() / 2.0);
    }

  private:
    Theme &m_theme;
    double m_done = 0;
};

QList<StageStrip::Part> partsOf(const MeetingDesk &desk) {
    QList<StageStrip::Part> parts;
    const auto length = desk.style().length;
    for (const first_meeting::Stage &stage : desk.script().stages()) {
        if (stage.counted)
            parts.append({stage.number, stage.shortTitle, stage.title, stage.minutes(length)});
    }
    return parts;
}

} // namespace

MeetingView::MeetingView(MeetingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sequence(desk.sequence())
    , m_strip(new StageStrip(desk.context().theme, partsOf(desk)))
    , m_place(new Label(desk.context().theme, QString(), TextRole::Small, Token::Ink2))
    , m_scroll(scrollingPage()) {
    Theme &theme = desk.context().theme;
    setObjectName(QStringLiteral("meetingView"));
    m_place->setObjectName(QStringLiteral("meetingPlace"));
    m_scroll->setObjectName(QStringLiteral("meetingScroll"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(10), theme.space(20), theme.space(12));
    column->setSpacing(theme.space(8));
    buildHead(column);
    column->addWidget(m_scroll, 1);
    buildFoot(column);
    connect(m_strip, &StageStrip::chosen, this, &MeetingView::goToStage);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *finish = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        finish->setContext(Qt::WidgetWithChildrenShortcut);
        connect(finish, &QShortcut::activated, this, &MeetingView::advance);
    }
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &MeetingView::showTime);
    m_tick.start();
    m_quiet.setInterval(kQuietMs);
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_card)
            m_card->showHint();
    });
    m_since = desk.file().clock().elapsedMs();
    showPrompt(startIndex());
}

MeetingView::~MeetingView() = default;

size_t MeetingView::startIndex() const {
    const QString current = m_desk.meeting() ? m_desk.meeting()->currentPrompt : QString();
    for (size_t i = 0; i < m_sequence.size(); ++i) {
        if (m_sequence[i]->key == current)
            return i;
    }
    return 0;
}

void MeetingView::buildHead(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    m_pause = button(theme, QStringLiteral("meetingPause"), tr("Pause"), ButtonKind::Quiet,
                     QStringLiteral("pause"));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.space(8));
    top->addWidget(m_strip, 1);
    top->addWidget(m_pause, 0, Qt::AlignTop);
    column->addLayout(top);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(4));
    row->addWidget(m_place, 0, Qt::AlignTop);
    row->addSpacing(theme.space(8));
    m_lock = new Label(theme, QString(), TextRole::Small);
    row->addWidget(m_lock, 0, Qt::AlignTop);
    m_privacy = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_privacy->setObjectName(QStringLiteral("privacyLabel"));
    row->addWidget(m_privacy, 1);
    column->addLayout(row);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (leave())
            Q_EMIT pauseAsked();
    });
}

void MeetingView::buildFoot(QVBoxLayout *column) {
    Theme &theme = m_desk.context().theme;
    m_back =
        button(theme, QStringLiteral("meetingBack"), tr("Back"), ButtonKind::Plain, QStringLiteral("left"));
    m_skip = button(theme, QStringLiteral("meetingSkip"), tr("Skip together"), ButtonKind::Plain,
                    QStringLiteral("pass"));
    m_skip->setToolTip(tr("You both leave this question out. No reason is needed."));
    m_later = button(theme, QStringLiteral("meetingLater"), tr("Come back later"), ButtonKind::Plain,
                     QStringLiteral("clock"));
    m_later->setToolTip(tr("It comes back at your second meeting"));
    m_hint =
        button(theme, QStringLiteral("meetingHint"), tr("Hint"), ButtonKind::Quiet, QStringLiteral("help"));
    m_reveal = button(theme, QStringLiteral("meetingReveal"), tr("Reveal both"), ButtonKind::Primary,
                      QStringLiteral("eye"));
    m_next = button(theme, QStringLiteral("meetingNext"), tr("Next question"), ButtonKind::Primary,
                    QStringLiteral("right"));
    setIconAfterWords(m_next);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint, m_pause})
        each->setAccessibleName(each->text());
    m_time = new Label(theme, QString(), TextRole::Small, Token::Ink2);
    m_time->setObjectName(QStringLiteral("meetingTime"));
    m_timeBar = new TimeBar(theme);
    auto *time = new QWidget;
    auto *timeColumn = new QVBoxLayout(time);
    timeColumn->setContentsMargins(0, 0, 0, 0);
    timeColumn->addWidget(m_time);
    timeColumn->addWidget(m_timeBar);
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), 0, foot);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint})
        flow->addWidget(each);
    auto *end = new QHBoxLayout;
    end->setSpacing(theme.space(8));
    end->addWidget(foot, 1);
    end->addWidget(time);
    end->addWidget(m_reveal);
    end->addWidget(m_next);
    column->addLayout(end);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_index > 0)
            (void)go(m_index - 1);
    });
    connect(m_skip, &QPushButton::clicked, this, [this] { skip(PromptCard::Skip::Passed); });
    connect(m_later, &QPushButton::clicked, this, [this] { skip(PromptCard::Skip::Later); });
    connect(m_hint, &QPushButton::clicked, this, [this] { m_card->showHint(); });
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        m_card->reveal();
        m_next->setFocus(); // the button that had the focus is gone
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_index + 1 < m_sequence.size())
            (void)go(m_index + 1);
        else if (leave())
            Q_EMIT finished();
    });
}

void MeetingView::skip(PromptCard::Skip how) {
    if (m_desk.done(m_card->skip(how)) && m_index + 1 < m_sequence.size())
        (void)go(m_index + 1);
}

void MeetingView::showPrompt(size_t index) {
    if (m_sequence.empty())
        return;
    m_index = std::min(index, m_sequence.size() - 1);
    m_card = new PromptCard(m_desk, *m_sequence[m_index]);
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->disconnect(this);
        old->deleteLater();
    }
    putIntoPage(m_scroll, m_card);
    m_scroll->verticalScrollBar()->setValue(0);
    connect(m_card, &PromptCard::stateChanged, this, &MeetingView::showState);
    connect(m_card, &PromptCard::bothDone, this, &MeetingView::focusWayOn);
    m_quiet.start();
    showState();
    showTime();
}

void MeetingView::showState() {
    if (!m_card)
        return;
    const Prompt &prompt = m_card->prompt();
    const first_meeting::Stage *stage = m_desk.script().stage(prompt.stage);
    int number = 0;
    int count = 0;
    for (const Prompt *each : m_sequence) {
        if (each->stage != prompt.stage)
            continue;
        ++count;
        if (each == m_sequence[m_index])
            number = count;
    }
    m_place->setText(
        tr("%1 · question %2 of %3").arg(stage ? stage->title : QString()).arg(number).arg(count));
    m_privacy->setText(words::privacyLabel(prompt.who));
    m_strip->setCurrent(prompt.stage, count > 0 ? double(number - 1) / count : 0);
    m_back->setEnabled(m_index > 0);
    m_back->setToolTip(m_index > 0 ? QString() : tr("This is the first question"));
    const bool covered = m_card->isCovered();
    const bool canReveal = m_card->canReveal();
    m_reveal->setVisible(covered);
    m_reveal->setEnabled(canReveal);
    const QString waits = tr("Both covers lift once each of you has answered or passed.");
    m_reveal->setToolTip(canReveal ? QString() : waits);
    m_reveal->setAccessibleDescription(m_reveal->toolTip());
    const bool unanswered = m_card->sides().isUnanswered();
    m_skip->setVisible(unanswered && m_card->sides().canPass());
    m_later->setVisible(unanswered);
    const bool last = m_index + 1 >= m_sequence.size();
    m_next->setText(last ? tr("To the end") : tr("Next question"));
    // One primary button: the cover of the pane that has the keyboard, the reveal, or the way on.
    showPrimary(m_reveal, QStringLiteral("eye"), canReveal);
    showPrimary(m_next, QStringLiteral("right"), !covered && !m_card->coverIsNext());
    const Theme &theme = m_desk.context().theme;
    // With large text or in a narrow window the quiet buttons keep their icon and their name, so that the
    // question has the room.
    const bool compact = theme.textScale() >= 150;
    const bool narrow = width() < theme.size(900);
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint, m_pause}) {
        const bool small = compact || (narrow && each != m_skip && each != m_later);
        each->setText(small ? QString() : each->accessibleName());
        if (small && each->toolTip().isEmpty())
            each->setToolTip(each->accessibleName());
    }
    m_time->setVisible(!compact);
    m_lock->setPixmap(icon(theme, QStringLiteral("lock"), Token::Ink2).pixmap(theme.size(14), theme.size(14)));
    orderKeyboard();
}

/// Tab goes through the answers and then to the buttons below them, whenever the answers were made.
void MeetingView::orderKeyboard() {
    if (m_card->window() != window()) // it is just being put in
        return;
    QWidget *last = m_pause;
    const auto follow = [&last](QWidget *next) {
        if (next != last && (next->focusPolicy() & Qt::TabFocus) != 0 && !next->focusProxy()) {
            QWidget::setTabOrder(last, next);
            last = next;
        }
    };
    for (QWidget *part : m_card->keyboardOrder()) {
        std::vector<QWidget *> inside{part};
        for (QWidget *each = part->nextInFocusChain(); each != part; each = each->nextInFocusChain()) {
            if (part->isAncestorOf(each))
                inside.push_back(each);
        }
        std::for_each(inside.begin(), inside.end(), follow);
    }
    for (QPushButton *each : {m_back, m_skip, m_later, m_hint, m_reveal, m_next})
        follow(each);
}

void MeetingView::showPrimary(QPushButton *which, const QString &iconName, bool primary) {
    setButtonKind(which, primary ? ButtonKind::Primary : ButtonKind::Plain);
    which->setIcon(icon(m_desk.context().theme, iconName, primary ? Token::OnAccent : Token::Ink));
}

void MeetingView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        showState();
}

int MeetingView::secondsOpen() const {
    return static_cast<int>((m_desk.file().clock().elapsedMs() - m_since) / 1000);
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
    const first_meeting::Stage *stage = m_desk.script().stage(m_sequence[m_index]->stage);
    const int planned = stage ? stage->minutes(m_desk.style().length) : 0;
    const int seconds = secondsBefore() + secondsOpen();
    m_time->setText(words::timeLeft(planned, seconds));
    static_cast<TimeBar *>(m_timeBar)->setDone(planned > 0 ? seconds / (planned * 60.0) : 0);
}

bool MeetingView::go(size_t index) {
    if (!m_card)
        return false;
    m_quiet.stop();
    // One step of the history: what was written, and where the two went.
    const Operation operation{Verb::Answer, {m_card->prompt().label}};
    const QString target = m_sequence.at(index)->key;
    const int seconds = secondsOpen();
    const QScopedValueRollback going(m_going, true);
    const auto saved = m_desk.file().perform(operation, [&](Change &) -> Result<void> {
        if (const auto done = m_card->save(); !done)
            return done;
        return first_meeting::setStage(m_desk.file(), m_desk.script(), m_desk.partnership(), target, seconds);
    });
    if (!m_desk.done(saved))
        return false;
    m_since = m_desk.file().clock().elapsedMs();
    m_desk.read();
    showPrompt(index);
    focusPrompt();
    return true;
}

bool MeetingView::leave() {
    if (!m_card || !m_desk.meeting() || !m_desk.meeting()->isOpen())
        return true;
    m_quiet.stop();
    const QString here = m_sequence.at(m_index)->key;
    const int seconds = secondsOpen();
    const Operation operation{Verb::Answer, {m_card->prompt().label}};
    const auto saved = m_desk.file().perform(operation, [&](Change &) -> Result<void> {
        if (const auto done = m_card->save(); !done)
            return done;
        return first_meeting::setStage(m_desk.file(), m_desk.script(), m_desk.partnership(), here, seconds);
    });
    m_since = m_desk.file().clock().elapsedMs();
    return m_desk.done(saved);
}

void MeetingView::goToStage(int stage) {
    for (size_t i = 0; i < m_sequence.size(); ++i) {
        if (m_sequence[i]->stage == stage) {
            (void)go(i);
            return;
        }
    }
}

void MeetingView::advance() {
    if (!m_card || m_card->coverActive())
        return;
    if (m_card->canReveal())
        m_reveal->click();
    else if (!m_card->isCovered())
        m_next->click();
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

void MeetingView::keepDrafts() {
    if (m_card)
        m_card->keepDrafts();
}

void MeetingView::focusPrompt() {
    if (!m_card)
        return;
    if (m_card->canReveal() || !m_card->focusFirst())
        focusWayOn();
}

void MeetingView::focusWayOn() {
    (m_card && m_card->canReveal() ? m_reveal : m_next)->setFocus();
}

} // namespace groundwork::ui
