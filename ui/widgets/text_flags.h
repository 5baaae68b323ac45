#pragma once

#include <Qt>

namespace groundwork::ui {

/// Flags for QPainter::drawText: one line, vertically centred, at the leading or trailing end.
inline int leadingLine(bool rtl) {
    return static_cast<int>((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) |
           int(Qt::TextSingleLine);
}

inline int trailingLine(bool rtl) {
    return leadingLine(!rtl);
}

/// Flags for a wrapped text that starts at the top of its rect.
inline int wrappedText(bool rtl) {
    return static_cast<int>((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop) | int(Qt::TextWordWrap);
}

} // namespace groundwork::ui
