#pragma once

#include "ui/widgets/row_delegate.h"

namespace groundwork::ui {

/// The cells of the matching tables: badges beside names, a pin, the points bar with one segment a criterion.
class MatchDelegate : public RowDelegate {
    Q_OBJECT

  public:
    explicit MatchDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The width that a person's cell needs so that no name is cut, with so many marks before it.
    [[nodiscard]] static int nameWidth(const Theme &theme, const QString &name, int marks);

  private:
    void paintBar(QPainter &painter, const QRectF &box, bool rtl, const QModelIndex &index) const;
};

/// The cells of a sum: wrapping words, figures, and a ruled bold last row.
class SumDelegate : public RowDelegate {
    Q_OBJECT

  public:
    explicit SumDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace groundwork::ui
