#pragma once

#include <QString>
#include <QStringList>

namespace groundwork::exchange {

/// A list in one cell of our own tables: joined by "; ". A term that holds a semicolon or a quote, or begins
/// or ends with a blank, stands in quotes with its quotes doubled, as in CSV, so that
/// splitExact(joinExact(terms)) == terms for every list of non-empty terms.
QString joinExact(const QStringList &terms);
/// The terms of such a cell. Empty ones are left out.
QStringList splitExact(const QString &cell);

} // namespace groundwork::exchange
