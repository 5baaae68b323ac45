#pragma once

#include <QString>

namespace groundwork {

/// How lists and prints name a person: the preferred name when it is a whole name (several words, or a script
/// other than Latin), else the full name.
QString displayName(const QString &fullName, const QString &preferredName);

/// How a sentence names a person: the preferred name when there is one, else the first word of the full name.
QString callName(const QString &fullName, const QString &preferredName);

} // namespace groundwork
