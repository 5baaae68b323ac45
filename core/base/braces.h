#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace groundwork {

/// The text with each name in braces replaced by its value, in one pass: braces in a value are plain letters, whatever
/// somebody is called. Names without a value stay as they are.
QString filledBraces(const QString &text, const std::vector<std::pair<QString, QString>> &values);

} // namespace groundwork
