#pragma once

#include "core/base/side.h"
#include "ui/widgets/answer_style.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace groundwork {
class Clock;
}

namespace groundwork::ui {

class GentleBar;
class Label;

/// Whose turn it is where the two speak one after the other, with a gentle bar for the time of one turn. It only
/// ever suggests: the turn goes on when somebody says so. Names: "turnClock", "turnWords", "turnNext".
class TurnClock : public QWidget {
    Q_OBJECT

  public:
    /// `minutes` are those of the prompt, for both.
    TurnClock(const AnswerStyle &style, const Clock &clock, Side beginner, double minutes,
              QWidget *parent = nullptr);
    /// The one who speaks, or nobody any more.
    [[nodiscard]] bool isOver() const { return m_turn > 1; }
    [[nodiscard]] Side speaker() const;
    /// This one has passed: the turn goes on when it was theirs.
    void passed(Side side);

  Q_SIGNALS:
    /// The turn went on to the other one.
    void turned(groundwork::Side speaker);

  private:
    void turn();
    void next();
    void showTime();
    AnswerStyle m_style;
    const Clock &m_clock;
    Side m_beginner;
    double m_seconds;
    int m_turn = 0; ///< 0 the first, 1 the second, 2 both have had theirs
    qint64 m_since;
    GentleBar *m_bar;
    Label *m_words;
    QPushButton *m_next;
    QTimer m_tick;
};

} // namespace groundwork::ui
