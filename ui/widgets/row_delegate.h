#pragma once

#include "core/base/side.h"
#include "ui/widgets/theme.h"

#include <QRectF>
#include <QStyledItemDelegate>

namespace groundwork::ui {

/// What the delegates of all row tables share: the ground, the hair line under a row, the mark of the chosen
/// row, badges, and a text that keeps its own direction and stands where its column begins.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// `rowHeight` in pixels at 100 % text.
    explicit RowDelegate(Theme &theme, int rowHeight, QObject *parent = nullptr);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  protected:
    /// A cell whose ground is painted; `box` is the room that is left in it.
    struct Cell {
        QPainter &painter;
        QStyleOptionViewItem option;
        QString text;
        QRectF box;
        bool rtl = false;

        /// Takes `width` from the leading end of the room, and `gap` after it.
        QRectF take(double width, double gap);
    };

    /// Paints the ground and everything that belongs to the row; the painter stays saved until the caller
    /// restores it.
    Cell begin(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// The ground alone, without text; answers the text.
    QString paintGround(QPainter &painter, QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPerson(Cell &cell, Role role, const QString &name, int side) const;
    void paintPair(Cell &cell, const QString &mentee, const QString &mentor, int side) const;
    /// Names are cut in the middle, sentences at the end (visual.md 13).
    void paintText(Cell &cell, TextRole role, Token ink, Qt::TextElideMode elide) const;
    [[nodiscard]] Theme &theme() const { return m_theme; }

  private:
    Theme &m_theme;
    int m_rowHeight;
};

} // namespace groundwork::ui
