#pragma once

#include "core/base/result.h"
#include "core/file/operation.h"
#include "core/first_meeting/meeting_clock.h"
#include "core/first_meeting/script.h"
#include "ui/together/hand_over.h"
#include "ui/together/prompt_card.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QScrollArea;
class QStackedWidget;

namespace groundwork::ui {

class MeetingDesk;
class MeetingFoot;
class MeetingHead;

/// The first meeting while it runs, one prompt after another: parts above, the prompt, and Back, Skip
/// together, Come back later, Reveal both, Next below. Ctrl+Enter does the next sensible thing: cover,
/// reveal, go on.
class MeetingView : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingView(MeetingDesk &desk, QWidget *parent = nullptr);
    ~MeetingView() override;
    void refresh();
    void focusPrompt();
    /// The keyboard goes to the button that leads on: the reveal when both are ready, else the next question.
    void focusWayOn();
    /// Keeps what is being typed, and the time, through whatever comes. Nothing is answered by it. False when
    /// something typed could not be kept: it stands in this view alone then.
    bool keepDrafts();
    /// Saves what is open and counts the seconds of the part that is open; false when something could not be
    /// saved, and then the view stays where it is.
    bool leave();

  Q_SIGNALS:
    /// Behind the last prompt, or back from a change to the last page.
    void finished();
    void pauseAsked();
    void textSizeAsked();

  private:
    using Step = std::function<Result<void>()>;
    void build();
    void skip(PromptCard::Skip how);
    void showPrompt(size_t index);
    void handOver(HandOver::Reason reason, Side to);
    void endHandOver();
    void focusAfterReveal();
    /// Saves and goes to a prompt, as one step of the history.
    bool go(size_t index);
    bool go(size_t index, const Operation &operation, const Step &save);
    bool leave(const Operation &operation, const Step &save);
    bool record(const Operation &operation, const QString &place, const Step &save, const Step &clock);
    void goOn();
    /// To the question that made a line of the draft, and with the next button back to it.
    void goToChange(const QString &key, const QString &from);
    [[nodiscard]] std::optional<size_t> indexOf(const QString &key) const;
    void goToStage(int stage);
    /// To the first question of the next part, or of the one before.
    void stepStage(int by);
    void showState();
    void showTime();
    void tick();
    void orderKeyboard();
    void advance();
    [[nodiscard]] int secondsBefore() const;
    [[nodiscard]] size_t startIndex() const;
    MeetingDesk &m_desk;
    first_meeting::MeetingClock m_clock;
    std::vector<const first_meeting::Prompt *> m_sequence;
    size_t m_index = 0;
    bool m_going = false;
    MeetingHead *m_head;
    MeetingFoot *m_foot;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    PromptCard *m_card = nullptr;
    HandOver *m_handOver = nullptr;
    QScrollArea *m_handOverPage = nullptr;
    QTimer m_tick;
    QTimer m_quiet;
};

} // namespace groundwork::ui
