#pragma once

#include "core/jobs/job.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

namespace groundwork::jobs {

/// Posts to the event loop of the receiver's thread; nothing happens any more once the receiver is gone.
inline Post postTo(QObject *receiver) {
    return [receiver = QPointer<QObject>(receiver)](std::function<void()> function) {
        if (receiver)
            QMetaObject::invokeMethod(receiver.data(), std::move(function), Qt::QueuedConnection);
    };
}

} // namespace groundwork::jobs
