#pragma once

#include "core/first_meeting/script.h"
#include "ui/documents/form_blanks.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace groundwork::documents {

/// Writes the value of a field into its blank: boxes ticked, digits ringed, words on the lines. Undefined leaves it
/// empty. `fill` puts names into the words of options.
void fillBlank(Blank &blank, const first_meeting::Field &field, const QJsonValue &value,
               const std::function<QString(const QString &)> &fill);

} // namespace groundwork::documents
