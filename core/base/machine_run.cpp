#include "core/base/machine_run.h"

#include <QSysInfo>

namespace groundwork {

QString machineRun() {
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

} // namespace groundwork
