#pragma once

#include "core/matching/matching.h"
#include "ui/pages/matching/board_table.h"

#include <QScrollArea>

#include <vector>

class QComboBox;
class QLineEdit;
class QMenu;

namespace groundwork::ui {

class Label;
class MatchPeople;

/// The plan laid out on a table (features.md I14): a column for each mentor, a card for each mentee. While a card is
/// over a mentor it is said who would move and what the cohort would lose; putting it down pins the two. Everything a
/// card can do is in its menu too.
class BoardView : public QScrollArea {
    Q_OBJECT

  public:
    /// `people` has to live as long.
    BoardView(Theme &theme, const MatchPeople &people, QWidget *parent = nullptr);

    /// The plan that `matcher` solved last, or none. Both have to live until the next call. The card that was chosen
    /// stays so.
    void setPlan(matching::Matcher *matcher, const matching::Plan *plan);
    /// The mentee of the chosen card, or none.
    [[nodiscard]] ParticipantId chosen() const;
    void choose(ParticipantId mentee);
    void focusTable();
    /// Puts the focus into the filter.
    void focusFilter();
    /// Esc: a card that is carried goes back. False when none is.
    bool putBack();

  Q_SIGNALS:
    void pinRequested(const matching::PairKey &pair, bool pinned);
    void neverRequested(const matching::PairKey &pair);
    void besideRequested(const matching::PairKey &pair);
    void personRequested(groundwork::ParticipantId id);
    /// What would happen if this mentee or mentor left.
    void goneRequested(groundwork::ParticipantId id);
    /// Another card is chosen.
    void chosenChanged(groundwork::ParticipantId mentee);
    /// A card was clicked, or "Why these two" chosen.
    void opened(groundwork::ParticipantId mentee);

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    QWidget *buildBar();
    QWidget *buildCost();
    void fill();
    void showCost();
    void say(const QString &text, const QString &iconName, bool aloud);
    void drop(ParticipantId mentee, ParticipantId mentor);
    [[nodiscard]] BoardVerdict verdict(ParticipantId mentee, int column) const;
    [[nodiscard]] QString against(ParticipantId mentee, int column) const;
    [[nodiscard]] QString called(ParticipantId id) const;

    // The menu of a card (board_menu.cpp).
    void openMenu(const QModelIndex &index, const QPoint &at);
    void addMoves(QMenu &menu, const BoardCard &card, const std::vector<matching::Alternative> &others);
    void addNevers(QMenu &menu, const BoardCard &card, const BoardColumn &column,
                   const std::vector<matching::Alternative> &others);

    Theme &m_theme;
    const MatchPeople &m_people;
    matching::Matcher *m_matcher = nullptr;
    const matching::Plan *m_plan = nullptr;
    bool m_stale = false; ///< not shown since the plan changed
    ParticipantId m_chosen;
    BoardModel *m_model;
    BoardTable *m_table;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_order = nullptr;
    Label *m_count = nullptr;
    Label *m_mark = nullptr;
    Label *m_cost = nullptr;
};

} // namespace groundwork::ui
