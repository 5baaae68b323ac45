#pragma once

#include "ui/documents/document.h"

#include <QString>

#include <vector>

namespace groundwork::documents {

/// A command and the keys that do it, as the screen names both.
struct ShortcutRow {
    QString text;
    QString keys; ///< "Ctrl+Y or Ctrl+Shift+Z"

    bool operator==(const ShortcutRow &) const = default;
};

/// Commands that stand together: a menu, or the pages.
struct ShortcutGroup {
    QString title;
    std::vector<ShortcutRow> rows;

    bool operator==(const ShortcutGroup &) const = default;
};

/// Every key of the window on a sheet to lay beside the keyboard. It holds nothing of a program.
Document shortcutDocument(const std::vector<ShortcutGroup> &groups, const PageStyle &style);

} // namespace groundwork::documents
