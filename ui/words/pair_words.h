#pragma once

#include <QString>

namespace groundwork::words {

/// Two people as one name, of a sheet, a file or a row of a list: "Alys Penhale with Noor Rahmani", the mentee first.
/// On a page the two are given isolated, so that each keeps its direction; in a sentence use pairTitle().
QString pairName(const QString &mentee, const QString &mentor);

} // namespace groundwork::words
