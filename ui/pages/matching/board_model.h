#pragma once

#include "core/base/id.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::matching {
class Matcher;
struct Plan;
} // namespace groundwork::matching

namespace groundwork::ui {

class MatchPeople;

/// What becomes of the need that a mentee named first.
enum class BoardNeed { NoneNamed, Met, MetWell, NotMet };

/// A mentee on the board.
struct BoardCard {
    ParticipantId mentee;
    QString name;
    QString callName;
    QString sortKey;
    QString folded; ///< for the filter
    int points = 0;
    int possible = 0;
    BoardNeed need = BoardNeed::NoneNamed;
    bool pinned = false;
    QString cause; ///< why somebody has nobody; only there
};

/// A mentor with the mentees of the plan, or those who have nobody (no mentor id).
struct BoardColumn {
    ParticipantId mentor;
    QString name;
    QString callName;
    QString sortKey;
    QString folded;     ///< name and offers, for the filter
    QStringList offers; ///< what the mentor knows well first
    int taken = 0;      ///< places that published partners have
    int seats = 0;      ///< places that this plan may fill
    std::vector<BoardCard> cards;

    [[nodiscard]] bool isMentor() const { return mentor.isValid(); }
    [[nodiscard]] int free() const { return seats - static_cast<int>(cards.size()); }
};

/// The columns of a plan that `matcher` solved last: those not placed, then every mentor in the order of ids.
std::vector<BoardColumn> boardColumns(const matching::Matcher &matcher, const matching::Plan &plan,
                                      const MatchPeople &people);

/// The board as a table: a column for each mentor after the one of those not placed, a row for each card. Sorts and
/// filters itself, so that the view of ten thousand people holds no widget for any of them.
class BoardModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum class Order { FreeFirst, ByName };

    explicit BoardModel(QObject *parent = nullptr);

    void setColumns(std::vector<BoardColumn> columns);
    void setOrder(Order order);
    /// Mentors whose name, offers or mentees have these letters, and those not placed whose name has them.
    void setFilter(const QString &text);

    [[nodiscard]] const std::vector<BoardColumn> &columns() const { return m_shown; }
    [[nodiscard]] const BoardColumn *columnAt(int column) const;
    [[nodiscard]] const BoardCard *cardAt(const QModelIndex &index) const;
    /// Where a mentee's card is now; invalid when it is filtered away.
    [[nodiscard]] QModelIndex indexOf(ParticipantId mentee) const;
    [[nodiscard]] int columnOf(ParticipantId mentor) const;
    /// Rows that a column has something in: its cards, and its free places.
    [[nodiscard]] int depth(int column) const;
    /// How many mentors the filter leaves, of how many.
    [[nodiscard]] int mentorsShown() const { return static_cast<int>(m_shown.size()) - 1; }
    [[nodiscard]] int mentorsAll() const { return static_cast<int>(m_all.size()) - 1; }

    /// "1 of 2 places taken, 1 of them by a published pair".
    [[nodiscard]] static QString placesText(const BoardColumn &column);
    [[nodiscard]] static QString needText(BoardNeed need);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

  private:
    void arrange();
    [[nodiscard]] QString cardSpoken(const BoardColumn &column, const BoardCard &card) const;

    QCollator m_collator;
    std::vector<BoardColumn> m_all;
    std::vector<BoardColumn> m_shown;
    QString m_filter;
    Order m_order = Order::FreeFirst;
    int m_rows = 0;
};

} // namespace groundwork::ui
