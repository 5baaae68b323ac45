#pragma once

#include <Qt>

namespace groundwork::ui {

/// Flags for QPainter::drawText: one line, vertically centred, at the leading or trailing end. Absolute,
/// since a painter that goes from right to left would turn the side around once more.
inline int leadingLine(bool rtl) {
    return static_cast<int>((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter) |
           int(Qt::TextSingleLine);
}

inline int trailingLine(bool rtl) {
    return leadingLine(!rtl);
}

/// Flags for a wrapped text that starts at the top of its rect.
inline int wrappedText(bool rtl) {
    return static_cast<int>((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop) |
           int(Qt::TextWordWrap);
}

} // namespace groundwork::ui
