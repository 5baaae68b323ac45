#pragma once

#include "core/base/result.h"
#include "core/exchange/map_file.h"
#include "core/file/program_file.h"

#include <QDate>

namespace groundwork::exchange {

/// What the titles of a list are known by: the same form gives the same signature year after year, whatever its
/// answers, and whatever the case and the order of its titles.
QString signatureOf(const QStringList &titles);
QString signatureOf(const TableShape &shape);

/// The columns of a list that was brought in before.
struct RememberedMap {
    MapFile map;
    QDate usedOn;
};

/// Keeps the columns in the program file under the signature of their titles; a later map replaces an earlier one.
Result<void> rememberMap(ProgramFile &file, const MapFile &map);
/// The columns of the last list with these titles; nothing when there was none.
std::optional<RememberedMap> rememberedMap(const ProgramFile &file, const TableShape &shape);
/// Forgets the columns of lists with these titles.
Result<void> forgetMap(ProgramFile &file, const TableShape &shape);

} // namespace groundwork::exchange
