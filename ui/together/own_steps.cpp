#include "ui/together/own_steps.h"

#include "core/file/program_file.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace groundwork::ui {

OwnSteps::OwnSteps(ProgramFile &file, QWidget &window)
    : m_file(file)
    , m_window(window) {
    qApp->installEventFilter(this);
}

void OwnSteps::begin() {
    m_from = m_file.lastStep();
}

/// What follows from a key or a click in another window of the program is not the two's own.
void OwnSteps::note() {
    if (!m_replaying)
        m_again = 0; // a new step, or an undo elsewhere: what would be done again is not theirs any more
    const quint64 last = m_file.lastStep();
    if (m_elsewhere && last > m_from && !m_own.contains(last))
        m_foreign.insert(last);
    else
        m_own.insert(last);
}

OwnSteps::Answer OwnSteps::mayUndo() const {
    const quint64 last = m_file.lastStep();
    if (last <= m_from)
        return Answer::Nothing;
    return m_foreign.contains(last) ? Answer::Elsewhere : Answer::Yes;
}

OwnSteps::Answer OwnSteps::mayRedo() const {
    return m_again > 0 && m_file.nextRedo() ? Answer::Yes : Answer::Nothing;
}

Result<Operation> OwnSteps::undo() {
    const QScopedValueRollback replaying(m_replaying, true);
    auto done = m_file.undo();
    if (done)
        ++m_again;
    return done;
}

Result<Operation> OwnSteps::redo() {
    const QScopedValueRollback replaying(m_replaying, true);
    auto done = m_file.redo();
    if (done)
        --m_again;
    return done;
}

bool OwnSteps::eventFilter(QObject *watched, QEvent *event) {
    const auto type = event->type();
    // Of the key of a command that a shortcut takes, nothing else is seen than the ShortcutOverride before it.
    if (type == QEvent::KeyPress || type == QEvent::ShortcutOverride || type == QEvent::MouseButtonPress ||
        type == QEvent::TouchBegin) {
        const QWidget *widget = qobject_cast<QWidget *>(watched);
        const bool known = widget != nullptr;
        while (widget && widget != &m_window) // a dialog or a calendar that this window opened belongs to it
            widget = widget->parentWidget();
        if (known)
            m_elsewhere = widget == nullptr;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace groundwork::ui
