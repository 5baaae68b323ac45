#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace groundwork::ui {

/// Filled disc with a tick, half disc, dashed ring (visual.md section 3), or a number in a ring. Decorative:
/// the words beside it say the same.
class StateMark : public QWidget {
    Q_OBJECT

  public:
    enum class State { Met, NotYet, DoesNotApply };

    /// `side` at 100 % text; a `number` above 0 stands in the ring of a "not yet".
    StateMark(Theme &theme, State state, int side, int number = 0, QWidget *parent = nullptr);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    State m_state;
    int m_number;
};

/// The hair line above a row of a card.
void paintTopLine(QPainter &painter, const QWidget &row, const Theme &theme);

} // namespace groundwork::ui
