#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace groundwork::ui {

/// Paints the people table: badge and name, the role in its colour, the state as a chip where somebody waits.
class PeopleDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit PeopleDelegate(Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
