#pragma once

#include <QWidget>

class QStackedWidget;

namespace groundwork::ui {

class BoardView;
class FilterChip;
class ProposalsView;
class Theme;

/// The choice between the table of proposals and the board of the same plan. The pair that is chosen in one is chosen
/// in the other.
class BoardSwitch : public QWidget {
    Q_OBJECT

  public:
    /// Takes both into stack().
    BoardSwitch(Theme &theme, ProposalsView &table, BoardView &board, QWidget *parent = nullptr);
    /// What shows one or the other; the page puts it where proposals stand.
    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    [[nodiscard]] bool showsBoard() const;
    void showBoard(bool board);
    /// Gives the keyboard to the one that is shown.
    void focusShown();

  private:
    ProposalsView &m_table;
    BoardView &m_board;
    QStackedWidget *m_stack;
    FilterChip *m_toTable;
    FilterChip *m_toBoard;
};

} // namespace groundwork::ui
