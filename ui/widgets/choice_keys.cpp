#include "ui/widgets/choice_keys.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>

#include <utility>

namespace groundwork::ui {

ChoiceKeys::ChoiceKeys(QButtonGroup *group, bool numbers, std::function<void()> cleared, std::function<void()> taken)
    : QObject(group)
    , m_group(group)
    , m_numbers(numbers)
    , m_cleared(std::move(cleared))
    , m_taken(std::move(taken)) {
    for (QAbstractButton *each : group->buttons())
        watch(each);
}

void ChoiceKeys::watch(QAbstractButton *choice) {
    choice->installEventFilter(this);
}

bool ChoiceKeys::take(int index) {
    const auto all = m_group->buttons();
    if (index < 0 || index >= all.size() || all.at(index)->isHidden())
        return false;
    all.at(index)->setFocus(Qt::OtherFocusReason);
    all.at(index)->click();
    return true;
}

bool ChoiceKeys::step(QObject *from, int by) {
    const auto all = m_group->buttons();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i) == from)
            return take(static_cast<int>(i) + by);
    }
    return false;
}

bool ChoiceKeys::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (m_numbers && key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9) {
        QAbstractButton *wanted = m_group->button(key->key() - Qt::Key_0);
        if (!wanted)
            return false;
        wanted->setFocus(Qt::OtherFocusReason);
        wanted->click();
        if (m_taken)
            m_taken();
        return true;
    }
    if ((key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) && m_group->checkedButton()) {
        QAbstractButton *taken = m_group->checkedButton();
        m_group->setExclusive(false);
        taken->setChecked(false);
        m_group->setExclusive(true);
        m_cleared();
        return true;
    }
    if (m_group->checkedButton())
        return false; // Qt's own keys take the next one
    const bool mirrored = static_cast<QWidget *>(watched)->layoutDirection() == Qt::RightToLeft;
    switch (key->key()) {
    case Qt::Key_Down:
        return step(watched, 1);
    case Qt::Key_Up:
        return step(watched, -1);
    case Qt::Key_Right:
        return step(watched, mirrored ? -1 : 1);
    case Qt::Key_Left:
        return step(watched, mirrored ? 1 : -1);
    default:
        return false;
    }
}

} // namespace groundwork::ui
