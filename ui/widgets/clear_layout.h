#pragma once

class QLayout;

namespace groundwork::ui {

/// Takes everything out of a layout. The widgets are hidden and nameless at once and deleted by the event
/// loop, since one of them may be the button that was clicked.
void clearLayout(QLayout &layout);

} // namespace groundwork::ui
