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

} // namespace groundwork::ui
