#pragma once

#include "core/file/program_file.h"

#include <QString>
#include <QStringList>

#include <map>

namespace groundwork::testing {

/// Every row of a table as text ("column=value ..."), by its primary key as text.
using TableDump = std::map<QString, QString>;
/// Every table that undo takes back, by name. Two files with the same dump hold the same.
using Dump = std::map<QString, TableDump>;

Dump dump(const ProgramFile &file);

/// What differs between two dumps, one line a row ("table key inserted|updated|deleted"): what a change
/// report must say, no more and no less.
QStringList difference(const Dump &before, const Dump &after);

/// A change report in the same form and order.
QStringList linesOf(const ChangeReport &report);

} // namespace groundwork::testing
