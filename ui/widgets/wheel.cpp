#include "ui/widgets/wheel.h"

#include <QEvent>
#include <QWidget>

namespace groundwork::ui {

namespace {

class WheelFilter final : public QObject {
  public:
    using QObject::QObject;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        auto *field = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !field || field->hasFocus())
            return false;
        event->ignore(); // it goes on to what scrolls
        return true;
    }
};

} // namespace

void passWheelOn(QWidget &field) {
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new WheelFilter(&field));
}

} // namespace groundwork::ui
