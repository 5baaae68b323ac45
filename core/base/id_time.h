#pragma once

#include <QtGlobal>

namespace groundwork {

/// When an id was made: milliseconds since 1970. Of ids of one source the greater one was made later.
qint64 idMadeAtMs(qint64 value);

} // namespace groundwork
