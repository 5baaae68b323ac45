#pragma once

#include "ui/widgets/buttons.h"

namespace groundwork::ui {

/// A button that two people at one screen can read and hit: as button(), in the label size of Together and 46 high
/// (visual.md section 5).
QPushButton *togetherButton(Theme &theme, const QString &objectName, const QString &text,
                            ButtonKind kind = ButtonKind::Plain, const QString &icon = QString());

} // namespace groundwork::ui
