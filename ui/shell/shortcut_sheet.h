#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

namespace groundwork::ui {

/// Every command with its keys, made from the command table.
class ShortcutSheet : public QDialog {
    Q_OBJECT

  public:
    ShortcutSheet(Theme &theme, QWidget *parent);
};

} // namespace groundwork::ui
