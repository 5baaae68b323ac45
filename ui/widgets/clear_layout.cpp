#include "ui/widgets/clear_layout.h"

#include <QLayout>
#include <QWidget>

namespace groundwork::ui {

void clearLayout(QLayout &layout) {
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName(QString());
            for (QObject *child : widget->findChildren<QObject *>())
                child->setObjectName(QString());
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(*inner);
        }
        delete item;
    }
}

void focusNew(QWidget &widget) {
    for (QWidget *each = &widget; each && !each->isWindow() && !each->isVisible(); each = each->parentWidget())
        each->show();
    widget.setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
