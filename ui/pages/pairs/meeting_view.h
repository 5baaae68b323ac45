#pragma once

#include "core/first_meeting/script.h"
#include "ui/pages/pairs/prompt_card.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace groundwork::ui {

class Label;
class MeetingDesk;
class StageStrip;

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
    void keepDrafts();
    /// Saves what is open and counts the seconds of the part that is open; false when something could not be
    /// saved, and then the view stays where it is.
    bool leave();

  Q_SIGNALS:
    /// Behind the last prompt.
    void finished();
    void pauseAsked();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildHead(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void skip(PromptCard::Skip how);
    void showPrimary(QPushButton *which, const QString &iconName, bool primary);
    void showPrompt(size_t index);
    /// Saves and goes to a prompt, as one step of the history.
    bool go(size_t index);
    void goToStage(int stage);
    void showState();
    void showTime();
    void orderKeyboard();
    void advance();
    [[nodiscard]] int secondsOpen() const;
    [[nodiscard]] int secondsBefore() const;
    [[nodiscard]] size_t startIndex() const;
    MeetingDesk &m_desk;
    std::vector<const first_meeting::Prompt *> m_sequence;
    size_t m_index = 0;
    bool m_going = false;
    qint64 m_since = 0;
    StageStrip *m_strip;
    Label *m_place;
    Label *m_lock = nullptr;
    Label *m_privacy = nullptr;
    QScrollArea *m_scroll;
    PromptCard *m_card = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_hint = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_next = nullptr;
    QWidget *m_timeBar = nullptr;
    Label *m_time = nullptr;
    QTimer m_tick;
    QTimer m_quiet;
};

} // namespace groundwork::ui
