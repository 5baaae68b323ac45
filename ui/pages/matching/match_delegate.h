#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace groundwork::ui {

/// The cells of the matching tables: badges beside names, a pin, the points bar with one segment a criterion.
class MatchDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit MatchDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    void paintBar(QPainter &painter, const QRectF &box, bool rtl, const QModelIndex &index) const;
    Theme &m_theme;
};

/// The cells of a sum: wrapping words, figures, and a ruled bold last row.
class SumDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit SumDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
