#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPushButton;

namespace groundwork::ui {

class GentleBar;
class Label;
class MeetingDesk;

/// What the two press together below a question, and the time of the part. Buttons: "meetingBack", "meetingSkip",
/// "meetingLater", "meetingHint", "meetingReveal", "meetingNext"; the words about time: "meetingTime".
class MeetingFoot : public QWidget {
    Q_OBJECT

  public:
    /// What the question allows now.
    struct State {
        bool isFirst = false;
        bool isLast = false;
        bool covered = false;   ///< there are covers that have not lifted
        bool canReveal = false; ///< both are ready
        bool canSkip = false;
        bool canLater = false;
        bool isChange = false;    ///< a line of the draft is changed here: on leads back to it
        bool coverIsNext = false; ///< the next step is a cover: the primary button is in the pane
    };

    explicit MeetingFoot(MeetingDesk &desk, QWidget *parent = nullptr);
    void showState(const State &state);
    /// Planned against used: a part's minutes and the seconds that it has been open.
    void showTime(int plannedMinutes, int seconds);
    /// The button that leads on: the reveal when both are ready, else the next question.
    [[nodiscard]] QPushButton *wayOn() const;
    [[nodiscard]] QPushButton *reveal() const { return m_reveal; }
    [[nodiscard]] QPushButton *next() const { return m_next; }
    /// In the order of the Tab key.
    [[nodiscard]] std::vector<QPushButton *> buttons() const;

  Q_SIGNALS:
    void backAsked();
    void skipAsked();
    void laterAsked();
    void hintAsked();
    void revealAsked();
    void nextAsked();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void arrange();
    void showPrimary(QPushButton *which, const QString &iconName, bool primary);
    MeetingDesk &m_desk;
    State m_state;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_later;
    QPushButton *m_hint;
    QPushButton *m_reveal;
    QPushButton *m_next;
    Label *m_time;
    GentleBar *m_bar;
};

} // namespace groundwork::ui
