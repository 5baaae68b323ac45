#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QWidget>

#include <functional>

class QPushButton;

namespace groundwork::ui {

class MeetingDesk;
class PromptSides;

/// What the two answers showed once both are open: dials side by side, the words that both chose. Null when
/// the prompt has nothing to compare.
QWidget *promptCompared(MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides);

/// The lines of both, each with a button that makes a point of connection of it (content.md 2.5).
class ConnectLines : public QWidget {
    Q_OBJECT

  public:
    /// `typed` is what a side has in its field now. Buttons: "connect_<side>".
    ConnectLines(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt,
                 std::function<QString(Side)> typed);
    /// Has this prompt such buttons?
    static bool suits(const first_meeting::Prompt &prompt);
    /// The text in a field is another: the buttons follow.
    void follow();

  private:
    void connectLine(Side side);
    MeetingDesk &m_desk;
    AnswerStyle m_style;
    const first_meeting::Prompt &m_prompt;
    std::function<QString(Side)> m_typed;
    QPushButton *m_mentee;
    QPushButton *m_mentor;
};

} // namespace groundwork::ui
