#pragma once

#include <QColor>

namespace groundwork::ui {

class Theme;

/// The colours of the room on the wall (visual.md section 3): dark ground, or the light one, whatever the window has.
struct RoomColors {
    QColor ground, text, second, accent, rest, mentee, mentor;
};
RoomColors roomColors(const Theme &theme, bool light);

} // namespace groundwork::ui
