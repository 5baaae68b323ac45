#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace groundwork::ui {

/// Paints the pairs table: both badges and names, the state as a chip, the rest as text.
class PairsDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit PairsDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
