#pragma once

#include <QChar>
#include <QString>
#include <QWidget>

namespace groundwork::ui {

/// A sentence of the program that may begin with a name in another script: it keeps the direction of the
/// window (Qt takes a paragraph's direction from the first letter, even inside an isolate).
inline QString directed(const QWidget &widget, const QString &sentence) {
    return QChar(widget.layoutDirection() == Qt::RightToLeft ? 0x200F : 0x200E) + sentence;
}

} // namespace groundwork::ui
