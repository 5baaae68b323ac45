#include "ui/widgets/front_height.h"

#include <QSizePolicy>
#include <QStackedWidget>
#include <QWidget>

namespace groundwork::ui {

void askForFrontOnly(QStackedWidget &stack) {
    const auto fit = [&stack] {
        for (int at = 0; at < stack.count(); ++at) {
            QSizePolicy policy = stack.widget(at)->sizePolicy();
            policy.setVerticalPolicy(at == stack.currentIndex() ? QSizePolicy::Expanding : QSizePolicy::Ignored);
            stack.widget(at)->setSizePolicy(policy);
        }
    };
    QObject::connect(&stack, &QStackedWidget::currentChanged, &stack, fit);
    fit();
}

} // namespace groundwork::ui
