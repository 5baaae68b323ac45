#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace groundwork::ui {

/// Makes the icons that are compiled into the library known; Theme calls it.
void loadIconResources();

/// The icon of resources/icons/<name>.svg in the colour of a token. It reads the theme when it paints, so it
/// follows light and dark by itself; disabled is 45 %. An unknown name is an empty icon and a warning.
/// `theme` must outlive the icon.
QIcon icon(const Theme &theme, const QString &name, Token ink = Token::Ink);

/// Paints an icon straight into `rect` (delegates, charts, badges).
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

/// The mark in its three colours, the same in light and dark.
QIcon appMark();

} // namespace groundwork::ui
