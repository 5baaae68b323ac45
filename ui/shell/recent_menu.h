#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace groundwork::ui {

class Preferences;

/// Fills File › Open recent each time it opens: newest first, those that are not where they were marked and
/// not to be chosen, and a last line that empties the list.
void keepRecentMenu(QMenu &menu, Preferences &preferences, const std::function<void(const QString &)> &open,
                    const std::function<void()> &cleared);

} // namespace groundwork::ui
