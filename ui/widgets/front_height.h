#pragma once

class QStackedWidget;

namespace groundwork::ui {

/// From now on only the widget in front asks for height: another one may need more than the window has, and would
/// squeeze what stands above the stack. For a stack that has its widgets; one added later is taken in at the next turn.
void askForFrontOnly(QStackedWidget &stack);

} // namespace groundwork::ui
