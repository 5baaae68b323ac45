#include "ui/shell/guarded_application.h"

#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"

#include <QTimer>

namespace groundwork::ui {

bool GuardedApplication::notify(QObject *receiver, QEvent *event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const sqlite::StorageError &error) {
        if (m_handling || !m_handler)
            return true;
        // Said after the event has unwound: the page that read may be in the middle of painting.
        m_handling = true;
        const Error said(ErrorCode::StorageFailed, {error.message()});
        QTimer::singleShot(0, this, [this, said] {
            m_handler(said);
            m_handling = false;
        });
        return true;
    }
}

} // namespace groundwork::ui
