#pragma once

#include <QColor>

namespace groundwork::documents::ink {

// The colours on paper: the light tokens of visual.md section 3, whatever the theme of the window. Text is
// black; nothing is lighter than 60 % grey, and no meaning hangs on a tint, since most printers are black and
// white.
inline const QColor text{0x00, 0x00, 0x00};
inline const QColor second{0x3F, 0x3A, 0x33};
inline const QColor line{0x66, 0x60, 0x58};
inline const QColor faintLine{0x99, 0x99, 0x99};
inline const QColor mentee{0x3D, 0x47, 0xA4};
inline const QColor mentor{0x94, 0x45, 0x0E};
inline const QColor agreed{0x12, 0x61, 0x5A};
inline const QColor number{0x0C, 0x4A, 0x44};
inline const QColor draftMark{0xDD, 0xEE, 0xEA}; ///< lies under the text; the footer says "draft" too

} // namespace groundwork::documents::ink
