#pragma once

#include "core/first_meeting/script.h"
#include "ui/pages/pairs/prompt_sides.h"
#include "ui/widgets/answer_style.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class AgreedField;
class AlignmentList;
class AnswerForm;
class AnswerPane;
class ConnectLines;
class Label;
class MeetingDesk;
class VoiceRow;

/// One prompt of the first meeting with everything that belongs to it: the words, who answers, the two panes
/// or the joint answer, the reveal, what the covers showed, and the agreed line.
class PromptCard : public QWidget {
    Q_OBJECT

  public:
    PromptCard(MeetingDesk &desk, const first_meeting::Prompt &prompt, QWidget *parent = nullptr);

    [[nodiscard]] const first_meeting::Prompt &prompt() const { return m_prompt; }
    /// Does this prompt have covers that have not lifted yet?
    [[nodiscard]] bool isCovered() const { return m_sides.isCovered(); }
    [[nodiscard]] const PromptSides &sides() const { return m_sides; }
    /// Are both sides ready for the reveal?
    [[nodiscard]] bool canReveal() const;
    void reveal();
    /// Is a pane being typed in whose next step is its cover?
    [[nodiscard]] bool coverIsNext() const;
    /// Covers the pane that is being typed in; false when none is.
    bool coverActive();
    /// Saves whatever is open and not saved yet. Answers the first error.
    Result<void> save();
    /// Leaves what has not been answered: for meeting two, or for good.
    enum class Skip { Later, Passed };
    Result<void> skip(Skip how);
    /// Something in the file changed: shows the present state of what is not being typed in.
    void refresh();
    /// Puts the keyboard to the first answer that can be written; false when there is none.
    bool focusFirst();
    /// The parts of the card in the order in which Tab goes through them: of two panes first that of the one who
    /// begins.
    [[nodiscard]] std::vector<QWidget *> keyboardOrder() const;
    /// Keeps what is being typed through a crash.
    void keepDrafts();
    void showHint();

  Q_SIGNALS:
    /// Ready states or covers are different.
    void stateChanged();
    /// The side that typed is done and the other is not open: the way on is next.
    void bothDone();

  private:
    void buildWords(QVBoxLayout *column);
    void buildAnswers(QVBoxLayout *column);
    [[nodiscard]] Side firstSide() const;
    void connectPane(AnswerPane *pane);
    void showPane(AnswerPane *pane);
    void showJoint();
    void showAfterReveal();
    [[nodiscard]] bool isReady(Side side) const;
    void cover(Side side);
    /// One side passes, or leaves its answer for the second meeting; the other goes on.
    void leave(Side side, Skip how);
    Result<void> setAside(Side side, Skip how);
    /// The keyboard goes to the other side, or on when that one is done as well.
    void handOver(Side from);
    Result<void> saveSide(Side side);
    void touched(Side side);
    [[nodiscard]] QJsonValue typed(Side side) const;

    MeetingDesk &m_desk;
    const first_meeting::Prompt &m_prompt;
    PromptSides m_sides;
    AnswerStyle m_style;
    VoiceRow *m_row = nullptr;
    AnswerForm *m_joint = nullptr;
    QWidget *m_jointCard = nullptr;
    AgreedField *m_agreed = nullptr;
    AlignmentList *m_alignment = nullptr;
    QVBoxLayout *m_after = nullptr;
    QWidget *m_afterBox = nullptr;
    ConnectLines *m_connect = nullptr;
    Label *m_words = nullptr;
    Label *m_who = nullptr;
    Label *m_hint = nullptr;
    QTimer m_rest;
    QHash<Side, bool> m_dirty;
    QHash<Side, bool> m_editing;
    bool m_lineDirty = false;
    bool m_shownOpened = false;
};

} // namespace groundwork::ui
