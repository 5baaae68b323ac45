#pragma once

#include "ui/documents/shortcut_document.h"
#include "ui/widgets/theme.h"

#include <QDialog>

#include <vector>

namespace groundwork::ui {

class CommandSet;

/// Every command of the window that has keys, by menu: the sheet on the screen and on paper.
std::vector<documents::ShortcutGroup> shortcutGroups(const CommandSet &commands);

/// The keys of the window, made from the command table.
class ShortcutSheet : public QDialog {
    Q_OBJECT

  public:
    /// `printable` offers to print it, which needs an open program.
    ShortcutSheet(Theme &theme, const std::vector<documents::ShortcutGroup> &groups, bool printable,
                  QWidget *parent);

  Q_SIGNALS:
    void printWanted();
};

} // namespace groundwork::ui
