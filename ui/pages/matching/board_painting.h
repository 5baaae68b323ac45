#pragma once

#include <QHeaderView>
#include <QRectF>
#include <QStyledItemDelegate>

class QPainter;

namespace groundwork::ui {

class BoardTable;
class Theme;
struct BoardCard;

enum class CardLook { Lying, Current, InHand, Away };

/// Paints a mentee's card: badge, name, pin, points, and whether the first need is met (a tick or a dash and words,
/// so that no colour has to tell it).
void paintBoardCard(QPainter &painter, const QRectF &cell, const BoardCard &card, CardLook look, bool rtl,
                    const Theme &theme);

/// The cells of the board: cards, and free places as dashed outlines.
class BoardDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    BoardDelegate(Theme &theme, BoardTable &table);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    Theme &m_theme;
    BoardTable &m_table;
};

/// The heads of the columns: who it is, places, and what they offer; while a card is carried, what is against it.
class BoardHeader : public QHeaderView {
    Q_OBJECT

  public:
    BoardHeader(Theme &theme, BoardTable &table);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int column) const override;

  private:
    Theme &m_theme;
    BoardTable &m_table;
};

} // namespace groundwork::ui
