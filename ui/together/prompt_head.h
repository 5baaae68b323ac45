#pragma once

#include "ui/widgets/answer_style.h"

#include <QWidget>

namespace groundwork::ui {

class Label;
class MeetingDesk;
class PromptSides;

/// The words of a question, who answers it and how, and its hint, which comes when it is asked for. Labels:
/// "promptText", "promptWho", "promptHint".
class PromptHead : public QWidget {
    Q_OBJECT

  public:
    PromptHead(const MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides);
    /// Open answers need the room: the words step down, and who answers is plain to see.
    void setOpened(bool opened);
    void showHint();

  private:
    const MeetingDesk &m_desk;
    bool m_alone;
    Label *m_words;
    Label *m_who;
    Label *m_hint;
};

} // namespace groundwork::ui
