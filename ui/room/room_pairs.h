#pragma once

#include "core/rooms/room_rows.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

/// The pairs of a cohort as lines: who takes part, and at which table. Moving a pair is a number, so that it works
/// without dragging.
class RoomPairs : public QWidget {
    Q_OBJECT

  public:
    explicit RoomPairs(Theme &theme, QWidget *parent = nullptr);
    /// Shows the pairs; those with a seat are ticked. `seated`: the tables can be changed.
    void show(const std::vector<rooms::RoomPair> &pairs, const std::vector<rooms::RoomSeat> &seats, int tables,
              bool editable);

  Q_SIGNALS:
    void tookPart(groundwork::PartnershipId pair, bool comes);
    void tableChosen(groundwork::PartnershipId pair, int table);

  private:
    void addLine(const rooms::RoomPair &pair, int table, int tables, bool editable);
    Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace groundwork::ui
