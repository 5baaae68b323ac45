#pragma once

#include <QColor>
#include <QStyle>

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace groundwork::ui {

class Theme;

/// What the parts of controls look like (visual.md sections 5, 8 and 9); GroundworkStyle says which control
/// has which. All read their colours from the theme.
namespace painting {

inline constexpr double kRadius = 6; ///< fields and buttons
inline constexpr int kRing = 3;      ///< the room around a button for the focus ring and its gap

[[nodiscard]] bool has(const QStyleOption *option, QStyle::StateFlag flag);
[[nodiscard]] bool isLink(const QWidget *widget);
/// `a` with a part (0 to 1) of `b` in it.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double part);

void frame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, double radius,
           double width = 1);
/// The outer ring is only for a keyboard focus that can be seen: every focused control has it.
void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme, double radius);
void drawButtonPanel(const Theme &theme, const QStyleOption *option, QPainter &painter,
                     const QWidget *widget);
void drawFieldFrame(const Theme &theme, const QStyleOption *option, QPainter &painter);
/// A box to tick, or, `round`, one of several to choose.
void drawTick(const Theme &theme, const QStyleOption *option, QPainter &painter, bool round);
void drawToolPanel(const Theme &theme, const QStyleOption *option, QPainter &painter);
void drawTab(const Theme &theme, const QStyleOptionTab *tab, QPainter &painter);
/// The ground of a row: chosen, under the mouse, and the mark of the chosen one.
void drawRowGround(const Theme &theme, const QStyleOptionViewItem *item, QPainter &painter);
/// Icon and words of a button in its direction, `gap` apart. QCommonStyle keeps four points whatever the size of
/// the text, and from right to left it aligns the words to the far end, outside a narrow button.
void drawIconLabel(const QStyleOptionButton &button, QPainter &painter, int gap);

} // namespace painting
} // namespace groundwork::ui
