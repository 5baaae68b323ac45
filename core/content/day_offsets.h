#pragma once

#include <QDate>
#include <QJsonValue>

namespace groundwork::content {

/// Content that tells a story gives its days as offsets: a text "T", "T-190" or "T+14" alone becomes the date
/// that many days from `t`, anywhere inside `value`.
QJsonValue withDates(const QJsonValue &value, QDate t);

} // namespace groundwork::content
