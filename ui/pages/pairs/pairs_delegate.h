#pragma once

#include "ui/widgets/row_delegate.h"

namespace groundwork::ui {

/// Paints the pairs table: both badges and names, the state as a chip, the rest as text.
class PairsDelegate : public RowDelegate {
    Q_OBJECT

  public:
    explicit PairsDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace groundwork::ui
