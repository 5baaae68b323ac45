#pragma once

#include "core/framework/framework.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// What is fixed for all pairs, one short line each: "at least one meeting every 4 weeks, of 60 minutes".
QStringList parameterLines(const framework::Parameters &parameters);
/// "Version 1 · draft", "Version 1 · published on 14 September 2026", "Version 1 · until a newer one came".
QString versionLine(const framework::Framework &framework);
/// The part that is still missing, for "Write ... first": "the definition".
QString frameworkPartWord(const QString &part);

} // namespace groundwork::words
