#include "ui/together/keyboard_order.h"

#include <QPushButton>
#include <QWidget>

#include <algorithm>

namespace groundwork::ui {

void orderKeyboard(QWidget *from, const std::vector<QWidget *> &parts, const std::vector<QPushButton *> &buttons) {
    QWidget *last = from;
    const QWidget *whole = nullptr;
    const auto follow = [&last, &whole](QWidget *next) {
        if (whole && whole->isAncestorOf(next))
            return; // it has moved with the answer that it belongs to
        // An answer that hands the keyboard on to a control inside it is a stop of Tab itself, before that control.
        const bool compound = next->focusProxy() && next->isAncestorOf(next->focusProxy());
        // A radio button gives Tab up to the one of its group that is chosen: it keeps its place all the same.
        if (next == last || (!compound && (next->focusPolicy() == Qt::NoFocus || next->focusProxy())))
            return;
        QWidget::setTabOrder(last, next);
        last = next;
        whole = compound ? next : nullptr;
    };
    for (QWidget *part : parts) {
        std::vector<QWidget *> inside{part};
        for (QWidget *each = part->nextInFocusChain(); each != part; each = each->nextInFocusChain()) {
            if (part->isAncestorOf(each))
                inside.push_back(each);
        }
        std::for_each(inside.begin(), inside.end(), follow);
    }
    for (QPushButton *each : buttons)
        follow(each);
}

} // namespace groundwork::ui
