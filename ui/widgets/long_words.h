#pragma once

#include <QString>

class QLabel;

namespace groundwork::ui {

/// A wrapping label is no taller than its lines, where the layout has room to spare: its text stands at the
/// top.
void keepHeight(QLabel &wrapping);
/// The text with places to break in words that no line has room for, names above all. Show it only: what is
/// copied or read aloud is the text itself.
QString breakable(const QString &text);

} // namespace groundwork::ui
