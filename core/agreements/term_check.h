#pragma once

#include "core/agreements/agreement_content.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace groundwork::agreements {

/// A line's value in its stored form: fields that the line does not have and empty ones dropped, texts
/// tidied. Answers TextTooLong(field, longest), ValueOutOfRange(field, value), BadDate(text).
Result<QJsonObject> checkedValue(const LineSpec &line, const QJsonObject &value);

} // namespace groundwork::agreements
