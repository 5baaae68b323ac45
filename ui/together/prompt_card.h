#pragma once

#include "core/first_meeting/script.h"
#include "ui/together/prompt_panes.h"
#include "ui/together/prompt_sides.h"
#include "ui/widgets/answer_style.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class AgreedField;
class AlignmentList;
class AnswerForm;
class ConnectLines;
class DraftLines;
class MeetingDesk;
class PromptHead;
class PromptOutcome;
class TurnClock;

/// One prompt of the first meeting with everything that belongs to it: the words, who answers, the two panes
/// or the joint answer, the reveal, what the covers showed, and the agreed line.
class PromptCard : public QWidget {
    Q_OBJECT

  public:
    using Skip = PromptPanes::Skip;

    /// What was typed and is not in the file.
    struct Unsaved {
        PromptPanes::Unsaved panes;
        std::vector<bool> alignment;
        bool joint = false;
        bool line = false;
    };

    PromptCard(MeetingDesk &desk, const first_meeting::Prompt &prompt, QWidget *parent = nullptr);

    [[nodiscard]] const first_meeting::Prompt &prompt() const { return m_prompt; }
    /// Does this prompt have covers that have not lifted yet?
    [[nodiscard]] bool isCovered() const { return m_sides.isCovered(); }
    [[nodiscard]] const PromptSides &sides() const { return m_sides; }
    /// Are both sides ready for the reveal?
    [[nodiscard]] bool canReveal() const { return m_panes && m_panes->canReveal(); }
    void reveal();
    /// Is a pane being typed in whose next step is its cover?
    [[nodiscard]] bool coverIsNext() const { return m_panes && m_panes->coverIsNext(); }
    /// Covers the pane that is being typed in; false when none is.
    bool coverActive() { return m_panes && m_panes->coverActive(); }
    /// Saves whatever is open and not saved yet. Answers the first error.
    Result<void> save();
    /// Saves, and leaves what has not been answered: for meeting two, or for good.
    Result<void> skip(Skip how);
    /// When the change around save() or skip() comes to nothing, what was unsaved before it is unsaved again.
    [[nodiscard]] Unsaved unsaved() const;
    void setUnsaved(const Unsaved &before);
    /// Something in the file changed: shows the present state of what is not being typed in.
    void refresh();
    /// Puts the keyboard to what the two answer together once the covers are up: the joint answer, or what they
    /// agree. Nothing happens where none is left to write.
    void focusAfterReveal();
    /// Puts the keyboard to the first answer that can be written; false when there is none.
    bool focusFirst();
    /// The hand-over is done: the form of this side opens, or has the keyboard.
    void open(HandOver::Reason reason, Side side);
    /// The parts of the card in the order in which Tab goes through them: of two panes first that of the one who
    /// begins.
    [[nodiscard]] std::vector<QWidget *> keyboardOrder() const;
    /// Keeps what is being typed through a crash; false when something could not be kept, which is told.
    bool keepDrafts();
    void showHint();
    /// Once the draft is there, the keyboard goes to the button of this name in it.
    void comeBackTo(const QString &button) { m_comeBackTo = button; }

  Q_SIGNALS:
    /// Somebody writes or marks something.
    void edited();
    /// Ready states or covers are different.
    void stateChanged();
    /// The side that typed is done and the other is not open: the way on is next.
    void bothDone();
    /// The laptop goes to somebody, or somebody has to look away, before more is shown.
    void handOverAsked(groundwork::ui::HandOver::Reason reason, groundwork::Side to);
    /// A line of the draft is to be changed at the question that made it; `from` is the button that was pressed.
    void promptAsked(const QString &key, const QString &from);

  private:
    void buildDraft(QVBoxLayout *column);
    void buildAnswers(QVBoxLayout *column);
    void buildPanes(QVBoxLayout *column);
    void buildAgreed(QVBoxLayout *column);
    void showJoint();
    void showAfterReveal();
    void makeRoom(bool room);
    void touched();
    void followOutcome();
    [[nodiscard]] QJsonValue openValue(Side side) const;
    Result<void> saveJoint();

    MeetingDesk &m_desk;
    const first_meeting::Prompt &m_prompt;
    PromptSides m_sides;
    AnswerStyle m_style;
    PromptHead *m_head;
    PromptPanes *m_panes = nullptr;
    AnswerForm *m_joint = nullptr;
    QWidget *m_jointCard = nullptr;
    AgreedField *m_agreed = nullptr;
    AlignmentList *m_alignment = nullptr;
    QVBoxLayout *m_after = nullptr;
    QWidget *m_afterBox = nullptr;
    ConnectLines *m_connect = nullptr;
    PromptOutcome *m_outcome = nullptr;
    QString m_comeBackTo;
    DraftLines *m_draft = nullptr;
    QTimer m_rest;
    bool m_jointDirty = false;
    bool m_lineDirty = false;
    bool m_shownOpened = false;
};

} // namespace groundwork::ui
