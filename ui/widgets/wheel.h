#pragma once

class QWidget;

namespace groundwork::ui {

/// Lets the wheel scroll the page over a field that has not got the keyboard: nobody sees a figure change by it.
void passWheelOn(QWidget &field);

} // namespace groundwork::ui
