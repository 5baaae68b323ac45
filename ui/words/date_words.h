#pragma once

#include <QDate>
#include <QString>

namespace groundwork::words {

/// "14 March 2027" in the locale's language; empty for an invalid date. Years always have four digits.
QString longDate(QDate date);
/// "14 Mar 2027", for tables.
QString shortDate(QDate date);
/// "07:45" on this computer's clock.
QString clockTime(qint64 utcSeconds);

} // namespace groundwork::words
