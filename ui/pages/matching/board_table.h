#pragma once

#include "ui/pages/matching/board_model.h"

#include <QPoint>
#include <QTableView>

#include <functional>
#include <optional>

class QTimer;

namespace groundwork::ui {

class Theme;

/// What a column says to a card that is held over it.
struct BoardVerdict {
    bool takes = false;
    QString words; ///< who moves and what the cohort loses, or which rule is against it
};

/// The table of the board: mentors as columns, mentees as cards. A card is carried with the mouse, or by keys: Enter
/// picks it up, the arrows move it, Enter puts it down, Esc puts it back. What carrying comes to is the view's.
class BoardTable : public QTableView {
    Q_OBJECT

  public:
    struct Rules {
        std::function<BoardVerdict(ParticipantId mentee, int column)> verdict;
        /// In few words what forbids a mentee a column; empty for nothing. Asked for every column in sight.
        std::function<QString(ParticipantId mentee, int column)> against;
    };

    explicit BoardTable(Theme &theme, QWidget *parent = nullptr);
    void setRules(Rules rules) { m_rules = std::move(rules); }
    void setBoard(BoardModel *model);
    [[nodiscard]] const BoardModel &board() const { return *m_board; }

    [[nodiscard]] bool isCarrying() const { return m_carried.has_value(); }
    [[nodiscard]] const BoardCard *carried() const { return m_carried ? &*m_carried : nullptr; }
    [[nodiscard]] int overColumn() const { return m_over; }
    [[nodiscard]] const BoardVerdict &verdict() const { return m_verdict; }
    /// What the head of a column says against the card that is carried; empty when none is, or nothing forbids it.
    [[nodiscard]] QString againstColumn(int column) const;
    /// Takes a card up by keys, over its own column.
    void pickUp(const QModelIndex &index);
    /// The card goes back to where it was.
    void putBack();
    /// Columns and rows by the text size and the room there is.
    void layoutBoard();

  Q_SIGNALS:
    /// A card was picked up, is over another column, or is carried no more.
    void carryChanged();
    /// Put down on a mentor who takes it.
    void dropped(groundwork::ParticipantId mentee, groundwork::ParticipantId mentor);
    void menuRequested(const QModelIndex &index, const QPoint &at);
    /// A card was clicked.
    void opened(const QModelIndex &index);

  protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void beginCarry(const QModelIndex &index, bool byMouse);
    void setOver(int column);
    void putDown();
    void endCarry();
    bool carryKey(int key);
    void scrollAtEdges();
    void paintOver(QPainter &painter) const;
    void paintGhost(QPainter &painter) const;

    Theme &m_theme;
    BoardModel *m_board = nullptr;
    Rules m_rules;
    std::optional<BoardCard> m_carried;
    QModelIndex m_pressed;
    QPoint m_pressedAt;
    QPoint m_pointer;
    int m_over = -1;
    bool m_byMouse = false;
    BoardVerdict m_verdict;
    QTimer *m_edges;
};

} // namespace groundwork::ui
