#pragma once

#include <QString>

class QWidget;

namespace groundwork::ui {

/// Where one was in a view that is made anew: the control with the keyboard, and how far it was scrolled.
struct Spot {
    QString focus;
    int scrolled = 0;

    static Spot in(const QWidget *view);
    /// False when the button of the keyboard is not there any more.
    [[nodiscard]] bool comeBack(QWidget *view) const;
};

} // namespace groundwork::ui
