#pragma once

#include <vector>

class QPushButton;
class QWidget;

namespace groundwork::ui {

/// Tab goes from `from` through the parts, in this order and whatever is inside them, and then to the buttons.
void orderKeyboard(QWidget *from, const std::vector<QWidget *> &parts, const std::vector<QPushButton *> &buttons);

} // namespace groundwork::ui
