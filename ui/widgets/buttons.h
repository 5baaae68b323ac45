#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace groundwork::ui {

/// Primary: one on a page. Plain: bordered. Quiet: no border until hovered. Danger: what cannot be undone.
enum class ButtonKind { Primary, Plain, Quiet, Danger };

/// A push button with its words, an optional icon of resources/icons, and an object name for tests.
QPushButton *button(Theme &theme, const QString &objectName, const QString &text,
                    ButtonKind kind = ButtonKind::Plain, const QString &icon = QString());

/// A square button with an icon only; `words` are its tooltip and accessible name.
QToolButton *iconButton(Theme &theme, const QString &objectName, const QString &icon, const QString &words);

/// The kind a button was made with (for the style).
ButtonKind buttonKind(const QWidget *widget);
/// The icon stands behind the words: an arrow that leads on.
void setIconAfterWords(QPushButton *button);
void setButtonKind(QPushButton *button, ButtonKind kind);

/// A button that looks like a link in a text.
QPushButton *linkButton(Theme &theme, const QString &objectName, const QString &text);

} // namespace groundwork::ui
