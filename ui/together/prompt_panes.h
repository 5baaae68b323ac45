#pragma once

#include "ui/together/hand_over.h"
#include "ui/together/prompt_sides.h"
#include "ui/widgets/answer_style.h"

#include <QHash>
#include <QJsonValue>
#include <QWidget>

#include <array>

namespace groundwork::ui {

class AnswerPane;
class MeetingDesk;
class VoiceRow;

/// The two panes of a prompt: what each side writes, covers, passes and takes up again. It saves through the verbs
/// of the first meeting and keeps no answer of its own beside what stands in an open form.
class PromptPanes : public QWidget {
    Q_OBJECT

  public:
    enum class Skip { Later, Passed, OnPaper };

    /// Which sides have something in their forms that is not in the file.
    struct Unsaved {
        QHash<Side, bool> dirty;
        QHash<Side, bool> editing;
    };

    PromptPanes(MeetingDesk &desk, const PromptSides &sides, const AnswerStyle &style, QWidget *parent = nullptr);

    [[nodiscard]] bool canReveal() const;
    /// Is a pane being typed in whose next step is its cover?
    [[nodiscard]] bool coverIsNext() const;
    /// Covers the pane that is being typed in; false when none is.
    bool coverActive();
    /// What a side has in its form, or half-typed under its cover, or saved.
    [[nodiscard]] QJsonValue typed(Side side) const;
    /// False when something could not be kept, which is told.
    bool keepDrafts();
    [[nodiscard]] Unsaved unsaved() const { return {m_dirty, m_editing}; }
    void setUnsaved(const Unsaved &before);
    /// Saves what was typed. Answers the first error.
    Result<void> save();
    Result<void> setAside(Side side, Skip how);
    /// Shows the present state of what is not being typed in.
    void refresh();
    /// The hand-over is done: the form of this side opens, or has the keyboard.
    void open(HandOver::Reason reason, Side side);
    /// The side that begins, and then the other.
    [[nodiscard]] std::array<AnswerPane *, 2> inOrder() const;
    bool focusFirst();

  Q_SIGNALS:
    void edited();
    void changed();
    /// This side has passed, or leaves its answer for later.
    void left(groundwork::Side side);
    /// The side that typed is done and the other is not open: the way on is next.
    void bothDone();
    void handOverAsked(groundwork::ui::HandOver::Reason reason, groundwork::Side to);

  private:
    void connectPane(AnswerPane *pane);
    void showPane(AnswerPane *pane);
    void showWritten(AnswerPane *pane, const first_meeting::AnswerRow &row);
    [[nodiscard]] bool isReady(Side side) const;
    void cover(Side side);
    void close(Side side);
    /// One side passes, or leaves its answer for the second meeting; the other goes on.
    void leave(Side side, Skip how);
    void takeUp(Side side);
    /// The keyboard goes to the other side, or on when that one is done as well.
    void handOver(Side from);
    Result<void> saveSide(Side side);

    MeetingDesk &m_desk;
    const PromptSides &m_sides;
    AnswerStyle m_style;
    VoiceRow *m_row;
    QHash<Side, bool> m_dirty;
    QHash<Side, bool> m_editing;
};

} // namespace groundwork::ui
