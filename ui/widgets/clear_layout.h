#pragma once

class QLayout;
class QWidget;

namespace groundwork::ui {

/// Takes everything out of a layout. The widgets are hidden and nameless at once and deleted by the event
/// loop, since one of them may be the button that was clicked.
void clearLayout(QLayout &layout);

/// Gives the keyboard to a widget that a layout has just taken in. Qt shows such a widget later, and a widget that is
/// not shown yet does not keep the focus.
void focusNew(QWidget &widget);

} // namespace groundwork::ui
